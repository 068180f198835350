import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedFacts } from '../../db/seed.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let id: number;
beforeAll(async () => {
	database = await freshDatabase();
	await seedFacts(database.db, { today: '2026-11-22' });
	await database.pool.query(
		`insert into reporting_period (fiscal_year, quarter) values (2563, 1), (2563, 2)`
	);
	id = (await database.pool.query(`select id from initiative where code = '63-1'`)).rows[0].id;
	await database.pool.query(report(id, 1, 1, 'approved'));
});
afterAll(() => database.drop());

const TRAIL = `'someone', now(), 'another', now()`;
const report = (initiative: number, quarter: number, revision: number, state: string) =>
	`insert into progress_report (initiative_id, fiscal_year, quarter, revision, revision_reason, state, submitted_by, submitted_at, reviewed_by, reviewed_at)
	values (${initiative}, 2563, ${quarter}, ${revision}, 'why', '${state}', ${TRAIL})`;
const CHECK = '23514';
const UNIQUE = '23505';
const FOREIGN = '23503';
const APPEND_ONLY = '23000';

const refused: [what: string, code: string, sql: (id: number) => string][] = [
	[
		'parts of 0',
		CHECK,
		(i) =>
			`insert into initiative_dimension (initiative_id, dimension_code, parts) values (${i}, 'economy', 0)`
	],
	[
		'negative parts',
		CHECK,
		(i) =>
			`insert into initiative_dimension (initiative_id, dimension_code, parts) values (${i}, 'economy', -1)`
	],
	['101 percent', CHECK, () => `update progress_report set physical_percent = 101`],
	['minus 1 percent', CHECK, () => `update progress_report set physical_percent = -1`],
	[
		'a budget of both',
		CHECK,
		(i) =>
			`insert into budget (plan_code, initiative_id, fiscal_year, by_act) values ('fy2563', ${i}, 2563, 1)`
	],
	['a budget of neither', CHECK, () => `insert into budget (fiscal_year, by_act) values (2563, 1)`],
	[
		'a transaction of both',
		CHECK,
		(i) =>
			`insert into transaction (plan_code, initiative_id, kind, transaction_date, amount) values ('fy2563', ${i}, 'disbursement', '2020-01-01', 1)`
	],
	[
		'a transaction of neither',
		CHECK,
		() => `insert into transaction (kind, transaction_date, amount) values ('disbursement', '2020-01-01', 1)`
	],
	[
		'a negative budget',
		CHECK,
		(i) => `insert into budget (initiative_id, fiscal_year, by_act) values (${i}, 2563, -1)`
	],
	[
		'an initiative that ends before it starts',
		CHECK,
		(i) => `update initiative set start_date = '2020-02-01', end_date = '2020-01-31' where id = ${i}`
	],
	[
		'a plan that ends before it starts',
		CHECK,
		() => `update plan set end_date = '2019-09-30' where code = 'fy2563'`
	],
	[
		'a milestone that ends before it starts',
		CHECK,
		(i) =>
			`insert into milestone (initiative_id, position, title_th, planned_start, planned_end) values (${i}, 1, 'x', '2020-02-01', '2020-01-31')`
	],
	['a second approved report', UNIQUE, (i) => report(i, 1, 2, 'approved')],
	['approval by who handed it in', CHECK, () => `update progress_report set reviewed_by = submitted_by`],
	['a return without a comment', CHECK, () => `update progress_report set state = 'returned'`],
	[
		'a suspension without a reason',
		CHECK,
		(i) =>
			`insert into initiative_status (initiative_id, valid_from, status) values (${i}, '2020-01-01', 'suspended')`
	],
	[
		'a sample child of a real initiative',
		FOREIGN,
		(i) => `insert into milestone (initiative_id, position, title_th, is_sample) values (${i}, 1, 'x', true)`
	],
	['a report of a quarter that is no reporting period', FOREIGN, (i) => report(i, 3, 1, 'draft')],
	['changing the audit trail', APPEND_ONLY, () => `update audit_event set action = 'x'`],
	['deleting from the audit trail', APPEND_ONLY, () => `delete from audit_event`],
	['emptying the audit trail', APPEND_ONLY, () => `truncate audit_event`]
];

describe('the database itself refuses', () => {
	test.each(refused)('%s', async (_what, code, sql) => {
		await expect(database.pool.query(sql(id))).rejects.toMatchObject({ code });
	});

	test('a second report in work', async () => {
		await database.pool.query(report(id, 2, 1, 'submitted'));
		await expect(database.pool.query(report(id, 2, 2, 'draft'))).rejects.toMatchObject({ code: UNIQUE });
	});

	test('a change of an approved baseline', async () => {
		await database.pool.query(
			`insert into schedule_baseline (initiative_id, number, approved_on, reason) values (${id}, 1, '2019-10-01', 'why')`
		);
		await expect(
			database.pool.query(`update schedule_baseline set approved_on = '2019-11-01'`)
		).rejects.toMatchObject({ code: APPEND_ONLY });
	});
});

test('what imports make and take back by the thousand is found by index wherever it is referred to', async () => {
	const { rows } = await database.pool
		.query(`select con.conrelid::regclass::text as "table", con.confrelid::regclass::text as refers_to from pg_constraint con
		where contype = 'f' and confrelid in ('initiative'::regclass, 'milestone'::regclass, 'budget'::regclass, 'transaction'::regclass, 'progress_report'::regclass)
			and not exists (select from pg_index i where i.indrelid = con.conrelid and i.indkey[0] = any(con.conkey)
				and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ 'IS NOT NULL'))`);
	expect(rows).toEqual([]);
});
