import { addDays, type IsoDate } from './calendar.ts';
import type { HealthBounds } from './health.ts';
import { computeFigure, type Figure } from './progress.ts';
import type { ApprovedReport, MilestonePlan } from './progress-input.ts';

/** Share, and how many of its hundred days have passed by the end of the quarter. */
const MILESTONES = [
	{ weight: '0.5', daysPassed: 80, actual: '60' },
	{ weight: '0.3', daysPassed: 60, actual: '60' },
	{ weight: '0.2', daysPassed: 40, actual: '50' }
];
const PERIOD = { fiscalYear: 2563, quarter: 3 } as const;
const END: IsoDate = '2020-06-30';
const DAYS = 100;

/** Design §5's example, computed by the rule itself, so that the page that explains the rule cannot drift from it. */
export function workedExample(version: number, bounds: HealthBounds): Figure {
	const milestones = MILESTONES.map(({ weight, daysPassed }, i): MilestonePlan => {
		const start = addDays(END, 1 - daysPassed);
		return {
			milestone_id: i + 1,
			weight,
			budget_amount: null,
			planned_start: start,
			start_precision: 'day',
			planned_end: addDays(start, DAYS - 1),
			end_precision: 'day'
		};
	});
	const report: ApprovedReport = {
		id: 1,
		revision: 1,
		fiscal_year: PERIOD.fiscalYear,
		quarter: PERIOD.quarter,
		physical_percent: null,
		milestones: MILESTONES.map(({ actual }, i) => ({ milestone_id: i + 1, percent: actual }))
	};
	const start = milestones[0]!.planned_start;
	const end = milestones[2]!.planned_end;
	const plan = {
		number: null,
		approved_on: null,
		start_date: start,
		start_precision: 'day' as const,
		end_date: end,
		end_precision: 'day' as const,
		milestones
	};
	const input = {
		plan,
		baselines: [],
		statuses: [{ valid_from: start!, status: 'active' as const }],
		reports: [report],
		frozen: []
	};
	return computeFigure(input, PERIOD, END, { version, bounds });
}
