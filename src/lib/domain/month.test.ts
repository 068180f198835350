import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fiscalQuarterOf, fiscalYearOf } from './calendar.ts';
import { monthRange, monthsOfQuarter, monthStanding, quarterOfMonth } from './month.ts';

test('October is the first month, September the twelfth', () => {
	expect([monthRange(2563, 1), monthRange(2563, 5), monthRange(2563, 12)]).toEqual([
		{ start: '2019-10-01', end: '2019-10-31' },
		{ start: '2020-02-01', end: '2020-02-29' },
		{ start: '2020-09-01', end: '2020-09-30' }
	]);
	expect(monthsOfQuarter(2)).toEqual([4, 5, 6]);
});

test('a month lies in its own quarter and fiscal year', () => {
	fc.assert(
		fc.property(fc.integer({ min: 2485, max: 2700 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
			const { start, end } = monthRange(year, month);
			for (const day of [start, end])
				expect([fiscalYearOf(day), fiscalQuarterOf(day)]).toEqual([year, quarterOfMonth(month)]);
			expect(monthsOfQuarter(quarterOfMonth(month))).toContain(month);
		})
	);
	for (const wrong of [0, 13, 1.5]) expect(() => monthRange(2563, wrong)).toThrow(RangeError);
});

test('it is open from its day on, until its quarter closes', () => {
	expect(monthStanding(null, false, '2019-11-01')).toBe('not_asked');
	expect(monthStanding('2019-11-01', false, '2019-10-31')).toBe('not_begun');
	expect(monthStanding('2019-11-01', false, '2019-11-01')).toBe('open');
	expect(monthStanding('2019-11-01', true, '2019-11-01')).toBe('closed');
});
