import { comparePeriods, fiscalYearRange, periodKey, quarterEnd } from './calendar.ts';
import type { IsoDate, Period, Quarter } from './calendar.ts';
import { healthOf, leftOutOf } from './health.ts';
import type { Health, LeftOut, Status } from './health.ts';
import { periodOfRow } from './progress-input.ts';
import type { ProgressInput, Rule } from './progress-input.ts';
import { sumProgress } from './progress-sum.ts';
import type { ProgressSum } from './progress-sum.ts';
import {
	compareDate,
	endedSince,
	frozenFigure,
	reportsUpTo,
	scheduleInForce,
	statusOn
} from './progress-time.ts';
import type { Working } from './progress-working.ts';
import { divide, rational, roundHalfAwayFromZero, subtract } from './rational.ts';
import type { Rational } from './rational.ts';
import { slippageDays } from './slippage-days.ts';
import { outerSpan } from './span.ts';

/** The progress columns of initiative_period_figure: percentages and points as decimals, null = unknown. */
export type Figure = {
	planned: string | null;
	planned_at_end: string | null;
	actual: string | null;
	slippage: string | null;
	/** The same in days along the plan, below zero where late; null = the plan names no day. */
	slippage_days: number | null;
	spi: string | null;
	planned_baseline_one: string | null;
	slippage_baseline_one: string | null;
	year_progress: string | null;
	health: Health;
	is_reported: boolean;
	reported_fiscal_year: number | null;
	reported_quarter: Quarter | null;
	report_id: number | null;
	report_revision: number | null;
	left_out: LeftOut | null;
	status: Status;
	baseline_number: number | null;
	rule_version: number;
	as_of: IsoDate;
	working: Working;
};

/** Figure of one initiative in one open period by the progress rule (design §5), as computed on `today`. */
export function computeFigure(input: ProgressInput, period: Period, today: IsoDate, rule: Rule): Figure {
	const as_of = compareDate(period, today);
	const at = progressAt(input, period, today);
	const planned = percent(at.sum.planned);
	const actual = at.report ? percent(at.sum.actual) : null;
	const baselineOne =
		at.schedule.number === null ? null : (input.baselines.find(({ number }) => number === 1) ?? null);
	const plannedOne = baselineOne && percent(sumProgress(baselineOne, at.date, []).planned);
	const status = statusOn(input.statuses, as_of);
	const ended = at.report ? endedSince(at.period, as_of) : 0;
	const decided = {
		status,
		planned,
		actual,
		hasReport: at.report !== undefined,
		isStale: ended > 1,
		slippage: difference(actual, planned)
	};
	const health = healthOf(decided, rule.bounds);
	const isCompared = health !== 'cancelled' && health !== 'suspended' && health !== 'not_started';
	const year = yearStart(input, period, today);
	return {
		planned,
		planned_at_end: percent(sumProgress(scheduleInForce(input, period), quarterEnd(period), []).planned),
		actual,
		slippage: isCompared ? decided.slippage : null,
		slippage_days:
			isCompared && decided.slippage !== null ? slippageDays(at.schedule, at.date, planned, actual) : null,
		spi:
			isCompared && decided.slippage !== null && rational(planned!).numerator !== 0n
				? roundHalfAwayFromZero(divide(at.sum.actual!, at.sum.planned!), 4)
				: null,
		planned_baseline_one: plannedOne,
		slippage_baseline_one: isCompared ? difference(actual, plannedOne) : null,
		year_progress: difference(actual, year.actual),
		health,
		is_reported: at.report !== undefined && comparePeriods(at.period, period) === 0,
		reported_fiscal_year: at.report?.fiscal_year ?? null,
		reported_quarter: at.report?.quarter ?? null,
		report_id: at.report?.id ?? null,
		report_revision: at.report?.revision ?? null,
		left_out: leftOutOf(health, decided),
		status,
		baseline_number: at.schedule.number,
		rule_version: rule.version,
		as_of,
		working: workingOf(input, at, ended, year, rule)
	};
}

type ProgressAt = ReturnType<typeof progressAt>;

/** Progress as the latest approved report has it, compared at that report's own period; without one, at this period. */
function progressAt(input: ProgressInput, shown: Period, today: IsoDate) {
	const reports = reportsUpTo(input.reports, shown);
	const report = reports.at(-1);
	const period = report ? periodOfRow(report) : shown;
	const schedule = scheduleInForce(input, period);
	const date = compareDate(period, today);
	return { report, period, schedule, date, sum: sumProgress(schedule, date, reports) };
}

/** Actual % at the end of last fiscal year: what was closed, else as reported; 0 where it began in this year; null = unknown. */
function yearStart(input: ProgressInput, { fiscalYear }: Period, today: IsoDate): Working['year_start'] {
	const period: Period = { fiscalYear: fiscalYear - 1, quarter: 4 };
	const frozen = frozenFigure(input.frozen, period);
	if (frozen) return { actual: frozen.actual, basis: 'closed' };
	const at = progressAt(input, period, today);
	if (at.report) return { actual: percent(at.sum.actual), basis: 'reported' };
	const { start } = outerSpan(input.plan);
	const isNew = start !== null && start >= fiscalYearRange(fiscalYear).start;
	return isNew ? { actual: '0.00', basis: 'began_this_year' } : { actual: null, basis: 'unknown' };
}

function workingOf(
	input: ProgressInput,
	at: ProgressAt,
	ended: number,
	year: Working['year_start'],
	rule: Rule
): Working {
	const known = new Set(at.schedule.milestones.map(({ milestone_id }) => milestone_id));
	const sum: ProgressSum = at.sum;
	return {
		compared_at: at.date,
		value_of: at.report ? periodKey(at.period) : null,
		ended_since: ended,
		baseline_number: at.schedule.number,
		weight_mode: sum.mode,
		left_out_percent: sum.leftOutPercent,
		milestones: sum.milestones,
		not_in_baseline: input.plan.milestones
			.map(({ milestone_id }) => milestone_id)
			.filter((id) => !known.has(id)),
		own:
			sum.mode !== 'none'
				? null
				: {
						start: at.schedule.start_date,
						start_precision: at.schedule.start_precision,
						end: at.schedule.end_date,
						end_precision: at.schedule.end_precision,
						percent: percent(sum.actual),
						percent_from: sum.actualFrom
					},
		year_start: year,
		bounds: rule.bounds
	};
}

function percent(value: Rational | null): string | null {
	return value && roundHalfAwayFromZero(value, 2);
}

/** Of rounded percentages, so that a subtraction by hand agrees. */
function difference(a: string | null, b: string | null): string | null {
	return a === null || b === null ? null : roundHalfAwayFromZero(subtract(rational(a), rational(b)), 2);
}
