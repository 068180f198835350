import fc from 'fast-check';
import { expect, test } from 'vitest';
import { milestoneBudgetDoubts, type BudgetedStep } from './milestone-budgets.ts';

const step = (
	budget_amount: string | null,
	start_date: string | null,
	end_date: string | null
): BudgetedStep => ({
	budget_amount,
	start_date,
	start_precision: 'day',
	end_date,
	end_precision: 'day'
});
const budget = (
	fiscal_year: number,
	by_act: string | null,
	after_transfers: string | null = null,
	currency = 'THB'
) => ({
	fiscal_year,
	currency,
	by_act,
	after_transfers
});
const inYear = (amount: string | null) => step(amount, '2019-10-01', '2020-09-30');

test('what all milestones of a year have is the year’s budget, or doubted', () => {
	const budgets = [budget(2563, '90', '60'), budget(2563, '40'), budget(2563, '7', null, 'USD')];
	expect(milestoneBudgetDoubts([inYear('70'), inYear('30')], budgets)).toEqual([]);
	expect(milestoneBudgetDoubts([inYear('70'), inYear('29.99')], budgets)).toEqual([
		{ first_year: 2563, last_year: 2563, value: '99.99', other: '100.00', isPartial: false }
	]);
	// Where one has none, less is no doubt, and more is.
	expect(milestoneBudgetDoubts([inYear('70'), inYear(null)], budgets)).toEqual([]);
	expect(milestoneBudgetDoubts([inYear('100.01'), inYear(null)], budgets)).toMatchObject([
		{ value: '100.01', isPartial: true }
	]);
});

test('years apart, joined by what lies in both; unknown budgets raise nothing', () => {
	const budgets = [budget(2563, '100'), budget(2564, '50')];
	const [one, next] = [inYear('100'), step('60', '2020-10-01', '2021-03-31')];
	expect(milestoneBudgetDoubts([one, next], budgets)).toEqual([
		{ first_year: 2564, last_year: 2564, value: '60.00', other: '50.00', isPartial: false }
	]);
	expect(milestoneBudgetDoubts([one, step('50', '2020-09-01', '2020-10-31')], budgets)).toEqual([]);
	expect(milestoneBudgetDoubts([one, step('5', null, null)], budgets)).toMatchObject([
		{ first_year: 2563, last_year: 2564, value: '105.00', other: '150.00' }
	]);
	expect(milestoneBudgetDoubts([one, next], [])).toEqual([]);
	expect(milestoneBudgetDoubts([next, step('1', '2022-01-01', '2022-02-01')], budgets.slice(0, 1))).toEqual(
		[]
	);
	expect(milestoneBudgetDoubts([step(null, '2019-10-01', '2020-09-30')], budgets)).toEqual([]);
});

test('a budget divided over its milestones is never doubted, one satang more always is', () => {
	const satang = fc.integer({ min: 0, max: 10 ** 9 });
	fc.assert(
		fc.property(fc.array(satang, { minLength: 1, maxLength: 6 }), (amounts) => {
			const text = (n: number) => (n / 100).toFixed(2);
			const total = amounts.reduce((sum, n) => sum + n, 0);
			const steps = amounts.map((n) => inYear(text(n)));
			expect(milestoneBudgetDoubts(steps, [budget(2563, text(total))])).toEqual([]);
			expect(milestoneBudgetDoubts(steps, [budget(2563, text(total + 1))])).toHaveLength(1);
		})
	);
});
