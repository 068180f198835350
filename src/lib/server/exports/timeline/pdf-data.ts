import type { TimelineLayout } from '#lib/charts/timeline/layout.ts';
import type { Lang } from '#lib/domain/lang.ts';
import common from '#lib/i18n/common.ts';
import timeline from '#lib/i18n/timeline.ts';
import { healthCell } from '#lib/server/exports/pdf/cells.ts';
import { documentHead } from '#lib/server/exports/pdf/document-head.ts';
import { legendOf } from '#lib/server/exports/timeline/legend.ts';
import {
	paperArrows,
	paperRows,
	type PaperArrow,
	type PaperRow
} from '#lib/server/exports/timeline/paper-row.ts';
import type { TimelineSubject } from '#lib/server/exports/timeline/subject.ts';
import { textWidth } from '#lib/server/exports/timeline/svg/text-width.ts';

/** Width of the plot in points, as timeline.typ sets it, and the size of the heads' words. */
const [PLOT, HEAD_SIZE, HEAD_ROOM] = [{ a4: 507, a3: 744 }, 8, 5];

/** What timeline.typ draws: fractions of the plot's width, as the layout has them; each head with the rows under it. */
export function timelinePdfData(
	{ edition, title, lines, links, page }: TimelineSubject,
	layout: TimelineLayout,
	paper: 'a3' | 'a4'
) {
	const { lang } = edition;
	const rows = paperRows(layout, links, lang);
	const arrows = paperArrows(rows, links);
	const drawn = rows.map((row, i) => ({ isHead: row.isHead, data: rowData(row, i, arrows, lang) }));
	const groups: { head: ReturnType<typeof rowData> | null; rows: ReturnType<typeof rowData>[] }[] = [];
	for (const { isHead, data } of drawn) {
		if (isHead) groups.push({ head: data, rows: [] });
		else if (groups.length) groups.at(-1)!.rows.push(data);
		else groups.push({ head: null, rows: [data] });
	}
	return {
		...documentHead(edition, title, lines, page),
		paper,
		names: timeline(lang).table.name,
		tiers: layout.tiers.map((tier) =>
			tier.map(({ x, width, label, short }) => ({
				x,
				width,
				label:
					[label, short].find((one) => textWidth(one, HEAD_SIZE) + HEAD_ROOM <= width * PLOT[paper]) ?? ''
			}))
		),
		lines: layout.lines,
		today: layout.today,
		groups,
		legend: legendOf(layout, arrows, lang)
	};
}

function rowData(
	{ row, colour, isHead, swatch, indent, note, owner }: PaperRow,
	i: number,
	arrows: PaperArrow[],
	lang: Lang
) {
	const { main } = row;
	const c = common(lang);
	return {
		id: i,
		kind: row.kind,
		indent,
		// A page may begin with it.
		title: row.kind === 'stated' && owner ? `${owner} · ${row.title}` : row.title,
		note: row.kind === 'milestone' ? [owner, note].filter(Boolean).join(' · ') || null : note,
		colour,
		head: isHead,
		swatch,
		health: row.health && { ...healthCell(row.health, lang)!, word: row.healthWord },
		state: row.state && { state: row.state, word: row.healthWord },
		critical: row.isCritical ? timeline(lang).critical : null,
		sample: row.isSample && row.kind !== 'stated' ? c.sample : null,
		// The drawing says nothing to a reader: its text is all of it, the diamonds on it too.
		name: [row.name, ...row.diamonds.flatMap((one) => one.name ?? [])].join(' · '),
		bar: main.kind === 'bar' ? main.bar : null,
		mark: main.kind === 'mark' ? main : null,
		word: row.word,
		wordX: main.kind === 'mark' ? main.x : main.kind === 'after' ? 1 : 0,
		fill: row.fill,
		tick: row.tick,
		baseline: row.baseline,
		worked: row.worked,
		pauses: row.pauses,
		struck: row.isStruck,
		unreported: row.isUnreported,
		slip: row.slip?.isLate ? row.slip : null,
		gap: row.gap,
		diamonds: row.diamonds.map(({ x, state }) => ({ x, state })),
		isEnd: arrows.some((one) => one.from === i || one.to === i),
		// Drawn with the lower of its rows: over all the others that it passes.
		arrows: arrows.filter((one) => Math.max(one.from, one.to) === i).map(arrowData)
	};
}

/** An arrow's points by the row at one of its ends: rows differ in height. */
function arrowData({ points, from, to, isCritical }: PaperArrow) {
	return {
		from,
		to,
		critical: isCritical,
		points: points.map(({ x, y }) =>
			y >= from && y <= from + 1 ? { x, row: from, y: y - from } : { x, row: to, y: y - to }
		)
	};
}
