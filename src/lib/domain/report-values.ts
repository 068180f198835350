import type { IsoDate } from './calendar.ts';
import type { IndicatorValues } from './indicator-values.ts';

/** Kinds of problem, in the order of the list (column problem_kind). */
export const problemKinds = [
	'none',
	'budget',
	'procurement',
	'personnel',
	'area_safety',
	'weather',
	'coordination',
	'other'
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** What the writer thinks of the initiative's state, beside the computed health; they may differ (column self_rating). */
export const selfRatings = ['on_track', 'some_problems', 'serious_problems'] as const;
export type SelfRating = (typeof selfRatings)[number];
/** Why an initiative is late: the same kinds, of which there is at least one. */
export const explanationKinds = [
	'budget',
	'procurement',
	'personnel',
	'area_safety',
	'weather',
	'coordination',
	'other'
] as const satisfies readonly ProblemKind[];
export type ExplanationKind = (typeof explanationKinds)[number];
/** A report tells at most so many causes. */
export const EXPLANATIONS_AT_MOST = 3;
export type ExplanationValues = { kind: ExplanationKind; words: string | null };

/** One milestone in a report; percent 0–100 cumulative, null = not known. */
export type MilestoneValues = {
	milestone_id: number;
	percent: string | null;
	actual_start: IsoDate | null;
	actual_end: IsoDate | null;
	note: string | null;
};

/** What a report says. Percent cumulative since the start; disbursed in this quarter alone, in baht; null = not known, '0' = none. */
export type ReportValues = {
	physical_percent: string | null;
	self_rating: SelfRating | null;
	/** Obligations still outstanding at the quarter's end, of this fiscal year's budget. */
	outstanding: string | null;
	disbursed: string | null;
	results: string | null;
	problem_kind: ProblemKind | null;
	problems: string | null;
	solutions: string | null;
	help_needed: string | null;
	help_from: string | null;
	next_steps: string | null;
	/** Causes of slippage, the main one first; each kind once. */
	explanations: ExplanationValues[];
	milestones: MilestoneValues[];
	indicators: IndicatorValues[];
};

/** What was typed into a draft and could not be understood, by field, as it was typed. */
export type UnreadText = Record<string, string>;
