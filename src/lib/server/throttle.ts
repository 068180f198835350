import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { appPool } from '#lib/server/db/database.ts';
import { TooManyRequests } from '#lib/server/errors.ts';

const WINDOW_SECONDS = 15 * 60;
/** One office shares one address. */
const POINTS = { account: 10, address: 60 };

let made: Record<keyof typeof POINTS, RateLimiterPostgres> | undefined;

function limiters() {
	const limiter = (keyPrefix: keyof typeof POINTS) =>
		new RateLimiterPostgres({
			storeClient: appPool(),
			storeType: 'pool',
			tableName: 'rate_limit',
			tableCreated: true,
			keyPrefix,
			points: POINTS[keyPrefix],
			duration: WINDOW_SECONDS
		});
	return (made ??= { account: limiter('account'), address: limiter('address') });
}

/** Counts an attempt before the password is looked at; beyond the limit nothing is hashed. */
export async function spendAttempt(email: string, address: string): Promise<void> {
	await spend('address', address);
	await spend('account', email);
}

/** A right password gives the attempts back. */
export async function forgiveAttempts(email: string, address: string): Promise<void> {
	await Promise.all([limiters().account.delete(keyOf(email)), limiters().address.reward(keyOf(address), 1)]);
}

async function spend(limiter: keyof typeof POINTS, key: string) {
	try {
		await limiters()[limiter].consume(keyOf(key));
	} catch (error) {
		if (error instanceof RateLimiterRes) throw new TooManyRequests(error.msBeforeNext / 1000);
		throw error;
	}
}

/** No address of anyone lies in the table. */
function keyOf(text: string): string {
	return createHash('sha256').update(text.toLowerCase()).digest('base64url');
}
