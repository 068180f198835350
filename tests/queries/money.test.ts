import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MoneyLine } from '#lib/domain/money-line.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { listCarryOvers, listInitiativeCarryOvers } from '#lib/server/queries/carry-over.ts';
import { findTarget, insertTarget } from '#lib/server/queries/disbursement-target.ts';
import { listMoneyByYear } from '#lib/server/queries/initiative-money.ts';
import { listMoneyLines } from '#lib/server/queries/money-lines.ts';
import { listPlanMoney } from '#lib/server/queries/plan-money.ts';
import { listRollups } from '#lib/server/queries/rollup.ts';
import { insertBasics, insertInitiative } from '../operations/fixture.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let db: Kysely<DB>;
let a: number, b: number, c: number, d: number;
const at = (fiscalYear: number, quarter: 1 | 2 | 3 | 4) => ({
	scope: 'all' as const,
	sample: true,
	period: { fiscalYear, quarter }
});

/**
 * A (security) 1,000,000 by Act, 900,000 after transfers, all capital; disbursed 400,000, outstanding 100,000; kept back 80,000.
 * B (security 1, economy 2) 300,000 by Act over two classes; nothing reported. USD 500 beside it, 120.50 disbursed.
 * C (economy) budget 0; 10 disbursed. D (none) no budget; 70 disbursed in Q1, 30 in Q4.
 */
beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	await insertBasics(db);
	[a, b, c, d] = (await Promise.all([0, 1, 2, 3].map(() => insertInitiative(db)))).map(({ id }) => id) as [
		number,
		number,
		number,
		number
	];
	await db.deleteFrom('budget').execute();
	await db.deleteFrom('initiative_dimension').where('initiative_id', '=', d).execute();
	await db
		.updateTable('initiative_dimension')
		.set({ dimension_code: 'economy' })
		.where('initiative_id', '=', c)
		.execute();
	await db
		.insertInto('initiative_dimension')
		.values({ initiative_id: b, dimension_code: 'economy', parts: 2 })
		.execute();
	await db
		.insertInto('budget')
		.values([
			{
				initiative_id: a,
				fiscal_year: 2563,
				expense_class: 'capital',
				by_act: '1000000',
				after_transfers: '900000'
			},
			{ initiative_id: b, fiscal_year: 2563, expense_class: 'operating', by_act: '200000' },
			{ initiative_id: b, fiscal_year: 2563, expense_class: 'capital', by_act: '100000' },
			{ initiative_id: b, fiscal_year: 2563, currency: 'USD', by_act: '500' },
			{ initiative_id: c, fiscal_year: 2563, by_act: '0' },
			{ plan_code: 'fy2563', initiative_id: null, fiscal_year: 2563, by_act: '7777777' }
		])
		.execute();
	const entry = (
		initiative_id: number,
		kind: string,
		transaction_date: string,
		amount: string,
		more = {}
	) => ({ initiative_id, kind, transaction_date, amount, ...more });
	await db
		.insertInto('transaction')
		.values([
			entry(a, 'disbursement', '2019-12-31', '150000'),
			entry(a, 'disbursement', '2020-09-30', '250000'),
			entry(a, 'outstanding', '2020-09-30', '100000'),
			// Of last year's money: not of this year's budget.
			entry(a, 'carry_over', '2019-09-30', '60000'),
			entry(a, 'disbursement', '2020-01-15', '45000.25', { budget_year: 2562 }),
			// Kept back by a letter of the year after.
			entry(a, 'carry_over', '2020-10-12', '80000', { budget_year: 2563 }),
			entry(a, 'disbursement', '2020-11-30', '30000', { budget_year: 2563 }),
			entry(b, 'disbursement', '2020-02-01', '120.50', { currency: 'USD' }),
			entry(c, 'disbursement', '2020-02-01', '10'),
			entry(d, 'disbursement', '2019-10-01', '70'),
			entry(d, 'disbursement', '2020-07-01', '30')
		])
		.execute();
	await db
		.insertInto('transaction')
		.values({ plan_code: 'fy2563', kind: 'disbursement', transaction_date: '2020-01-01', amount: '999' })
		.execute();
	await db.transaction().execute((trx) => refreshFigures(trx, 'all', '2020-12-01'));
});
afterAll(() => database.drop());

const short = (line: MoneyLine | undefined) =>
	line && [
		line.initiatives,
		line.by_act,
		line.budget,
		line.disbursed,
		line.outstanding,
		line.used,
		line.remaining,
		line.disbursed_percent,
		line.used_percent
	];
const of = (lines: MoneyLine[], code: string, currency = 'THB') =>
	short(lines.find((line) => line.code === code && line.currency === currency));

