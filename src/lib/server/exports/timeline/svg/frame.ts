import type { TimelineFrame } from '#lib/charts/timeline/layout.ts';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import { line, PLOT, words, xOf } from '#lib/server/exports/timeline/svg/place.ts';
import { textWidth } from '#lib/server/exports/timeline/svg/text-width.ts';

const [TIER, SIZE] = [20, 12];

/** Heads of years, quarters, months, and the word of today; `draw` from their top. */
export function drawAxis({ tiers, lines, today }: TimelineFrame): {
	height: number;
	draw: (top: number) => string;
} {
	const heads = tiers.length * TIER;
	const height = heads + (today.x === null ? 4 : 22);
	return {
		height,
		draw: (top) =>
			[
				...lines.map((one) =>
					line(
						xOf(one.x),
						top,
						xOf(one.x),
						top + height,
						one.level === 'year' ? PALETTE['line-strong'] : PALETTE.line
					)
				),
				...tiers.flatMap((tier, level) =>
					tier.map((head) => {
						// Left out where it would run into the next one.
						const word = [head.label, head.short].find(
							(one) => textWidth(one, SIZE) + 6 <= head.width * PLOT
						);
						return word ? words(word, xOf(head.x) + 4, top + level * TIER + 14) : '';
					})
				),
				today.x === null
					? ''
					: line(xOf(today.x), top + heads + 2, xOf(today.x), top + height, PALETTE.bad, 1.5, '4 3'),
				today.x === null
					? ''
					: words(today.label, xOf(today.x) + (today.x > 0.6 ? -5 : 5), top + heads + 15, {
							fill: PALETTE.bad,
							weight: 600,
							anchor: today.x > 0.6 ? 'end' : null
						})
			].join('')
	};
}

/** What runs down behind the rows. */
export function drawGrid({ lines }: TimelineFrame, top: number, bottom: number): string {
	return lines
		.map(({ x, level }) =>
			line(xOf(x), top, xOf(x), bottom, PALETTE.line, 1, level === 'month' || level === 'week' ? '2 3' : null)
		)
		.join('');
}

/** What runs down before the rows. */
export function drawToday({ today }: TimelineFrame, top: number, bottom: number): string {
	return today.x === null ? '' : line(xOf(today.x), top, xOf(today.x), bottom, PALETTE.bad, 1.5, '4 3');
}
