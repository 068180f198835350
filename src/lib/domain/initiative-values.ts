import type { IsoDate } from './calendar.ts';
import type { Status } from './health.ts';
import type { Precision, SpanColumns } from './span.ts';

export const visibilities = ['public', 'internal'] as const;
export const expenseClasses = [
	'personnel',
	'operating',
	'capital',
	'subsidy',
	'other',
	'unspecified'
] as const;
/** The classes that something can be said to be of. */
export const statedClasses = ['personnel', 'operating', 'capital', 'subsidy', 'other'] as const;
/** What an entry of money can be. Of obligations: a new one, a release of one, or the balance still outstanding on a day. */
export const entryKinds = [
	'commitment',
	'new_obligation',
	'release',
	'outstanding',
	'disbursement',
	'carry_over'
] as const;
/** What there is besides: obligated before obligations were balances, with nothing said of its payment. */
export const transactionKinds = [...entryKinds, 'obligation_before_rule'] as const;
export type ExpenseClass = (typeof expenseClasses)[number];
export type TransactionKind = (typeof transactionKinds)[number];

/** What an initiative's form holds; null = not stated. Organisation, dimensions and places are those in force. */
export type InitiativeValues = SpanColumns & {
	title_th: string;
	title_en: string | null;
	plan_code: string;
	objective_th: string | null;
	objective_en: string | null;
	beneficiaries_th: string | null;
	beneficiaries_en: string | null;
	responsible_user_id: string | null;
	visibility: (typeof visibilities)[number];
	emenscr_code: string | null;
	organisation_code: string | null;
	/** share = parts ÷ Σ parts. */
	dimensions: { dimension_code: string; parts: number }[];
	place_codes: string[];
};

/** A status that holds from a day on; suspended and cancelled need a reason. */
export type StatusChange = { status: Status; valid_from: IsoDate; reason: string | null };

/** One milestone of the working plan, in its order; id null = new. Amounts in baht. */
export type MilestonePlan = {
	id: number | null;
	title_th: string;
	title_en: string | null;
	weight: string | null;
	budget_amount: string | null;
	planned_start: IsoDate | null;
	start_precision: Precision;
	planned_end: IsoDate | null;
	end_precision: Precision;
};

/** Money that the law gave to one fiscal year (พ.ศ.), and what it came to after transfers; at least one is known. */
export type BudgetRow = {
	fiscal_year: number;
	expense_class: ExpenseClass;
	currency: string;
	by_act: string | null;
	after_transfers: string | null;
};
