import { decimalText, toDecimal } from './decimal.ts';

/** An exact fraction; the denominator is above 0. Not reduced: sums here are short. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

export const ZERO: Rational = { numerator: 0n, denominator: 1n };

/** Exact value of a decimal text as PostgreSQL prints it ('-12.50'), or of a whole number. */
export function rational(value: string | number): Rational {
	const { units, scale } = toDecimal(String(value));
	return { numerator: units, denominator: 10n ** BigInt(scale) };
}

/** a + b. */
export function add(a: Rational, b: Rational): Rational {
	if (a.denominator === b.denominator)
		return { numerator: a.numerator + b.numerator, denominator: a.denominator };
	return {
		numerator: a.numerator * b.denominator + b.numerator * a.denominator,
		denominator: a.denominator * b.denominator
	};
}

/** a − b. */
export function subtract(a: Rational, b: Rational): Rational {
	return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** a × b. */
export function multiply(a: Rational, b: Rational): Rational {
	return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** a ÷ b; RangeError where b is 0 (what has no value is null before it comes here). */
export function divide(a: Rational, b: Rational): Rational {
	if (b.numerator === 0n) throw new RangeError('division by zero');
	const sign = b.numerator < 0n ? -1n : 1n;
	return { numerator: a.numerator * b.denominator * sign, denominator: a.denominator * b.numerator * sign };
}

/** Negative where a < b, 0 where equal, positive where a > b. */
export function compare(a: Rational, b: Rational): number {
	const difference = a.numerator * b.denominator - b.numerator * a.denominator;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Sum of all; 0 of none. */
export function sum(values: readonly Rational[]): Rational {
	return values.reduce(add, ZERO);
}

/** Decimal text with exactly so many places, half away from zero (design §5): 2.345 → '2.35', −2.345 → '-2.35'. */
export function roundHalfAwayFromZero({ numerator, denominator }: Rational, places: number): string {
	const scaled = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places);
	const units = (2n * scaled + denominator) / (2n * denominator);
	return decimalText({ units: numerator < 0n ? -units : units, scale: places });
}
