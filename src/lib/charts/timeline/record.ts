import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import type { Health, Status } from '#lib/domain/health.ts';
import type { SpanColumns } from '#lib/domain/span.ts';

/** What one source says of the dates; shown beside the record's own where sources disagree. */
export type StatedSpan = SpanColumns & {
	source_key: string;
	source_title_th: string;
	source_title_en: string;
	paragraph: string | null;
};

/** One thing with dates, as the queries give it. Null = not known; percentages are decimal strings. */
export type TimelineRecord = SpanColumns & {
	kind: 'plan' | 'initiative' | 'milestone';
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	status: Status | null;
	health: Health | null;
	actual: string | null;
	planned: string | null;
	slippage: string | null;
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
};

/** Rows that belong together; `record` is the plan itself where the group is a plan. */
export type TimelineGroup = {
	key: string;
	title: string | null;
	href: string | null;
	/** Class that gives the dimension's colour. */
	colour: string | null;
	record: TimelineRecord | null;
	records: TimelineRecord[];
};

export const groupings = ['plan', 'dimension', 'organisation'] as const;
export type Grouping = (typeof groupings)[number];

type Titled = { code: string; title_th: string; title_en: string | null; is_sample: boolean; stated: StatedSpan[] };
export type TimelinePlan = SpanColumns & Titled;
export type TimelineHeading = { code: string; name_th: string; name_en: string | null; colour: string | null };
/** What loadTimeline gives: rows in order, and the plans, dimensions or organisations that they stand under. */
export type TimelineData = {
	rows: (Omit<TimelineRecord, 'kind'> & { group_code: string | null })[];
	plans: TimelinePlan[];
	headings: TimelineHeading[];
	group: Grouping;
};

export const zooms = ['all', 'year', 'quarter'] as const;
/** all = every fiscal year that has something; year and quarter = the filter's period. */
export type Zoom = (typeof zooms)[number];
