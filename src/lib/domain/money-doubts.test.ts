import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quarter } from './calendar.ts';
import { meantAmount, moneyDoubts, newDoubts, type MoneyEntry, type MoneyRecord } from './money-doubts.ts';

const budget = (
	fiscal_year: number,
	by_act: string | null,
	after_transfers: string | null = null,
	currency = 'THB'
) => ({ fiscal_year, currency, by_act, after_transfers });
const ENDS = ['12-31', '03-31', '06-30', '09-30'] as const;
const entry = (quarter: Quarter, amount: string, more: Partial<MoneyEntry> = {}): MoneyEntry => ({
	kind: 'disbursement',
	day: `${quarter === 1 ? 2019 : 2020}-${ENDS[quarter - 1]}`,
	fiscal_year: 2563,
	quarter,
	currency: 'THB',
	budget_year: null,
	amount,
	...more
});
const kinds = (record: MoneyRecord) => moneyDoubts(record).map(({ kind }) => kind);

test('transfers in another unit than the Act; a year in another unit than the year before', () => {
	expect(moneyDoubts({ budgets: [budget(2563, '2400000', '2.50')], entries: [] })).toEqual([
		{
			kind: 'transfer_unit',
			fiscal_year: 2563,
			currency: 'THB',
			value: '2.50',
			other: '2400000.00',
			factor: 1000000,
			tooLarge: false
		}
	]);
	expect(kinds({ budgets: [budget(2563, '2400000'), budget(2564, '2600')], entries: [] })).toEqual([
		'year_unit'
	]);
	// Another currency is no measure.
	expect(
		kinds({ budgets: [budget(2563, '2400000'), budget(2564, '2600', null, 'USD')], entries: [] })
	).toEqual([]);
});

test("more used than the year has; earlier years' money is not of it; unknown budget, no doubt", () => {
	const budgets = [budget(2563, '1000000.00')];
	const entries = [entry(1, '600000'), entry(4, '300000', { kind: 'outstanding' })];
	expect(kinds({ budgets, entries: [...entries, entry(3, '100000.01')] })).toEqual(['over_budget']);
	expect(kinds({ budgets, entries: [...entries, entry(3, '100000')] })).toEqual([]);
	expect(kinds({ budgets, entries: [...entries, entry(3, '100000.01', { budget_year: 2562 })] })).toEqual([
		'over_carried'
	]);
	expect(kinds({ budgets: [], entries: [entry(1, '600000'), entry(2, '500000')] })).toEqual([]);
	expect(kinds({ budgets: [budget(2563, '0')], entries: [entry(1, '1')] })).toEqual(['over_budget']);
});

test('a contract paid is no more outstanding: not over the budget; a payment after the last balance asks for the next one', () => {
	const budgets = [budget(2563, '1000000')];
	const bound = entry(1, '1000000', { kind: 'outstanding' });
	const paid = entry(2, '1000000');
	expect(kinds({ budgets, entries: [bound] })).toEqual([]);
	expect(moneyDoubts({ budgets, entries: [bound, paid] })).toEqual([
		{ kind: 'no_balance', fiscal_year: 2563, currency: 'THB', value: '1000000.00', other: '0' }
	]);
	expect(kinds({ budgets, entries: [bound, paid, entry(2, '0', { kind: 'outstanding' })] })).toEqual([]);
	expect(kinds({ budgets, entries: [bound, paid, entry(2, '0.01', { kind: 'outstanding' })] })).toEqual([
		'over_budget'
	]);
	const flows = [
		entry(1, '500', { kind: 'new_obligation' }),
		entry(2, '500.01', { kind: 'release', day: '2020-01-01' })
	];
	expect(moneyDoubts({ budgets: [], entries: flows })).toEqual([
		{ kind: 'negative_balance', fiscal_year: 2563, currency: 'THB', value: '-0.01', other: '0' }
	]);
});

test('what is drawn of carried money, against what was kept back, less what was handed on', () => {
	const kept = entry(4, '500000', { kind: 'carry_over' });
	const drawn = entry(1, '300000', { fiscal_year: 2564, budget_year: 2563 });
	expect(kinds({ budgets: [], entries: [kept, drawn] })).toEqual([]);
	const handedOn = entry(1, '-250000', { kind: 'carry_over', fiscal_year: 2564, budget_year: 2563 });
	expect(moneyDoubts({ budgets: [], entries: [kept, drawn, handedOn] })).toEqual([
		{ kind: 'over_carried', fiscal_year: 2563, currency: 'THB', value: '300000.00', other: '250000.00' }
	]);
});

test('a quarter that takes back more than it adds: cumulative below the quarter before', () => {
	expect(moneyDoubts({ budgets: [], entries: [entry(1, '600000'), entry(2, '-0.01')] })).toMatchObject([
		{ kind: 'fell', quarter: 2, value: '-0.01' }
	]);
	expect(kinds({ budgets: [], entries: [entry(1, '600000'), entry(2, '-100'), entry(2, '100')] })).toEqual(
		[]
	);
});

test('a change is told only of what it raises', () => {
	const before = { budgets: [budget(2563, '1000')], entries: [entry(1, '2000')] };
	expect(newDoubts(before, { ...before, entries: [...before.entries, entry(2, '0')] })).toEqual([]);
	expect(
		newDoubts(before, { ...before, entries: [...before.entries, entry(2, '1')] }).map(({ kind }) => kind)
	).toContain('over_budget');
});

test('what was meant is exact; the order of entries tells nothing', () => {
	expect([
		meantAmount({ value: '1250.50', factor: 1000000, tooLarge: true }),
		meantAmount({ value: '1.25', factor: 1000, tooLarge: false })
	]).toEqual(['0.00125050', '1250.00']);
	const one = fc.record({
		quarter: fc.constantFrom<Quarter>(1, 2, 3, 4),
		amount: fc.integer({ min: -(10 ** 6), max: 10 ** 12 }).map((n) => (n / 100).toFixed(2)),
		kind: fc.constantFrom('disbursement', 'obligation_before_rule', 'carry_over')
	});
	fc.assert(
		fc.property(fc.array(one, { maxLength: 8 }), fc.integer({ min: 0, max: 10 ** 9 }), (rows, by_act) => {
			const record = {
				budgets: [budget(2563, String(by_act))],
				entries: rows.map((row) => entry(row.quarter, row.amount, { kind: row.kind as 'disbursement' }))
			};
			const sorted = (of: MoneyRecord) =>
				moneyDoubts(of)
					.map((doubt) => JSON.stringify(doubt))
					.sort();
			expect(sorted({ ...record, entries: [...record.entries].reverse() })).toEqual(sorted(record));
		})
	);
});
