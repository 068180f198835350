import type { IsoDate } from './calendar.ts';
import { compareDecimals } from './decimal.ts';
import type { ProblemKind } from './report-values.ts';
import type { Precision } from './span.ts';

/** A milestone that the year that closed did not finish; percent as last approved, null = never reported. */
export type UnfinishedMilestone = {
	milestone_id: number;
	title_th: string;
	title_en: string | null;
	weight: string | null;
	budget_amount: string | null;
	planned_start: IsoDate | null;
	start_precision: Precision;
	planned_end: IsoDate | null;
	end_precision: Precision;
	percent: string | null;
};
/** Money kept back and not drawn yet: of which fiscal year's, in which currency. */
export type CarriedMoney = { money_year: number; currency: string; amount: string };
/** What a quarter's approved report says of problems and what was done about them. */
export type Lesson = {
	quarter: number;
	problem_kind: ProblemKind | null;
	problems: string | null;
	solutions: string | null;
};

/** The day that the new initiative ends on where nobody says otherwise: that of the last unfinished milestone, else of the fiscal year; never before the year begins. */
export function suggestedEnd(
	milestones: Pick<UnfinishedMilestone, 'planned_end'>[],
	year: { start: IsoDate; end: IsoDate }
): IsoDate {
	const last = milestones
		.flatMap(({ planned_end }) => planned_end ?? [])
		.sort()
		.at(-1);
	return last !== undefined && last > year.start ? last : year.end;
}

/** What one carries on of all that is left: the chosen ones, by what they are (`money_year currency`); nothing that is used up. */
export function chosenCarried(left: CarriedMoney[], chosen: readonly string[]): CarriedMoney[] {
	return left.filter((one) => chosen.includes(carriedKey(one)) && compareDecimals(one.amount, '0') > 0);
}

export function carriedKey({ money_year, currency }: Pick<CarriedMoney, 'money_year' | 'currency'>): string {
	return `${money_year}-${currency}`;
}
