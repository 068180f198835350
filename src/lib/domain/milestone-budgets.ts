import { fiscalYearOf } from './calendar.ts';
import { compareDecimals } from './decimal.ts';
import type { BudgetRow } from './initiative-values.ts';
import { sumDecimals } from './money-warnings.ts';
import { outerSpan, type SpanColumns } from './span.ts';

export type BudgetedStep = SpanColumns & { budget_amount: string | null };
/** Budgets of milestones, in baht, that are not what the fiscal years have that they lie in. */
export type MilestoneBudgetDoubt = {
	first_year: number;
	last_year: number;
	/** Sum of the milestones' budgets. */
	value: string;
	/** The years' budget, after transfers, else by Act. */
	other: string;
	/** Some milestone there has no budget: then only a sum above the years' is doubted. */
	isPartial: boolean;
};
type Years = { first: number; last: number };

/**
 * Milestones are held against the fiscal years that they lie in; one that lies in several joins those. One that has no dates
 * may lie in any, so that all are held against all. Years of which no budget is known raise no doubt.
 */
export function milestoneBudgetDoubts(
	steps: readonly BudgetedStep[],
	budgets: readonly Pick<BudgetRow, 'fiscal_year' | 'currency' | 'by_act' | 'after_transfers'>[]
): MilestoneBudgetDoubt[] {
	const known = new Map(
		[
			...Map.groupBy(
				budgets.filter(({ currency }) => currency === 'THB'),
				({ fiscal_year }) => fiscal_year
			)
		].map(([year, rows]) => [
			year,
			sumDecimals(rows.map(({ by_act, after_transfers }) => after_transfers ?? by_act))
		])
	);
	const years = [...known.keys()];
	const all = years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
	if (!all) return [];
	const placed = steps.map((step) => ({ step, years: yearsOf(step) ?? all }));
	const groups: Years[] = [];
	for (const { first, last } of placed.map((one) => one.years).sort((a, b) => a.first - b.first)) {
		const before = groups.at(-1);
		if (before && first <= before.last) before.last = Math.max(before.last, last);
		else groups.push({ first, last });
	}
	return groups.flatMap(({ first, last }) => {
		const own = placed.filter((one) => one.years.first >= first && one.years.last <= last);
		const amounts = own.flatMap(({ step }) => step.budget_amount ?? []);
		const given = Array.from({ length: last - first + 1 }, (_, i) => known.get(first + i));
		if (amounts.length === 0 || given.includes(undefined)) return [];
		const [value, other] = [sumDecimals(amounts), sumDecimals(given as string[])];
		const isPartial = amounts.length < own.length;
		const difference = compareDecimals(value, other);
		return difference > 0 || (difference < 0 && !isPartial)
			? [{ first_year: first, last_year: last, value, other, isPartial }]
			: [];
	});
}

function yearsOf(step: SpanColumns): Years | null {
	const { start, end } = outerSpan(step);
	return start === null || end === null ? null : { first: fiscalYearOf(start), last: fiscalYearOf(end) };
}
