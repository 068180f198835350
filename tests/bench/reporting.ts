// node tests/bench/reporting.ts [10000 100000]: how long the matrix of eight quarters and the lists behind it take in the database.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import type { Actor } from '#lib/domain/permission.ts';
import { periodsOf, readReporting } from '#lib/domain/reporting.ts';
import { createDatabase, createPool } from '#lib/server/db/connect.ts';
import { countReporting, listReporting } from '#lib/server/queries/reporting-list.ts';
import { listReportingCells } from '#lib/server/queries/reporting-matrix.ts';
import { taskRows } from '#lib/server/queries/tasks.ts';
import { migrate } from '../../db/migrate.ts';
import { startEmbedded } from '../../src/launch/embedded.ts';
import { generate } from './portfolio.ts';

const sizes = process.argv
	.slice(2)
	.map(Number)
	.filter((n) => n > 0);
const today = '2021-06-15';
const grant = (role: Actor['grants'][number]['role'], organisation_code: string | null = null): Actor => ({
	id: role,
	is_sample: false,
	grants: [{ role, organisation_code, dimension_code: null, place_code: null }]
});
const folder = mkdtempSync(join(tmpdir(), 'tidtam-bench-'));
const postgres = await startEmbedded(folder);
try {
	for (const size of sizes.length ? sizes : [10_000]) await measure(size);
} finally {
	await postgres.stop('immediate');
	rmSync(folder, { recursive: true, force: true });
}

async function measure(size: number) {
	const url = await prepare(size);
	const pool = createPool(url, { applicationName: 'bench', statementTimeoutMs: 120_000 });
	const db = createDatabase(pool);
	const countTasks = (actor: Actor) =>
		sql`select count(*) from (${taskRows(actor, today, 7)}) task`.execute(db);
	const scope = (query: string, actor: Actor | null) => {
		const { filter, view } = readReporting(new URLSearchParams(`year=2564&quarter=3&span=8&${query}`));
		return {
			filter,
			periods: periodsOf(view.span, filter.period!),
			viewer: { actor, today },
			names: { plans: [], organisations: [] }
		};
	};
	const officer = grant('officer', 'bench-7');
	const all = grant('officer');
	await told(size, 'organisations × 8, anonymous', () =>
		listReportingCells(db, 'organisation', scope('', null))
	);
	await told(size, 'organisations × 8, administrator', () =>
		listReportingCells(db, 'organisation', scope('', grant('administrator')))
	);
	await told(size, 'organisations × 8, officer of one', () =>
		listReportingCells(db, 'organisation', scope('', officer))
	);
	await told(size, 'provinces × 8, anonymous', () => listReportingCells(db, 'province', scope('', null)));
	await told(size, 'organisations × 8, one dimension', () =>
		listReportingCells(db, 'organisation', scope('dimension=security', null))
	);
	await told(size, 'list of what is owed, first page', () =>
		listReporting(db, scope('', null), 'owed', { limit: 50, offset: 0 })
	);
	await told(size, 'its length', () => countReporting(db, scope('', null), 'owed'));
	await told(size, 'one cell’s list', () =>
		listReporting(db, scope('span=1&organisation=bench-7', null), 'owed', { limit: 50, offset: 0 })
	);
	await told(size, 'number of tasks, officer of one', () => countTasks(officer));
	await told(size, 'number of tasks, officer of all', () => countTasks(all));
	await pool.end();
}

async function told(size: number, what: string, act: () => Promise<unknown>) {
	const times: number[] = [];
	for (let i = 0; i < 7; i++) {
		const start = performance.now();
		await act();
		times.push(performance.now() - start);
	}
	times.sort((a, b) => a - b);
	console.log(
		`${size.toLocaleString('en').padStart(8)}  ${what.padEnd(36)} median ${times[3]!.toFixed(0).padStart(5)} ms, slowest ${times[6]!.toFixed(0)} ms`
	);
}

/** Two provinces an initiative, and drafts, returns and submissions in the quarters that have no approved report. */
async function prepare(size: number): Promise<string> {
	const name = `reporting_${size}`;
	const admin = new pg.Client({ connectionString: postgres.adminUrl });
	await admin.connect();
	await admin.query(`create database ${name}`);
	await admin.end();
	const url = postgres.adminUrl.replace('/postgres?', `/${name}?`);
	await migrate(url);
	await generate(url, size);
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(
		`insert into place (code, kind, name_th) select code, 'province', code from unnest(array['90', '91', '94', '95', '96']) code on conflict do nothing`
	);
	await client.query(`insert into figure_place (initiative_id, fiscal_year, quarter, place_code)
		select f.initiative_id, f.fiscal_year, f.quarter, (array['90', '91', '94', '95', '96'])[1 + (f.initiative_id + n) % 5] from initiative_period_figure f, generate_series(0, 1) n`);
	await client.query(`insert into progress_report (initiative_id, fiscal_year, quarter, state, return_comment, submitted_by, submitted_at)
		select id, 2564, 3, (array['draft', 'returned', 'submitted'])[1 + id % 3], 'x', 'a', now() from initiative where id % 2 = 0`);
	await client.query('vacuum analyze');
	await client.end();
	return url;
}
