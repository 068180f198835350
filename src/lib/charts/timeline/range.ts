import { addDays, fiscalYearOf, fiscalYearRange, quarterRange } from '#lib/domain/calendar.ts';
import type { DateRange, IsoDate, Period } from '#lib/domain/calendar.ts';
import { dayNumber } from '#lib/domain/civil.ts';
import { unitRange } from '#lib/domain/span.ts';
import type { Grid, Zoom } from './record.ts';
import { clampedRange } from './zoom.ts';

/** First and last day on record; null = no day is. */
export type Extent = { first: IsoDate | null; last: IsoDate | null };
/** at = a day of the month or week that is shown; null = the period's first. range = these very days, whatever the zoom. */
export type Shown = { grid: Grid; at: IsoDate | null; range?: DateRange | null };

/** Drawn while nothing has a date: the years of the first records. */
const EMPTY: Extent = { first: fiscalYearRange(2561).start, last: fiscalYearRange(2566).end };

/** The days that a zoom shows: whole years round the extent, the period's year or quarter, or the month or week of a day. */
export function timelineRange(
	zoom: Zoom,
	period: Period,
	extent: Extent,
	shown: Shown = { grid: 'fiscal', at: null }
): DateRange {
	return shown.range ?? clampedRange(unclamped(zoom, period, extent, shown));
}

function unclamped(zoom: Zoom, period: Period, extent: Extent, { grid, at }: Shown): DateRange {
	if (zoom === 'month') return unitRange(at ?? quarterRange(period).start, 'month');
	if (zoom === 'week') return weekOf(at ?? quarterRange(period).start);
	if (zoom === 'quarter') return quarterRange(period);
	const yearOf = (day: IsoDate) =>
		grid === 'calendar' ? unitRange(day, 'year') : fiscalYearRange(fiscalYearOf(day));
	// The calendar year that most of the fiscal year lies in carries its number.
	if (zoom === 'year')
		return grid === 'calendar'
			? unitRange(fiscalYearRange(period.fiscalYear).end, 'year')
			: fiscalYearRange(period.fiscalYear);
	const known = [extent.first ?? extent.last ?? EMPTY.first!, extent.last ?? extent.first ?? EMPTY.last!];
	return { start: yearOf(known[0]!).start, end: yearOf(known[1]!).end };
}

/** The day that the month or week before (−1) or after (1) is asked for by. */
export function stepped(zoom: 'month' | 'week', range: DateRange, direction: 1 | -1): IsoDate {
	return zoom === 'week'
		? addDays(range.start, 7 * direction)
		: direction > 0
			? addDays(range.end, 1)
			: unitRange(addDays(range.start, -1), 'month').start;
}

/** Monday to Sunday. */
export function weekOf(day: IsoDate): DateRange {
	// Day 0, 1 January 1970, was a Thursday.
	const monday = addDays(day, -((((dayNumber(day) + 3) % 7) + 7) % 7));
	return { start: monday, end: addDays(monday, 6) };
}
