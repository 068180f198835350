import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import type { LegendItem, Sign } from '#lib/server/exports/timeline/legend.ts';
import { element } from '#lib/server/exports/xml.ts';
import {
	arrowStroke,
	arrowTip,
	cutEnd,
	diamond,
	lateness,
	PAPER
} from '#lib/server/exports/timeline/svg/marks.ts';
import { at, EDGE, line, path, WIDTH, words } from '#lib/server/exports/timeline/svg/place.ts';
import { textWidth } from '#lib/server/exports/timeline/svg/text-width.ts';

const { ink, ink2, bad, none, brand } = PALETTE;
const [STEP, GAP, SIZE] = [24, 26, 12];
const rect = (x: number, y: number, width: number, height: number, look: Record<string, string | number>) =>
	element('rect', '', { x, y, width, height, ...look });
const frame = { fill: PAPER, stroke: ink2, rx: 2 };
const arrow = (isCritical: boolean) => {
	const { stroke, width } = arrowStroke(isCritical);
	return { width: 30, draw: line(0, 0, 24, 0, stroke, width) + arrowTip(30, 0, isCritical) };
};
const fading = [
	[0, 0.1],
	[0.3, 1],
	[0.7, 1],
	[1, 0.1]
]
	.map(([offset, strength]) =>
		element('stop', '', { offset: offset!, 'stop-color': ink2, 'stop-opacity': strength! })
	)
	.join('');
const milestone = (state: Parameters<typeof diamond>[0]) => ({ width: 14, draw: at(7, 0, diamond(state)) });

/** Each mark by itself, round the middle of a line. */
const SIGNS: Record<Sign, { width: number; draw: string }> = {
	plan: { width: 34, draw: rect(1, -6, 32, 12, frame) + rect(1, -6, 18, 12, { fill: ink2, rx: 2 }) },
	tick: { width: 8, draw: rect(3, -9, 2, 18, { fill: ink }) },
	baseline: { width: 30, draw: rect(0, -2, 30, 4, { fill: none, 'fill-opacity': 0.75, rx: 1 }) },
	worked: {
		width: 34,
		draw: rect(0, -1.5, 28, 3, { fill: ink }) + at(28, -3.5, path('M0 0l4 3.5l-4 3.5z', ink))
	},
	soft: {
		width: 44,
		draw:
			element('linearGradient', fading, { id: 'soft' }) +
			rect(0, -6, 44, 12, { fill: 'url(#soft)', 'fill-opacity': 0.55 })
	},
	cut: { width: 34, draw: rect(1, -6, 33, 12, { fill: PAPER, stroke: ink2 }) + cutEnd(34, 0, 'end') },
	none: { width: 34, draw: rect(1, -6, 32, 12, frame) + rect(1, -6, 32, 12, { fill: 'url(#none)' }) },
	stated: { width: 34, draw: rect(0, -3, 34, 6, { fill: brand }) },
	done: milestone('done'),
	late: milestone('late'),
	underway: milestone('underway'),
	waiting: milestone('waiting'),
	unknown: milestone('unknown'),
	gap: { width: 30, draw: lateness(0, 28, 0, true) },
	pause: {
		width: 34,
		draw:
			rect(0.5, -6, 33, 12, { fill: PAPER, stroke: ink2 }) + rect(0.5, -6, 33, 12, { fill: 'url(#pause)' })
	},
	struck: { width: 34, draw: rect(0.5, -6, 33, 12, frame) + line(0, 0, 34, 0, bad, 2) },
	arrow: arrow(false),
	critical: arrow(true),
	today: { width: 4, draw: line(2, -9, 2, 9, bad, 1.5, '4 3') }
};

/** Marks with their meaning, side by side. */
export function drawLegend(items: LegendItem[]): { height: number; draw: (top: number) => string } {
	const placed: { x: number; row: number; item: LegendItem }[] = [];
	let [x, row] = [0, 0];
	for (const item of items) {
		const wide = (item.sign ? SIGNS[item.sign].width + 7 : 0) + textWidth(item.words, SIZE) + GAP;
		if (x > 0 && x + wide - GAP > WIDTH - 2 * EDGE) [x, row] = [0, row + 1];
		placed.push({ x: EDGE + x, row, item });
		x += wide;
	}
	return {
		height: (row + 1) * STEP,
		draw: (top) =>
			placed
				.map(({ x, row, item }) => {
					const [middle, mark] = [top + (row + 0.5) * STEP, item.sign && SIGNS[item.sign]];
					return (
						(mark ? at(x, middle, mark.draw) : '') +
						words(item.words, x + (mark ? mark.width + 7 : 0), middle + 4, { size: SIZE })
					);
				})
				.join('')
	};
}
