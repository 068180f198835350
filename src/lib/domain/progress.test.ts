import { describe, expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import { computeFigure } from './progress.ts';
import type { ApprovedReport, MilestonePlan, ProgressInput, Rule } from './progress-input.ts';

const rule: Rule = {
	version: 1,
	bounds: { ahead: '5', on_schedule: '-5', early_warning: '-10', behind: '-15' }
};
const TODAY = '2026-01-01';
const Q2 = { fiscalYear: 2563, quarter: 2 as const };
const Q3 = { fiscalYear: 2563, quarter: 3 as const };
const Q4 = { fiscalYear: 2563, quarter: 4 as const };

/** A ramp of 100 days that reaches `planned` % on 31 March 2020. */
function milestone(
	milestone_id: number,
	planned: number,
	weight: string | null = null,
	budget_amount: string | null = null
): MilestonePlan {
	const day = (n: number) => addDays('2020-03-31', n);
	return {
		milestone_id,
		weight,
		budget_amount,
		planned_start: day(1 - planned),
		start_precision: 'day',
		planned_end: day(100 - planned),
		end_precision: 'day'
	};
}
function report(
	quarter: 1 | 2 | 3 | 4,
	percents: (string | null)[],
	more: Partial<ApprovedReport> = {}
): ApprovedReport {
	return {
		id: quarter,
		revision: 1,
		fiscal_year: 2563,
		quarter,
		physical_percent: null,
		milestones: percents.map((percent, i) => ({ milestone_id: i + 1, percent })),
		...more
	};
}
function input(
	milestones: MilestonePlan[],
	reports: ApprovedReport[],
	more: Partial<ProgressInput> = {}
): ProgressInput {
	const plan = {
		number: null,
		approved_on: null,
		start_date: '2019-10-01',
		start_precision: 'day' as const,
		end_date: '2020-09-30',
		end_precision: 'day' as const,
		milestones
	};
	return {
		plan,
		baselines: [],
		statuses: [{ valid_from: '1941-01-01', status: 'active' }],
		reports,
		frozen: [],
		...more
	};
}
const example = [milestone(1, 80, '0.5'), milestone(2, 60, '0.3'), milestone(3, 40, '0.2')];

test('the worked example of design §5', () => {
	const figure = computeFigure(input(example, [report(2, ['60', '60', '50'])]), Q2, TODAY, rule);
	expect(figure).toMatchObject({
		planned: '66.00',
		actual: '58.00',
		slippage: '-8.00',
		spi: '0.8788',
		health: 'early_warning',
		left_out: null,
		is_reported: true,
		year_progress: '58.00'
	});
	expect(figure.working).toMatchObject({
		weight_mode: 'stated',
		baseline_number: null,
		compared_at: '2020-03-31'
	});
});

describe('weights', () => {
	const two = (a: [string | null, string | null], b: [string | null, string | null]) =>
		computeFigure(
			input([milestone(1, 80, ...a), milestone(2, 40, ...b)], [report(2, ['100', '0'])]),
			Q2,
			TODAY,
			rule
		);
	test('stated, where all have one', () =>
		expect(two(['3', '1'], ['1', '9'])).toMatchObject({
			actual: '75.00',
			working: { weight_mode: 'stated' }
		}));
	test('else budgets, where all have one', () =>
		expect(two(['3', '1'], [null, '9'])).toMatchObject({
			actual: '10.00',
			working: { weight_mode: 'budget' }
		}));
	test('else equal', () =>
		expect(two(['3', '1'], [null, null])).toMatchObject({
			actual: '50.00',
			working: { weight_mode: 'equal' }
		}));
	test('budgets that are all 0 weigh nothing: equal', () =>
		expect(two([null, '0'], [null, '0'])).toMatchObject({
			actual: '50.00',
			working: { weight_mode: 'equal' }
		}));
});

describe('a milestone without a report', () => {
	test('counts 0 while its plan has not begun', () => {
		const later = { ...milestone(2, 1), planned_start: '2020-04-01', planned_end: '2020-04-30' };
		expect(
			computeFigure(input([milestone(1, 50), later], [report(2, ['50', null])]), Q2, TODAY, rule)
		).toMatchObject({ planned: '25.00', actual: '25.00' });
	});
	test('makes the actual unknown from the day that its plan begins', () => {
		const begun = { ...milestone(2, 1), planned_start: '2020-03-31', planned_end: '2020-04-30' };
		expect(
			computeFigure(input([milestone(1, 50), begun], [report(2, ['50', null])]), Q2, TODAY, rule)
		).toMatchObject({
			actual: null,
			slippage: null,
			spi: null,
			health: 'no_report',
			left_out: 'unknown_progress',
			is_reported: true
		});
	});
	test('carries its last approved value, marked', () => {
		const figure = computeFigure(
			input([milestone(1, 50), milestone(2, 50)], [report(1, ['10', '20']), report(2, ['50', null])]),
			Q2,
			TODAY,
			rule
		);
		expect(figure.actual).toBe('35.00');
		expect(
			figure.working.milestones.map(({ actual_basis, actual_from }) => [actual_basis, actual_from])
		).toEqual([
			['reported', '2563-q2'],
			['carried', '2563-q1']
		]);
	});
});

describe('nothing reported this period', () => {
	const reported = input(example, [report(2, ['60', '60', '50'])]);
	test("the last value shows, compared with the plan at its own period's end", () => {
		expect(computeFigure(reported, Q3, TODAY, rule)).toMatchObject({
			actual: '58.00',
			planned: '66.00',
			slippage: '-8.00',
			is_reported: false,
			reported_quarter: 2,
			left_out: null,
			planned_at_end: '100.00'
		});
	});
	test('older than one closed period it is stale, and out of the means', () => {
		expect(computeFigure(reported, Q4, TODAY, rule)).toMatchObject({
			health: 'stale',
			left_out: 'stale',
			actual: '58.00'
		});
		expect(computeFigure(reported, Q4, '2020-08-01', rule)).toMatchObject({
			health: 'early_warning',
			left_out: null
		});
	});
	test('no report at all is unknown, never 0', () => {
		expect(computeFigure(reported, { fiscalYear: 2563, quarter: 1 }, TODAY, rule)).toMatchObject({
			actual: null,
			slippage: null,
			spi: null,
			year_progress: null,
			health: 'no_report',
			left_out: 'no_report',
			reported_quarter: null
		});
	});
	test("a later period's report does not reach back", () => {
		const both = input(example, [report(3, ['90', '90', '90']), report(2, ['60', '60', '50'])]);
		expect(computeFigure(both, Q2, TODAY, rule).actual).toBe('58.00');
		expect(computeFigure(both, Q3, TODAY, rule).actual).toBe('90.00');
	});
});

describe('milestones without dates', () => {
	const undated = (weight: string) => ({ ...milestone(2, 50, weight), planned_end: null });
	test('leave planned and actual, and are listed', () => {
		const figure = computeFigure(
			input([milestone(1, 50, '80'), undated('20')], [report(2, ['40', '99'])]),
			Q2,
			TODAY,
			rule
		);
		expect(figure).toMatchObject({ planned: '50.00', actual: '40.00', health: 'behind' });
		expect(figure.working.milestones[1]).toMatchObject({ milestone_id: 2, is_left_out: true });
	});
	test('over 20 % of the weight there is no plan', () => {
		expect(
			computeFigure(
				input([milestone(1, 50, '79.99'), undated('20.01')], [report(2, ['40', '99'])]),
				Q2,
				TODAY,
				rule
			)
		).toMatchObject({ planned: null, slippage: null, health: 'no_plan', left_out: 'no_plan' });
	});
});

describe('without milestones', () => {
	test('the own ramp and the reported % count', () => {
		expect(
			computeFigure(input([], [report(2, [], { physical_percent: '45.005' })]), Q2, TODAY, rule)
		).toMatchObject({
			planned: '50.00',
			actual: '45.01',
			slippage: '-4.99',
			health: 'on_schedule',
			working: { weight_mode: 'none' }
		});
	});
	test('year precision: the plan is unknown between', () => {
		const plan = {
			...input([], []).plan,
			start_date: '2018-01-01',
			start_precision: 'year' as const,
			end_date: '2022-12-31',
			end_precision: 'year' as const
		};
		expect(
			computeFigure(input([], [report(2, [], { physical_percent: '45' })], { plan }), Q2, TODAY, rule)
		).toMatchObject({ planned: null, health: 'no_plan', actual: '45.00' });
	});
});

test('the plan is compared at today where the quarter has not ended', () => {
	expect(
		computeFigure(input(example, [report(2, ['60', '60', '50'])]), Q2, '2020-03-11', rule)
	).toMatchObject({ planned: '46.00', planned_at_end: '66.00', as_of: '2020-03-11' });
});
