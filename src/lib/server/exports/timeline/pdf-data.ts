import type { TimelineLayout } from '#lib/charts/timeline/layout.ts';
import { documentHead } from '#lib/server/exports/pdf/document-head.ts';
import { colourOf, legendOf } from '#lib/server/exports/timeline/paper-words.ts';
import type { TimelineSubject } from '#lib/server/exports/timeline/subject.ts';

/** What timeline.typ draws: fractions of the plot's width, as the layout has them. */
export function timelinePdfData({ edition, title, lines }: TimelineSubject, layout: TimelineLayout, paper: 'a3' | 'a4') {
	return {
		...documentHead(edition, title, lines),
		paper,
		tiers: layout.tiers.map((tier) => tier.map(({ x, width, label, short }) => ({ x, width, label: width > 0.06 ? label : short }))),
		lines: layout.lines.map(({ x, level }) => ({ x, year: level === 'year' })),
		today: layout.today,
		bands: layout.bands.map((band) => ({
			title: null,
			colour: colourOf(band.colour),
			rows: band.rows.map((row) => ({
				kind: row.kind, title: row.title, note: [row.healthWord, row.note].filter((part) => part !== null).join(' · ') || null, name: row.name,
				bar: row.main.kind === 'bar' ? { x: row.main.bar.x, width: row.main.bar.width, stops: row.main.bar.stops } : null,
				word: row.word, wordX: row.main.kind === 'mark' ? row.main.x : row.main.kind === 'after' ? 1 : 0,
				fill: row.fill, tick: row.tick, baseline: row.baseline && { x: row.baseline.x, width: row.baseline.width },
				worked: row.worked && { x: row.worked.x, width: row.worked.width }, pauses: row.pauses, struck: row.isStruck, unreported: row.isUnreported
			}))
		})),
		legend: legendOf(layout, edition.lang)
	};
}
