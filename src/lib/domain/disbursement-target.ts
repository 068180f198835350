import type { Quarter } from './calendar.ts';
import { compareDecimals } from './decimal.ts';
import { rational, roundHalfAwayFromZero, subtract } from './rational.ts';

export const targetMeasures = ['disbursed', 'used'] as const;
export const targetExpenses = ['all', 'capital'] as const;
export type TargetMeasure = (typeof targetMeasures)[number];
/** Of the whole budget, or of its capital class alone (งบลงทุน). */
export type TargetExpense = (typeof targetExpenses)[number];
/** What is to be disbursed (or used) by the end of a quarter: percent of the year's budget, cumulative, as the letter says it. */
export type TargetValue = {
	measure: TargetMeasure;
	expense: TargetExpense;
	quarter: Quarter;
	percent: string;
};

/** The target at the end of a quarter; null = the letter names none (nothing is drawn between two others). */
export function targetAt(
	values: readonly TargetValue[],
	measure: TargetMeasure,
	expense: TargetExpense,
	quarter: Quarter
): string | null {
	return (
		values.find((one) => one.measure === measure && one.expense === expense && one.quarter === quarter)
			?.percent ?? null
	);
}

/** The values that lie below an earlier quarter of their own curve: a cumulative target cannot fall. */
export function fallingTargets(values: readonly TargetValue[]): TargetValue[] {
	return values.filter((one) =>
		values.some(
			(other) =>
				other.measure === one.measure &&
				other.expense === one.expense &&
				other.quarter < one.quarter &&
				compareDecimals(one.percent, other.percent) < 0
		)
	);
}

/** Points above (+) or below (−) the target, of the rounded percentage, so that a hand subtraction agrees; null where either is unknown. */
export function pointsFromTarget(percent: string | null, target: string | null): string | null {
	if (percent === null || target === null) return null;
	return roundHalfAwayFromZero(subtract(rational(percent), rational(target)), 2);
}
