import { fiscalYearOf, type Period } from '#lib/domain/calendar.ts';
import type { Scenario } from './scenarios.ts';
import type { Kind } from './titles/title.ts';

/** Baht a fiscal year, by Act, before the dimension's factor. */
const AMOUNTS = [
	2_400_000, 6_800_000, 1_250_000, 4_500_000, 3_200_000, 9_600_000, 3_150_000, 850_000, 5_400_000, 21_750_000,
	4_300_000, 1_900_000
];
const CLASSES: Record<Kind, [string, string]> = {
	works: ['capital', 'operating'],
	training: ['operating', 'personnel'],
	network: ['subsidy', 'operating'],
	system: ['capital', 'operating'],
	market: ['subsidy', 'operating'],
	media: ['operating', 'other']
};
/** Percent of by-Act money that transfers add or take; null: none were made, the money by Act holds. */
const TRANSFERS = [0, -6, 8, null, -12, 4, null];
/** Percent of the year's money disbursed by the end of each quarter, and bound but not yet paid then, where all goes to plan. */
const DISBURSED = [15, 36, 62, 88];
const OUTSTANDING = [9, 14, 11, 3];

/** Per dimension the scenario (see scenarios.ts) that carries most of its money, so that the dimensions do not all look alike. */
const LARGEST = [2, 1, 4, 0, 1, 3];

export type YearBudget = { fiscal_year: number; by_act: number; after_transfers: number | null };

export function yearBudgets({ start, end }: Scenario, d: number, n: number): YearBudget[] {
	const by_act =
		Math.round(
			(AMOUNTS[n % AMOUNTS.length]! * (85 + d * 9) * (n === LARGEST[d] ? 12 : n < 2 ? 3 : 1)) / 100_000
		) * 1000;
	const years: YearBudget[] = [];
	for (let fiscal_year = fiscalYearOf(start); fiscal_year <= fiscalYearOf(end); fiscal_year++) {
		const percent = TRANSFERS[(d * 3 + n + fiscal_year) % TRANSFERS.length]!;
		const after_transfers = percent === null ? null : Math.round((by_act * (100 + percent)) / 100);
		years.push({ fiscal_year, by_act, after_transfers });
	}
	return years;
}

/** Each year's money over two expense classes, 70 to 30. */
export function budgetRows(years: YearBudget[], kind: Kind) {
	return years.flatMap(({ fiscal_year, by_act, after_transfers }) =>
		CLASSES[kind].map((expense_class, index) => {
			const part = (amount: number) =>
				index === 0 ? Math.round(amount * 0.7) : amount - Math.round(amount * 0.7);
			return {
				fiscal_year,
				expense_class,
				by_act: part(by_act),
				after_transfers: after_transfers === null ? null : part(after_transfers)
			};
		})
	);
}

/** What this quarter disbursed and what is outstanding at its end, in baht. Null where the year has no budget. */
export function quarterMoney(years: YearBudget[], { fiscalYear, quarter }: Period, slippage: number) {
	const year = years.find(({ fiscal_year }) => fiscal_year === fiscalYear);
	if (!year) return null;
	const all = year.after_transfers ?? year.by_act;
	// Money lags behind work that lags: a fifth less at 20 points behind, at most 3 % more ahead of plan.
	const pace = Math.min(1.03, Math.max(0.55, 1 + slippage / 55));
	const percent = DISBURSED[quarter - 1]! - (quarter === 1 ? 0 : DISBURSED[quarter - 2]!);
	return {
		disbursed: Math.round((all * percent * pace) / 100),
		outstanding: Math.round((all * OUTSTANDING[quarter - 1]!) / 100)
	};
}
