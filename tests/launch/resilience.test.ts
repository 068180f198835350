import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPool } from '#lib/server/db/connect.ts';
import { isDatabaseAway } from '#lib/server/db/failures.ts';
import { startEmbedded, type Embedded } from '../../src/launch/embedded.ts';
import { launch, type Launched } from '../support/app.ts';
import { startProxy, type Proxy } from '../support/tcp-proxy.ts';

let folder: string;
let postgres: Embedded;
let proxy: Proxy;
let app: Launched;
let url: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'tidtam-resilience-'));
	chmodSync(folder, 0o711);
	// Nothing is thrown away here: what was acknowledged must be on the disk.
	postgres = await startEmbedded(folder);
	proxy = await startProxy(join(folder, 'embedded/socket/.s.PGSQL.5432'));
	url = `postgres://tidtam@127.0.0.1:${proxy.port}/tidtam`;
	app = await launch({ DATABASE_URL: url }, []);
});
afterAll(async () => {
	await app?.end('SIGTERM');
	proxy?.close();
	await postgres?.stop('immediate');
	rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => expect.poll(() => ask('/readyz'), { timeout: 10_000 }).toBe(200));

const ask = (path: string) =>
	fetch(app.origin + path, { signal: AbortSignal.timeout(10_000) }).then(
		async (response) => (await response.text(), response.status)
	);

/** Asks for pages all the time; gives every status seen. */
async function underLoad(trouble: () => Promise<void>): Promise<Map<number, number>> {
	const seen = new Map<number, number>();
	let over = false;
	const readers = Array.from({ length: 4 }, async () => {
		while (!over) {
			const status = await ask('/initiatives');
			seen.set(status, (seen.get(status) ?? 0) + 1);
		}
	});
	await delay(300);
	await trouble().finally(() => (over = true));
	await Promise.all(readers);
	return seen;
}

async function expectRecovery() {
	const began = performance.now();
	await expect.poll(() => ask('/initiatives'), { timeout: 10_000, interval: 50 }).toBe(200);
	// Each of several connections must be sound again, not one that was lucky.
	expect(await Promise.all(Array.from({ length: 20 }, () => ask('/initiatives')))).toEqual(
		Array(20).fill(200)
	);
	expect(performance.now() - began).toBeLessThan(5_000);
}

describe('while PostgreSQL is away', () => {
	test('restarted under load, the server lives, answers 503 meanwhile, and recovers', async () => {
		const seen = await underLoad(async () => {
			for (let i = 0; i < 3; i++) {
				await postgres.stop('immediate');
				await delay(200);
				await postgres.start();
				await expectRecovery();
			}
		});
		expect([...seen.keys()].sort()).toEqual([200, 503]);
	});

	test('every connection cut, it answers 200 or 503 and never anything else', async () => {
		const seen = await underLoad(async () => {
			for (let i = 0; i < 10; i++) {
				proxy.cut();
				await delay(50);
			}
			await expectRecovery();
		});
		expect([...seen.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
	});

	test('behind a partition of two seconds, which leaves old connections deaf, it says so and recovers', async () => {
		const seen = await underLoad(async () => {
			proxy.partition();
			await delay(1_000);
			expect(await ask('/healthz')).toBe(200);
			expect(await ask('/readyz')).toBe(503);
			proxy.heal();
			await expectRecovery();
		});
		expect([...seen.keys()].sort()).toEqual([200, 503]);
		expect(app.process.exitCode).toBeNull();
	});
});

describe('writes', () => {
	let pool: pg.Pool;
	beforeAll(async () => {
		pool = createPool(url, { applicationName: 'tidtam-test' });
		await pool.query('create table written (id int primary key)');
	});
	afterAll(() => pool?.end());

	test('a connection lost between two statements fails that transaction alone', async () => {
		const client = await pool.connect();
		await client.query('begin');
		await client.query('insert into written values (-1)');
		proxy.cut();
		const failure = await client.query('commit').catch((error: unknown) => error);
		expect(isDatabaseAway(failure)).toBe(true);
		client.release(failure as Error);
		await expect
			.poll(() =>
				pool.query('select from written where id = -1').then(
					({ rowCount }) => rowCount,
					() => null
				)
			)
			.toBe(0);
	});

	test('nothing acknowledged is lost when PostgreSQL is restarted under them', async () => {
		const acknowledged: number[] = [];
		let next = 0;
		let over = false;
		const writers = Array.from({ length: 6 }, async () => {
			while (!over) {
				const id = next++;
				const client = await pool.connect().catch(() => undefined);
				if (!client) continue;
				try {
					await client.query('begin');
					await client.query('insert into written values ($1)', [id]);
					await client.query('commit');
					acknowledged.push(id);
					client.release();
				} catch (error) {
					client.release(error as Error);
				}
			}
		});
		for (let i = 0; i < 4; i++) {
			await delay(300);
			await postgres.stop('immediate');
			await postgres.start();
		}
		await delay(300);
		over = true;
		await Promise.all(writers);
		const { rows } = await pool.query('select id from written');
		const kept = new Set(rows.map(({ id }) => id));
		expect(acknowledged.length).toBeGreaterThan(100);
		expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
	});
});
