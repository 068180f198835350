import { endBounds, startBounds, unitRange } from '#lib/domain/span.ts';
import type { Bounds, Precision, SpanColumns } from '#lib/domain/span.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Scale } from './scale.ts';

/** How strongly a soft bar is drawn along its length; at = fraction of the bar. */
export type Stop = { at: number; strength: number };
/** Fractions of the width, inside 0–1. stops null = both drawn ends are exact. */
export type Bar = { x: number; width: number; stops: Stop[] | null; cutStart: boolean; cutEnd: boolean };
/** What can be drawn of a span; a mark = only this end is known. */
export type Drawn =
	| { kind: 'bar'; bar: Bar }
	| { kind: 'mark'; x: number; end: 'start' | 'end' }
	| { kind: 'before' | 'after' | 'unknown' };

/** Strength at the outermost day that is possible: faint, so that the bounds can still be seen. */
const FAINT = 0.16;

/** The bar of a span: never outside its outer bounds, never firm where the day is not known. */
export function drawSpan(span: SpanColumns, scale: Scale): Drawn {
	const start = drawnBounds(span.start_date, span.start_precision, startBounds);
	const end = drawnBounds(span.end_date, span.end_precision, endBounds);
	if (!start || !end) return drawHalf(start, end, scale);
	if (end.latest < scale.range.start) return { kind: 'before' };
	if (start.earliest > scale.range.end) return { kind: 'after' };
	return { kind: 'bar', bar: cut(strengths(start, end, scale)) };
}

/** From the earliest start to the latest end that are possible, not cut to the range; null = an end is not known. */
export function outerExtent(span: SpanColumns, scale: Scale): { x: number; width: number } | null {
	const start = startBounds(span.start_date, span.start_precision);
	const end = endBounds(span.end_date, span.end_precision);
	if (!start || !end) return null;
	const x = scale.from(start.earliest);
	return { x, width: scale.to(end.latest) - x };
}

/** A month or quarter is drawn soft over the whole unit: nobody said its first or last day. */
function drawnBounds(date: IsoDate | null, precision: Precision, bounds: typeof startBounds): Bounds | null {
	if (date === null || (precision !== 'month' && precision !== 'quarter')) return bounds(date, precision);
	const unit = unitRange(date, precision);
	return { earliest: unit.start, latest: unit.end };
}

function drawHalf(start: Bounds | null, end: Bounds | null, scale: Scale): Drawn {
	const known = start ?? end;
	if (!known) return { kind: 'unknown' };
	const day = start ? start.earliest : known.latest;
	if (day < scale.range.start) return { kind: 'before' };
	if (day > scale.range.end) return { kind: 'after' };
	return { kind: 'mark', x: start ? scale.from(day) : scale.to(day), end: start ? 'start' : 'end' };
}

type Point = { x: number; strength: number };

function strengths(start: Bounds, end: Bounds, scale: Scale): Point[] {
	const [a0, a1, b0, b1] = [
		scale.from(start.earliest),
		scale.from(start.latest),
		scale.to(end.earliest),
		scale.to(end.latest)
	];
	const first = { x: a0, strength: start.earliest === start.latest ? 1 : FAINT };
	const last = { x: b1, strength: end.earliest === end.latest ? 1 : FAINT };
	// Where start and end may be the same days (both "in 2563"), the middle is the likeliest.
	if (a1 > b0) return [first, { x: Math.min(b1, Math.max(a0, (a1 + b0) / 2)), strength: 1 }, last];
	return [first, { x: a1, strength: 1 }, { x: b0, strength: 1 }, last];
}

function cut(points: Point[]): Bar {
	const [first, last] = [points[0]!.x, points.at(-1)!.x];
	const [x, end] = [Math.max(0, first), Math.min(1, last)];
	const inside = points.filter((point) => point.x > x && point.x < end);
	const all = [
		{ x, strength: strengthAt(points, x) },
		...inside,
		{ x: end, strength: strengthAt(points, end) }
	];
	const width = end - x;
	const stops = all.map((point) => ({
		at: width ? round((point.x - x) / width) : 0,
		strength: round(point.strength)
	}));
	return {
		x,
		width,
		stops: stops.every((stop) => stop.strength === 1) ? null : stops,
		cutStart: first < 0,
		cutEnd: last > 1
	};
}

function strengthAt(points: Point[], x: number): number {
	const right = points.findIndex((point) => point.x >= x);
	if (right <= 0) return points[Math.max(0, right)]!.strength;
	const [a, b] = [points[right - 1]!, points[right]!];
	return a.x === b.x ? b.strength : a.strength + ((b.strength - a.strength) * (x - a.x)) / (b.x - a.x);
}

function round(value: number): number {
	return Math.round(value * 10_000) / 10_000;
}
