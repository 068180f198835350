import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { TooManyRequests } from '#lib/server/errors.ts';

const run = promisify(argon2);
/** argon2id by OWASP's first choice: 19 MiB, two passes. About 85 ms. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
/** Hashing runs in libuv's four threads, beside every file read: two at most, and a short queue. */
const AT_ONCE = 2;
const QUEUE = 20;

let running = 0;
const waiting: (() => void)[] = [];

/** PHC text of the password. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const tag = await derive(password, salt, COST);
	return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(salt)}$${base64(tag)}`;
}

export async function verifyPassword({
	hash,
	password
}: {
	hash: string;
	password: string;
}): Promise<boolean> {
	const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash);
	if (!match) return false;
	const tag = Buffer.from(match[5]!, 'base64');
	const cost = {
		memory: Number(match[1]),
		passes: Number(match[2]),
		parallelism: Number(match[3]),
		tagLength: tag.length
	};
	return timingSafeEqual(await derive(password, Buffer.from(match[4]!, 'base64'), cost), tag);
}

async function derive(password: string, nonce: Buffer, cost: typeof COST): Promise<Buffer> {
	await enter();
	try {
		return await run('argon2id', { message: password.normalize('NFC'), nonce, ...cost });
	} finally {
		leave();
	}
}

async function enter() {
	if (running < AT_ONCE) {
		running++;
		return;
	}
	if (waiting.length >= QUEUE) throw new TooManyRequests(5, 'busy');
	// The one that leaves hands its place over: `running` stays.
	await new Promise<void>((resolve) => waiting.push(resolve));
}

function leave() {
	const next = waiting.shift();
	if (next) next();
	else running--;
}

function base64(bytes: Buffer): string {
	return bytes.toString('base64').replace(/=+$/, '');
}
