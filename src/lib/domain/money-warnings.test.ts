import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText } from './decimal.ts';
import { moneyWarnings, slipFromLast, times, type MoneyContext } from './money-warnings.ts';

const blank: MoneyContext = { budget: null, disbursedBefore: null, outstandingBefore: null };
const none = { outstanding: '0', disbursed: null };
const before = (sum: string, last: string) => ({ sum, last });

test('without a budget, last quarter tells of a slip of unit, either way', () => {
	const found = (disbursed: string) =>
		moneyWarnings({ ...none, disbursed }, { ...blank, disbursedBefore: before('1200000', '1200000') });
	expect(found('1.25')).toEqual([
		{ kind: 'unit', field: 'disbursed', value: '1.25', factor: 1000000, tooLarge: false }
	]);
	expect(found('1250')).toEqual([
		{ kind: 'unit', field: 'disbursed', value: '1250', factor: 1000, tooLarge: false }
	]);
	expect(found('1250000000')).toEqual([
		{ kind: 'unit', field: 'disbursed', value: '1250000000', factor: 1000, tooLarge: true }
	]);
	expect(found('1250000')).toEqual([]);
});

test('nothing known to compare with, nothing said; 0 baht and no amount are no slip', () => {
	expect(moneyWarnings({ outstanding: '5', disbursed: '7000000000' }, blank)).toEqual([]);
	expect(
		moneyWarnings(
			{ outstanding: '0', disbursed: null },
			{ budget: '1000000', disbursedBefore: before('5', '5'), outstandingBefore: null }
		)
	).toEqual([]);
	// A budget of 0 is known: whatever is spent is over it.
	expect(moneyWarnings({ ...none, disbursed: '5' }, { ...blank, budget: '0' })).toEqual([
		{ kind: 'over_budget', value: '5.00', budget: '0' }
	]);
});

test('a hundred thousand times last quarter that the budget holds is a big quarter', () => {
	const context = { ...blank, budget: '900000000', disbursedBefore: before('500', '500') };
	expect(moneyWarnings({ ...none, disbursed: '500000' }, context)).toEqual([]);
	expect(moneyWarnings({ ...none, disbursed: '500000' }, { ...context, budget: null })).toMatchObject([
		{ kind: 'unit', factor: 1000, tooLarge: true }
	]);
});

test('the year so far typed as this quarter: over the budget only because it is counted twice', () => {
	const context = { ...blank, budget: '1000000', disbursedBefore: before('600000', '200000') };
	expect(moneyWarnings({ ...none, disbursed: '850000' }, context).map(({ kind }) => kind)).toEqual([
		'looks_cumulative',
		'over_budget'
	]);
	expect(moneyWarnings({ ...none, disbursed: '500000' }, context).map(({ kind }) => kind)).toEqual([
		'over_budget'
	]);
	expect(moneyWarnings({ ...none, disbursed: '350000' }, context)).toEqual([]);
});

test('a balance may fall to any remainder; paid with no balance told, or with one that stands still, is doubted', () => {
	const context = { ...blank, budget: '1000000', outstandingBefore: '900000' };
	const found = (outstanding: string | null, disbursed: string | null) =>
		moneyWarnings({ outstanding, disbursed }, context).map(({ kind }) => kind);
	expect(found('20000', '880000')).toEqual([]);
	expect(found('0', '900000')).toEqual([]);
	expect(found('900000', '0')).toEqual([]);
	expect(found(null, '0')).toEqual([]);
	expect(found(null, '100000')).toEqual(['no_balance']);
	expect(found('900000', '100000')).toEqual(['balance_stands']);
	expect(found('900000', '100000.01')).toEqual(['balance_stands', 'over_budget']);
	// Bound in Q1 and paid in Q2 of a budget of a million: what was bound is not added to what was paid.
	expect(
		moneyWarnings(
			{ outstanding: '0', disbursed: '1000000' },
			{ budget: '1000000', disbursedBefore: null, outstandingBefore: '1000000' }
		)
	).toEqual([]);
});

const baht = fc.bigInt({ min: 1n, max: 10n ** 16n }).map((units) => decimalText({ units, scale: 2 }));

test('within five times of last quarter is never a slip; a thousand or a million times it always is', () => {
	fc.assert(
		fc.property(
			baht,
			fc.integer({ min: 1, max: 5 }),
			fc.constantFrom(1000 as const, 1000000 as const),
			(last, k, factor) => {
				expect(slipFromLast(times(last, k), last)).toBeNull();
				expect(slipFromLast(last, times(last, k))).toBeNull();
				expect(slipFromLast(times(last, factor * k), last)).toEqual({ factor, tooLarge: true });
				expect(slipFromLast(last, times(last, factor * k))).toEqual({ factor, tooLarge: false });
			}
		)
	);
});

test('over the budget exactly where the exact sum is, whatever else is said', () => {
	const cents = fc.bigInt({ min: 0n, max: 10n ** 13n });
	fc.assert(
		fc.property(cents, cents, cents, fc.bigInt({ min: 1n, max: 10n ** 13n }), (a, b, c, budget) => {
			const text = (units: bigint) => decimalText({ units, scale: 2 });
			const found = moneyWarnings(
				{ outstanding: text(a), disbursed: text(b) },
				{ budget: text(budget), disbursedBefore: before(text(c), text(c)), outstandingBefore: null }
			);
			expect(found.some(({ kind }) => kind === 'over_budget')).toBe(a + b + c > budget);
		})
	);
});
