import type { IsoDate, Period, Quarter } from './calendar.ts';
import type { HealthBounds, Status } from './health.ts';
import type { Precision, SpanColumns } from './span.ts';

/** A milestone as a plan has it; weight and budget_amount are decimals, null = not stated. */
export type MilestonePlan = {
	milestone_id: number;
	weight: string | null;
	budget_amount: string | null;
	planned_start: IsoDate | null;
	start_precision: Precision;
	planned_end: IsoDate | null;
	end_precision: Precision;
};

/** The working plan (number null), or a baseline with the day of its approval. */
export type Schedule = SpanColumns & {
	number: number | null;
	approved_on: IsoDate | null;
	milestones: MilestonePlan[];
};

/** An approved report; percentages are decimals 0–100, null = it says nothing. */
export type ApprovedReport = {
	id: number;
	revision: number;
	fiscal_year: number;
	quarter: Quarter;
	physical_percent: string | null;
	milestones: { milestone_id: number; percent: string | null }[];
};

/** What a closed period keeps, whatever was entered later. */
export type FrozenFigure = {
	fiscal_year: number;
	quarter: Quarter;
	actual: string | null;
	baseline_number: number | null;
};

/** All of one initiative that its progress figures depend on. */
export type ProgressInput = {
	/** The initiative's own dates and its milestones as they stand. */
	plan: Schedule;
	baselines: Schedule[];
	/** Dated by valid_from. */
	statuses: { valid_from: IsoDate; status: Status }[];
	/** One a period at most: the approved revision. */
	reports: ApprovedReport[];
	frozen: FrozenFigure[];
};

/** A version of the rule's settings. */
export type Rule = { version: number; bounds: HealthBounds };

/** The period that a row's columns name. */
export function periodOfRow(row: { fiscal_year: number; quarter: Quarter }): Period {
	return { fiscalYear: row.fiscal_year, quarter: row.quarter };
}
