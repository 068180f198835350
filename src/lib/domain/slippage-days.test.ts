import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { plannedPercent } from './planned.ts';
import type { Schedule } from './progress-input.ts';
import { roundHalfAwayFromZero } from './rational.ts';
import { slippageDays } from './slippage-days.ts';

const schedule = (given: Partial<Schedule>): Schedule => ({
	number: 1,
	approved_on: null,
	start_date: '2019-10-01',
	start_precision: 'day',
	end_date: '2020-01-08',
	end_precision: 'day',
	milestones: [],
	...given
});
const milestone = (
	planned_start: string | null,
	planned_end: string | null,
	weight = '1',
	precision: 'day' | 'year' = 'day'
) => ({
	milestone_id: 1,
	weight,
	budget_amount: null,
	planned_start,
	start_precision: precision,
	planned_end,
	end_precision: precision
});

describe('slippageDays', () => {
	it('counts along the ramp: one day a point where the plan takes 100 days', () => {
		const plan = schedule({});
		expect(slippageDays(plan, '2019-12-09', '70.00', '58.00')).toBe(-12);
		expect(slippageDays(plan, '2019-12-09', '70.00', '75.00')).toBe(5);
		expect(slippageDays(plan, '2019-12-09', '70.00', '70.00')).toBe(0);
	});
	it('is all days since the start where nothing was done, and never further ahead than the last day', () => {
		expect(slippageDays(schedule({}), '2019-10-10', '10.00', '0.00')).toBe(-10);
		expect(slippageDays(schedule({}), '2020-01-05', '97.00', '100.00')).toBe(3);
		expect(slippageDays(schedule({}), '2020-03-31', '100.00', '99.00')).toBe(-84);
		expect(slippageDays(schedule({}), '2020-03-31', '100.00', '120.00')).toBe(0);
	});
	it('waits where the plan waits: between two milestones the last idle day counts', () => {
		const plan = schedule({
			milestones: [milestone('2019-10-01', '2019-10-10'), milestone('2020-01-01', '2020-01-10')]
		});
		expect(slippageDays(plan, '2020-01-05', '75.00', '50.00')).toBe(-5);
	});
	it('does not know a day that the plan does not know', () => {
		expect(slippageDays(schedule({ start_precision: 'year' }), '2019-12-09', '70.00', '60.00')).toBeNull();
		expect(
			slippageDays(
				schedule({ milestones: [milestone('2019-10-01', '2020-09-30', '1', 'year')] }),
				'2019-12-09',
				'70.00',
				'60.00'
			)
		).toBeNull();
		expect(slippageDays(schedule({}), '2019-12-09', null, '60.00')).toBeNull();
		expect(slippageDays(schedule({ start_date: null }), '2019-12-09', '70.00', '60.00')).toBeNull();
	});
	it('has the sign of the points, and names a day on which the plan really asked for what was done', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 900 }),
				fc.integer({ min: 0, max: 899 }),
				fc.integer({ min: 0, max: 10_000 }),
				(length, at, done) => {
					const start = '2019-10-01';
					const plan = schedule({ end_date: addDays(start, length - 1) });
					const date = addDays(start, Math.min(at, length - 1));
					const planned = roundHalfAwayFromZero(plannedPercent(plan, date)!, 2);
					const days = slippageDays(plan, date, planned, (done / 100).toFixed(2))!;
					expect(Math.sign(days)).toBe(Math.sign(done / 100 - Number(planned)) || 0);
					const percent = (n: number) =>
						Number(roundHalfAwayFromZero(plannedPercent(plan, addDays(date, n))!, 2));
					if (days < 0) {
						expect(percent(days)).toBeLessThanOrEqual(done / 100 + 0.0101);
						expect(percent(days + 1)).toBeGreaterThan(done / 100 - 0.0101);
					}
				}
			)
		);
	});
});
