import type { Quarter } from '#lib/domain/calendar.ts';
import type { ActionKind, ActionState, LadderHealth } from '#lib/domain/ladder.ts';

/** What a table of actions draws. Routes fill it from queries; components import nothing of the server. */
export type ActionItem = {
	id: number;
	code: string;
	title_th: string;
	title_en: string | null;
	visibility: 'public' | 'internal';
	is_sample: boolean;
	fiscal_year: number;
	quarter: Quarter;
	kind: ActionKind;
	health: LadderHealth | null;
	task: string | null;
	planned: string | null;
	actual: string | null;
	slippage: string | null;
	owner_name: string | null;
	organisation_th: string | null;
	organisation_en: string | null;
	due_date: string;
	state: ActionState;
	daysLeft: number | null;
	closedOn: string | null;
};
