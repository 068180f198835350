import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, fiscalYearRange, quarterRange } from '#lib/domain/calendar.ts';
import {
	endBounds,
	isPrecise,
	outerSpan,
	PRECISIONS,
	spanMeetsPeriod,
	startBounds,
	unitRange
} from '#lib/domain/span.ts';

const both = (day: string) => ({ earliest: day, latest: day });
const precision = fc.constantFrom(...PRECISIONS);
const day = fc.integer({ min: 365, max: 70_000 }).map((n) => addDays('1941-10-01', n));

describe('bounds of an end that is known', () => {
	test.each([
		['day', '2020-11-11', both('2020-11-11'), both('2020-11-11')],
		['month', '2020-02-10', both('2020-02-01'), both('2020-02-29')],
		['quarter', '2020-11-11', both('2020-10-01'), both('2020-12-31')]
	] as const)('%s: one day', (unit, date, start, end) => {
		expect(startBounds(date, unit)).toEqual(start);
		expect(endBounds(date, unit)).toEqual(end);
	});
	test('fiscal year: somewhere inside it', () => {
		const inside = { earliest: '2019-10-01', latest: '2020-09-30' };
		expect(startBounds('2019-10-01', 'fiscal_year')).toEqual(inside);
		expect(endBounds('2020-09-30', 'fiscal_year')).toEqual(inside);
	});
	test('year: Together, 2561–2565, by the fiscal or the calendar reading', () => {
		expect(startBounds('2018-01-01', 'year')).toEqual({ earliest: '2017-10-01', latest: '2018-01-01' });
		expect(endBounds('2022-12-31', 'year')).toEqual({ earliest: '2022-09-30', latest: '2022-12-31' });
	});
	test('not known', () => {
		expect([startBounds(null, 'year'), endBounds(null, 'day')]).toEqual([null, null]);
	});
	test('lie in order round the unit, and are one day exactly where it is precise', () => {
		fc.assert(
			fc.property(day, precision, (date, unit) => {
				const [start, end, range] = [startBounds(date, unit)!, endBounds(date, unit)!, unitRange(date, unit)];
				expect(range.start <= date && date <= range.end).toBe(true);
				expect(
					start.earliest <= start.latest && end.earliest <= end.latest && start.earliest <= end.latest
				).toBe(true);
				expect(start.earliest === start.latest).toBe(isPrecise(unit));
				expect(end.earliest === end.latest).toBe(isPrecise(unit));
				expect(startBounds(range.start, unit)).toEqual(start);
				expect(endBounds(range.end, unit)).toEqual(end);
			})
		);
	});
});

describe('which periods a span is in', () => {
	const together = outerSpan({
		start_date: '2018-01-01',
		start_precision: 'year',
		end_date: '2022-12-31',
		end_precision: 'year'
	});
	test('by its outer bounds', () => {
		expect(together).toEqual({ start: '2017-10-01', end: '2022-12-31' });
		expect(spanMeetsPeriod(together, quarterRange({ fiscalYear: 2561, quarter: 1 }))).toBe(true);
		expect(spanMeetsPeriod(together, fiscalYearRange(2560))).toBe(false);
		expect(spanMeetsPeriod(together, quarterRange({ fiscalYear: 2566, quarter: 1 }))).toBe(true);
		expect(spanMeetsPeriod(together, quarterRange({ fiscalYear: 2566, quarter: 2 }))).toBe(false);
	});
	test('an unknown end is open; with neither known it is in none', () => {
		const year = fiscalYearRange(2563);
		expect(spanMeetsPeriod({ start: '2020-09-30', end: null }, year)).toBe(true);
		expect(spanMeetsPeriod({ start: '2020-10-01', end: null }, year)).toBe(false);
		expect(spanMeetsPeriod({ start: null, end: '2019-10-01' }, year)).toBe(true);
		expect(spanMeetsPeriod({ start: null, end: '2019-09-30' }, year)).toBe(false);
		expect(spanMeetsPeriod({ start: null, end: null }, year)).toBe(false);
	});
});
