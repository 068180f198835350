import { formatDate, formatDateRange, formatImprecise, formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal, formatPoints } from '#lib/domain/number.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import commonWords from '#lib/i18n/common.ts';
import timeline from '#lib/i18n/timeline.ts';
import override from '#lib/i18n/override.ts';
import type { MilestoneMark, StatedSpan, TimelineRecord } from './record.ts';

export type Facts = {
	title: string;
	dates: string;
	baseline: string | null;
	worked: string | null;
	/** The health in words; null for a plan, which has none. */
	health: string | null;
	actual: string;
	planned: string;
	slippage: string;
	period: string | null;
	/** 'ช้า 12 วัน': of a milestone its end, of an initiative its progress along the plan; null where that is not known or it is not due. */
	lateness: string | null;
	/** It stands in the longest chain. */
	critical: string | null;
	/** What else the bar shows: of how many a group's figures are, suspension, what a late milestone delays. */
	notes: string[];
};

/** Everything that a bar shows, in words: for its accessible name and the table twin alike. */
export function factsOf(record: TimelineRecord, lang: Lang): Facts {
	const common = commonWords(lang);
	const percent = (value: string | null) => formatDecimal(value, lang, { decimals: 2 });
	const isDone = record.health === 'completed' && record.actual !== null && Number(record.actual) < 100;
	const set = record.override_health
		? ` · ${override(lang).short}: ${common.health[record.override_health]}`
		: '';
	const health = record.health && common.health[record.health] + set;
	return {
		title: titleOf(record, lang),
		dates: datesOf(record, lang),
		baseline: record.baseline && datesOf(record.baseline, lang),
		worked: workedOf(record, lang),
		health: record.milestone
			? record.status === 'cancelled' && record.milestone.state !== 'done'
				? common.statusNames.cancelled
				: timeline(lang).states[record.milestone.state]
			: (record.kind === 'plan' || record.kind === 'group') && record.health === null
				? null
				: isDone
					? `${health} (${timeline(lang).reported(percent(record.actual))})`
					: (health ?? common.noReportYet),
		actual: percent(record.actual),
		planned: percent(record.planned),
		slippage: formatPoints(record.slippage),
		period:
			record.figure_fiscal_year && record.figure_quarter
				? formatPeriod({ fiscalYear: record.figure_fiscal_year, quarter: record.figure_quarter }, lang)
				: null,
		lateness: record.milestone ? latenessOf(record.milestone.daysLate, lang) : slipDaysOf(record, lang),
		critical: record.isCritical ? timeline(lang).critical : null,
		notes: notesOf(record, lang)
	};
}

/** The bar's accessible name: title, dates, progress, slippage. */
export function nameOf(record: TimelineRecord, lang: Lang): string {
	const t = timeline(lang);
	const facts = factsOf(record, lang);
	return [
		facts.title,
		t.dates(facts.dates),
		record.baseline && t.baseline(record.baseline.number, facts.baseline!),
		facts.worked,
		progressOf(record, facts, lang),
		record.slippage !== null && t.slippage(facts.slippage),
		facts.health,
		facts.lateness,
		facts.critical,
		...facts.notes
	]
		.filter(Boolean)
		.join(' · ');
}

function notesOf({ counted, suspended = [], milestone }: TimelineRecord, lang: Lang): string[] {
	const t = timeline(lang);
	const count = (n: number) => n.toLocaleString('en');
	return [
		...(counted ? [t.counted(count(counted.n), count(counted.of))] : []),
		...suspended.map(({ start, end }) =>
			t.suspended(end ? formatDateRange(start, end, lang) : t.since(formatDate(start, lang)))
		),
		...(milestone?.knockOn
			? [t.knockOn(milestone.knockOn.delayed, formatDate(milestone.knockOn.earliestFinish, lang))]
			: [])
	];
}

/** 'ปี 2561 – ปี 2565', '1 ต.ค. 2562 – 30 ก.ย. 2563': no more exactly than it is known. */
export function datesOf(span: SpanColumns, lang: Lang): string {
	const t = timeline(lang);
	if (span.start_date && span.end_date && span.start_precision === 'day' && span.end_precision === 'day')
		return formatDateRange(span.start_date, span.end_date, lang);
	const start = formatImprecise(span.start_date, span.start_precision, lang);
	const end = formatImprecise(span.end_date, span.end_precision, lang);
	if (start && end) return start === end ? start : `${start} – ${end}`;
	return start ? t.startOnly(start) : end ? t.endOnly(end) : t.noDates;
}

/** What sources say otherwise than the record: drawn in rows of their own. */
export function differing(record: SpanColumns & Pick<TimelineRecord, 'stated'>): StatedSpan[] {
	return record.stated.filter((stated) => !isSame(stated, record));
}

/** 'ตาม …': the source of the record's own dates, where others disagree; null where there is nothing to tell apart. */
export function ownSourceOf(record: TimelineRecord, lang: Lang): string | null {
	const own = record.stated.find((stated) => isSame(stated, record));
	return own && differing(record).length ? sourceOf(own, lang) : null;
}

/** 'ตาม …' with the source's title. */
export function sourceOf(stated: StatedSpan, lang: Lang): string {
	return timeline(lang).according(lang === 'en' ? stated.source_title_en : stated.source_title_th);
}

function isSame(a: SpanColumns, b: SpanColumns): boolean {
	return (
		a.start_date === b.start_date &&
		a.start_precision === b.start_precision &&
		a.end_date === b.end_date &&
		a.end_precision === b.end_precision
	);
}

/** The title in the language of the page; Thai where there is no English one. */
export function titleOf(record: TimelineRecord, lang: Lang): string {
	return (lang === 'en' && record.title_en) || record.title_th;
}

/** What a diamond on its initiative's bar says: title, day, state, lateness. */
export function markNameOf(
	milestone: Pick<MilestoneMark, 'title_th' | 'title_en' | 'end_date' | 'state' | 'daysLate'>,
	lang: Lang
): string {
	const t = timeline(lang);
	const title = (lang === 'en' && milestone.title_en) || milestone.title_th;
	return [
		title,
		milestone.end_date && formatDate(milestone.end_date, lang),
		t.states[milestone.state],
		latenessOf(milestone.daysLate, lang)
	]
		.filter(Boolean)
		.join(' · ');
}

/** 'ช้า 44 วัน' along the planned ramp; null where the plan names no day. */
export function slipDaysOf({ slippage_days, kind }: TimelineRecord, lang: Lang): string | null {
	return slippage_days === null || kind === 'milestone' ? null : latenessOf(-slippage_days, lang);
}

function latenessOf(days: number | null, lang: Lang): string | null {
	const t = timeline(lang);
	return days === null ? null : days > 0 ? t.daysLate(days) : days < 0 ? t.daysEarly(-days) : t.onTime;
}

function workedOf(record: TimelineRecord, lang: Lang): string | null {
	const t = timeline(lang);
	if (!record.actual_start) return null;
	return record.actual_end
		? t.worked(formatDateRange(record.actual_start, record.actual_end, lang))
		: t.workedSince(formatDate(record.actual_start, lang));
}

function progressOf(record: TimelineRecord, facts: Facts, lang: Lang): string | null {
	const t = timeline(lang);
	if (record.actual === null) return record.kind === 'plan' || record.kind === 'group' ? null : t.noProgress;
	return record.planned === null ? t.progress(facts.actual) : t.progressOf(facts.actual, facts.planned);
}
