import { describe, expect, test } from 'vitest';
import { healthOf, healthOfSlippage, leftOutOf } from './health.ts';
import type { HealthInput } from './health.ts';

const bounds = { ahead: '5.00', on_schedule: '-5.00', early_warning: '-10.00', behind: '-15.00' };
const plain: HealthInput = {
	status: 'active',
	hasReport: true,
	planned: '50.00',
	actual: '50.00',
	slippage: '0.00',
	isStale: false
};
const of = (more: Partial<HealthInput>) => healthOf({ ...plain, ...more }, bounds);
const leftOut = (more: Partial<HealthInput>) => leftOutOf(of(more), { ...plain, ...more });

test.each([
	['5.00', 'ahead'],
	['4.99', 'on_schedule'],
	['0.00', 'on_schedule'],
	['-4.99', 'on_schedule'],
	['-5.00', 'early_warning'],
	['-9.99', 'early_warning'],
	['-10.00', 'behind'],
	['-14.99', 'behind'],
	['-15.00', 'critical'],
	['-100.00', 'critical'],
	['100', 'ahead']
])('slippage %s is %s', (slippage, health) => expect(healthOfSlippage(slippage, bounds)).toBe(health));

describe('the first that holds', () => {
	const worst: Partial<HealthInput> = {
		hasReport: false,
		planned: null,
		actual: null,
		slippage: null,
		isStale: true
	};
	test.each(['cancelled', 'suspended', 'completed'] as const)('%s before all else', (status) =>
		expect(of({ ...worst, status })).toBe(status)
	);
	test('no_report before not_started and no_plan', () => {
		expect(of(worst)).toBe('no_report');
		expect(of({ ...worst, planned: '0.00' })).toBe('no_report');
	});
	test('not_started: planned 0, actual 0 or none', () => {
		for (const actual of ['0.00', null])
			expect(of({ planned: '0.00', actual, slippage: null, isStale: true })).toBe('not_started');
		expect(of({ planned: '0.00', actual: '0.01', slippage: '0.01' })).toBe('on_schedule');
	});
	test('no_plan before stale, stale before the bounds', () => {
		expect(of({ planned: null, slippage: null, isStale: true })).toBe('no_plan');
		expect(of({ isStale: true, slippage: '-50.00' })).toBe('stale');
	});
	test('progress that a report leaves unknown is not reported', () =>
		expect(of({ actual: null, slippage: null })).toBe('no_report'));
});

test('what is left out says why; the rest is in', () => {
	expect([
		leftOut({}),
		leftOut({ status: 'completed' }),
		leftOut({ status: 'completed', isStale: true })
	]).toEqual([null, null, null]);
	expect([
		leftOut({ status: 'suspended' }),
		leftOut({ status: 'cancelled' }),
		leftOut({ hasReport: false, actual: null }),
		leftOut({ isStale: true })
	]).toEqual(['suspended', 'cancelled', 'no_report', 'stale']);
	expect([
		leftOut({ planned: null }),
		leftOut({ planned: '0.00', actual: '0.00' }),
		leftOut({ actual: null, slippage: null }),
		leftOut({ status: 'completed', planned: null })
	]).toEqual(['no_plan', 'not_started', 'unknown_progress', 'no_plan']);
});
