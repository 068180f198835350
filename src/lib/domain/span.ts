import {
	BUDDHIST_OFFSET,
	fiscalYearOf,
	fiscalYearRange,
	periodOf,
	quarterRange
} from '#lib/domain/calendar.ts';
import type { DateRange, IsoDate } from '#lib/domain/calendar.ts';
import { daysInMonth, isoFromParts, partsOf } from '#lib/domain/civil.ts';

/** How exactly a date is known; a stored start is the first, a stored end the last day of the unit. */
export type Precision = 'day' | 'month' | 'quarter' | 'fiscal_year' | 'year';
/** From the coarsest reading of a start or end to the other, both days included. */
export type Bounds = { earliest: IsoDate; latest: IsoDate };
/** Outer bounds; null = that end is not known. */
export type Span = { start: IsoDate | null; end: IsoDate | null };
/** The columns that hold a span. */
export type SpanColumns = {
	start_date: IsoDate | null;
	start_precision: Precision;
	end_date: IsoDate | null;
	end_precision: Precision;
};

/** From exact to vague. */
export const PRECISIONS: readonly Precision[] = ['day', 'month', 'quarter', 'fiscal_year', 'year'];

/** Whether a planned ramp may be drawn from it: day, month and quarter (design §5). */
export function isPrecise(precision: Precision): boolean {
	return precision === 'day' || precision === 'month' || precision === 'quarter';
}

/** First and last day of the unit that a date lies in; 'year' = the calendar year. */
export function unitRange(date: IsoDate, precision: Precision): DateRange {
	const { year, month } = partsOf(date);
	switch (precision) {
		case 'day':
			return { start: date, end: date };
		case 'month':
			return { start: iso(year, month, 1), end: iso(year, month, daysInMonth(year, month)) };
		case 'quarter':
			return quarterRange(periodOf(date));
		case 'fiscal_year':
			return fiscalYearRange(fiscalYearOf(date));
		case 'year':
			return { start: iso(year, 1, 1), end: iso(year, 12, 31) };
	}
}

/** Between which days a start lies; 'year' allows the fiscal and the calendar reading (facts.md). Null = not known. */
export function startBounds(date: IsoDate | null, precision: Precision): Bounds | null {
	if (date === null) return null;
	const unit = unitRange(date, precision);
	if (precision === 'fiscal_year') return { earliest: unit.start, latest: unit.end };
	if (precision === 'year') return { earliest: fiscalYearNamedAs(date).start, latest: unit.start };
	return { earliest: unit.start, latest: unit.start };
}

/** Between which days an end lies; 'year' allows the fiscal and the calendar reading (facts.md). Null = not known. */
export function endBounds(date: IsoDate | null, precision: Precision): Bounds | null {
	if (date === null) return null;
	const unit = unitRange(date, precision);
	if (precision === 'fiscal_year') return { earliest: unit.start, latest: unit.end };
	if (precision === 'year') return { earliest: fiscalYearNamedAs(date).end, latest: unit.end };
	return { earliest: unit.end, latest: unit.end };
}

/** Earliest start and latest end that the columns allow; null = that end is not known. */
export function outerSpan(columns: SpanColumns): Span {
	return {
		start: startBounds(columns.start_date, columns.start_precision)?.earliest ?? null,
		end: endBounds(columns.end_date, columns.end_precision)?.latest ?? null
	};
}

/** Dates of a milestone as spans have them. */
export function plannedSpan(columns: {
	planned_start: IsoDate | null;
	start_precision: Precision;
	planned_end: IsoDate | null;
	end_precision: Precision;
}): SpanColumns {
	return {
		start_date: columns.planned_start,
		start_precision: columns.start_precision,
		end_date: columns.planned_end,
		end_precision: columns.end_precision
	};
}

/** Whether a span shares a day with a range; one unknown end is open, neither known meets nothing (design §5). */
export function spanMeetsPeriod(span: Span, range: DateRange): boolean {
	if (span.start === null && span.end === null) return false;
	return (span.start === null || span.start <= range.end) && (span.end === null || span.end >= range.start);
}

function fiscalYearNamedAs(date: IsoDate): DateRange {
	return fiscalYearRange(partsOf(date).year + BUDDHIST_OFFSET);
}

function iso(year: number, month: number, day: number): IsoDate {
	return isoFromParts(year, month, day) as IsoDate;
}
