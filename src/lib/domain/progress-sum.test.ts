import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import type { ApprovedReport, MilestonePlan, Schedule } from './progress-input.ts';
import { sumProgress } from './progress-sum.ts';
import { compare, rational } from './rational.ts';

type Given = { weight: number; from: number; length: number; percent: number };
const given = fc.record({
	weight: fc.integer({ min: 1, max: 99_999 }),
	from: fc.nat(700),
	length: fc.nat(500),
	percent: fc.integer({ min: 0, max: 10_000 })
});
const milestone = ({ weight, from, length }: Given, i: number, scale = 1): MilestonePlan => ({
	milestone_id: i,
	weight: String(weight * scale),
	budget_amount: null,
	planned_start: addDays('2019-10-01', from),
	start_precision: 'day',
	planned_end: addDays('2019-10-01', from + length),
	end_precision: 'day'
});
const schedule = (milestones: MilestonePlan[]): Schedule => ({
	number: null,
	approved_on: null,
	start_date: null,
	start_precision: 'day',
	end_date: null,
	end_precision: 'day',
	milestones
});
const report = (all: Given[]): ApprovedReport => ({
	id: 1,
	revision: 1,
	fiscal_year: 2564,
	quarter: 2,
	physical_percent: null,
	milestones: all.map(({ percent }, i) => ({ milestone_id: i, percent: (percent / 100).toFixed(2) }))
});
const DAY = '2020-12-31';

test("means lie within what they are means of, and depend neither on order nor on the weights' unit", () => {
	fc.assert(
		fc.property(fc.array(given, { minLength: 1, maxLength: 12 }), (all) => {
			const plans = all.map((one, i) => milestone(one, i));
			const found = sumProgress(schedule(plans), DAY, [report(all)]);
			const percents = all.map(({ percent }) => percent / 100);
			expect(compare(found.actual!, rational(Math.min(...percents).toFixed(2)))).toBeGreaterThanOrEqual(0);
			expect(compare(found.actual!, rational(Math.max(...percents).toFixed(2)))).toBeLessThanOrEqual(0);
			for (const same of [plans.toReversed(), all.map((one, i) => milestone(one, i, 7))]) {
				const other = sumProgress(schedule(same), DAY, [report(all)]);
				expect(compare(other.actual!, found.actual!)).toBe(0);
				expect(compare(other.planned!, found.planned!)).toBe(0);
			}
		})
	);
});
test('one milestone that has begun and was never reported makes the whole unknown, whatever it weighs', () => {
	fc.assert(
		fc.property(fc.array(given, { minLength: 1, maxLength: 8 }), fc.nat(), (all, at) => {
			const silent = at % all.length;
			const reported = report(all);
			reported.milestones[silent]!.percent = null;
			const { actual, milestones } = sumProgress(schedule(all.map((one, i) => milestone(one, i))), DAY, [
				reported
			]);
			const begun = addDays('2019-10-01', all[silent]!.from) <= DAY;
			expect(actual === null).toBe(begun);
			expect(milestones[silent]!.actual_basis).toBe(begun ? 'unknown' : 'not_begun');
		})
	);
});
test('done as planned is no slippage', () => {
	fc.assert(
		fc.property(fc.array(given, { minLength: 1, maxLength: 8 }), (all) => {
			const done = all.map((one) => ({
				...one,
				from: 0,
				length: Math.max(0, one.length - 400),
				percent: 10_000
			}));
			const { planned, actual } = sumProgress(schedule(done.map((one, i) => milestone(one, i))), DAY, [
				report(done)
			]);
			expect([compare(planned!, rational(100)), compare(actual!, rational(100))]).toEqual([0, 0]);
		})
	);
});