describe('a fiscal year at its end', () => {
	test('by dimension: shares, unknown apart from 0, currencies apart', async () => {
		const { lines, totals } = await listMoneyLines(db, at(2563, 4), 'dimension');
		// A whole and a third of B. What B spent is unknown: it is in no percentage and in no remainder.
		expect(of(lines, 'security')).toEqual([
			2,
			'1100000.00',
			'1000000.00',
			'400000.00',
			'100000.00',
			'500000.00',
			'400000.00',
			'44.44',
			'55.56'
		]);
		// Two thirds of B; C's budget of 0 is known, and of nothing there is no percentage.
		expect(of(lines, 'economy')).toEqual([
			2,
			'200000.00',
			'200000.00',
			'10.00',
			null,
			'10.00',
			'-10.00',
			null,
			null
		]);
		expect(of(lines, 'none')).toEqual([1, null, null, '100.00', null, '100.00', null, null, null]);
		expect(of(lines, 'security', 'USD')).toEqual([
			1,
			'166.67',
			'166.67',
			'40.17',
			null,
			'40.17',
			'126.50',
			'24.10',
			'24.10'
		]);
		expect(of(totals, 'total')).toEqual([
			4,
			'1300000.00',
			'1200000.00',
			'400110.00',
			'100000.00',
			'500110.00',
			'399990.00',
			'44.45',
			'55.56'
		]);
		expect(of(totals, 'total', 'USD')).toEqual([
			1,
			'500.00',
			'500.00',
			'120.50',
			null,
			'120.50',
			'379.50',
			'24.10',
			'24.10'
		]);
		expect(totals[0]).toMatchObject({
			currency: 'THB',
			budget_known: 3,
			disbursed_counted: 2,
			used_counted: 2,
			parts: { disbursed: '400010.00', outstanding: '100000.00', unreported: '300000.00' }
		});
	});

	test("by class: an entry without a class is of its initiative's only one, and of none where there are several", async () => {
		const { lines } = await listMoneyLines(db, at(2563, 4), 'class');
		expect(of(lines, 'capital')).toEqual([
			2,
			'1100000.00',
			'1000000.00',
			'400000.00',
			'100000.00',
			'500000.00',
			'400000.00',
			'44.44',
			'55.56'
		]);
		expect(of(lines, 'operating')).toEqual([1, '200000.00', '200000.00', null, null, null, null, null, null]);
		expect(of(lines, 'unspecified')).toEqual([
			2,
			'0.00',
			'0.00',
			'110.00',
			null,
			'110.00',
			'-10.00',
			null,
			null
		]);
		await db
			.insertInto('transaction')
			.values({
				initiative_id: b,
				kind: 'disbursement',
				transaction_date: '2020-03-01',
				amount: '50000',
				expense_class: 'capital'
			})
			.execute();
		const told = await listMoneyLines(db, at(2563, 4), 'class');
		await db.deleteFrom('transaction').where('expense_class', '=', 'capital').execute();
		expect(of(told.lines, 'capital')).toEqual([
			2,
			'1100000.00',
			'1000000.00',
			'450000.00',
			'100000.00',
			'550000.00',
			'450000.00',
			'45.00',
			'55.00'
		]);
	});

	test("baht agree with the overview's roll-up, line by line and to the last digit, at every quarter", async () => {
		for (const quarter of [1, 2, 3, 4] as const) {
			for (const by of ['dimension', 'organisation', 'plan'] as const) {
				const { lines, totals } = await listMoneyLines(db, at(2563, quarter), by);
				const rollups = [
					...(await listRollups(db, at(2563, quarter), by)),
					...(await listRollups(db, at(2563, quarter), 'total'))
				];
				for (const line of [...lines, ...totals].filter(({ currency }) => currency === 'THB')) {
					const {
						budget,
						disbursed,
						outstanding,
						used,
						used_partly,
						disbursed_percent,
						used_percent,
						disbursed_counted,
						used_counted,
						budget_known
					} = line;
					expect(rollups.find(({ code }) => code === line.code)).toMatchObject({
						budget,
						disbursed,
						outstanding,
						used,
						used_partly,
						disbursed_percent,
						used_percent,
						disbursed_counted,
						used_counted,
						budget_known
					});
				}
			}
		}
	});

	test('a filter narrows money as it narrows initiatives; sample rows and internal ones leave by scope', async () => {
		const { totals } = await listMoneyLines(db, { ...at(2563, 1), dimension: 'none' }, 'dimension');
		expect(of(totals, 'total')).toEqual([1, null, null, '70.00', null, '70.00', null, null, null]);
		await db.updateTable('initiative').set({ visibility: 'internal' }).where('id', '=', a).execute();
		await db.transaction().execute((trx) => refreshFigures(trx, [a], '2020-12-01'));
		const seen = await listMoneyLines(db, { ...at(2563, 4), scope: 'public' }, 'dimension');
		expect(of(seen.lines, 'security')).toEqual([
			1,
			'100000.00',
			'100000.00',
			null,
			null,
			null,
			null,
			null,
			null
		]);
		expect(await listCarryOvers(db, { ...at(2563, 4), scope: 'public' }, 'dimension')).toEqual([]);
		await db.updateTable('initiative').set({ visibility: 'public' }).where('id', '=', a).execute();
		await db.transaction().execute((trx) => refreshFigures(trx, [a], '2020-12-01'));
	});

	test("a plan's own money stays at the plan and enters nothing narrower", async () => {
		expect(await listPlanMoney(db, at(2563, 4))).toEqual([
			{
				code: 'fy2563',
				title_th: 'แผน 2563',
				title_en: null,
				is_sample: false,
				currency: 'THB',
				by_act: '7777777.00',
				budget: '7777777.00',
				commitment: null,
				outstanding: null,
				obligated: null,
				disbursed: '999.00'
			}
		]);
		expect(await listPlanMoney(db, { ...at(2563, 4), dimension: 'security' })).toEqual([]);
	});
});

