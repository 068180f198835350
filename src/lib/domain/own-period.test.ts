import { expect, test } from 'vitest';
import { ownPeriod } from './own-period.ts';

const row = (fiscal_year: number, quarter: 1 | 2 | 3 | 4, is_reported: boolean) => ({
	fiscal_year,
	quarter,
	is_reported
});
const quarters = [row(2563, 3, true), row(2563, 4, true), row(2564, 1, false)];
const shown = { fiscalYear: 2565, quarter: 2 as const };

test('what is asked for holds, even where the initiative is not in it', () => {
	expect(ownPeriod(quarters, { fiscalYear: 2560, quarter: 1 }, shown)).toEqual({
		fiscalYear: 2560,
		quarter: 1
	});
});

test('else the shown period where it is in it, reported or not', () => {
	expect(ownPeriod(quarters, null, { fiscalYear: 2564, quarter: 1 })).toEqual({
		fiscalYear: 2564,
		quarter: 1
	});
});

test('else its newest reported, else its newest, else the shown one', () => {
	expect(ownPeriod(quarters, null, shown)).toEqual({ fiscalYear: 2563, quarter: 4 });
	expect(ownPeriod([row(2564, 1, false), row(2564, 2, false)], null, shown)).toEqual({
		fiscalYear: 2564,
		quarter: 2
	});
	expect(ownPeriod([], null, shown)).toEqual(shown);
});
