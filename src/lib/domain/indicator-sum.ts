import { comparePeriods, type Period } from './calendar.ts';
import { amountValue, isKnown, ratioOf, type Amount, type IndicatorRule, type Total } from './indicator.ts';
import { rational, sum } from './rational.ts';

type Measure = Pick<IndicatorRule, 'kind' | 'ratio_factor'>;
export type PeriodAmount = Amount & { period: Period };

/**
 * Periods put together by the indicator's own kind: of a cumulative count and of a level the last that is known, of a count per
 * period the sum, of a ratio Σ numerators ÷ Σ denominators. A sum with an unknown part is not known; `so_far` says how far one knows.
 */
export function sumOverPeriods(measure: Measure, amounts: readonly PeriodAmount[]): Total {
	if (measure.kind === 'per_period' || measure.kind === 'ratio') return added(measure, amounts);
	const known = amounts
		.filter((one) => isKnown(measure, one))
		.sort((a, b) => comparePeriods(a.period, b.period));
	const last = known.at(-1);
	const value = last ? amountValue(measure, last) : null;
	return { value, so_far: value, known: known.length, of: amounts.length };
}

/**
 * Places or groups put together: counts add up, ratios by their two counts, never by an average of percentages.
 * Levels (kind `latest`) do not add up: their whole is known only where it was reported itself.
 */
export function sumOverParts(measure: Measure, amounts: readonly Amount[]): Total {
	if (measure.kind !== 'latest') return added(measure, amounts);
	return {
		value: null,
		so_far: null,
		known: amounts.filter((one) => isKnown(measure, one)).length,
		of: amounts.length
	};
}

function added(measure: Measure, amounts: readonly Amount[]): Total {
	const known = amounts.filter((one) => isKnown(measure, one));
	const so_far = known.length === 0 ? null : totalOf(measure, known);
	return {
		value: known.length === amounts.length ? so_far : null,
		so_far,
		known: known.length,
		of: amounts.length
	};
}

function totalOf(measure: Measure, known: readonly Amount[]) {
	if (measure.kind !== 'ratio') return sum(known.map(({ value }) => rational(value!)));
	return ratioOf(
		sum(known.map(({ numerator }) => rational(numerator!))),
		sum(known.map(({ denominator }) => rational(denominator!))),
		measure
	);
}
