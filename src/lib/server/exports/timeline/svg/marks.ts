import { healthLook } from '#lib/domain/health-look.ts';
import type { Health } from '#lib/domain/health.ts';
import type { MilestoneState } from '#lib/domain/milestone-state.ts';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import { element } from '#lib/server/exports/xml.ts';
import type { Inline } from '#lib/server/exports/timeline/svg/flow.ts';
import { at, line, path, words } from '#lib/server/exports/timeline/svg/place.ts';
import { textWidth } from '#lib/server/exports/timeline/svg/text-width.ts';

const { ink, ink2, bad, hatch } = PALETTE;
export const PAPER = '#ffffff';
/** Fills for what nobody reported, and for what was suspended. */
export const PATTERNS = [
	element('pattern', element('rect', '', { width: 3, height: 7, fill: hatch }), {
		id: 'none',
		width: 7,
		height: 7,
		patternUnits: 'userSpaceOnUse',
		patternTransform: 'rotate(45)'
	}),
	element('pattern', element('rect', '', { width: 1.5, height: 5, fill: ink2 }), {
		id: 'pause',
		width: 5,
		height: 5,
		patternUnits: 'userSpaceOnUse',
		patternTransform: 'rotate(-45)'
	})
].join('');

const DIAMOND = 'M0 -7l7 7l-7 7l-7 -7z';
const DIAMONDS: Record<MilestoneState, string> = {
	done: path(DIAMOND, ink) + path('M-3 0l2.2 2.4l4 -4.6', 'none', PAPER, 1.8),
	late: path(DIAMOND, bad, bad, 1.5) + path('M0 -4v4.5M0 2.2v1.8', 'none', PAPER, 1.8),
	underway: path(DIAMOND, PAPER, ink, 1.5) + path('M0 -7l-7 7l7 7z', ink),
	waiting: path(DIAMOND, PAPER, ink, 1.5),
	unknown: path(DIAMOND, PAPER, ink, 1.5, '2 1.5')
};

/** A milestone round the origin: each state has a shape of its own, so that black and white still tells. */
export function diamond(state: MilestoneState): string {
	return DIAMONDS[state];
}

/** A bar that goes on past the plot's left or right edge, which is at x. */
export function cutEnd(x: number, y: number, end: 'start' | 'end'): string {
	const d = end === 'start' ? 'M9 -4l-5 4 5 4' : 'M-9 -4l5 4 -5 4';
	return at(x, y, path(d, 'none', PAPER, 4.5) + path(d, 'none', ink2, 1.5));
}

/** From the left foot of a tick at where the plan ends to where it was, or is, later. */
export function lateness(x1: number, x2: number, y: number, isEnded: boolean): string {
	return line(x1, y, x2, y, bad, 2, '3 2') + (isEnded ? line(x2, y - 5, x2, y + 5, bad, 2) : '');
}

/** The tip of an arrow that comes from the left, at the point that it shows. */
export function arrowTip(x: number, y: number, isCritical: boolean): string {
	return at(x, y, path('M0 0l-6 -3.5v7z', isCritical ? ink : PAPER, isCritical ? ink : ink2, 1.2));
}

export function arrowStroke(isCritical: boolean): { stroke: string; width: number } {
	return isCritical ? { stroke: ink, width: 2.6 } : { stroke: ink2, width: 1.2 };
}

export function healthMark(health: Health): Inline {
	const { tone, path: d, hollow } = healthLook[health];
	const colour = PALETTE[tone];
	return {
		width: 16,
		draw: (x, foot) => at(x, foot - 10, hollow ? path(d, 'none', colour, 2) : path(d, colour), 0.72)
	};
}

export function diamondMark(state: MilestoneState): Inline {
	return { width: 17, draw: (x, foot) => at(x + 6, foot - 4, diamond(state), 0.8) };
}

export function swatchMark(colour: string): Inline {
	return {
		width: 16,
		draw: (x, foot) => element('rect', '', { x, y: foot - 10, width: 10, height: 10, rx: 2, fill: colour })
	};
}

/** A word in a frame; dashed = a sample. */
export function tag(text: string, isDashed: boolean): Inline {
	const wide = textWidth(text, 11) + 10;
	return {
		width: wide,
		draw: (x, foot) =>
			element('rect', '', {
				x: x + 0.5,
				y: foot - 11.5,
				width: wide - 1,
				height: 15,
				rx: 3,
				fill: 'none',
				stroke: PALETTE['line-strong'],
				'stroke-dasharray': isDashed ? '3 2' : null
			}) + words(text, x + 5, foot, { size: 11 })
	};
}
