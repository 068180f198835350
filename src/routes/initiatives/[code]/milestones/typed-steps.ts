import { fiscalYearOf } from '#lib/domain/calendar.ts';
import type { BudgetedStep, MilestoneBudgetDoubt } from '#lib/domain/milestone-budgets.ts';
import { parseDecimal } from '#lib/domain/number.ts';
import { parseImprecise } from '#lib/domain/parse-imprecise.ts';
import { outerSpan, PRECISIONS } from '#lib/domain/span.ts';

export type TypedStep = BudgetedStep & { key: string };

/** The rows as they stand in the form; what is not understood is not stated, and a row without a title or that is to go is none. */
export function typedSteps(keys: readonly string[], typed: (name: string) => string): TypedStep[] {
	const day = (name: string, edge: 'start' | 'end') => {
		const precision = PRECISIONS.find((one) => one === typed(`${name}_precision`)) ?? 'day';
		const parsed = parseImprecise(typed(name), precision, edge);
		return { date: parsed.ok ? parsed.date : null, precision };
	};
	return keys.flatMap((key) => {
		if (typed(`${key}_title_th`).trim() === '' || typed(`${key}_remove`) !== '') return [];
		const amount = parseDecimal(typed(`${key}_budget_amount`), { min: 0, scale: 2 });
		const [start, end] = [day(`${key}_start`, 'start'), day(`${key}_end`, 'end')];
		return [
			{
				key,
				budget_amount: amount.ok ? amount.value : null,
				start_date: start.date,
				start_precision: start.precision,
				end_date: end.date,
				end_precision: end.precision
			}
		];
	});
}

/** The last row with a budget in these years, where a sum is known to be wrong; else the last with any. */
export function lastBudgetIn(steps: readonly TypedStep[], { first_year, last_year }: MilestoneBudgetDoubt) {
	const budgeted = steps.filter(({ budget_amount }) => budget_amount !== null);
	const inside = budgeted.filter((step) => {
		const { start, end } = outerSpan(step);
		return (
			start !== null && end !== null && fiscalYearOf(start) >= first_year && fiscalYearOf(end) <= last_year
		);
	});
	return (inside.at(-1) ?? budgeted.at(-1))!.key;
}
