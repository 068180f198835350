import type { Health, LeftOut } from './health.ts';

/** What figures are rolled up by; 'total' = one line over distinct initiatives. */
export type RollupBy = 'dimension' | 'plan' | 'organisation' | 'place' | 'total';

/** Means over one set of initiatives; null = unknown, never 0. Strings are exact decimals with two places. */
export type RollupMeans = {
	/** Initiatives in the equal mean: the m of "คิดจาก n จาก m โครงการ". */
	counted: number;
	equal_actual: string | null;
	equal_planned: string | null;
	equal_slippage: string | null;
	equal_health: Health | null;
	/** Initiatives in the budget-weighted mean: the n. */
	budget_counted: number;
	budget_actual: string | null;
	budget_planned: string | null;
	budget_slippage: string | null;
	budget_health: Health | null;
};

/** One line of a roll-up. Shares of dimensions weigh means and money, never counts. */
export type RollupLine = RollupMeans & {
	/** Code of the dimension, plan, organisation or place; 'none' where there is none; 'total' for all. */
	code: string;
	name_th: string | null;
	name_en: string | null;
	/** Distinct initiatives but the cancelled, which left (they stand in health_counts). */
	initiatives: number;
	/** Of these, with an approved report of this very period. */
	reported: number;
	/** THB of the fiscal year: budget after transfers, else by Act; null = none known. */
	budget: string | null;
	disbursed: string | null;
	/** Obligations still outstanding at the quarter's end. */
	outstanding: string | null;
	/** Obligated before obligations were balances; part of what is used only where the quarter was closed before. */
	obligated: string | null;
	/** Disbursed and outstanding, of each initiative what is known. */
	used: string | null;
	/** Initiatives of which not all that is used is known. */
	used_partly: number;
	/** Initiatives whose THB budget is known. */
	budget_known: number;
	/** disbursed ÷ budget over the initiatives of which both are known (disbursed_counted of budget_known). */
	disbursed_percent: string | null;
	disbursed_counted: number;
	/** used ÷ budget over the initiatives of which both are known (used_counted of budget_known). */
	used_percent: string | null;
	used_counted: number;
	/** A share in it is our reading, not stated. */
	has_editorial: boolean;
	has_sample: boolean;
	health_counts: Partial<Record<Health, number>>;
	left_out_counts: Partial<Record<LeftOut, number>>;
};
