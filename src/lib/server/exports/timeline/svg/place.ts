import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import { element, escapeXml } from '#lib/server/exports/xml.ts';
import type { Weight } from '#lib/server/exports/timeline/svg/text-width.ts';

/** Measures of the drawing, in its own units. */
export const [LABELS, PLOT, EDGE] = [420, 980, 20];
export const WIDTH = LABELS + PLOT + 2 * EDGE;
export const LEFT = EDGE + LABELS;

/** Of a fraction of the plot's width. */
export function xOf(fraction: number): number {
	return round(LEFT + fraction * PLOT);
}

export function round(value: number): number {
	return Math.round(value * 100) / 100;
}

export function words(
	content: string,
	x: number,
	y: number,
	{ size = 12, fill = PALETTE.ink2 as string, weight = 400 as Weight, anchor = null as 'end' | null } = {}
): string {
	return element('text', escapeXml(content), {
		x: round(x),
		y: round(y),
		'font-size': size,
		fill,
		'font-weight': weight === 400 ? null : weight,
		'text-anchor': anchor
	});
}

export function line(
	x1: number,
	y1: number,
	x2: number,
	y2: number,
	stroke: string,
	width = 1,
	dashes: string | null = null
): string {
	return element('line', '', {
		x1: round(x1),
		y1: round(y1),
		x2: round(x2),
		y2: round(y2),
		stroke,
		'stroke-width': width === 1 ? null : width,
		'stroke-dasharray': dashes
	});
}

export function path(
	d: string,
	fill: string,
	stroke: string | null = null,
	width = 1,
	dashes: string | null = null
): string {
	return element('path', '', {
		d,
		fill,
		stroke,
		'stroke-width': stroke && width !== 1 ? width : null,
		'stroke-dasharray': dashes
	});
}

/** Moves what is drawn round the origin to a point. */
export function at(x: number, y: number, content: string, scale = 1): string {
	return element('g', content, {
		transform: `translate(${round(x)} ${round(y)})${scale === 1 ? '' : ` scale(${scale})`}`
	});
}
