import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, createPool } from '#lib/server/db/connect.ts';
import { cached } from '#lib/server/cache.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { listQuarterCurve } from '#lib/server/queries/curve.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { findDefaultPeriod } from '#lib/server/queries/default-period.ts';
import { listLeftOut } from '#lib/server/queries/left-out.ts';
import { loadPortfolio } from '#lib/server/queries/portfolio.ts';
import {
	sumInitiativeTransactions,
	sumTransactionsByQuarter
} from '#lib/server/queries/quarterly-transactions.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { addInitiative, addReferences } from '../support/portfolio.ts';

const all = { scope: 'all' as const, sample: true };
const q = (fiscalYear: number, quarter: 1 | 2 | 3 | 4) => ({ fiscalYear, quarter });
let database: TestDatabase;
let first: number;
beforeAll(async () => {
	database = await freshDatabase();
	const { db, pool } = database;
	expect(await findDefaultPeriod(db, 'all')).toEqual(q(2563, 4));
	await addReferences(db);
	// Two halves of a year each; A reports twice, B (internal) is suspended from the second quarter on, C never reports.
	({ id: first } = await addInitiative(db, {
		code: 'A',
		start: '2019-10-01',
		end: '2020-09-30',
		dimensions: { security: 1, economy: 2 },
		reports: [
			{ period: '2563-q1', percent: '20' },
			{ period: '2563-q2', percent: '60' }
		],
		transactions: [
			{ kind: 'disbursement', date: '2019-12-31', amount: '10' },
			{ kind: 'disbursement', date: '2020-01-01', amount: '5.01' },
			{ kind: 'disbursement', date: '2020-01-02', amount: '4', currency: 'USD' }
		]
	}));
	await addInitiative(db, {
		code: 'B',
		start: '2019-10-01',
		end: '2020-09-30',
		visibility: 'internal',
		budgets: [{ year: 2563, byAct: '100' }],
		statuses: [
			{ from: '1941-01-01', status: 'active' },
			{ from: '2020-02-01', status: 'suspended' }
		],
		reports: [{ period: '2563-q1', percent: '10' }]
	});
	await addInitiative(db, {
		code: 'C',
		plan: 'plan-b',
		start: '2020-01-01',
		end: '2020-12-31',
		sample: true
	});
	await pool.query(`insert into transaction (plan_code, kind, transaction_date, amount, currency, source_reference) values
		('plan-b', 'commitment', '2018-08-22', 100, 'USD', 'a'), ('plan-b', 'disbursement', '2018-10-01', 7, 'USD', 'b')`);
	await db.transaction().execute((trx) => refreshFigures(trx, 'all', '2020-05-10'));
});
afterAll(() => database.drop());

test('a database that answers nothing fails a page, and nothing beside it', async () => {
	const pool = createPool('postgres://nobody@127.0.0.1:9/none');
	const db = createDatabase(pool);
	const unhandled: unknown[] = [];
	const note = (error: unknown) => unhandled.push(error);
	process.on('unhandledRejection', note);
	await expect(
		loadPortfolio(db, all, q(2563, 2), {
			actor: { id: 'one', is_sample: false, grants: [] },
			today: '2020-05-10'
		})
	).rejects.toThrow();
	await new Promise((resolve) => setTimeout(resolve, 50));
	process.off('unhandledRejection', note);
	await pool.end();
	expect(unhandled).toEqual([]);
});

test('the default period is the newest with an approved report that one may see', async () => {
	expect(await findDefaultPeriod(database.db, 'public')).toEqual(q(2563, 2));
});

describe('the curve', () => {
	const curve = async (filter = {}, by?: 'plan') =>
		await listQuarterCurve(database.db, { ...all, ...filter }, q(2563, 1), q(2564, 1), by);
	test('has planned and actual over the same set, and the plan alone ahead', async () => {
		expect(
			(await curve()).map((point) => [
				point.fiscal_year,
				point.quarter,
				point.counted,
				point.equal_actual,
				point.equal_planned,
				point.plan_counted,
				point.plan_at_end
			])
		).toEqual([
			[2563, 1, 2, '15.00', '25.14', 2, '25.14'],
			[2563, 2, 1, '60.00', '50.00', 2, '37.43'],
			[2563, 3, 1, '60.00', '50.00', 2, '62.30'],
			[2563, 4, 0, null, null, 2, '87.43'],
			[2564, 1, 0, null, null, 1, '100.00']
		]);
	});
	test('keeps to scope, samples, plan and group', async () => {
		expect((await curve({ scope: 'public', sample: false }))[0]).toMatchObject({
			counted: 1,
			equal_actual: '20.00'
		});
		expect(
			(await curve({}, 'plan'))
				.filter(({ code }) => code === 'plan-b')
				.map(({ quarter, counted }) => [quarter, counted])
		).toEqual([
			[2, 0],
			[3, 0],
			[4, 0],
			[1, 0]
		]);
		expect((await curve({ dimension: 'economy' }))[0]).toMatchObject({
			counted: 1,
			equal_actual: '20.00',
			budget_actual: null
		});
	});
	test('weighs by budget where one is known', async () => {
		expect((await curve())[0]).toMatchObject({
			budget_counted: 1,
			budget_actual: '10.00',
			budget_planned: '25.14'
		});
	});
});

