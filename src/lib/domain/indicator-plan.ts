import {
	comparePeriods,
	fiscalYearOf,
	periodKey,
	type IsoDate,
	type Period,
	type Quarter
} from './calendar.ts';
import { shortest } from './formula.ts';
import type { IndicatorRule } from './indicator.ts';
import { sideOf } from './indicator-achievement.ts';
import type { PeriodTarget } from './indicator-standing.ts';
import { rational } from './rational.ts';
import { endBounds, startBounds, type SpanColumns } from './span.ts';

/** An indicator as its form holds it; null = not stated. */
export type IndicatorPlan = IndicatorRule & {
	code: string;
	position: number;
	name_th: string;
	name_en: string | null;
	unit_th: string;
	unit_en: string | null;
	baseline_fiscal_year: number | null;
	baseline_quarter: Quarter | null;
	definition_th: string | null;
	definition_en: string | null;
	data_source_th: string | null;
	data_source_en: string | null;
	by_sex: boolean;
	by_age_group: boolean;
	by_place: boolean;
	targets: PeriodTarget[];
};

/** More fiscal years than this no form offers. */
const MOST_YEARS = 10;

/** Fiscal years that targets are asked for: those of the initiative's span and of targets that stand already; with no dates known this year and the next. */
export function targetYears(
	span: SpanColumns,
	targets: readonly { period: Period }[],
	today: IsoDate
): number[] {
	const start = startBounds(span.start_date, span.start_precision)?.earliest ?? null;
	const end = endBounds(span.end_date, span.end_precision)?.latest ?? null;
	const from = fiscalYearOf(start ?? end ?? today);
	const to = end ? fiscalYearOf(end) : fiscalYearOf(start ?? today) + 1;
	const planned = Array.from(
		{ length: Math.min(MOST_YEARS, Math.max(1, to - from + 1)) },
		(_, i) => from + i
	);
	return [...new Set([...planned, ...targets.map(({ period }) => period.fiscalYear)])].sort((a, b) => a - b);
}

/** Targets on the wrong side of the baseline, in time's order: more is good but it lies below, or the other way round. */
export function contraryTargets({
	direction,
	baseline_value,
	targets
}: Pick<IndicatorPlan, 'direction' | 'baseline_value' | 'targets'>): Period[] {
	if (baseline_value === null) return [];
	const baseline = rational(baseline_value);
	return targets
		.filter(({ value }) => sideOf(direction, baseline, rational(value)) === -1)
		.map(({ period }) => period)
		.sort(comparePeriods);
}

/** Periods whose target is another in the two lists, or stands in one of them alone. */
export function changedTargets(before: readonly PeriodTarget[], after: readonly PeriodTarget[]): Period[] {
	const values = (targets: readonly PeriodTarget[]) =>
		new Map(targets.map(({ period, value }) => [periodKey(period), shortest(value)]));
	const [was, is] = [values(before), values(after)];
	return [...before, ...after]
		.map(({ period }) => period)
		.filter((period) => was.get(periodKey(period)) !== is.get(periodKey(period)));
}
