import type { IsoDate } from '#lib/domain/calendar.ts';
import { withFilter } from '#lib/domain/filter.ts';
import type { Lang } from '#lib/domain/lang.ts';
import common from '#lib/i18n/common.ts';
import timeline from '#lib/i18n/timeline.ts';
import { marksOf, milestoneRecord } from './milestone-record.ts';
import type {
	Editable,
	Grouping,
	Level,
	TimelineData,
	TimelineGroup,
	TimelineHead,
	TimelineRecord,
	TimelineRow
} from './record.ts';

export type Grouped = {
	/** The day that milestones' states are of. */ asOf: IsoDate;
	lang: Lang;
	/** Whether a row's milestones stand under it. */ isOpen: (row: { code: string }) => boolean;
};

/** The window's rows under their heads. A head whose rows are all before or after the window is left out, one whose rows began before stands again; a folded one stands alone. */
export function groupRows(data: TimelineData, how: Grouped): TimelineGroup[] {
	let place = 0;
	const total = data.heads.reduce((sum, head) => sum + shownRows(head), 0);
	const end = data.offset + data.rows.length;
	return data.heads.flatMap((head, i) => {
		const [from, to] = [place, place + shownRows(head)];
		place = to;
		const isHere =
			from === to ? from >= data.offset && (from < end || end >= total) : to > data.offset && from < end;
		if (!isHere) return [];
		const rows = data.rows.slice(Math.max(0, from - data.offset), Math.max(0, to - data.offset));
		return [groupOf(data.group, head, i, rows, how, true)];
	});
}

/** One head with some of its rows; `isNamed` = the head's own row is among them. */
export function groupOf(
	group: Grouping,
	head: TimelineHead,
	index: number,
	rows: readonly TimelineRow[],
	how: Grouped,
	isNamed: boolean
): TimelineGroup {
	return {
		key: `${group}-${head.code ?? 'none'}-${index}`,
		colour: group === 'dimension' ? `c-${head.colour ?? 'd0'}` : null,
		record: isNamed ? headRecord(group, head, how.lang) : null,
		records: rows.flatMap((row) => recordsOf(row, how))
	};
}

/** Whether a row's milestones stand under it: by the level, or the other way round where it was toggled. */
export function openIn({
	level,
	open
}: {
	level: Level;
	open: readonly string[];
}): (row: { code: string }) => boolean {
	const toggled = new Set(open);
	return ({ code }) => (level === 'milestone') !== toggled.has(code);
}

/** Rows that stand under a head as it is. */
export function shownRows({ rows, isFolded }: Pick<TimelineHead, 'rows' | 'isFolded'>): number {
	return isFolded ? 0 : rows;
}

function recordsOf(
	{ milestones, lock_version, is_approved, ...row }: TimelineRow,
	how: Grouped
): TimelineRecord[] {
	const edit = editableOf(row.code, lock_version, is_approved);
	const record: TimelineRecord = {
		...row,
		...(edit && { edit }),
		kind: 'initiative',
		milestones: marksOf(milestones, how.asOf, row.status),
		under: milestones.length
	};
	return how.isOpen(row)
		? [
				record,
				...milestones.map((one) =>
					milestoneRecord(one, how.asOf, { isCancelled: row.status === 'cancelled', edit })
				)
			]
		: [record];
}

/** How an initiative's own dates are changed; undefined = the viewer may not. */
export function editableOf(
	code: string,
	lock_version: number | null,
	isApproved: boolean
): Editable | undefined {
	return lock_version === null ? undefined : { code, field: 'own', lock_version, isApproved };
}

/** A plan, or what else rows stand under, with what its initiatives come to by the progress rule. */
export function headRecord(group: Grouping, head: TimelineHead, lang: Lang): TimelineRecord {
	const { code, title_th, title_en, rows, isFolded: _, colour: __, counted, initiatives, ...rest } = head;
	const none = group === 'dimension' ? common(lang).noDimension : timeline(lang).none[group];
	return {
		...rest,
		kind: group === 'plan' ? 'plan' : 'group',
		code: code ?? 'none',
		title_th: title_th ?? none,
		title_en: title_th === null ? none : title_en,
		status: null,
		slippage_days: null,
		figure_fiscal_year: null,
		figure_quarter: null,
		reported_fiscal_year: null,
		reported_quarter: null,
		actual_start: null,
		actual_end: null,
		baseline: null,
		counted: { n: counted, of: initiatives },
		under: rows,
		...hrefOf(group, code)
	};
}

function hrefOf(group: Grouping, code: string | null): { href?: string } {
	if (code === null) return {};
	if (group === 'dimension') return { href: `/dimensions/${encodeURIComponent(code)}` };
	return group === 'organisation' || group === 'place'
		? { href: withFilter('/initiatives', { [group]: code }) }
		: {};
}
