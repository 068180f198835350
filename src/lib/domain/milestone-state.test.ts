import { expect, it } from 'vitest';
import { daysLate, milestoneState } from '#lib/domain/milestone-state.ts';
import type { MilestoneFacts } from '#lib/domain/milestone-state.ts';

const of = (given: Partial<MilestoneFacts>): MilestoneFacts => ({
	start_date: '2020-01-01',
	start_precision: 'day',
	end_date: '2020-03-31',
	end_precision: 'day',
	actual_start: null,
	actual_end: null,
	actual: null,
	...given
});

it('tells states apart, and nothing reported is not zero', () => {
	expect(milestoneState(of({ actual_end: '2020-02-01' }), '2020-02-02')).toBe('done');
	expect(milestoneState(of({ actual: '100.00' }), '2020-06-01')).toBe('done');
	expect(milestoneState(of({}), '2020-03-31')).toBe('unknown');
	expect(milestoneState(of({}), '2020-04-01')).toBe('late');
	expect(milestoneState(of({ actual_start: '2020-01-05' }), '2020-02-01')).toBe('underway');
	expect(milestoneState(of({}), '2019-12-31')).toBe('waiting');
	expect(milestoneState(of({ actual: '0.00' }), '2020-02-01')).toBe('unknown');
	expect(milestoneState(of({ start_date: null, end_date: null }), '2020-02-01')).toBe('unknown');
});

it('is not late while any reading of its end lies ahead', () => {
	const year = of({ end_date: '2020-12-31', end_precision: 'year' });
	expect(milestoneState(year, '2020-10-15')).toBe('unknown');
	expect(milestoneState(year, '2021-01-01')).toBe('late');
	expect(daysLate(year, '2021-01-01')).toBeNull();
});

it('counts the days', () => {
	expect(daysLate(of({}), '2020-04-12')).toBe(12);
	expect(daysLate(of({ actual_end: '2020-03-28' }), '2020-09-01')).toBe(-3);
	expect(daysLate(of({}), '2020-02-01')).toBeNull();
	expect(daysLate(of({ actual: '100.00' }), '2020-09-01')).toBeNull();
});
