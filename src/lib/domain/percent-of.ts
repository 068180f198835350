import { divide, multiply, rational, roundHalfAwayFromZero } from './rational.ts';

/** part ÷ whole × 100 with two places, half away from zero (design §5); null where either is unknown or the whole is 0. */
export function percentOf(part: string | null, whole: string | null): string | null {
	if (part === null || whole === null || Number(whole) === 0) return null;
	return roundHalfAwayFromZero(divide(multiply(rational(part), rational(100)), rational(whole)), 2);
}
