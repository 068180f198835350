import { comparePeriods, type Period } from './calendar.ts';
import type { Weight } from './mean.ts';

/** Means of one quarter; percentages are decimal strings, null = not known. */
export type CurveMeans = {
	equal_actual: string | null;
	equal_planned: string | null;
	budget_actual: string | null;
	budget_planned: string | null;
	plan_at_end: string | null;
	budget_plan_at_end: string | null;
};

/**
 * What a quarter's place on the S-curve shows (percent, null = not known). Up to the shown period: the actual, and the plan of
 * the same initiatives. After it, and where nothing is reported: the plan of all at the quarter's own end (`isAtEnd`).
 */
export function curveFigures(
	means: CurveMeans | undefined,
	quarter: Period,
	shown: Period | null,
	weight: Weight
) {
	const atEnd = (weight === 'budget' ? means?.budget_plan_at_end : means?.plan_at_end) ?? null;
	const isAhead = shown !== null && comparePeriods(quarter, shown) > 0;
	const actual = isAhead ? null : (means?.[`${weight}_actual`] ?? null);
	if (actual === null) return { actual, planned: atEnd, isAtEnd: atEnd !== null };
	return { actual, planned: means?.[`${weight}_planned`] ?? null, isAtEnd: false };
}
