import type { TimelineLayout } from '#lib/charts/timeline/layout.ts';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import { drawingFonts } from '#lib/server/exports/timeline/drawing-fonts.ts';
import { legendOf } from '#lib/server/exports/timeline/legend.ts';
import { paperArrows, paperRows } from '#lib/server/exports/timeline/paper-row.ts';
import type { TimelineSubject } from '#lib/server/exports/timeline/subject.ts';
import { element, escapeXml } from '#lib/server/exports/xml.ts';
import { drawArrows } from '#lib/server/exports/timeline/svg/arrows.ts';
import { flow } from '#lib/server/exports/timeline/svg/flow.ts';
import { drawAxis, drawGrid, drawToday } from '#lib/server/exports/timeline/svg/frame.ts';
import { drawLegend } from '#lib/server/exports/timeline/svg/legend.ts';
import { PAPER, PATTERNS } from '#lib/server/exports/timeline/svg/marks.ts';
import { EDGE, line, WIDTH } from '#lib/server/exports/timeline/svg/place.ts';
import { drawRow } from '#lib/server/exports/timeline/svg/row.ts';

/** `heights` of the rows, and of all the rest together. `write` with fonts of its own, or for a reader that has Sarabun. */
export type Drawing = { heights: number[]; rest: number; write: (hasFonts: boolean) => string };
/** From so many rows on the heads stand below them too. */
const LONG = 24;

/** The timeline as one drawing in the light colours, as high as its rows; words stay words. */
export function drawTimeline(
	{ edition, title, lines, links }: TimelineSubject,
	layout: TimelineLayout
): Drawing {
	const rows = paperRows(layout, links, edition.lang);
	const arrows = paperArrows(rows, links);
	const drawn = rows.map((row, i) => drawRow(row, i, edition.lang));
	const heights = drawn.map(({ height }) => height);
	const room = WIDTH - 2 * EDGE;
	const head = [
		flow([title], room, { size: 22, weight: 600, fill: PALETTE.ink }),
		...[...lines, ...(edition.sampleLine ? [edition.sampleLine] : [])].map((text) =>
			flow([text], room, { size: 13 })
		)
	];
	const axis = drawAxis(layout);
	const legend = drawLegend(legendOf(layout, arrows, edition.lang));
	const above = EDGE + head.reduce((sum, { height }) => sum + height, 0) + 10;
	const below = (rows.length >= LONG ? axis.height : 0) + 8;
	const rest = above + axis.height + below + legend.height + EDGE;
	const write = (hasFonts: boolean) => {
		const top = above + axis.height;
		const tops = [top];
		for (const height of heights) tops.push(tops.at(-1)! + height);
		const bottom = tops.at(-1)!;
		const height = bottom + rest - top;
		let y = EDGE;
		const parts = [
			...head.map((part) => part.draw(EDGE, (y += part.height) - part.height)),
			axis.draw(above),
			drawGrid(layout, top, bottom),
			...drawn.map((row, i) => row.draw(tops[i]!)),
			line(EDGE, bottom, WIDTH - EDGE, bottom, PALETTE.line),
			drawArrows(arrows, tops),
			drawToday(layout, top, bottom),
			rows.length >= LONG ? axis.draw(bottom) : '',
			legend.draw(bottom + below)
		];
		const back = element('rect', '', { width: WIDTH, height, fill: PAPER });
		const defs = element('defs', (hasFonts ? element('style', drawingFonts()) : '') + PATTERNS);
		return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
			'svg',
			`<title>${escapeXml(title)}</title><desc>${escapeXml(lines.join(' · '))}</desc>${defs}${back}${parts.join('\n')}`,
			{
				xmlns: 'http://www.w3.org/2000/svg',
				width: WIDTH,
				height,
				viewBox: `0 0 ${WIDTH} ${height}`,
				'font-family': 'Sarabun, "Noto Sans Thai", "TH Sarabun New", Tahoma, sans-serif',
				'xml:lang': edition.lang
			}
		)}\n`;
	};
	return { heights, rest, write };
}
