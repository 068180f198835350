import { comparePeriods, periodKey, type Period } from './calendar.ts';
import { achievementOf, type Achievement } from './indicator-achievement.ts';
import { amountValue, isKnown, NO_AMOUNT, type Amount, type IndicatorRule } from './indicator.ts';
import { sumOverPeriods, type PeriodAmount } from './indicator-sum.ts';
import { multiply, rational, roundHalfAwayFromZero, sum, type Rational } from './rational.ts';

export type PeriodTarget = { period: Period; value: string };
/** An indicator's approved values and its targets, in any order. */
export type IndicatorHistory = {
	rule: IndicatorRule;
	targets: readonly PeriodTarget[];
	amounts: readonly PeriodAmount[];
};

/** Where an indicator stands. Value rounded to the indicator's decimals; null = not known. */
export type Standing = Achievement & {
	value: string | null;
	/** Behind the value: of a ratio its counts. */
	amount: Amount;
	/** The period that the value is of: an earlier one where the asked one has none, of a cumulative count or a level. */
	from: Period | null;
	target: string | null;
	baseline: string | null;
};
/** Where an indicator stands in a fiscal year up to a period. */
export type YearStanding = Standing & { so_far: string | null; known: number; of: number };

/** Where an indicator stands at a period. Counts so far and levels carry the last known value, which is held against the target of its own period, as plan and actual are. */
export function standingAt({ rule, targets, amounts }: IndicatorHistory, period: Period): Standing {
	const carries = rule.kind === 'cumulative' || rule.kind === 'latest';
	const known = amounts.filter(
		(one) =>
			isKnown(rule, one) &&
			(carries ? comparePeriods(one.period, period) <= 0 : comparePeriods(one.period, period) === 0)
	);
	const last = known.reduce<PeriodAmount | null>(
		(found, one) => (found && comparePeriods(found.period, one.period) > 0 ? found : one),
		null
	);
	const of = last?.period ?? period;
	const target = targetOf(targets, of);
	const value = last && amountValue(rule, last);
	return {
		...achievementFields(rule, value, target, rule.baseline_value),
		amount: last
			? { value: last.value, numerator: last.numerator, denominator: last.denominator }
			: NO_AMOUNT,
		from: last?.period ?? null
	};
}

/**
 * A count per period or a ratio over its fiscal year up to the period, against the year's targets so far (of a ratio the last one).
 * Periods are those that have a target or a report. Null for what carries: it has no sum of its own.
 */
export function yearToDate(
	{ rule, targets, amounts }: IndicatorHistory,
	period: Period
): YearStanding | null {
	if (rule.kind === 'cumulative' || rule.kind === 'latest') return null;
	const isIn = (one: { period: Period }) =>
		one.period.fiscalYear === period.fiscalYear && one.period.quarter <= period.quarter;
	const [aimed, reported] = [targets.filter(isIn), amounts.filter(isIn)];
	const periods = [
		...new Map([...aimed, ...reported].map((one) => [periodKey(one.period), one.period])).values()
	].sort(comparePeriods);
	const parts = periods.map(
		(of) => amounts.find((one) => comparePeriods(one.period, of) === 0) ?? { ...NO_AMOUNT, period: of }
	);
	const total = sumOverPeriods(rule, parts);
	const perPeriod = periods.map((of) => targetOf(targets, of));
	const target =
		rule.kind === 'ratio' ? (perPeriod.findLast((one) => one !== null) ?? null) : sumKnown(perPeriod);
	const baseline = rule.kind === 'ratio' ? rule.baseline_value : times(rule.baseline_value, periods.length);
	return {
		...achievementFields(rule, total.value, target, baseline),
		amount: NO_AMOUNT,
		from: null,
		so_far: rounded(total.so_far, rule),
		known: total.known,
		of: total.of
	};
}

function achievementFields(
	rule: IndicatorRule,
	value: Rational | null,
	target: string | null,
	baseline: string | null
) {
	const exact = (text: string | null) => (text === null ? null : rational(text));
	return {
		value: rounded(value, rule),
		target,
		baseline,
		...achievementOf(rule, { value, target: exact(target), baseline: exact(baseline) })
	};
}

function targetOf(targets: readonly PeriodTarget[], period: Period): string | null {
	return targets.find((one) => comparePeriods(one.period, period) === 0)?.value ?? null;
}

/** Null where one of them is not known, or none is there. */
function sumKnown(values: (string | null)[]): string | null {
	const known = values.filter((value) => value !== null);
	return known.length < values.length || known.length === 0
		? null
		: roundHalfAwayFromZero(sum(known.map(rational)), 4);
}

function times(value: string | null, n: number): string | null {
	return value === null ? null : roundHalfAwayFromZero(multiply(rational(value), rational(n)), 4);
}

function rounded(value: Rational | null, { decimals }: Pick<IndicatorRule, 'decimals'>): string | null {
	return value === null ? null : roundHalfAwayFromZero(value, decimals);
}
