import { quarterEnd, type Period, type Quarter } from '#lib/domain/calendar.ts';
import type { ProgressInput, Rule } from '#lib/domain/progress-input.ts';
import { computeFigure } from '#lib/domain/progress.ts';

/** FY2562 Q1 to FY2564 Q4; the last two have no report. */
export const PERIODS: Period[] = Array.from({ length: 12 }, (_, n) => ({
	fiscalYear: 2562 + Math.floor(n / 4),
	quarter: (1 + (n % 4)) as Quarter
}));

const rule: Rule = {
	version: 1,
	bounds: { ahead: '5.00', on_schedule: '-5.00', early_warning: '-10.00', behind: '-15.00' }
};

/** Ids of the five milestones of the initiative `i`, as SQL. */
export const milestoneIds = Array.from({ length: 5 }, (_, n) => `i * 5 - ${4 - n}`);

/**
 * What the rule keeps with each figure, as a format() template of its milestones' ids: rows must be as wide as
 * real ones, for that is what reading them costs.
 */
export function workingTemplates(
	milestones: { start: string; end: string; percent: (n: number) => string }[]
): string[] {
	const input: ProgressInput = {
		plan: {
			number: null,
			approved_on: null,
			start_date: '2018-10-01',
			start_precision: 'day',
			end_date: '2021-09-30',
			end_precision: 'day',
			milestones: milestones.map(({ start, end }, n) => ({
				milestone_id: -1 - n,
				weight: '20',
				budget_amount: null,
				planned_start: start,
				start_precision: 'day',
				planned_end: end,
				end_precision: 'day'
			}))
		},
		baselines: [],
		frozen: [],
		statuses: [{ valid_from: '1941-01-01', status: 'active' }],
		reports: PERIODS.slice(0, 10).map(({ fiscalYear, quarter }, n) => ({
			id: n,
			revision: 1,
			fiscal_year: fiscalYear,
			quarter,
			physical_percent: null,
			milestones: milestones.map(({ percent }, m) => ({ milestone_id: -1 - m, percent: percent(n + 1) }))
		}))
	};
	return PERIODS.map((period) =>
		JSON.stringify(computeFigure(input, period, quarterEnd(period), rule).working)
			.replaceAll('%', '%%')
			.replaceAll(/"milestone_id":-(\d)/g, '"milestone_id":%$1$$s')
	);
}
