import type { IndicatorRule } from './indicator.ts';
import {
	compare,
	divide,
	multiply,
	rational,
	roundHalfAwayFromZero,
	subtract,
	sum,
	type Rational,
	ZERO
} from './rational.ts';

/** Why there is no achievement. */
export type NoAchievement = 'no_value' | 'no_target' | 'no_baseline' | 'at_baseline' | 'wrong_side';
/** Percent with two places; above 100 = more than was aimed at, below 0 = further away than the baseline. One of the two is null. */
export type Achievement = { percent: string | null; missing: NoAchievement | null };

const HUNDRED = rational(100);
type Aim = { value: Rational | null; target: Rational | null; baseline: Rational | null };

/**
 * How much of the way from the baseline to the target is done: up (value − baseline) ÷ (target − baseline), down
 * (baseline − value) ÷ (baseline − target). To keep: 100 within the tolerance of the target, beyond it tolerance ÷ distance.
 * Unknown where a part is, where the target is the baseline itself, and where it lies on the other side of it.
 */
export function achievementOf(
	rule: Pick<IndicatorRule, 'direction' | 'tolerance'>,
	{ value, target, baseline }: Aim
): Achievement {
	if (target === null) return none('no_target');
	if (rule.direction === 'keep')
		return value === null || rule.tolerance === null
			? none('no_value')
			: known(keptShare(value, target, rational(rule.tolerance)));
	if (baseline === null) return none('no_baseline');
	const way = sideOf(rule.direction, baseline, target);
	if (way !== 1) return none(way === 0 ? 'at_baseline' : 'wrong_side');
	if (value === null) return none('no_value');
	return known(divide(subtract(value, baseline), subtract(target, baseline)));
}

/** Where a target lies seen from the baseline: 1 = the way that is good, 0 = on it, −1 = the other way. What is to be kept has no way. */
export function sideOf(
	direction: IndicatorRule['direction'],
	baseline: Rational,
	target: Rational
): -1 | 0 | 1 {
	const order = compare(target, baseline);
	if (order === 0 || direction === 'keep') return 0;
	return order > 0 === (direction === 'up') ? 1 : -1;
}

/** Several indicators together: the mean of what is known, each counted from 0 to 100, with two places; how many it counts, and reached their target. */
export function meanAchievement(percents: readonly (string | null)[]): {
	mean: string | null;
	counted: number;
	of: number;
	reached: number;
} {
	const known = percents.filter((percent) => percent !== null).map((percent) => rational(percent));
	const capped = known.map((percent) =>
		compare(percent, HUNDRED) > 0 ? HUNDRED : compare(percent, ZERO) < 0 ? ZERO : percent
	);
	return {
		mean: known.length === 0 ? null : roundHalfAwayFromZero(divide(sum(capped), rational(known.length)), 2),
		counted: known.length,
		of: percents.length,
		reached: known.filter((percent) => compare(percent, HUNDRED) >= 0).length
	};
}

/** |a − b|. */
function distance(a: Rational, b: Rational): Rational {
	const { numerator, denominator } = subtract(a, b);
	return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}

function keptShare(value: Rational, target: Rational, tolerance: Rational): Rational {
	const away = distance(value, target);
	return compare(away, tolerance) <= 0 ? rational(1) : divide(tolerance, away);
}

function known(share: Rational): Achievement {
	return { percent: roundHalfAwayFromZero(multiply(share, HUNDRED), 2), missing: null };
}

function none(missing: NoAchievement): Achievement {
	return { percent: null, missing };
}
