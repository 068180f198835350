import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { quarterEnd, type Quarter } from '#lib/domain/calendar.ts';
import type { TransactionKind } from '#lib/domain/initiative-values.ts';
import { sumDecimals } from '#lib/domain/money-warnings.ts';
import { useOf, type Use } from '#lib/domain/obligation.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { listMoneyByYear } from '#lib/server/queries/initiative-money.ts';
import { listMoneyLines } from '#lib/server/queries/money-lines.ts';
import { listRollups } from '#lib/server/queries/rollup.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { addInitiative, addReferences } from '../support/portfolio.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase();
	await addReferences(database.db);
});
beforeEach(async () => void (await database.pool.query('truncate initiative cascade')));
afterAll(() => database.drop());

const TODAY = '2021-01-01';
const of = (quarter: Quarter) => ({
	scope: 'all' as const,
	sample: true,
	period: { fiscalYear: 2563, quarter }
});
let made = 0;
const plant = (transactions: { kind: TransactionKind; date: string; amount: string }[]) =>
	addInitiative(database.db, {
		code: `O-${++made}`,
		start: '2019-10-01',
		end: '2020-09-30',
		budgets: [{ year: 2563, byAct: '1000000' }],
		transactions
	});
const refresh = () => database.db.transaction().execute((trx) => refreshFigures(trx, 'all', TODAY));
const figures = async () =>
	(
		await database.pool.query(
			`select initiative_id::int, quarter, disbursed, outstanding, obligated, used, is_used_complete from initiative_period_figure where fiscal_year = 2563 order by 1, 2`
		)
	).rows;

test('worked example 5, in figures, by year and in the roll-up: 100 % of a million used in both quarters', async () => {
	const { id } = await plant([
		{ kind: 'outstanding', date: '2019-12-31', amount: '1000000' },
		{ kind: 'disbursement', date: '2019-12-31', amount: '0' },
		{ kind: 'outstanding', date: '2020-03-31', amount: '0' },
		{ kind: 'disbursement', date: '2020-03-31', amount: '1000000' }
	]);
	await refresh();
	expect((await figures()).slice(0, 2)).toMatchObject([
		{ disbursed: '0.00', outstanding: '1000000.00', used: '1000000.00', is_used_complete: true },
		{ disbursed: '1000000.00', outstanding: '0.00', used: '1000000.00', is_used_complete: true }
	]);
	expect(await listMoneyByYear(database.db, id)).toMatchObject([
		{ used: '1000000.00', usedPercent: '100.00', remaining: '0.00', isUsedComplete: true }
	]);
	for (const quarter of [1, 2] as const) {
		const line = { used: '1000000.00', used_percent: '100.00', used_partly: 0 };
		expect(await listRollups(database.db, of(quarter), 'total')).toMatchObject([line]);
		const { totals } = await listMoneyLines(database.db, of(quarter), 'dimension');
		expect(totals).toMatchObject([{ ...line, remaining: '0.00' }]);
	}
});

test('by class: the balance is of the only class, or of none where there are several', async () => {
	const { id } = await plant([
		{ kind: 'outstanding', date: '2019-12-31', amount: '300' },
		{ kind: 'disbursement', date: '2019-12-31', amount: '20' }
	]);
	await database.pool.query(`update budget set expense_class = 'capital' where initiative_id = $1`, [id]);
	await refresh();
	const classes = async () =>
		(await listMoneyLines(database.db, of(1), 'class')).lines.map((line) => [
			line.code,
			line.disbursed,
			line.outstanding,
			line.used_partly
		]);
	expect(await classes()).toEqual([['capital', '20.00', '300.00', 0]]);
	await database.pool.query(
		`insert into budget (initiative_id, fiscal_year, expense_class, by_act) values ($1, 2563, 'operating', 5)`,
		[id]
	);
	await database.pool.query(`update transaction set expense_class = 'capital' where kind = 'disbursement'`);
	expect(await classes()).toEqual([
		['operating', null, null, 0],
		['capital', '20.00', null, 1],
		['unspecified', null, '300.00', 1]
	]);
});

