import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { copyCheckout, freePort, type CheckoutCopy } from '../support/checkout-copy.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { oldPostgres } from '../support/fake-postgres.ts';

let copy: CheckoutCopy;
let database: TestDatabase;
beforeAll(async () => {
	copy = copyCheckout();
	database = await freshDatabase();
});
afterEach(() => rmSync(`${copy.path}/.data`, { recursive: true, force: true }));
afterAll(async () => {
	copy?.remove();
	await database?.drop();
});

/** One line that a person understands: no stack trace, no password. */
async function expectRefusal(env: Record<string, string>, reason: RegExp) {
	const { status, text } = await copy.refuse(env);
	expect(text).toMatch(/^Tidtam: [^\n]+$/);
	expect(text).toMatch(reason);
	expect(text).not.toContain('s3cret');
	expect(status).toBe(1);
}

describe('npm start refuses, with one clear line,', () => {
	test('a database that it cannot reach; and makes nothing outside it', async () => {
		const port = await freePort();
		await expectRefusal(
			{ DATABASE_URL: `postgres://me:s3cret@127.0.0.1:${port}/tidtam` },
			new RegExp(`cannot reach.*127\\.0\\.0\\.1:${port}.*ECONNREFUSED`)
		);
		expect(existsSync(`${copy.path}/.data`)).toBe(false);
	});

	test('a database that does not exist', async () => {
		await expectRefusal(
			{ DATABASE_URL: database.url.replace(/\/test_\w+/, '/nothing_here') },
			/"nothing_here" does not exist/
		);
	});

	test('a clock of its own where others could see it', async () => {
		const { status, text } = await copy.refuse({ ORIGIN: 'https://tidtam.example.go.th' }, [
			'--today=2020-10-01'
		]);
		expect([status, text]).toEqual([
			1,
			expect.stringMatching(/^Tidtam: --today=… is for demonstrations on this machine alone/)
		]);
	});

	test('a PostgreSQL that is too old', async () => {
		const server = await oldPostgres();
		await expectRefusal({ DATABASE_URL: server.url }, /14\.11 is too old.*15/);
		server.close();
	});

	test('a schema that is newer than the code', async () => {
		await database.pool.query(
			`insert into schema_migration (name, sha256) values ('99990101000000_newer', '')`
		);
		await expectRefusal({ DATABASE_URL: database.url }, /newer than this program.*99990101000000_newer/);
		await database.pool.query(`delete from schema_migration where name = '99990101000000_newer'`);
	});

	test('a folder that it cannot write to', async () => {
		writeFileSync(`${copy.path}/.data`, 'in the way');
		await expectRefusal({}, /cannot write to .*\.data/i);
	});

	test('settings that mean nothing, or that open it to the network without a name', async () => {
		await expectRefusal({ PORT: 'tomorrow' }, /PORT=tomorrow/);
		await expectRefusal({ ORIGIN: 'tidtam.example' }, /ORIGIN=tidtam\.example/);
		await expectRefusal({ DATABASE_URL: 'mysql://s3cret' }, /DATABASE_URL/);
		await expectRefusal({ HOST: '203.0.113.7' }, /HOST=203\.0\.113\.7/);
		await expectRefusal({ DATABASE_URL: database.url, HOST: '0.0.0.0' }, /ORIGIN/);
	});
});

test('with DATABASE_URL it loads the real records and nothing invented, outside of .data/', async () => {
	const started = await copy.start({ DATABASE_URL: database.url });
	try {
		const { rows } = await database.pool.query(
			'select count(*)::int as all, count(*) filter (where is_sample)::int as samples from initiative'
		);
		expect(rows[0].all).toBeGreaterThan(0);
		expect(rows[0].samples).toBe(0);
		expect((await fetch(`${started.origin}/readyz`)).status).toBe(200);
		expect(existsSync(`${copy.path}/.data`)).toBe(false);
	} finally {
		started.process.kill('SIGTERM');
		expect(await started.exited).toBe(0);
	}
});
