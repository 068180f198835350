import type { TimelineLayout } from '#lib/charts/timeline/layout.ts';
import type { Row } from '#lib/charts/timeline/row.ts';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import type { TimelineSubject } from '#lib/server/exports/timeline/subject.ts';
import { colourOf, legendOf } from '#lib/server/exports/timeline/paper-words.ts';
import { drawingFonts } from '#lib/server/exports/timeline/drawing-fonts.ts';
import { element, escapeXml } from '#lib/server/exports/xml.ts';

const [LABELS, PLOT, EDGE, ROW, TIER] = [420, 980, 20, 46, 20];
const WIDTH = LABELS + PLOT + 2 * EDGE;
/** About so many characters of a title fit beside the plot. */
const TITLE = 52;

/** The timeline as one drawing of fixed size in the light colours: words stay words, in whatever font of Thai is at hand. */
export function writeSvg({ edition, title, lines }: TimelineSubject, layout: TimelineLayout): string {
	const parts: string[] = [];
	let y = EDGE + 26;
	const put = (content: string, at: { x?: number; y?: number; size?: number; fill?: string; weight?: number; anchor?: string } = {}) =>
		parts.push(words(content, { x: at.x ?? EDGE, y: at.y ?? y, size: at.size ?? 13, fill: at.fill ?? PALETTE.ink2, weight: at.weight ?? 400, anchor: at.anchor ?? 'start' }));
	put(title, { size: 22, fill: PALETTE.ink, weight: 700 });
	for (const line of [...lines, ...(edition.sampleLine ? [edition.sampleLine] : [])]) put(line, { y: (y += 21) });
	const left = EDGE + LABELS;
	y += 16;
	for (const tier of layout.tiers) {
		for (const head of tier) if (head.label) parts.push(clipped(left + head.x * PLOT, y, head.width * PLOT, TIER, words(head.width * PLOT > 60 ? head.label : head.short, { x: 4, y: 14, size: 12, fill: PALETTE.ink2, weight: 400, anchor: 'start' })));
		y += TIER;
	}
	const top = y;
	const rows: string[] = [];
	for (const band of layout.bands) {
		for (const row of band.rows) {
			rows.push(rowOf(row, left, y, colourOf(band.colour)));
			y += ROW;
		}
	}
	const grid = layout.lines.map((line) => upright(left + line.x * PLOT, top, y, PALETTE.line)).join('');
	const today = layout.today.x === null ? '' : `${upright(left + layout.today.x * PLOT, top, y, PALETTE.bad, '4 3')}`;
	parts.push(grid, ...rows, today);
	put(layout.today.label, { y: (y += 22), fill: PALETTE.bad });
	for (const line of legendOf(layout, edition.lang)) put(line, { y: (y += 20), size: 12 });
	const height = y + EDGE;
	const back = element('rect', '', { width: WIDTH, height, fill: '#ffffff' });
	const defs = `<defs><style>${drawingFonts()}</style><pattern id="none" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="7" fill="${PALETTE.hatch}"/></pattern><pattern id="pause" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="1.5" height="5" fill="${PALETTE.ink2}"/></pattern></defs>`;
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', `<title>${escapeXml(title)}</title><desc>${escapeXml(lines.join(' · '))}</desc>${defs}${back}${parts.join('\n')}`, {
		xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, 'font-family': 'Sarabun, "Noto Sans Thai", "TH Sarabun New", Tahoma, sans-serif', 'xml:lang': edition.lang
	})}\n`;
}

function rowOf(row: Row, left: number, y: number, colour: string): string {
	const middle = y + ROW / 2;
	const box = (part: { x: number; width: number }, dy: number, height: number, fill: string, stroke: string | null = null) =>
		element('rect', '', { x: round(left + part.x * PLOT), y: round(middle + dy), width: round(part.width * PLOT), height, fill, stroke });
	const indent = row.kind === 'plan' ? 0 : row.kind === 'stated' ? 24 : 12;
	const note = [row.healthWord, row.note].filter((part) => part !== null).join(' · ');
	const parts = [
		words(shorten(row.title), { x: EDGE + indent, y: middle - (note ? 3 : -4), size: 14, fill: PALETTE.ink, weight: row.kind === 'plan' ? 600 : 400, anchor: 'start' }),
		note && words(shorten(note), { x: EDGE + indent, y: middle + 15, size: 12, fill: PALETTE.ink2, weight: 400, anchor: 'start' })
	];
	if (row.baseline) parts.push(box(row.baseline, -13, 4, PALETTE.none));
	if (row.main.kind === 'bar') {
		const { bar } = row.main;
		const isThin = row.kind === 'stated';
		const [dy, height] = isThin ? [-3, 6] : [-6, 12];
		const id = `soft-${escapeXml(row.key).replace(/[^\w-]/g, '_')}`;
		if (bar.stops) {
			const stops = bar.stops.map((stop) => element('stop', '', { offset: stop.at, 'stop-color': colour, 'stop-opacity': stop.strength })).join('');
			parts.push(element('linearGradient', stops, { id }), box(bar, dy, height, `url(#${id})`));
		} else parts.push(box(bar, dy, height, isThin ? PALETTE.brand : row.kind === 'plan' ? colour : '#ffffff', isThin ? null : colour));
		if (row.isUnreported && !bar.stops) parts.push(box(bar, dy, height, 'url(#none)'));
		if (row.fill) parts.push(box(row.fill, dy, height, colour));
		for (const pause of row.pauses) parts.push(box(pause, dy, height, '#ffffff', PALETTE.ink2), box(pause, dy, height, 'url(#pause)'));
		if (row.isStruck) parts.push(element('line', '', { x1: round(left + bar.x * PLOT), x2: round(left + (bar.x + bar.width) * PLOT), y1: middle, y2: middle, stroke: PALETTE.bad, 'stroke-width': 2 }));
	}
	if (row.tick !== null) parts.push(box({ x: row.tick, width: 2 / PLOT }, -9, 18, PALETTE.ink));
	if (row.worked) parts.push(box(row.worked, 9, 3, PALETTE.ink));
	if (row.word) {
		const x = row.main.kind === 'mark' ? row.main.x : row.main.kind === 'after' ? 1 : 0;
		parts.push(words(row.word, { x: left + x * PLOT + (x > 0.4 ? -8 : 8), y: middle + 4, size: 12, fill: PALETTE.ink2, weight: 400, anchor: x > 0.4 ? 'end' : 'start' }));
	}
	const rule = element('line', '', { x1: EDGE, x2: WIDTH - EDGE, y1: y, y2: y, stroke: PALETTE.line });
	return element('g', `<title>${escapeXml(row.name)}</title>${rule}${parts.filter(Boolean).join('')}`);
}

function words(content: string, at: { x: number; y: number; size: number; fill: string; weight: number; anchor: string }): string {
	return element('text', escapeXml(content), { x: round(at.x), y: round(at.y), 'font-size': at.size, fill: at.fill, 'font-weight': at.weight, 'text-anchor': at.anchor });
}

function clipped(x: number, y: number, width: number, height: number, content: string): string {
	return element('svg', content, { x: round(x), y, width: round(width), height, overflow: 'hidden' });
}

function upright(x: number, y1: number, y2: number, stroke: string, dashes: string | null = null): string {
	return element('line', '', { x1: round(x), x2: round(x), y1, y2, stroke, 'stroke-dasharray': dashes });
}

function shorten(title: string): string {
	const letters = [...new Intl.Segmenter('th').segment(title)];
	return letters.length > TITLE ? `${letters.slice(0, TITLE - 1).map(({ segment }) => segment).join('')}…` : title;
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
