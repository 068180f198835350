import type { DateRange, IsoDate } from '#lib/domain/calendar.ts';
import { formatDate } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import timeline from '#lib/i18n/timeline.ts';
import { arrowsOf } from './arrows.ts';
import type { Arrow } from './arrows.ts';
import { headsOf } from './heads.ts';
import type { Heads } from './heads.ts';
import type { Grid, Link, TimelineGroup, TimelineRecord } from './record.ts';
import { rowOf, statedRowOf } from './row.ts';
import type { Row } from './row.ts';
import { timeScale } from './scale.ts';
import { differing } from './record-texts.ts';

/** Rows drawn as one picture: all as high as each other, row i of n at i ÷ n of its height. */
export type Band = {
	key: string;
	colour: string | null;
	rows: Row[];
	arrows: Arrow[];
	/** The heads stand above it again in print: about a page of rows went before. */
	repeatsHead: boolean;
};
/** Everything to draw; x and width are fractions of the plot's width, so that one layout serves every screen. */
export type TimelineFrame = Heads & {
	range: DateRange;
	/** x is null where today is outside the range: then only the words say it. */
	today: { x: number | null; label: string };
};
export type TimelineLayout = TimelineFrame & { bands: Band[] };

/** Dates that are tried out for one row, before they are saved. */
export type Draft = { key: string; span: SpanColumns };

/** So many rows are kept on one printed page. */
const BAND_ROWS = 8;

/** Shapes and words of a timeline from its records, the days shown and today. Pure; the same in every time zone. */
export function layoutTimeline(
	groups: TimelineGroup[],
	range: DateRange,
	today: IsoDate,
	lang: Lang,
	links: Link[] = [],
	grid: Grid = 'fiscal',
	draft: Draft | null = null
): TimelineLayout {
	return {
		...frameOf(range, today, lang, grid),
		bands: withHeads(layoutBands(groups, range, today, lang, links, draft))
	};
}

/** What stands round the rows: heads, grid and today. */
export function frameOf(range: DateRange, today: IsoDate, lang: Lang, grid: Grid = 'fiscal'): TimelineFrame {
	const scale = timeScale(range);
	const t = timeline(lang);
	const isInside = today >= range.start && today <= range.end;
	const date = formatDate(today, lang);
	return {
		...headsOf(scale, lang, grid),
		range,
		today: {
			x: isInside ? scale.middle(today) : null,
			label: isInside ? t.today(date) : t.todayOutside(date)
		}
	};
}

/** The rows alone, in bands. */
export function layoutBands(
	groups: TimelineGroup[],
	range: DateRange,
	today: IsoDate,
	lang: Lang,
	links: Link[] = [],
	draft: Draft | null = null
): Band[] {
	const scale = timeScale(range);
	const drafted = (record: TimelineRecord) =>
		draft?.key === `${record.kind}-${record.code}` ? { ...record, ...draft.span, ghost: record } : record;
	const rowsOf = (record: TimelineRecord): Row[] => [
		rowOf(drafted(record), scale, today, lang),
		...differing(record).map((stated, i) => statedRowOf(stated, i, record, scale, lang))
	];
	return groups.flatMap((group) =>
		bandsOf(group, [...(group.record ? [group.record] : []), ...group.records].map(rowsOf), links)
	);
}

function bandsOf(group: TimelineGroup, rows: Row[][], links: Link[]): Band[] {
	const bands: Band[] = [];
	let band: Row[] = [];
	const close = () => {
		if (!band.length) return;
		bands.push({
			key: `${group.key}-${bands.length}`,
			colour: group.colour,
			rows: band,
			arrows: arrowsOf(links, band),
			repeatsHead: false
		});
		band = [];
	};
	for (const together of rows) {
		if (!group.isWhole && band.length && band.length + together.length > BAND_ROWS) close();
		band = [...band, ...together];
	}
	close();
	return bands;
}

function withHeads(bands: Band[]): Band[] {
	let since = 0;
	return bands.map((band) => {
		const repeatsHead = since >= BAND_ROWS;
		since = (repeatsHead ? 0 : since) + band.rows.length;
		return { ...band, repeatsHead };
	});
}
