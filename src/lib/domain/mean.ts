import type { Health } from '#lib/domain/health.ts';
import type { RollupLine } from '#lib/domain/rollup-line.ts';

export type Weight = 'budget' | 'equal';
/** Null = unknown (nothing reported), never zero. */
export type Mean = {
	actual: string | null;
	planned: string | null;
	slippage: string | null;
	health: Health | null;
	counted: number;
};

/** The mean that the page shows; where nothing is known but initiatives are there, health says that no report came. */
export function meanOf(line: RollupLine, weight: Weight): Mean {
	const actual = line[`${weight}_actual`];
	return {
		actual,
		planned: line[`${weight}_planned`],
		slippage: line[`${weight}_slippage`],
		health:
			line[`${weight}_health`] ??
			onlyHealth(line) ??
			(actual === null && line.initiatives > 0 ? 'no_report' : null),
		counted: weight === 'budget' ? line.budget_counted : line.counted
	};
}

/** Where all initiatives of a line are in one state (all completed, none begun), the line is in it too. */
function onlyHealth(line: RollupLine): Health | null {
	const states = Object.keys(line.health_counts) as Health[];
	return states.length === 1 ? states[0]! : null;
}

/** What the page opens on: by budget where any budget is known, else equal (design §5). */
export function chooseWeight(requested: Weight | null, total: RollupLine): Weight {
	return requested ?? (total.budget_counted > 0 ? 'budget' : 'equal');
}
