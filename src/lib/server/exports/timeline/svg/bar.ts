import type { Row } from '#lib/charts/timeline/row.ts';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import { element, escapeXml } from '#lib/server/exports/xml.ts';
import { cutEnd, diamond, lateness, PAPER } from '#lib/server/exports/timeline/svg/marks.ts';
import { at, line, path, PLOT, round, words, xOf } from '#lib/server/exports/timeline/svg/place.ts';

const { ink, ink2, bad, none, brand } = PALETTE;
type Part = { x: number; width: number };
type Look = Record<string, string | number | null>;

/** One row's shapes round the middle of its lane: baseline above, plan with what is reported, work done below. `id` names its fading fill. */
export function drawBar(row: Row, colour: string, y: number, id: string): string {
	const parts: (string | false | null)[] = [
		row.baseline && box(row.baseline, y - 12, 4, { fill: none, 'fill-opacity': 0.75, rx: 1 }),
		mainOf(row, colour, y, id),
		row.slip?.isLate === true && lateness(xOf(row.slip.x), xOf(row.slip.x + row.slip.width), y, false),
		row.tick !== null &&
			element('rect', '', { x: round(xOf(row.tick) - 1), y: y - 9, width: 2, height: 18, fill: ink }),
		row.worked && box(row.worked, y + 9, 3, { fill: ink }),
		row.worked?.open === true &&
			at(xOf(row.worked.x + row.worked.width), y + 3.5, path('M0 3.5l4 3.5l-4 3.5z', ink)),
		// One that reaches the edge goes on: its end is not in sight.
		row.gap &&
			lateness(xOf(row.gap.x), xOf(row.gap.x + row.gap.width), y, row.gap.x + row.gap.width < 1) +
				gapWord(row.gap, y),
		...row.diamonds.map((one) =>
			at(
				xOf(one.x),
				y,
				`${one.name ? `<title>${escapeXml(one.name)}</title>` : ''}${diamond(one.state)}`,
				row.state ? 1 : 0.8
			)
		),
		row.main.kind === 'mark' &&
			at(
				xOf(row.main.x),
				y,
				path(row.main.end === 'start' ? 'M5 -6h-4v12h4' : 'M-5 -6h4v12h-4', 'none', ink2, 1.5)
			),
		row.word !== null && plotWord(row, row.word, y)
	];
	return parts.filter(Boolean).join('');
}

function mainOf(row: Row, colour: string, y: number, id: string): string {
	if (row.main.kind !== 'bar') return '';
	const { bar } = row.main;
	const [dy, height] = row.kind === 'stated' ? [-3, 6] : [-6, 12];
	const soft = bar.stops && `url(#${id})`;
	const isHead = row.kind === 'plan' || row.kind === 'group';
	const look: Look = soft
		? { fill: soft, 'fill-opacity': row.kind === 'stated' ? null : 0.55 }
		: row.kind === 'stated'
			? { fill: brand }
			: isHead
				? { fill: colour, 'fill-opacity': 0.45, rx: 2 }
				: { fill: PAPER, stroke: colour, rx: 2 };
	return [
		bar.stops &&
			element(
				'linearGradient',
				bar.stops
					.map((stop) =>
						element('stop', '', { offset: stop.at, 'stop-color': colour, 'stop-opacity': stop.strength })
					)
					.join(''),
				{ id, gradientUnits: 'userSpaceOnUse', x1: xOf(bar.x), x2: xOf(bar.x + bar.width), y1: 0, y2: 0 }
			),
		box(bar, y + dy, height, look),
		row.isUnreported && !soft && row.kind !== 'stated' && box(bar, y + dy, height, { fill: 'url(#none)' }),
		row.fill && box(row.fill, y + dy, height, { fill: soft ?? colour }),
		...row.pauses.map(
			(pause) =>
				box(pause, y + dy, height, { fill: PAPER, stroke: ink2 }) +
				box(pause, y + dy, height, { fill: 'url(#pause)' })
		),
		row.isStruck && line(xOf(bar.x), y, xOf(bar.x + bar.width), y, bad, 2),
		bar.cutStart && cutEnd(xOf(0), y, 'start'),
		bar.cutEnd && cutEnd(xOf(1), y, 'end')
	]
		.filter(Boolean)
		.join('');
}

function box(part: Part, y: number, height: number, look: Look): string {
	return element('rect', '', {
		x: xOf(part.x),
		y: round(y),
		width: round(part.width * PLOT),
		height,
		...look
	});
}

function gapWord(gap: Part & { word: string }, y: number): string {
	return gap.x > 0.85
		? words(gap.word, xOf(1), y - 14, { anchor: 'end' })
		: words(gap.word, xOf(gap.x) + 12, y - 5);
}

/** What is said where nothing, or one end alone, can be drawn. */
function plotWord({ main }: Row, word: string, y: number): string {
	const x = main.kind === 'mark' ? main.x : main.kind === 'after' ? 1 : 0;
	return x > 0.4 ? words(word, xOf(x) - 10, y + 5, { anchor: 'end' }) : words(word, xOf(x) + 10, y + 5);
}
