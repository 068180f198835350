import { addDays, daysBetween } from '#lib/domain/calendar.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { daysInMonth, isoFromParts, partsOf } from '#lib/domain/civil.ts';
import { PRECISIONS, unitRange } from '#lib/domain/span.ts';
import type { Precision, SpanColumns } from '#lib/domain/span.ts';

/** What of a span is dragged: the whole, or one end of it. */
export type SpanPart = 'both' | 'start' | 'end';
/** In what it goes on: days, or so many whole months at a time. */
type Step = { unit: 'day'; size: 1 } | { unit: 'month'; size: number };

/** First and last day that a date may be moved to: all between have a Buddhist and a fiscal year, and can be typed (era.ts). */
export const FIRST_MOVABLE_DAY: IsoDate = '1941-02-01';
export const LAST_MOVABLE_DAY: IsoDate = '2399-09-30';

const MONTHS: Record<Precision, number> = { day: 0, month: 1, quarter: 3, fiscal_year: 12, year: 12 };

/** The unit that a part moves by: an end's own precision, of both the coarser. Null: it is not known, and stays so. */
export function stepOf(span: SpanColumns, part: SpanPart): Precision | null {
	const known = [
		...(part !== 'end' && span.start_date !== null ? [span.start_precision] : []),
		...(part !== 'start' && span.end_date !== null ? [span.end_precision] : [])
	];
	return PRECISIONS.findLast((precision) => known.includes(precision)) ?? null;
}

/**
 * The span with a part moved by whole steps (later above zero), so that no date looks more exactly known than it is.
 * The whole goes as far as all of it can; an end stops at the other one's unit. A day beside a vaguer end moves by
 * months: a month that lacks it gives its last day.
 */
export function moveSpan(span: SpanColumns, part: SpanPart, steps: number): SpanColumns {
	const precision = stepOf(span, part);
	if (precision === null || steps === 0) return span;
	const step = stepSize(precision);
	const amount = step.size * allowed(span, part, step, steps);
	const moved = (date: IsoDate, own: Precision, edge: 'start' | 'end') =>
		step.unit === 'day' ? addDays(date, amount) : shifted(date, own, edge, amount);
	const start_date =
		span.start_date !== null && part !== 'end'
			? moved(span.start_date, span.start_precision, 'start')
			: span.start_date;
	const end_date =
		span.end_date !== null && part !== 'start'
			? moved(span.end_date, span.end_precision, 'end')
			: span.end_date;
	if (start_date === null || end_date === null || part === 'both') return { ...span, start_date, end_date };
	if (part === 'start')
		return { ...span, start_date: min(start_date, unitRange(end_date, span.start_precision).start) };
	return { ...span, end_date: max(end_date, unitRange(start_date, span.end_precision).end) };
}

/** Whole steps that bring what was dragged by so many days nearest to where it was let go; halfway it stays behind. */
export function stepsOfDays(span: SpanColumns, part: SpanPart, days: number): number {
	const precision = stepOf(span, part);
	if (precision === null || !Number.isFinite(days)) return 0;
	const step = stepSize(precision);
	const towards = Math.sign(days);
	if (step.unit === 'day') return towards * Math.ceil(Math.abs(days) - 0.5) || 0;
	// The vaguest end that is held counts: it is what goes by whole units.
	const edge =
		part === 'end' || (part === 'both' && span.start_precision !== precision) || span.start_date === null
			? 'end'
			: 'start';
	const from = (edge === 'end' ? span.end_date : span.start_date)!;
	const [low, high] = limits(from, from, step);
	const at = (n: number) => Math.abs(daysBetween(from, shifted(from, precision, edge, n * step.size)) - days);
	let n = Math.trunc(days / (step.size * 30.44));
	n = Math.min(high, Math.max(low, n));
	while (n + towards <= high && n + towards >= low && at(n + towards) < at(n)) n += towards;
	while (n !== 0 && at(n - towards) <= at(n)) n -= towards;
	return n;
}

function stepSize(precision: Precision): Step {
	return precision === 'day' ? { unit: 'day', size: 1 } : { unit: 'month', size: MONTHS[precision] };
}

/** As many of the steps as keep what is moved within the days that may be; what lies outside already may only come back. */
function allowed(span: SpanColumns, part: SpanPart, step: Step, steps: number): number {
	const fixed = [part === 'end' ? null : span.start_date, part === 'start' ? null : span.end_date].filter(
		(date) => date !== null
	);
	const [low, high] = limits(fixed[0]!, fixed.at(-1)!, step);
	return Math.min(high, Math.max(low, steps));
}

function limits(start: IsoDate, end: IsoDate, { unit, size }: Step): [number, number] {
	const between = unit === 'day' ? daysBetween : (a: IsoDate, b: IsoDate) => monthNumber(b) - monthNumber(a);
	return [
		Math.min(0, -Math.floor(between(FIRST_MOVABLE_DAY, start) / size)),
		Math.max(0, Math.floor(between(end, LAST_MOVABLE_DAY) / size))
	];
}

function shifted(date: IsoDate, precision: Precision, edge: 'start' | 'end', months: number): IsoDate {
	const number = monthNumber(date) + months;
	const [year, month] = [Math.floor(number / 12), (((number % 12) + 12) % 12) + 1];
	const day = isoFromParts(year, month, Math.min(partsOf(date).day, daysInMonth(year, month))) as IsoDate;
	return precision === 'day' ? day : unitRange(day, precision)[edge];
}

function monthNumber(date: IsoDate): number {
	const { year, month } = partsOf(date);
	return year * 12 + month - 1;
}

function min(a: IsoDate, b: IsoDate): IsoDate {
	return a < b ? a : b;
}

function max(a: IsoDate, b: IsoDate): IsoDate {
	return a > b ? a : b;
}
