import { daysBetween } from './calendar.ts';
import type { IsoDate } from './calendar.ts';
import { rational, ZERO } from './rational.ts';
import type { Rational } from './rational.ts';
import { endBounds, isPrecise, startBounds } from './span.ts';
import type { SpanColumns } from './span.ts';

const ALL = rational(100);

/** Whether a ramp can be drawn at all: both dates are stated. */
export function hasDates(span: SpanColumns): boolean {
	return span.start_date !== null && span.end_date !== null;
}

/** Whether the plan has begun on that day: its earliest start has come. A start that is not stated has not. */
export function isBegun(span: SpanColumns, date: IsoDate): boolean {
	const start = startBounds(span.start_date, span.start_precision);
	return start !== null && start.earliest <= date;
}

/**
 * Planned % (0–100) on a day, by design §5's straight ramp: days from start to the day ÷ days from start to end, both
 * inclusive; 100 from the end day on. Null = unknown: a date is missing, or is precise to a year only and the day lies between.
 */
export function plannedPercent(span: SpanColumns, date: IsoDate): Rational | null {
	const start = startBounds(span.start_date, span.start_precision);
	const end = endBounds(span.end_date, span.end_precision);
	if (start === null || end === null) return null;
	if (date < start.earliest) return ZERO;
	if (date >= end.latest) return ALL;
	if (!isPrecise(span.start_precision) || !isPrecise(span.end_precision)) return null;
	return {
		numerator: 100n * BigInt(daysBetween(start.earliest, date) + 1),
		denominator: BigInt(daysBetween(start.earliest, end.latest) + 1)
	};
}