describe('money by quarter', () => {
	const sums = async (filter = {}, years?: { from: number; to: number }) =>
		(await sumTransactionsByQuarter(database.db, { ...all, ...filter }, years)).map((row) =>
			[row.fiscal_year, row.quarter, row.owner, row.kind, row.currency, row.amount].join(' ')
		);
	test("adds no currencies together and keeps a plan's own money apart", async () => {
		expect(await sums()).toEqual([
			'2561 4 plan commitment USD 100.00',
			'2562 1 plan disbursement USD 7.00',
			'2563 1 initiative disbursement THB 10.00',
			'2563 2 initiative disbursement THB 5.01',
			'2563 2 initiative disbursement USD 4.00'
		]);
	});
	test("plan money enters no dimension, initiatives' money by share", async () => {
		expect(await sums({ dimension: 'security' })).toEqual([
			'2563 1 initiative disbursement THB 3.33',
			'2563 2 initiative disbursement THB 1.67',
			'2563 2 initiative disbursement USD 1.33'
		]);
	});
	test('of a plan, and of some years', async () => {
		expect(await sums({ plan: 'plan-b' }, { from: 2562, to: 2563 })).toEqual([
			'2562 1 plan disbursement USD 7.00'
		]);
	});
	test('shows the public what was public in its quarter, whole and narrowed alike', async () => {
		const { pool } = database;
		const shown = async () => {
			const whole = await sums({ scope: 'public' });
			expect(whole.filter((row) => row.includes('initiative'))).toEqual(
				await sums({ scope: 'public', plan: 'plan-a' })
			);
			return whole.length;
		};
		expect(await shown()).toBe(5);
		await pool.query(`update initiative set visibility = 'internal' where id = $1`, [first]);
		expect(await shown()).toBe(5);
		await pool.query(
			`update initiative_period_figure set visibility = 'internal' where initiative_id = $1 and quarter = 2`,
			[first]
		);
		expect(await shown()).toBe(3);
		// A quarter of an internal initiative that has no figure is nobody's but the office's.
		await pool.query(
			`insert into transaction (initiative_id, kind, transaction_date, amount) values ($1, 'new_obligation', '2017-05-05', 3)`,
			[first]
		);
		expect(await shown()).toBe(3);
		await pool.query(`delete from transaction where initiative_id = $1 and kind = 'new_obligation'`, [first]);
		await pool.query(`update initiative_period_figure set visibility = 'public' where initiative_id = $1`, [
			first
		]);
		await pool.query(`update initiative set visibility = 'public' where id = $1`, [first]);
	});
	test('of one initiative', async () =>
		expect(await sumInitiativeTransactions(database.db, first)).toHaveLength(3));
});

test('what was left out, and why', async () => {
	const left = async (filter = {}) =>
		(await listLeftOut(database.db, { ...all, period: q(2563, 2), ...filter }, null)).map((row) => [
			row.code,
			row.left_out,
			row.is_budget_unknown
		]);
	expect(await left()).toEqual([
		['C', 'no_report', true],
		['B', 'suspended', false],
		['A', null, true]
	]);
	expect(await left({ scope: 'public', sample: false })).toEqual([['A', null, true]]);
});

describe('the cache', () => {
	test('makes the same once a data version, and never keeps a failure', async () => {
		const { db } = database;
		let made = 0;
		const make = async () => ++made;
		expect(await Promise.all([cached(db, ['x', all], make), cached(db, ['x', all], make)])).toEqual([1, 1]);
		expect(await cached(db, ['x', { ...all, scope: 'public' }], make)).toBe(2);
		await db.transaction().execute(raiseDataVersion);
		expect(await cached(db, ['x', all], make)).toBe(3);
		await expect(cached(db, 'y', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
		expect(await cached(db, 'y', make)).toBe(4);
	});
});
