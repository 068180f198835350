// node tests/bench/floor.ts [checkout …]: what session, door and layout cost on a page with one trivial query, for a visitor and for
// people signed in, beside a bare Node server with the same query. Several built checkouts are measured turn and turn about in one run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { startEmbedded } from '../../src/launch/embedded.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 400);
const PATH = '/version';
const PASSWORD = 'a long phrase to measure with';
const checkouts = process.argv.slice(2).map((path) => resolve(path));
if (checkouts.length === 0) checkouts.push(resolve(import.meta.dirname, '../..'));

type Subject = { name: string; url: string; cookie: string; times: number[] };
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const folder = mkdtempSync(join(tmpdir(), 'tidtam-floor-'));
const postgres = await startEmbedded(folder);
const stops: (() => Promise<unknown>)[] = [];
try {
	const subjects: Subject[] = [await bare(postgres.adminUrl)];
	for (const [n, checkout] of checkouts.entries()) subjects.push(...(await product(checkout, `floor_${n}`)));
	for (let n = 0; n < ROUNDS + 50; n++)
		for (const subject of subjects) {
			const time = await timed(subject);
			if (n >= 50) subject.times.push(time);
		}
	// The tenth is what it takes where nothing else runs on the machine.
	const share = ({ times }: Subject, of: number) =>
		times.toSorted((a, b) => a - b)[Math.floor(times.length * of)]!;
	for (const subject of subjects) {
		const cells = [0.1, 0.5].map((of) => {
			const ms = share(subject, of);
			return `${ms.toFixed(2).padStart(9)} ms${(ms / share(subjects[0]!, of)).toFixed(1).padStart(6)}×`;
		});
		console.log(`${subject.name.padEnd(36)}  p10${cells[0]}   p50${cells[1]}`);
	}
} finally {
	for (const stop of stops) await stop();
	agent.destroy();
	await postgres.stop('immediate');
	rmSync(folder, { recursive: true, force: true });
}

/** The least that a page with one trivial query can cost here. */
async function bare(url: string): Promise<Subject> {
	const pool = new pg.Pool({ connectionString: url, max: 1 });
	const server = createServer((_, response) => {
		void pool
			.query('select now()')
			.then(({ rows }) =>
				response
					.setHeader('content-type', 'text/html; charset=utf-8')
					.end(`<!doctype html><title>.</title>${rows[0].now}`)
			);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	stops.push(async () => {
		server.close();
		await pool.end();
	});
	const { port } = server.address() as AddressInfo;
	return { name: 'bare Node, one query', url: `http://127.0.0.1:${port}/`, cookie: '', times: [] };
}

/** A checkout's built server over a database of its own with the records, as a visitor, an officer and an administrator meet it. */
async function product(checkout: string, database: string): Promise<Subject[]> {
	const admin = new pg.Client({ connectionString: postgres.adminUrl });
	await admin.connect();
	await admin.query(`create database ${database}`);
	await admin.end();
	const url = postgres.adminUrl.replace('/postgres?', `/${database}?`);
	const server = spawn(process.execPath, ['src/launch/serve.ts'], {
		cwd: checkout,
		env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', DATABASE_URL: url },
		stdio: ['ignore', 'pipe', 'inherit', 'ipc']
	});
	const exited = once(server, 'exit');
	stops.push(async () => {
		server.kill('SIGTERM');
		await exited;
	});
	const origin = await new Promise<string>((found) => {
		createInterface(server.stdout!).on('line', (line) => {
			const address = /^Tidtam: (http:\S+)$/.exec(line);
			if (address) found(address[1]!);
		});
	});
	const { createUser } = await import(join(checkout, 'src/lib/server/operations/create-user.ts'));
	const { createDatabase, createPool } = await import(join(checkout, 'src/lib/server/db/connect.ts'));
	const db = createDatabase(createPool(url));
	const people = ['officer', 'administrator'];
	const { code: office } = await db
		.selectFrom('organisation')
		.select('code')
		.orderBy('code')
		.executeTakeFirstOrThrow();
	const cookies: string[] = [];
	for (const role of people) {
		const organisation_code = role === 'officer' ? office : null;
		const grant = { role, organisation_code, dimension_code: null, place_code: null };
		const who = { name: role, email: `${role}@example.go.th`, password: PASSWORD, grants: [grant] };
		await db.transaction().execute((trx: unknown) => createUser(trx, who));
		const answer = await fetch(`${origin}/sign-in`, {
			method: 'POST',
			headers: { origin, accept: 'text/html' },
			body: new URLSearchParams({ email: who.email, password: PASSWORD }),
			redirect: 'manual'
		});
		cookies.push(
			answer.headers
				.getSetCookie()
				.map((line) => line.split(';')[0])
				.join('; ')
		);
	}
	await db.destroy();
	return ['visitor', ...people].map((who, n) => ({
		name: `${checkout.split('/').at(-1)}: ${who}`,
		url: origin + PATH,
		cookie: n === 0 ? '' : cookies[n - 1]!,
		times: []
	}));
}

function timed({ url, cookie }: Subject): Promise<number> {
	const begun = performance.now();
	return new Promise((done, failed) => {
		const sent = request(
			url,
			{ agent, headers: { accept: 'text/html', 'accept-encoding': 'br', ...(cookie && { cookie }) } },
			(answer) => {
				answer.resume();
				answer.on('end', () =>
					answer.statusCode === 200
						? done(performance.now() - begun)
						: failed(new Error(`${url}: ${answer.statusCode}`))
				);
			}
		);
		sent.on('error', failed);
		sent.end();
	});
}