test("of two balances of a day a report's counts, else the one recorded last; none is below nothing, or of one class", async () => {
	const { id } = await plant([
		{ kind: 'outstanding', date: '2019-12-31', amount: '500' },
		{ kind: 'outstanding', date: '2019-12-31', amount: '400' }
	]);
	const told = async () => (await listMoneyByYear(database.db, id)).map(({ outstanding }) => outstanding)[0];
	expect(await told()).toBe('400.00');
	const { rows } = await database.pool.query(
		`with p as (insert into reporting_period (fiscal_year, quarter) values (2563, 1) on conflict do nothing)
		insert into progress_report (initiative_id, fiscal_year, quarter) values ($1, 2563, 1) returning id`,
		[id]
	);
	await database.pool.query(
		`insert into transaction (initiative_id, report_id, kind, transaction_date, amount) values ($1, $2, 'outstanding', '2019-12-31', 100)`,
		[id, rows[0].id]
	);
	await database.pool.query(
		`insert into transaction (initiative_id, kind, transaction_date, amount) values ($1, 'outstanding', '2019-12-31', 7)`,
		[id]
	);
	expect(await told()).toBe('100.00');
	await refresh();
	expect((await figures())[0]).toMatchObject({ outstanding: '100.00' });
	for (const refused of [
		`'release', null, -1`,
		`'outstanding', null, -0.01`,
		`'outstanding', 'capital', 1`,
		`'obligation', null, 1`
	])
		await expect(
			database.pool.query(
				`insert into transaction (initiative_id, kind, expense_class, amount, transaction_date) select ${id}, k, c, a, '2020-01-01' from (values (${refused})) v (k, c, a)`
			)
		).rejects.toMatchObject({ code: '23514' });
});

test('SQL by year, by line and the stored figures say what domain/obligation.ts says of random ledgers', async () => {
	const entry = fc.record({
		kind: fc.constantFrom<TransactionKind>(
			'new_obligation',
			'release',
			'outstanding',
			'obligation_before_rule',
			'disbursement',
			'commitment'
		),
		date: fc.constantFrom('2019-10-01', '2019-12-31', '2020-01-15', '2020-03-31', '2020-07-01', '2020-09-30'),
		amount: fc.integer({ min: 0, max: 99_999 }).map((n) => (n / 100).toFixed(2))
	});
	const ledgers = fc.array(fc.array(entry, { maxLength: 7 }), { minLength: 4, maxLength: 4 });
	await fc.assert(
		fc.asyncProperty(ledgers, async (all) => {
			await database.pool.query('truncate initiative cascade');
			const ids: number[] = [];
			for (const transactions of all) ids.push((await plant(transactions)).id);
			await refresh();
			const stored = await figures();
			for (const quarter of [1, 2, 3, 4] as const) {
				const uses = all.map((entries) => useOf(upTo(entries, quarterEnd(of(quarter).period))));
				for (const [i, use] of uses.entries())
					expect(stored.find((row) => row.initiative_id === ids[i] && row.quarter === quarter)).toMatchObject(
						use
					);
				const sum = (pick: (use: Use) => string | null) => {
					const known = uses.map(pick).filter((one) => one !== null);
					return known.length === 0 ? null : sumDecimals(known);
				};
				const { totals } = await listMoneyLines(database.db, of(quarter), 'organisation');
				const [rollup] = await listRollups(database.db, of(quarter), 'total');
				const line = {
					disbursed: sum((use) => use.disbursed),
					outstanding: sum((use) => use.outstanding),
					obligated: sum((use) => use.obligated),
					used: sum((use) => use.used),
					used_partly: uses.filter((use) => use.used !== null && !use.is_used_complete).length
				};
				expect([totals[0], rollup]).toMatchObject([line, line]);
			}
			for (const [i, id] of ids.entries()) {
				const { is_used_complete: isUsedComplete, ...use } = useOf(upTo(all[i]!, '2020-09-30'));
				expect(await listMoneyByYear(database.db, id)).toMatchObject([{ ...use, isUsedComplete }]);
			}
		}),
		{ numRuns: 25 }
	);
}, 120_000);

/** As they come to domain/obligation.ts: of a day's balances the last. */
function upTo(entries: { kind: TransactionKind; date: string; amount: string }[], day: string) {
	return entries
		.filter(({ date }) => date <= day)
		.map(({ kind, date, amount }) => ({ kind, day: date, amount }));
}