describe('money carried over', () => {
	const sums = (rows: Awaited<ReturnType<typeof listCarryOvers>>) =>
		rows
			.filter(({ code }) => code === 'total')
			.map(({ money_year, kept, disbursed, left }) => [money_year, kept, disbursed, left]);

	test('in its own year what was kept back; in the next what came along and what was drawn', async () => {
		expect(sums(await listCarryOvers(db, at(2563, 1), 'dimension'))).toEqual([
			[2562, '60000.00', null, null]
		]);
		expect(sums(await listCarryOvers(db, at(2563, 4), 'dimension'))).toEqual([
			[2562, '60000.00', '45000.25', '14999.75'],
			[2563, '80000.00', null, null]
		]);
		// A has ended, and no figure of its own in quarter 2: its carried money is not lost.
		expect(sums(await listCarryOvers(db, at(2564, 2), 'dimension'))).toEqual([
			[2562, '14999.75', null, null],
			[2563, '80000.00', '30000.00', '50000.00']
		]);
	});

	test("handed on to next year's initiative it is there once, and the year that kept it back still says so", async () => {
		const move = (initiative_id: number, counterpart_id: number, amount: string) => ({
			initiative_id,
			counterpart_id,
			kind: 'carry_over',
			transaction_date: '2020-10-01',
			amount,
			budget_year: 2563
		});
		await db
			.insertInto('transaction')
			.values([move(a, c, '-50000'), move(c, a, '50000')])
			.execute();
		const rows = await listCarryOvers(db, at(2564, 2), 'dimension');
		expect(
			rows.filter(({ money_year }) => money_year === 2563).map(({ code, kept, left }) => [code, kept, left])
		).toEqual([
			['security', '30000.00', '0.00'],
			['economy', '50000.00', null],
			['total', '80000.00', '50000.00']
		]);
		const own = (await listCarryOvers(db, at(2563, 4), 'dimension')).filter(
			({ money_year }) => money_year === 2563
		);
		expect(own.map(({ code, kept }) => [code, kept])).toEqual([
			['security', '80000.00'],
			['total', '80000.00']
		]);
		expect(await listInitiativeCarryOvers(db, a)).toEqual([
			{
				money_year: 2562,
				currency: 'THB',
				kept: '60000.00',
				moved: null,
				left: '14999.75',
				drawn: [{ fiscal_year: 2563, disbursed: '45000.25', outstanding: null }]
			},
			{
				money_year: 2563,
				currency: 'THB',
				kept: '80000.00',
				moved: '-50000.00',
				left: '0.00',
				drawn: [{ fiscal_year: 2564, disbursed: '30000.00', outstanding: null }]
			}
		]);
		await db.deleteFrom('transaction').where('counterpart_id', 'is not', null).execute();
	});

	test("the initiative's own years leave it out", async () => {
		expect(await listMoneyByYear(db, a)).toMatchObject([
			{ fiscal_year: 2563, disbursed: '400000.00', disbursedPercent: '44.44', remaining: '400000.00' }
		]);
		expect(d).toBeGreaterThan(0);
	});
});

test("a target's versions are kept: the newest, and the one that stood at a close", async () => {
	const target = (version: number, percent: string) =>
		db.transaction().execute((trx) =>
			insertTarget(
				trx,
				{
					fiscal_year: 2563,
					version,
					source: 'หนังสือที่ ทดสอบ 1',
					reason: version > 1 ? 'ปรับ' : null,
					created_by: null
				},
				[{ measure: 'disbursed', expense: 'all', quarter: 4, percent }]
			)
		);
	expect(await findTarget(db, 2563)).toBeUndefined();
	expect(await target(1, '93')).toBe(true);
	const between = (await database.pool.query('select clock_timestamp() as at')).rows[0].at.getTime() + 1;
	await database.pool.query('select pg_sleep(0.01)');
	expect([await target(2, '100'), await target(2, '50')]).toEqual([true, false]);
	expect([(await findTarget(db, 2563))?.values, (await findTarget(db, 2563, between))?.values]).toEqual([
		[{ measure: 'disbursed', expense: 'all', quarter: 4, percent: '100.00' }],
		[{ measure: 'disbursed', expense: 'all', quarter: 4, percent: '93.00' }]
	]);
	await expect(db.updateTable('disbursement_target_value').set({ percent: '1' }).execute()).rejects.toThrow();
});
