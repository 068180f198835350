import { expect, test } from 'vitest';
import { parsePeriodKey, periodKey } from './calendar.ts';
import { figurePeriods } from './figure-periods.ts';
import type { Presence } from './figure-periods.ts';

const TODAY = '2020-05-10';
const keys = (
	start: string | null,
	end: string | null,
	others: string[] = [],
	budgetYears: number[] = []
) => {
	const presence: Presence = { budgetYears, otherPeriods: others.map((key) => parsePeriodKey(key)!) };
	return figurePeriods({ start, end }, presence, TODAY).map(periodKey);
};

test('the quarters that the span meets, by a day', () => {
	expect(keys('2019-12-31', '2020-04-01')).toEqual(['2563-q1', '2563-q2', '2563-q3']);
	expect(keys('2020-09-30', '2020-10-01')).toEqual(['2563-q4', '2564-q1']);
});
test('and those of budget, money and reports, once each and in order', () => {
	expect(keys('2020-01-01', '2020-03-31', ['2564-q2', '2563-q2'], [2562])).toEqual([
		'2562-q1',
		'2562-q2',
		'2562-q3',
		'2562-q4',
		'2563-q2',
		'2564-q2'
	]);
});
test("an end that is not stated is open up to today's quarter, a later start stands alone", () => {
	expect(keys('2020-01-01', null)).toEqual(['2563-q2', '2563-q3']);
	expect(keys('2021-01-01', null)).toEqual(['2564-q2']);
});
test('a start that is not stated reaches back to what is known, no further', () => {
	expect(keys(null, '2020-02-01')).toEqual(['2563-q2']);
	expect(keys(null, '2020-02-01', ['2562-q4'])).toEqual(['2562-q4', '2563-q1', '2563-q2']);
});
test('neither known: only where something is there', () => {
	expect(keys(null, null)).toEqual([]);
	expect(keys(null, null, ['2563-q1'])).toEqual(['2563-q1']);
});
test('days that no Buddhist year can name stand in its first quarter', () => {
	expect(keys('1930-01-01', '1941-01-01')).toEqual(['2484-q2']);
});
