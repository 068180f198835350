import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addDays,
	buddhistYearOf,
	comparePeriods,
	daysBetween,
	daysUntil,
	fiscalMonths,
	fiscalQuarterOf,
	fiscalYearOf,
	fiscalYearRange,
	isIsoDate,
	nextPeriod,
	parsePeriodKey,
	periodKey,
	periodOf,
	previousPeriod,
	quarterEnd,
	quarterRange
} from '#lib/domain/calendar.ts';
import type { Period } from '#lib/domain/calendar.ts';

const period = fc.record({
	fiscalYear: fc.integer({ min: 2486, max: 2700 }),
	quarter: fc.constantFrom(1, 2, 3, 4)
}) as fc.Arbitrary<Period>;
const day = fc.integer({ min: 0, max: 79_000 }).map((n) => addDays('1941-01-01', n));

describe('every day from 2484 to 2700', () => {
	test('goes through the calendar and comes back', () => {
		let [year, month, dayOfMonth, count] = [1941, 1, 1, 0];
		let before = '1940-12-31';
		for (let date = '1941-01-01'; date <= '2157-12-31'; date = addDays(date, 1)) {
			const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
			const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
			const wanted = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
			const fiscalYear = year + 543 + (month > 9 ? 1 : 0);
			const { start, end } = fiscalYearRange(fiscalYear);
			const quarter = quarterRange(periodOf(date));
			const ok =
				date === wanted &&
				isIsoDate(date) &&
				daysBetween(before, date) === 1 &&
				daysBetween('1941-01-01', date) === count &&
				buddhistYearOf(date) === year + 543 &&
				fiscalYearOf(date) === fiscalYear &&
				start <= date &&
				date <= end &&
				quarter.start <= date &&
				date <= quarter.end &&
				quarter.start >= start &&
				quarter.end <= end;
			if (!ok) expect.fail(`${date}, wanted ${wanted}`);
			before = date;
			count += 1;
			dayOfMonth += 1;
			if (dayOfMonth > length) [dayOfMonth, month] = [1, month + 1];
			if (month > 12) [month, year] = [1, year + 1];
		}
		expect(year).toBe(2158);
	});
});

describe('the fiscal year', () => {
	test('turns between 30 September and 1 October', () => {
		expect(periodOf('2020-09-30')).toEqual({ fiscalYear: 2563, quarter: 4 });
		expect(periodOf('2020-10-01')).toEqual({ fiscalYear: 2564, quarter: 1 });
		expect(fiscalYearRange(2563)).toEqual({ start: '2019-10-01', end: '2020-09-30' });
	});
	test.each(['2020-10-01', '2020-11-11', '2020-12-31'])(
		'is one more than the Buddhist year on %s',
		(date) => {
			expect([buddhistYearOf(date), fiscalYearOf(date)]).toEqual([2563, 2564]);
		}
	);
	test.each(['2021-01-01', '2021-02-28', '2021-09-30'])('is the Buddhist year on %s', (date) => {
		expect([buddhistYearOf(date), fiscalYearOf(date)]).toEqual([2564, 2564]);
	});
	test('has twelve months from October, without a gap', () => {
		const months = fiscalMonths(2563);
		expect(months.map((month) => month.index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
		expect(months[0]).toEqual({ index: 0, start: '2019-10-01', end: '2019-10-31' });
		expect(months[4]!.end).toBe('2020-02-29');
		for (let i = 1; i < 12; i++) expect(months[i]!.start).toBe(addDays(months[i - 1]!.end, 1));
		expect(months[11]!.end).toBe('2020-09-30');
	});
	test('has four quarters that end as facts.md says', () => {
		const ends = ([1, 2, 3, 4] as const).map((quarter) => quarterEnd({ fiscalYear: 2564, quarter }));
		expect(ends).toEqual(['2020-12-31', '2021-03-31', '2021-06-30', '2021-09-30']);
		expect(['2020-10-01', '2021-01-01', '2021-04-01', '2021-07-01'].map(fiscalQuarterOf)).toEqual([
			1, 2, 3, 4
		]);
	});
});

describe('periods', () => {
	test('next and previous undo each other and touch', () => {
		fc.assert(
			fc.property(period, (p) => {
				expect(previousPeriod(nextPeriod(p))).toEqual(p);
				expect(addDays(quarterEnd(p), 1)).toBe(quarterRange(nextPeriod(p)).start);
				expect(comparePeriods(p, nextPeriod(p))).toBeLessThan(0);
				expect(comparePeriods(p, { ...p })).toBe(0);
			})
		);
	});
	test('order as their days do', () => {
		fc.assert(
			fc.property(period, period, (a, b) => {
				expect(Math.sign(comparePeriods(a, b))).toBe(
					quarterEnd(a) < quarterEnd(b) ? -1 : quarterEnd(a) > quarterEnd(b) ? 1 : 0
				);
			})
		);
	});
	test('keys come back', () => {
		expect(periodKey({ fiscalYear: 2563, quarter: 4 })).toBe('2563-q4');
		fc.assert(fc.property(period, (p) => void expect(parsePeriodKey(periodKey(p))).toEqual(p)));
	});
	test.each(['', '2563', '2563-q5', '2563-q0', '2563-Q4', '63-q4', '2020-q4', '2563-q4 ', '๒๕๖๓-q4'])(
		'key %j is refused',
		(text) => {
			expect(parsePeriodKey(text)).toBeUndefined();
		}
	);
});

describe('days', () => {
	test('adding and counting undo each other', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: -9000, max: 9000 }), (d, n) => {
				expect(daysBetween(d, addDays(d, n))).toBe(n);
				expect(addDays(addDays(d, n), -n)).toBe(d);
			})
		);
	});
	test('until a due date', () => {
		expect(daysUntil('2020-10-12', '2020-10-15')).toBe(3);
		expect(daysUntil('2020-10-12', '2020-10-12')).toBe(0);
		expect(daysUntil('2020-10-12', '2020-09-30')).toBe(-12);
	});
	test.each([
		'2021-02-29',
		'2020-13-01',
		'2020-00-10',
		'2020-01-32',
		'2020-1-1',
		'2020-01-01T00:00',
		' 2020-01-01',
		'',
		null,
		5
	])('%j is no date', (text) => {
		expect(isIsoDate(text)).toBe(false);
		expect(() => addDays(text as string, 1)).toThrow(RangeError);
	});
	test('years without a Buddhist year are refused', () => {
		expect(buddhistYearOf('1941-01-01')).toBe(2484);
		for (const ask of [buddhistYearOf, fiscalYearOf, periodOf])
			expect(() => ask('1940-12-31')).toThrow(RangeError);
		expect(() => fiscalYearRange(2020)).toThrow(RangeError);
		expect(() => quarterRange({ fiscalYear: 2563, quarter: 5 as 4 })).toThrow(RangeError);
	});
});
