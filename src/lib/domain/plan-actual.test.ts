import { describe, expect, test } from 'vitest';
import {
	actualMoney,
	coverage,
	bahtOf,
	partOf,
	planMoney,
	sumMoney,
	tableCells,
	unknownYear,
	type MoneyStep
} from './plan-actual.ts';

const step = (
	budget: string | null,
	start: string | null,
	end: string | null,
	precision: MoneyStep['start_precision'] = 'day'
): MoneyStep => ({
	budget_amount: budget,
	start_date: start,
	end_date: end,
	start_precision: precision,
	end_precision: precision
});
const baht = (values: (bigint | null)[]) => values.map(bahtOf);

describe('plan', () => {
	test('milestones with budgets and days are spread over their days, to the satang', () => {
		const { basis, money } = planMoney(2564, '900.00', [
			step('100.00', '2020-12-30', '2021-01-01'),
			step('31.00', '2021-01-01', '2021-01-31')
		]);
		expect(basis).toBe('milestones');
		expect(baht(money.months.slice(0, 5))).toEqual(['0.00', '0.00', '66.67', '64.33', '0.00']);
		expect([bahtOf(money.quarters[0]!), bahtOf(money.quarters[1]!), bahtOf(money.year)]).toEqual([
			'66.67',
			'64.33',
			'131.00'
		]);
	});
	test('a milestone without budget, without date or known to a year only leaves the year’s budget alone', () => {
		for (const other of [
			step(null, '2021-01-01', '2021-01-31'),
			step('5', null, '2021-01-31'),
			step('5', '2021-01-01', '2021-12-31', 'year')
		]) {
			const { basis, money } = planMoney(2564, '900.00', [step('100.00', '2020-10-01', '2020-10-31'), other]);
			expect([basis, money]).toEqual(['budget', { ...unknownYear(), year: 90000n }]);
		}
	});
	test('milestones of other years say nothing of this one; nothing known stays unknown', () => {
		expect(planMoney(2564, '900.00', [step('100.00', '2018-10-01', '2018-10-31')]).basis).toBe('budget');
		expect(planMoney(2564, null, [])).toEqual({ basis: null, money: unknownYear() });
	});
});

describe('actual', () => {
	test('dated entries give months; a quarter’s report gives its quarter alone; what nobody entered stays unknown', () => {
		const money = actualMoney(
			[
				{ month: 1, isDated: true, amount: '10.00' },
				{ month: 1, isDated: true, amount: '0.50' },
				{ month: 6, isDated: false, amount: '7.00' },
				{ month: 4, isDated: true, amount: '1.00' }
			],
			4
		);
		expect(baht(money.months)).toEqual([
			'10.50',
			null,
			null,
			null,
			null,
			null,
			null,
			null,
			null,
			null,
			null,
			null
		]);
		expect([baht(money.quarters), bahtOf(money.year)]).toEqual([['10.50', '8.00', null, null], '18.50']);
	});
	test('a reported 0 is a 0, and later quarters than the chosen one are not told', () => {
		const money = actualMoney(
			[
				{ month: 3, isDated: false, amount: '0.00' },
				{ month: 5, isDated: true, amount: '9.00' }
			],
			1
		);
		expect([baht(money.quarters), bahtOf(money.year)]).toEqual([['0.00', null, null, null], '0.00']);
	});
});

test('parts by share add up to the whole in every cell, and each part’s months to its quarter', () => {
	const { money } = planMoney(2564, null, [step('100.01', '2020-10-01', '2021-03-31')]);
	const parts = [partOf(money, 0, 1, 3), partOf(money, 1, 2, 3), partOf(money, 2, 3, 3)];
	expect(sumMoney(parts)).toEqual(money);
	for (const { months, quarters, year } of parts) {
		expect(quarters[0]).toBe(months.slice(0, 3).reduce((sum, month) => sum! + month!, 0n));
		expect(year).toBe(quarters.reduce((sum, quarter) => sum! + quarter!, 0n));
	}
});

test('34 cells: each quarter’s months and sum, then the year, plan before actual', () => {
	const plan = {
		months: Array.from({ length: 12 }, (_, i) => BigInt(i)),
		quarters: [100n, 101n, 102n, 103n],
		year: 200n
	};
	const cells = tableCells(plan, unknownYear());
	expect([cells.length, cells.filter((_, i) => i % 2 === 1)]).toEqual([34, Array(17).fill(null)]);
	expect(cells.filter((_, i) => i % 2 === 0)).toEqual([
		0n,
		1n,
		2n,
		100n,
		3n,
		4n,
		5n,
		101n,
		6n,
		7n,
		8n,
		102n,
		9n,
		10n,
		11n,
		103n,
		200n
	]);
});

test('a sum says of how many it is where plan and actual are of other initiatives, and only there', () => {
	const cells = (plan: bigint | null, actual: bigint | null) => [plan, actual, 1n, null];
	expect(coverage([cells(5n, 7n), cells(null, null)])).toEqual([null, null, null, null]);
	expect(coverage([cells(5n, 7n), cells(null, 9n), cells(null, 1n)])).toEqual([1, 3, null, null]);
	expect(coverage([cells(5n, null), cells(null, 9n)])).toEqual([1, 1, null, null]);
	// Nothing stands beside it: a quarter to come, or one that nobody planned.
	expect(coverage([cells(5n, null), cells(6n, null)])).toEqual([null, null, null, null]);
	expect(coverage([])).toEqual([]);
});
