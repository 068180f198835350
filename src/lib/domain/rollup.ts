import { healthOfSlippage } from './health.ts';
import type { HealthBounds, LeftOut } from './health.ts';
import {
	add,
	compare,
	divide,
	multiply,
	rational,
	roundHalfAwayFromZero,
	subtract,
	ZERO
} from './rational.ts';
import type { Rational } from './rational.ts';
import type { RollupMeans } from './rollup-line.ts';

/** One initiative in a line: its share is parts ÷ partsTotal (1 ÷ 1 outside dimensions); decimals, null = unknown. */
export type RollupRow = {
	parts: number;
	partsTotal: number;
	actual: string | null;
	planned: string | null;
	/** THB of the fiscal year; 0 is a known 0. */
	budgetWeight: string | null;
	leftOut: LeftOut | null;
};

const ALL = rational(100);

/** The roll-up of design §5 in exact fractions: what the SQL of server/queries must agree with to the last digit. */
export function rollUp(rows: readonly RollupRow[], bounds: HealthBounds): RollupMeans {
	const counted = rows.filter(({ leftOut }) => leftOut === null);
	const budgeted = counted.filter(({ budgetWeight }) => budgetWeight !== null);
	const equal = means(counted, share);
	const budget = means(budgeted, (row) => multiply(share(row), rational(row.budgetWeight!)));
	const equal_slippage = difference(equal);
	const budget_slippage = difference(budget);
	return {
		counted: counted.length,
		equal_actual: equal.actual,
		equal_planned: equal.planned,
		equal_slippage,
		equal_health: equal_slippage === null ? null : healthOfSlippage(equal_slippage, bounds),
		budget_counted: budgeted.length,
		budget_actual: budget.actual,
		budget_planned: budget.planned,
		budget_slippage,
		budget_health: budget_slippage === null ? null : healthOfSlippage(budget_slippage, bounds)
	};
}

type Means = { actual: string | null; planned: string | null };

function means(rows: readonly RollupRow[], weightOf: (row: RollupRow) => Rational): Means {
	let [weights, actual, planned] = [ZERO, ZERO, ZERO];
	for (const row of rows) {
		const weight = weightOf(row);
		weights = add(weights, weight);
		actual = add(actual, multiply(weight, atMost100(row.actual!)));
		planned = add(planned, multiply(weight, atMost100(row.planned!)));
	}
	if (weights.numerator === 0n) return { actual: null, planned: null };
	return {
		actual: roundHalfAwayFromZero(divide(actual, weights), 2),
		planned: roundHalfAwayFromZero(divide(planned, weights), 2)
	};
}

function share({ parts, partsTotal }: RollupRow): Rational {
	return { numerator: BigInt(parts), denominator: BigInt(partsTotal) };
}

function atMost100(percent: string): Rational {
	const value = rational(percent);
	return compare(value, ALL) > 0 ? ALL : value;
}

function difference({ actual, planned }: Means): string | null {
	return actual === null || planned === null
		? null
		: roundHalfAwayFromZero(subtract(rational(actual), rational(planned)), 2);
}
