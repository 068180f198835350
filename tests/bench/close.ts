// node tests/bench/close.ts [10000]: how long each of two years' closes takes, and its largest statement; then what /money and the matrix take just after a change.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createPool } from '#lib/server/db/connect.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { closePeriod } from '#lib/server/operations/close-period.ts';
import { migrate } from '../../db/migrate.ts';
import { startEmbedded } from '../../src/launch/embedded.ts';
import { launch } from '../support/app.ts';
import { coldOverview } from './one-offs.ts';
import { generate } from './portfolio.ts';

const YEARS = [2562, 2563];
const TODAY = '2021-04-10';
const COLD = [
	'/?year=2563&quarter=4',
	'/initiatives?year=2563&quarter=4',
	'/money?year=2563&quarter=4',
	'/reporting?year=2563&quarter=4&span=8',
	'/explanations?year=2563&quarter=4',
	'/actions?year=2563&quarter=4',
	'/initiatives?year=2563&quarter=4&as=close',
	'/money?year=2563&quarter=4&as=close',
	'/reporting?year=2563&quarter=4&span=8&as=close',
	'/initiatives/B-7?year=2563&quarter=4&as=close'
];
const administrator = {
	id: 'bench',
	is_sample: false,
	grants: [
		{ role: 'administrator' as const, organisation_code: null, dimension_code: null, place_code: null }
	]
};
const size = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'tidtam-bench-'));
const postgres = await startEmbedded(folder);
try {
	const url = await prepare();
	await measureClose(url);
	await measureCold(url);
} finally {
	await postgres.stop('immediate');
	rmSync(folder, { recursive: true, force: true });
}

async function prepare(): Promise<string> {
	const admin = new pg.Client({ connectionString: postgres.adminUrl });
	await admin.connect();
	await admin.query('create database closing');
	await admin.end();
	const url = postgres.adminUrl.replace('/postgres?', '/closing?');
	await migrate(url);
	await generate(url, size);
	return url;
}

async function measureClose(url: string) {
	let largest = { ms: 0, sql: '' };
	const pool = createPool(url, { applicationName: 'bench', statementTimeoutMs: 120_000 });
	const db = new Kysely<DB>({
		dialect: new PostgresDialect({ pool }),
		log: (event) => {
			if (event.queryDurationMillis > largest.ms)
				largest = { ms: event.queryDurationMillis, sql: event.query.sql };
		}
	});
	for (const period of YEARS.flatMap((fiscalYear) =>
		([1, 2, 3, 4] as const).map((quarter) => ({ fiscalYear, quarter }))
	)) {
		largest = { ms: 0, sql: '' };
		const begun = performance.now();
		await db.transaction().execute((trx) =>
			closePeriod(trx, administrator, period, { lock_version: 1 }, TODAY, {
				actor_id: 'bench',
				request_id: null
			})
		);
		console.log(
			`${size.toLocaleString('en')} initiatives, close of Q${period.quarter}/${period.fiscalYear}: ${((performance.now() - begun) / 1000).toFixed(1)} s, largest statement ${(largest.ms / 1000).toFixed(2)} s: ${largest.sql.replace(/\s+/g, ' ').slice(0, 90)}`
		);
	}
	await pool.end();
}

async function measureCold(url: string) {
	const server = await launch({ DATABASE_URL: url });
	try {
		for (const path of COLD)
			console.log(
				`${(await coldOverview(server.origin, path, url)).toFixed(0).padStart(6)} ms just after a change: ${path}`
			);
	} finally {
		await server.end('SIGTERM');
	}
}
