export const moneyGroupings = ['dimension', 'organisation', 'plan', 'class'] as const;
/** By what a portfolio's money is told apart. */
export type MoneyBy = (typeof moneyGroupings)[number];

/** Reads the grouping from an address; what is not understood is 'dimension'. */
export function readMoneyBy(parameters: URLSearchParams): MoneyBy {
	const requested = parameters.get('by') as MoneyBy;
	return moneyGroupings.includes(requested) ? requested : 'dimension';
}

/**
 * Money of one fiscal year up to a quarter's end, of one line and one currency; null = not known, '0.00' = none. Shares of
 * dimensions weigh amounts, never counts. What is drawn of an earlier year's money is not in it.
 */
export type MoneyLine = {
	/** Code of the dimension, organisation or plan, or the expense class; 'none' where there is none; 'total' for all. */
	code: string;
	name_th: string | null;
	name_en: string | null;
	currency: string;
	/** With a budget or an entry in this currency. */
	initiatives: number;
	by_act: string | null;
	/** After transfers; by Act where there were none. */
	budget: string | null;
	/** Obligations still outstanding at the quarter's end. */
	outstanding: string | null;
	/** Obligated before obligations were balances. */
	obligated: string | null;
	disbursed: string | null;
	/** Disbursed + outstanding, where either is known. */
	used: string | null;
	/** Initiatives of which only the one is known. */
	used_partly: number;
	/** Budget − used, over the initiatives of which both are known (used_counted of budget_known). */
	remaining: string | null;
	budget_known: number;
	disbursed_percent: string | null;
	disbursed_counted: number;
	used_percent: string | null;
	used_counted: number;
	/** The budget in parts, over those with a known budget: the last is that of initiatives with no entry of either kind. */
	parts: { disbursed: string; outstanding: string; unreported: string } | null;
	has_editorial: boolean;
	has_sample: boolean;
};

/** Money kept back of one fiscal year (เงินกันไว้เบิกเหลื่อมปี), as it stands in another (or its own) year, in one currency. */
export type CarryOver = {
	code: string;
	name_th: string | null;
	name_en: string | null;
	currency: string;
	/** Of which fiscal year's money. */
	money_year: number;
	/** Kept back in that year; in a later one: what it brought along, less what was drawn in between. */
	kept: string | null;
	/** Of it, outstanding by what was entered in the shown year; null = not known. */
	outstanding: string | null;
	/** Drawn in the shown year; null = no entry. */
	disbursed: string | null;
	/** kept − disbursed; null where no draw is known. */
	left: string | null;
	has_sample: boolean;
};
