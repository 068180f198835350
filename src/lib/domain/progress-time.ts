import { comparePeriods, periodOf, previousPeriod, quarterEnd } from './calendar.ts';
import type { IsoDate, Period } from './calendar.ts';
import type { Status } from './health.ts';
import { periodOfRow } from './progress-input.ts';
import type { ApprovedReport, FrozenFigure, ProgressInput, Schedule } from './progress-input.ts';

/** The day that a period's plan is compared at: its end, or today where that is earlier. */
export function compareDate(period: Period, today: IsoDate): IsoDate {
	const end = quarterEnd(period);
	return end < today ? end : today;
}

/** Status in force on a day; 'planned' before the first that is recorded. */
export function statusOn(statuses: ProgressInput['statuses'], date: IsoDate): Status {
	let found: ProgressInput['statuses'][number] | undefined;
	for (const status of statuses) {
		if (status.valid_from <= date && (!found || status.valid_from > found.valid_from)) found = status;
	}
	return found?.status ?? 'planned';
}

/** Approved reports of a period and before, newest last. */
export function reportsUpTo(reports: readonly ApprovedReport[], period: Period): ApprovedReport[] {
	return reports
		.filter((report) => comparePeriods(periodOfRow(report), period) <= 0)
		.sort((a, b) => comparePeriods(periodOfRow(a), periodOfRow(b)));
}

/** What a closed period kept; undefined while it is open. */
export function frozenFigure(frozen: readonly FrozenFigure[], period: Period): FrozenFigure | undefined {
	return frozen.find((figure) => comparePeriods(periodOfRow(figure), period) === 0);
}

/** The baseline in force at a period's end, else the working plan. */
export function scheduleInForce(input: ProgressInput, period: Period): Schedule {
	return baselineInForce(input.baselines, input.frozen, period) ?? input.plan;
}

/**
 * The baseline in force at a period's end; undefined where none was. Figures are computed for open periods only, so a
 * baseline counts where it was approved by the period's end; a closed one keeps the baseline that it was closed with.
 */
export function baselineInForce<T extends Pick<Schedule, 'number' | 'approved_on'>>(
	baselines: readonly T[],
	frozen: readonly Omit<FrozenFigure, 'actual'>[],
	period: Period
): T | undefined {
	const kept = frozen.find((figure) => comparePeriods(periodOfRow(figure), period) === 0);
	if (kept) return baselines.find(({ number }) => number === kept.baseline_number);
	const end = quarterEnd(period);
	const approved = baselines.filter(({ approved_on }) => approved_on !== null && approved_on <= end);
	return approved.reduce<T | undefined>(
		(latest, baseline) => (latest && latest.number! > baseline.number! ? latest : baseline),
		undefined
	);
}

/** How many periods after the report's have ended (a period counts from its last day on), up to the period shown. */
export function endedSince(reported: Period, date: IsoDate): number {
	const current = periodOf(date);
	const ended = quarterEnd(current) <= date ? current : previousPeriod(current);
	return Math.max(0, comparePeriods(ended, reported));
}
