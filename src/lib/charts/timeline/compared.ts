import type { Change, ChangeKind } from '#lib/domain/baseline-diff.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { plannedSpan } from '#lib/domain/span.ts';
import type { Precision, SpanColumns } from '#lib/domain/span.ts';
import baselines from '#lib/i18n/baselines.ts';
import { extentOf } from './own.ts';
import type { Extent } from './range.ts';
import type { TimelineGroup, TimelineRecord } from './record.ts';

/** A version of a schedule; number null = the working plan. */
export type Version = { number: number | null; span: SpanColumns };
type Planned = {
	title_th: string;
	title_en: string | null;
	planned_start: IsoDate | null;
	start_precision: Precision;
	planned_end: IsoDate | null;
	end_precision: Precision;
};
type Compared<T> = { from: Version; to: Version; changes: readonly Change<T>[]; is_sample: boolean };
export type ComparedTimeline = {
	groups: TimelineGroup[];
	extent: Extent;
	/** Which of the versions the bars are of, and the strips above them; null = both are the same. */ bars: Version;
	strips: Version | null;
	hasRemoved: boolean;
};

/**
 * Two versions of a schedule on one axis: bars are the later one, whichever way it is asked, and strips the earlier. What
 * stands in one alone is a bar, and its title says added or removed. Each row leads to its line of the table ('#change-…').
 */
export function comparedTimeline<T extends Planned>({
	from,
	to,
	changes,
	is_sample
}: Compared<T>): ComparedTimeline {
	const isForward = to.number === null || (from.number !== null && from.number <= to.number);
	const [bars, later] = isForward ? [to, 'to' as const] : [from, 'from' as const];
	const strips = from.number === to.number ? null : isForward ? from : to;
	const strip = (span: SpanColumns) => (strips ? { ...span, number: strips.number! } : null);
	const whole = recordOf(
		'plan',
		'whole',
		{ title_th: baselines.th.whole, title_en: baselines.en.whole },
		bars.span,
		{
			is_sample,
			baseline: strips && strip(strips.span)
		}
	);
	const records = changes.map(({ id, kind, ...sides }) => {
		const one = sides[later] ?? sides[later === 'to' ? 'from' : 'to']!;
		const other = sides.from && sides.to ? sides[later === 'to' ? 'from' : 'to'] : null;
		return recordOf('group', String(id), named(kind, one), plannedSpan(one), {
			baseline: other && strip(plannedSpan(other)),
			status: kind === 'removed' ? 'cancelled' : null
		});
	});
	const group: TimelineGroup = { key: 'compared', colour: null, record: whole, records };
	return {
		groups: [group],
		extent: extentOf([whole, ...records]),
		bars,
		strips,
		hasRemoved: changes.some(({ kind }) => kind === 'removed')
	};
}

/** By word, so that no one needs to see the stroke. */
function named(kind: ChangeKind, { title_th, title_en }: Planned) {
	if (kind === 'kept') return { title_th, title_en };
	return {
		title_th: baselines.th.kindOf(baselines.th.kinds[kind], title_th),
		title_en: baselines.en.kindOf(baselines.en.kinds[kind], title_en ?? title_th)
	};
}

/** Dates and nothing else: a version of a schedule has no progress of its own. */
function recordOf(
	kind: 'plan' | 'group',
	code: string,
	title: { title_th: string; title_en: string | null },
	span: SpanColumns,
	more: Partial<TimelineRecord> & Pick<TimelineRecord, 'baseline'>
): TimelineRecord {
	const { start_date, start_precision, end_date, end_precision } = span;
	return {
		kind,
		code,
		...title,
		is_sample: false,
		start_date,
		start_precision,
		end_date,
		end_precision,
		href: `#change-${code}`,
		status: null,
		health: null,
		actual: null,
		planned: null,
		slippage: null,
		slippage_days: null,
		figure_fiscal_year: null,
		figure_quarter: null,
		reported_fiscal_year: null,
		reported_quarter: null,
		actual_start: null,
		actual_end: null,
		stated: [],
		...more
	};
}
