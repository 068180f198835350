import { describe, expect, test } from 'vitest';
import { computeFigure } from './progress.ts';
import type { ApprovedReport, ProgressInput, Rule, Schedule } from './progress-input.ts';
import { endedSince, scheduleInForce, statusOn } from './progress-time.ts';

const rule: Rule = {
	version: 1,
	bounds: { ahead: '5', on_schedule: '-5', early_warning: '-10', behind: '-15' }
};
const TODAY = '2026-01-01';
const schedule = (number: number | null, approved_on: string | null, end: string): Schedule => ({
	number,
	approved_on,
	start_date: '2019-10-01',
	start_precision: 'day',
	end_date: end,
	end_precision: 'day',
	milestones: []
});
const report = (fiscal_year: number, quarter: 1 | 2 | 3 | 4, percent: string): ApprovedReport => ({
	id: 1,
	revision: 1,
	fiscal_year,
	quarter,
	physical_percent: percent,
	milestones: []
});
const input = (more: Partial<ProgressInput>): ProgressInput => ({
	plan: schedule(null, null, '2021-09-30'),
	baselines: [],
	statuses: [{ valid_from: '1941-01-01', status: 'active' }],
	reports: [],
	frozen: [],
	...more
});
const at =
	(fiscalYear: number, quarter: 1 | 2 | 3 | 4, today = TODAY) =>
	(given: Partial<ProgressInput>) =>
		computeFigure(input(given), { fiscalYear, quarter }, today, rule);

describe('baselines', () => {
	const baselines = [schedule(1, '2019-10-15', '2020-09-29'), schedule(2, '2020-04-01', '2021-09-29')];
	test.each([
		[2562, 4, null],
		[2563, 1, 1],
		[2563, 2, 1],
		[2563, 3, 2],
		[2564, 1, 2]
	] as const)('in %i quarter %i: number %s', (fiscalYear, quarter, number) => {
		expect(scheduleInForce(input({ baselines }), { fiscalYear, quarter }).number).toBe(number);
	});
	test('re-baselining hides no delay', () => {
		expect(at(2563, 3)({ baselines, reports: [report(2563, 3, '40')] })).toMatchObject({
			baseline_number: 2,
			planned: '37.53',
			slippage: '2.47',
			planned_baseline_one: '75.07',
			slippage_baseline_one: '-35.07'
		});
	});
	test('a closed period keeps the one that it was closed with', () => {
		const frozen = [{ fiscal_year: 2563, quarter: 3 as const, actual: '1.00', baseline_number: 1 }];
		expect(at(2563, 4)({ baselines, frozen, reports: [report(2563, 3, '40')] })).toMatchObject({
			baseline_number: 1,
			planned: '75.07'
		});
	});
});

describe('status is the one in force at the compare date', () => {
	const statuses = [
		{ valid_from: '2020-08-01', status: 'cancelled' as const },
		{ valid_from: '2020-01-15', status: 'suspended' as const },
		{ valid_from: '2019-10-01', status: 'active' as const }
	];
	test('by day', () => {
		expect(
			['2019-09-30', '2020-01-14', '2020-01-15', '2020-08-01'].map((day) => statusOn(statuses, day))
		).toEqual(['planned', 'active', 'suspended', 'cancelled']);
	});
	test('cancelled leaves from its date and stays in earlier quarters', () => {
		const reports = [report(2563, 1, '10')];
		expect(at(2563, 1)({ statuses, reports })).toMatchObject({ status: 'active', left_out: null });
		expect(at(2563, 2)({ statuses, reports })).toMatchObject({
			health: 'suspended',
			left_out: 'suspended',
			slippage: null,
			spi: null,
			actual: '10.00'
		});
		expect(at(2563, 4)({ statuses, reports })).toMatchObject({ health: 'cancelled', left_out: 'cancelled' });
		expect(at(2563, 4, '2020-07-31')({ statuses, reports })).toMatchObject({ health: 'suspended' });
	});
	test('completed with less than 100 stays in the means, stale or not', () => {
		const completed = [{ valid_from: '2020-03-01', status: 'completed' as const }];
		expect(at(2563, 4)({ statuses: completed, reports: [report(2563, 1, '92')] })).toMatchObject({
			health: 'completed',
			actual: '92.00',
			left_out: null
		});
		expect(at(2563, 4)({ statuses: completed })).toMatchObject({
			health: 'completed',
			actual: null,
			left_out: 'no_report'
		});
	});
});

describe('progress in the year', () => {
	const reports = [report(2563, 4, '40'), report(2564, 2, '65')];
	test('is this minus the end of last fiscal year', () =>
		expect(at(2564, 2)({ reports }).year_progress).toBe('25.00'));
	test('counts from what was closed', () => {
		const frozen = [{ fiscal_year: 2563, quarter: 4 as const, actual: '30.00', baseline_number: null }];
		expect(at(2564, 2)({ reports, frozen }).year_progress).toBe('35.00');
	});
	test('counts from 0 where it began in the year', () =>
		expect(at(2563, 4)({ reports }).year_progress).toBe('40.00'));
	test('is unknown where nothing was reported before the year', () =>
		expect(at(2564, 2)({ reports: [report(2564, 2, '65')] }).year_progress).toBeNull());
});

test('periods that ended since a report', () => {
	const reported = { fiscalYear: 2563, quarter: 2 as const };
	expect(
		['2020-03-31', '2020-06-29', '2020-06-30', '2020-09-30', '2021-01-01'].map((day) =>
			endedSince(reported, day)
		)
	).toEqual([0, 0, 1, 2, 3]);
});
