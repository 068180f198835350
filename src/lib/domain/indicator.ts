import { divide, multiply, rational, type Rational } from './rational.ts';

/** How values of an indicator go together: counted since the start, counted in each period, a level, or one count out of another. */
export const indicatorKinds = ['cumulative', 'per_period', 'latest', 'ratio'] as const;
/** Which way is good: more, less, or staying at the target. */
export const indicatorDirections = ['up', 'down', 'keep'] as const;
/** What a ratio is multiplied by: 100 gives per cent, 100,000 a rate per hundred thousand. */
export const ratioFactors = [1, 100, 1000, 10_000, 100_000] as const;
/** Most decimals that an indicator's values have. */
export const MOST_DECIMALS = 4;
export type IndicatorKind = (typeof indicatorKinds)[number];
export type IndicatorDirection = (typeof indicatorDirections)[number];

/** What the rules ask of an indicator; decimals as text in its unit, null = not known (ratio_factor: no ratio; tolerance: not to be kept). */
export type IndicatorRule = {
	kind: IndicatorKind;
	direction: IndicatorDirection;
	ratio_factor: number | null;
	/** How far from the target still counts as kept. */
	tolerance: string | null;
	/** Of a per-period indicator: of one such period. */
	baseline_value: string | null;
	decimals: number;
};

/** What was reported: of a ratio its two counts, of all others the value. Null = not known, never 0. */
export type Amount = { value: string | null; numerator: string | null; denominator: string | null };
export const NO_AMOUNT: Amount = { value: null, numerator: null, denominator: null };

/** A sum over periods or parts. */
export type Total = {
	/** Null where a part of it is not known. */
	value: Rational | null;
	/** Of the parts that are known; null where none is. */
	so_far: Rational | null;
	known: number;
	of: number;
};

type Measure = Pick<IndicatorRule, 'kind' | 'ratio_factor'>;

/** Whether the amount says what it has to: of a ratio both counts. */
export function isKnown({ kind }: Pick<Measure, 'kind'>, { value, numerator, denominator }: Amount): boolean {
	return kind === 'ratio' ? numerator !== null && denominator !== null : value !== null;
}

/** Whether nothing at all is said; half a ratio says something, though its value is not known. */
export function isBlank({ value, numerator, denominator }: Amount): boolean {
	return value === null && numerator === null && denominator === null;
}

/** The exact value in the indicator's unit; null where a part is not known, and of a ratio out of 0. */
export function amountValue(measure: Measure, amount: Amount): Rational | null {
	if (!isKnown(measure, amount)) return null;
	if (measure.kind !== 'ratio') return rational(amount.value!);
	return ratioOf(rational(amount.numerator!), rational(amount.denominator!), measure);
}

/** numerator ÷ denominator × factor; null out of 0. */
export function ratioOf(
	numerator: Rational,
	denominator: Rational,
	{ ratio_factor }: Measure
): Rational | null {
	if (denominator.numerator === 0n) return null;
	return multiply(divide(numerator, denominator), rational(ratio_factor ?? 1));
}
