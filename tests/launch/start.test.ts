import { chmodSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { copyCheckout, isAlive, type CheckoutCopy, type Started } from '../support/checkout-copy.ts';

let copy: CheckoutCopy;
let running: Started[] = [];
beforeAll(() => {
	copy = copyCheckout();
});
afterEach(async () => {
	for (const started of running) {
		started.process.kill('SIGTERM');
		await started.exited;
	}
	running = [];
});
afterAll(() => copy?.remove());

async function start(env?: Record<string, string>, args?: string[], by?: 'npm' | 'node') {
	const started = await copy.start(env, args, by);
	running.push(started);
	return started;
}

async function connect() {
	const client = new pg.Client({ connectionString: copy.databaseUrl() });
	client.on('error', () => {});
	await client.connect();
	onTestFinished(() => client.end().catch(() => {}));
	return client;
}

/** A request that is answered when the returned function is called. */
async function slowRequest(origin: string) {
	const client = await connect();
	await client.query('begin');
	await client.query('lock table schema_migration in access exclusive mode');
	const answer = fetch(`${origin}/readyz`);
	for (;;) {
		const { rows } = await client.query('select 1 from pg_locks where not granted');
		if (rows.length) return { answer, release: () => client.query('commit') };
	}
}

describe('npm start', () => {
	test('needs nothing but the checkout, and says where it is', async () => {
		expect(existsSync(`${copy.path}/.data`)).toBe(false);
		const { origin } = await start({}, ['--no-sample']);
		expect(origin).toMatch(/^http:\/\/localhost:\d+$/);
		expect((await fetch(`${origin}/readyz`)).status).toBe(200);
		expect(existsSync(`${copy.path}/.data/accounts.json`)).toBe(false);
	});

	test('is up at once the second time, without installing or building', async () => {
		const began = performance.now();
		const { lines } = await start();
		expect(performance.now() - began).toBeLessThan(5_000);
		expect(lines.join('\n')).not.toMatch(/Installing|Building|password/);
	});

	test.each([
		['SIGTERM', 'npm'],
		['SIGINT', 'npm'],
		// npm passes on the two only; a closed terminal tells everyone in it.
		['SIGHUP', 'node']
	] as const)('finishes what is in flight on %s, then stops web and database', async (signal, by) => {
		const started = await start({}, [], by);
		const postgres = copy.postgresId()!;
		expect(isAlive(postgres)).toBe(true);
		const { answer, release } = await slowRequest(started.origin);
		started.process.kill(signal);
		// A second one, as Ctrl-C sends it, is no impatience.
		started.process.kill(signal);
		await expect.poll(() => fetch(`${started.origin}/healthz`).then(String, () => 'closed')).toBe('closed');
		await release();
		expect(await (await answer).text()).toMatch(/^(ready|database away)\n$/);
		expect(await started.exited).toBe(0);
		expect(isAlive(postgres)).toBe(false);
	});

	test('recovers after everything was killed, with nothing lost', async () => {
		const first = await start({}, [], 'node');
		const client = await connect();
		await client.query('create table if not exists kept (id int)');
		await client.query('insert into kept values (1)');
		first.process.kill('SIGKILL');
		process.kill(copy.postgresId()!, 'SIGKILL');
		await first.exited;
		const second = await start();
		expect((await fetch(`${second.origin}/readyz`)).status).toBe(200);
		const after = await connect();
		expect((await after.query('select * from kept')).rows).toEqual([{ id: 1 }]);
		await after.query('drop table kept');
	});

	test('takes over the PostgreSQL that a killed server left behind', async () => {
		const first = await start({}, [], 'node');
		const postgres = copy.postgresId()!;
		first.process.kill('SIGKILL');
		await first.exited;
		const second = await start();
		expect(copy.postgresId()).toBe(postgres);
		second.process.kill('SIGTERM');
		expect(await second.exited).toBe(0);
		expect(isAlive(postgres)).toBe(false);
	});

	test('brings PostgreSQL back when that alone is killed', async () => {
		const { origin } = await start();
		const postgres = copy.postgresId()!;
		process.kill(postgres, 'SIGKILL');
		await expect.poll(() => copy.postgresId() !== postgres, { timeout: 15_000 }).toBe(true);
		await expect
			.poll(() => fetch(`${origin}/readyz`).then(({ status }) => status), { timeout: 15_000 })
			.toBe(200);
	});

	test('a second one, on the same port or another, leaves the first alone', async () => {
		const { origin } = await start();
		const samePort = await copy.refuse({ PORT: new URL(origin).port });
		expect(samePort).toEqual({ status: 1, text: expect.stringMatching(/^Tidtam: port \d+ is taken.*$/) });
		const otherPort = await copy.refuse();
		expect(otherPort).toEqual({ status: 1, text: expect.stringMatching(/^Tidtam: .*running already.*$/) });
		expect((await fetch(`${origin}/readyz`)).status).toBe(200);
	});
});

test('npm start loads the sample set with its accounts, readable by their owner alone', async () => {
	const other = copyCheckout();
	onTestFinished(other.remove);
	const started = await other.start();
	const file = `${other.path}/.data/accounts.json`;
	const accounts = JSON.parse(readFileSync(file, 'utf8'));
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(accounts.map(({ role }: { role: string }) => role).sort()).toEqual([
		'administrator',
		'officer',
		'officer',
		'reviewer',
		'viewer',
		'viewer'
	]);
	for (const { email, password } of accounts)
		expect(started.lines.join('\n')).toMatch(new RegExp(`${email}\\s+${password}`));
	started.process.kill('SIGTERM');
	expect(await started.exited).toBe(0);
});

describe.runIf(process.getuid?.() === 0)('as root, in a folder closed to others', () => {
	test('it keeps the data where PostgreSQL can reach it, and remembers where', async () => {
		const closed = copyCheckout();
		onTestFinished(closed.remove);
		chmodSync(closed.path, 0o700);
		const first = await closed.start({}, ['--no-sample']);
		const place = readFileSync(`${closed.path}/.data/postgres-location.txt`, 'utf8').trim();
		onTestFinished(() => rmSync(place, { recursive: true, force: true }));
		expect(statSync(place).mode & 0o777).toBe(0o700);
		expect(first.lines.join('\n')).toContain('Administrator');
		first.process.kill('SIGTERM');
		expect(await first.exited).toBe(0);
		const second = await closed.start();
		expect((await fetch(`${second.origin}/readyz`)).status).toBe(200);
		expect(second.lines.join('\n')).not.toContain('Administrator');
		second.process.kill('SIGTERM');
		expect(await second.exited).toBe(0);
	});
});
