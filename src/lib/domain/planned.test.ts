import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import { isBegun, plannedPercent } from './planned.ts';
import { compare, rational, roundHalfAwayFromZero } from './rational.ts';
import type { Precision, SpanColumns } from './span.ts';

const span = (
	start_date: string | null,
	end_date: string | null,
	precision: Precision = 'day',
	endPrecision = precision
): SpanColumns => ({ start_date, start_precision: precision, end_date, end_precision: endPrecision });
const planned = (columns: SpanColumns, date: string) => {
	const value = plannedPercent(columns, date);
	return value && roundHalfAwayFromZero(value, 2);
};

describe('a straight ramp, both days included', () => {
	test.each([
		['2019-12-31', '0.00'],
		['2020-01-01', '10.00'],
		['2020-01-05', '50.00'],
		['2020-01-09', '90.00'],
		['2020-01-10', '100.00'],
		['2021-01-01', '100.00']
	])('on %s: %s', (date, wanted) => expect(planned(span('2020-01-01', '2020-01-10'), date)).toBe(wanted));
	test('of one day is 100 on it', () => {
		expect(
			['2020-02-28', '2020-02-29'].map((date) => planned(span('2020-02-29', '2020-02-29'), date))
		).toEqual(['0.00', '100.00']);
	});
	test('month and quarter precision mean first and last day', () => {
		expect(planned(span('2020-04-15', '2020-04-15', 'month'), '2020-04-03')).toBe('10.00');
		expect(planned(span('2020-02-15', '2020-02-15', 'quarter'), '2020-01-01')).toBe('1.10');
		expect(planned(span('2020-02-15', '2020-02-15', 'quarter'), '2020-03-31')).toBe('100.00');
	});
	test('never falls, from 0 to 100', () => {
		fc.assert(
			fc.property(fc.nat(900), fc.nat(900), fc.nat(1500), fc.nat(60), (from, length, at, later) => {
				const columns = span(addDays('2019-10-01', from), addDays('2019-10-01', from + length));
				const [a, b] = [at, at + later].map((n) => plannedPercent(columns, addDays('2019-10-01', n))!);
				expect(compare(a!, b!)).toBeLessThanOrEqual(0);
				expect(compare(a!, rational(0))).toBeGreaterThanOrEqual(0);
				expect(compare(b!, rational(100))).toBeLessThanOrEqual(0);
			})
		);
	});
});

describe('precise to a year only', () => {
	test.each([
		// facts.md: starts between 1 Oct 2560 and 1 Jan 2561, ends between 30 Sep and 31 Dec 2565.
		['2017-09-30', '0.00'],
		['2017-10-01', null],
		['2020-03-31', null],
		['2022-09-30', null],
		['2022-12-30', null],
		['2022-12-31', '100.00']
	])('calendar or fiscal years, on %s: %s', (date, wanted) =>
		expect(planned(span('2018-01-01', '2022-12-31', 'year'), date)).toBe(wanted)
	);
	test.each([
		['2019-09-30', '0.00'],
		['2019-10-01', null],
		['2020-09-29', null],
		['2020-09-30', '100.00']
	])('a fiscal year, on %s: %s', (date, wanted) =>
		expect(planned(span('2019-10-01', '2020-09-30', 'fiscal_year'), date)).toBe(wanted)
	);
	test('on one side is enough to be unknown between', () => {
		expect(planned(span('2020-01-01', '2020-09-30', 'day', 'fiscal_year'), '2020-03-31')).toBeNull();
	});
});

test('without both dates it is unknown, on any day', () => {
	for (const columns of [span(null, '2020-01-01'), span('2020-01-01', null), span(null, null)])
		expect(planned(columns, '2030-01-01')).toBeNull();
});
test('begun on its first day', () => {
	expect(
		['2019-12-31', '2020-01-01'].map((date) => isBegun(span('2020-01-20', null, 'month'), date))
	).toEqual([false, true]);
	expect(isBegun(span(null, '2020-01-01'), '2030-01-01')).toBe(false);
});
