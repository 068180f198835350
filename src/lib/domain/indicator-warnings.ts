import { shortest } from './formula.ts';
import {
	amountValue,
	isBlank,
	isKnown,
	MOST_DECIMALS,
	type Amount,
	type IndicatorKind
} from './indicator.ts';
import { breakdowns, type Breakdown, type IndicatorValues } from './indicator-values.ts';
import { compare, rational, roundHalfAwayFromZero, sum, type Rational } from './rational.ts';

/** What looks wrong in an indicator's value without being so for sure: it never blocks. Values rounded to the indicator's decimals. */
export type IndicatorWarning =
	| { kind: 'indicator_below_last'; indicator_id: number; value: string; last: string }
	| { kind: 'indicator_parts'; indicator_id: number; breakdown: Breakdown; sum: string; whole: string }
	| { kind: 'indicator_half'; indicator_id: number }
	| { kind: 'indicator_missing'; indicator_id: number };

export type IndicatorContext = {
	id: number;
	kind: IndicatorKind;
	ratio_factor: number | null;
	decimals: number;
	/** Target of this period; null = none was set. */
	target: string | null;
	/** The last known approved amount before this period; null = none. */
	last: Amount | null;
};

/** Warnings in the order of the indicators. */
export function indicatorWarnings(
	reported: readonly IndicatorValues[],
	indicators: readonly IndicatorContext[]
): IndicatorWarning[] {
	return indicators.flatMap((indicator) =>
		ofOne(
			indicator,
			reported.find(({ indicator_id }) => indicator_id === indicator.id)
		)
	);
}

function ofOne(indicator: IndicatorContext, reported: IndicatorValues | undefined): IndicatorWarning[] {
	const { id: indicator_id, decimals, last } = indicator;
	if (!reported || isBlank(reported))
		return indicator.target === null ? [] : [{ kind: 'indicator_missing', indicator_id }];
	if (!isKnown(indicator, reported)) return [{ kind: 'indicator_half', indicator_id }];
	const shown = (value: Rational) => roundHalfAwayFromZero(value, decimals);
	const found: IndicatorWarning[] = [];
	const value = amountValue(indicator, reported);
	const before = last && amountValue(indicator, last);
	if (indicator.kind === 'cumulative' && value && before && compare(value, before) < 0) {
		found.push({ kind: 'indicator_below_last', indicator_id, value: shown(value), last: shown(before) });
	}
	for (const breakdown of breakdowns) {
		const parts = reported.parts.filter((part) => part.breakdown === breakdown);
		for (const both of differing(indicator, parts, reported))
			found.push({ kind: 'indicator_parts', indicator_id, breakdown, ...both });
	}
	return found;
}

/** Groups that were filled in against the whole; of a ratio each of its counts by itself. Levels do not add up. */
function differing(
	indicator: IndicatorContext,
	parts: readonly Amount[],
	whole: Amount
): { sum: string; whole: string }[] {
	if (parts.length === 0 || indicator.kind === 'latest') return [];
	const names = indicator.kind === 'ratio' ? (['numerator', 'denominator'] as const) : (['value'] as const);
	return names.flatMap((name) => {
		const total = rational(whole[name]!);
		const known = parts.flatMap((part) => (part[name] === null ? [] : [rational(part[name])]));
		const added = sum(known);
		if (known.length === 0 || compare(added, total) === 0) return [];
		const shown = (value: Rational) => shortest(roundHalfAwayFromZero(value, MOST_DECIMALS));
		return [{ sum: shown(added), whole: shown(total) }];
	});
}
