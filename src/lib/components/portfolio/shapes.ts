import type { Quarter } from '#lib/domain/calendar.ts';
import type { Health } from '#lib/domain/health.ts';
import type { RollupLine } from '#lib/domain/rollup-line.ts';

/** What the portfolio panels draw. Routes fill them from queries; components import nothing of the server. */
export type AttentionItem = {
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
} & (
	| { kind: 'slippage'; slippage: string; health: Health; override_health: Health | null }
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

/** A roll-up as one bullet row: a dimension, plan, organisation or all. */
export type NamedLine = {
	rollup: RollupLine;
	name: string;
	href: string;
	/** d1–d6, d0 for "ไม่ระบุด้าน", all. */
	colour: string;
	note?: string;
};
