import type { MilestonePlan } from './progress-input.ts';
import { rational, sum } from './rational.ts';
import type { Rational } from './rational.ts';

/** Where weights come from; 'none' = no milestones, the initiative's own percentage counts. */
export type WeightMode = 'stated' | 'budget' | 'equal' | 'none';

/** Weights of a plan's milestones, in order: stated if all have one, else budgets if all have one, else equal (design §5). */
export function weightsOf(milestones: readonly MilestonePlan[]): { mode: WeightMode; weights: Rational[] } {
	if (milestones.length === 0) return { mode: 'none', weights: [] };
	return (
		stated(
			'stated',
			milestones.map(({ weight }) => weight)
		) ??
		stated(
			'budget',
			milestones.map(({ budget_amount }) => budget_amount)
		) ?? { mode: 'equal', weights: milestones.map(() => rational(1)) }
	);
}

/** Null where one is missing, or where all are 0 and could weigh nothing. */
function stated(mode: WeightMode, values: (string | null)[]) {
	if (!values.every((value) => value !== null)) return null;
	const weights = values.map(rational);
	return sum(weights).numerator === 0n ? null : { mode, weights };
}
