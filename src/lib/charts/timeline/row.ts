import { quarterEnd } from '#lib/domain/calendar.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Health } from '#lib/domain/health.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { MilestoneState } from '#lib/domain/milestone-state.ts';
import { formatDecimal, formatPoints } from '#lib/domain/number.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import timeline from '#lib/i18n/timeline.ts';
import { drawSpan, outerExtent } from './bar.ts';
import type { Bar, Drawn } from './bar.ts';
import { diamondsOf, gapOf, pausesOf, slipOf } from './milestone.ts';
import type { Diamond, Part } from './milestone.ts';
import type { Editable, StatedSpan, TimelineRecord } from './record.ts';
import type { Scale } from './scale.ts';
import { datesOf, factsOf, nameOf, ownSourceOf, sourceOf, titleOf } from './record-texts.ts';
import type { Facts } from './record-texts.ts';

export type Row = {
	key: string;
	kind: TimelineRecord['kind'] | 'stated';
	/** Of its record. */
	code: string;
	/** Rows that can stand under it. */
	under: number;
	title: string;
	href: string | null;
	name: string;
	/** Beside the title: progress and slippage, or the dates that a source gives. */
	note: string | null;
	health: Health | null;
	healthWord: string | null;
	isSample: boolean;
	isStruck: boolean;
	/** Nothing was ever reported: drawn hatched. */
	isUnreported: boolean;
	main: Drawn;
	/** From left to right in fractions of the width; null = that edge is unknown. */
	fill: { x: number; width: number } | null;
	tick: number | null;
	baseline: Bar | null;
	/** open = work goes on. */
	worked: (Bar & { open: boolean }) | null;
	/** Said in the plot where nothing can be drawn. */
	word: string | null;
	/** Suspended stretches of the bar. */
	pauses: Part[];
	/** Its own, or those of its initiative's milestones. */
	diamonds: Diamond[];
	/** Between what is reported and what the plan asked for. */
	slip: (Part & { isLate: boolean }) | null;
	/** Lateness in days, beside its word. */
	gap: (Part & { word: string }) | null;
	isCritical: boolean;
	/** Of a milestone. */
	state: MilestoneState | null;
	facts: Facts | null;
	/** Saved dates, while others are tried. */
	ghost: Bar | null;
	/** Where the viewer may change its dates: these. */
	edit: (Editable & { span: SpanColumns }) | null;
};

/** The row of a record. `today` bounds work that goes on. */
export function rowOf(record: TimelineRecord, scale: Scale, today: IsoDate, lang: Lang): Row {
	const facts = factsOf(record, lang);
	const main = drawSpan(record, scale);
	const isPlan = record.kind === 'plan';
	const isGroup = isPlan || record.kind === 'group';
	const gap = gapOf(record, scale);
	const whole = main.kind === 'bar' ? outerExtent(record, scale) : null;
	const share = (percent: string | null) =>
		percent === null ? null : Math.min(100, Math.max(0, Number(percent))) / 100;
	const [actual, planned] = [share(record.actual), share(record.planned)];
	return {
		key: `${record.kind}-${record.code}`,
		kind: record.kind,
		code: record.code,
		under: record.under ?? 0,
		title: titleOf(record, lang),
		href: hrefOf(record),
		name: nameOf(record, lang),
		note: isPlan
			? [noteOf(record, lang), facts.dates, ownSourceOf(record, lang)].filter(Boolean).join(' · ')
			: noteOf(record, lang),
		health: (isGroup && record.health === null) || record.milestone ? null : (record.health ?? 'no_report'),
		healthWord: facts.health,
		isSample: record.is_sample,
		isStruck: record.status === 'cancelled',
		isUnreported:
			!isGroup &&
			record.actual === null &&
			(record.health === null || record.health === 'no_report') &&
			record.milestone?.state !== 'waiting' &&
			record.milestone?.state !== 'done',
		main,
		fill: whole && actual ? inside(whole.x, whole.width * actual) : null,
		tick: whole && planned !== null && actual !== null ? visible(whole.x + whole.width * planned) : null,
		baseline: record.baseline && barOf(drawSpan(record.baseline, scale)),
		worked: workedOf(record, scale, today),
		word: wordOf(main, record, lang),
		pauses: pausesOf(record.suspended ?? [], main, scale, today),
		diamonds: diamondsOf(record, scale, lang),
		slip: slipOf(whole, actual, planned),
		gap: gap && { ...gap, word: facts.lateness! },
		isCritical: record.isCritical === true,
		state: record.milestone?.state ?? null,
		facts,
		ghost: record.ghost ? barOf(drawSpan(record.ghost, scale)) : null,
		edit: record.edit ? { ...record.edit, span: spanOf(record.ghost ?? record) } : null
	};
}

