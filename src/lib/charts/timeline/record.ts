import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import type { Wait } from '#lib/domain/critical-chain.ts';
import type { Health, Status } from '#lib/domain/health.ts';
import type { MilestoneState } from '#lib/domain/milestone-state.ts';
import type { SpanColumns } from '#lib/domain/span.ts';

/** What one source says of the dates; shown beside the record's own where sources disagree. */
export type StatedSpan = SpanColumns & {
	source_key: string;
	source_title_th: string;
	source_title_en: string;
	paragraph: string | null;
};

/** How a form names what is changed: the initiative's code, the row's field, the version seen; approved = there is a baseline, and a reason is needed. */
export type Editable = { code: string; field: string; lock_version: number; isApproved: boolean };

/** A milestone as its initiative's bar shows it. */
export type MilestoneMark = SpanColumns & {
	id: number;
	title_th: string;
	title_en: string | null;
	state: MilestoneState;
	daysLate: number | null;
};

/** Both days are part of it; end null = it goes on. */
export type Stretch = { start: IsoDate; end: IsoDate | null };

/** One thing with dates, as the queries give it. Null = not known; percentages are decimal strings. */
export type TimelineRecord = SpanColumns & {
	/** group = what rows stand under where that is no plan: a dimension, an organisation, a province, a person. */
	kind: 'plan' | 'group' | 'initiative' | 'milestone';
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	status: Status | null;
	health: Health | null;
	/** As an executive set it, beside the computed one. */
	override_health?: Health | null;
	actual: string | null;
	planned: string | null;
	slippage: string | null;
	/** The same in days, below zero where late; null = not known. */
	slippage_days: number | null;
	/** The period that the figures are of; null = there are none. */
	figure_fiscal_year: number | null;
	figure_quarter: Quarter | null;
	/** The period that the actual was reported for; null = nothing was. */
	reported_fiscal_year: number | null;
	reported_quarter: Quarter | null;
	/** First and last day of work done; the end only where all of it is done. */
	actual_start: IsoDate | null;
	actual_end: IsoDate | null;
	baseline: (SpanColumns & { number: number }) | null;
	stated: StatedSpan[];
	/** When its work was suspended; left out = not asked. */
	suspended?: Stretch[];
	/** Of a milestone: its state, and its days from planned to actual end (milestone-state.ts). */
	milestone?: { state: MilestoneState; daysLate: number | null; knockOn?: KnockOnSum | null };
	/** Where the viewer may change its dates. */
	edit?: Editable;
	/** Saved dates, while others are tried. */
	ghost?: SpanColumns;
	/** Rows that stand, or would stand, under it; left out = none can. */
	under?: number;
	/** Of a group: how many initiatives its figures are of, out of how many. */
	counted?: { n: number; of: number };
	/** Of an initiative: drawn as diamonds on its bar; left out = not asked. */
	milestones?: MilestoneMark[];
	/** Page of its own, where that does not follow from its kind and code. */
	href?: string;
	/** Stands in the longest chain of milestones that wait for each other. */
	isCritical?: boolean;
};

/** An arrow from one row to another, by their keys: the second waits for the first. */
export type Link = { from: string; to: string; isCritical: boolean; name: string };

/** Rows that belong together; `record` is what they stand under, null where that stands elsewhere. */
export type TimelineGroup = {
	key: string;
	/** Class that gives the dimension's colour. */
	colour: string | null;
	record: TimelineRecord | null;
	records: TimelineRecord[];
	/** Drawn as one picture however many rows, so that arrows can join any two of them. */
	isWhole?: boolean;
};

export const groupings = ['plan', 'dimension', 'organisation', 'place', 'person'] as const;
export type Grouping = (typeof groupings)[number];

/** What rows stand under, with its figures by the progress rule; `rows` stand under it, whether folded or not. */
export type TimelineHead = SpanColumns & {
	/** Null = none: initiatives without a dimension, organisation, province or person. */
	code: string | null;
	title_th: string | null;
	title_en: string | null;
	is_sample: boolean;
	stated: StatedSpan[];
	colour: string | null;
	rows: number;
	isFolded: boolean;
	health: Health | null;
	actual: string | null;
	planned: string | null;
	slippage: string | null;
	/** Initiatives in the mean, of how many. */
	counted: number;
	initiatives: number;
};
/** A row as the queries give it. Its milestones stand on its bar, or under it where it is open. */
export type TimelineRow = Omit<TimelineRecord, 'kind' | 'milestones' | 'edit'> & {
	id: number;
	milestones: OwnMilestone[];
	/** The version that one who may change it saw; null = one may not. */ lock_version: number | null;
	is_approved: boolean;
};
/** What loadTimeline gives: every head, and one window of the rows under those that are not folded. */
export type TimelineData = {
	group: Grouping;
	level: Level;
	/** The viewer may change dates of some initiative (not of each). */
	mayEdit: boolean;
	/** The day that states and figures are of: today, or the end of the period asked for. */
	asOf: IsoDate;
	heads: TimelineHead[];
	/** Changes whenever rows come, go or move: windows of two shapes do not fit together. */
	shape: string;
	/** Lines that rows take, run by run: [lines, rows]. */
	runs: [number, number][];
	/** Place of the first of `rows` among all that are shown. */
	offset: number;
	rows: TimelineRow[];
	dependencies: Wait[];
};

/** A milestone as the queries give it, with the initiative that it is of. */
export type OwnMilestone = SpanColumns & {
	id: number;
	initiative_code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	actual: string | null;
	actual_start: IsoDate | null;
	actual_end: IsoDate | null;
	baseline: TimelineRecord['baseline'];
	isCritical?: boolean;
	knockOn?: KnockOnSum | null;
};
/** What a late milestone delays: how many others, and when the last of them can end at the earliest. */
export type KnockOnSum = { delayed: number; earliestFinish: IsoDate };

/** What stands under the heads: nothing, initiatives, or these and their milestones. */
export const levels = ['group', 'initiative', 'milestone'] as const;
export type Level = (typeof levels)[number];

export const zooms = ['all', 'year', 'quarter', 'month', 'week'] as const;
/** all = every year that has something; year and quarter = the filter's period; month and week = those round a day (Monday first). */
export type Zoom = (typeof zooms)[number];

export const grids = ['fiscal', 'calendar'] as const;
/** Which years the heads and the whole extent go by. */
export type Grid = (typeof grids)[number];
