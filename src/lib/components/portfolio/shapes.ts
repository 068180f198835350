import type { Quarter } from '#lib/domain/calendar.ts';
import type { Health } from '#lib/domain/health.ts';

/** What the portfolio panels draw. Routes fill them from queries; components import nothing of the server. */
export type AttentionItem = { code: string; title_th: string; title_en: string | null; is_sample: boolean } & (
	| { kind: 'slippage'; slippage: string; health: Health }
	| { kind: 'overdue' | 'returned'; fiscal_year: number; quarter: Quarter; days: number }
);

export type DutyLine = {
	organisation_code: string | null;
	name_th: string | null;
	name_en: string | null;
	owed: number;
	due_date: string | null;
	daysLeft: number | null;
};

/** One mean of a line; null = unknown (nothing reported), never zero. Health of the mean's slippage. */
export type Mean = { actual: string | null; planned: string | null; slippage: string | null; health: Health | null };

/** A dimension, plan, organisation or all, as one bullet row. Percentages are decimal strings. */
export type RollupLine = {
	key: string;
	name: string;
	href: string;
	/** d1–d6, d0 for "ไม่ระบุด้าน", all. */
	colour: string;
	note?: string;
	isEditorial: boolean;
	equal: Mean;
	budget: Mean;
	initiatives: number;
	reported: number;
	/** Initiatives in the mean. */
	equalCounted: number;
	budgetCounted: number;
	disbursedPercent: string | null;
	usedPercent: string | null;
};