/** The row of what one source says, under the record that it is about. */
export function statedRowOf(
	stated: StatedSpan,
	index: number,
	record: TimelineRecord,
	scale: Scale,
	lang: Lang
): Row {
	const t = timeline(lang);
	const main = drawSpan(stated, scale);
	const title = sourceOf(stated, lang);
	const dates = datesOf(stated, lang);
	return {
		key: `stated-${record.kind}-${record.code}-${index}`,
		kind: 'stated',
		code: record.code,
		under: 0,
		title,
		href: '/sources',
		name: `${titleOf(record, lang)} · ${title} · ${t.dates(dates)}`,
		note: dates,
		health: null,
		healthWord: null,
		isSample: record.is_sample,
		isStruck: false,
		isUnreported: false,
		main,
		fill: null,
		tick: null,
		baseline: null,
		worked: null,
		word: wordOf(main, stated, lang),
		pauses: [],
		diamonds: [],
		slip: null,
		gap: null,
		isCritical: false,
		state: null,
		facts: null,
		ghost: null,
		edit: null
	};
}

/** Page of the record; a milestone has none of its own. */
export function hrefOf(record: TimelineRecord): string | null {
	if (record.href !== undefined) return record.href;
	if (record.kind === 'milestone' || record.kind === 'group') return null;
	return `/${record.kind === 'plan' ? 'plans' : 'initiatives'}/${encodeURIComponent(record.code)}`;
}

function noteOf(record: TimelineRecord, lang: Lang): string | null {
	const lateness = factsOf(record, lang).lateness;
	if (record.actual === null) return lateness;
	const t = timeline(lang);
	const actual = `${formatDecimal(record.actual, lang, { decimals: 1 })}%`;
	const points = record.slippage === null ? null : t.points(formatPoints(record.slippage, { decimals: 1 }));
	return [actual, points, lateness].filter(Boolean).join(' · ');
}

function wordOf(main: Drawn, span: SpanColumns, lang: Lang): string | null {
	const t = timeline(lang);
	if (main.kind === 'bar') return null;
	if (main.kind === 'before' || main.kind === 'after') return `${datesOf(span, lang)} · ${t[main.kind]}`;
	return datesOf(span, lang);
}

function spanOf({ start_date, start_precision, end_date, end_precision }: SpanColumns): SpanColumns {
	return { start_date, start_precision, end_date, end_precision };
}

function barOf(drawn: Drawn): Bar | null {
	return drawn.kind === 'bar' ? drawn.bar : null;
}

function workedOf(record: TimelineRecord, scale: Scale, today: IsoDate): Row['worked'] {
	if (!record.actual_start) return null;
	const open = record.actual_end === null;
	const end = record.actual_end ?? lastHeardOf(record, today);
	if (end < record.actual_start) return null;
	const drawn = drawSpan(
		{ start_date: record.actual_start, start_precision: 'day', end_date: end, end_precision: 'day' },
		scale
	);
	return drawn.kind === 'bar' ? { ...drawn.bar, open } : null;
}

/** Work that has not ended is known to go on up to the end of the quarter last reported, and no further. */
function lastHeardOf(record: TimelineRecord, today: IsoDate): IsoDate {
	const { reported_fiscal_year, reported_quarter, actual_start } = record;
	if (reported_fiscal_year === null || reported_quarter === null) return actual_start!;
	const end = quarterEnd({ fiscalYear: reported_fiscal_year, quarter: reported_quarter });
	return end < today ? end : today;
}

function inside(x: number, width: number): { x: number; width: number } | null {
	const from = Math.max(0, x);
	const to = Math.min(1, x + width);
	return to > from ? { x: from, width: to - from } : null;
}

function visible(x: number): number | null {
	return x >= 0 && x <= 1 ? x : null;
}
