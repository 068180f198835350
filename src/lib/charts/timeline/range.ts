import { fiscalYearOf, fiscalYearRange, quarterRange } from '#lib/domain/calendar.ts';
import type { DateRange, IsoDate, Period } from '#lib/domain/calendar.ts';
import type { Zoom } from './record.ts';

/** First and last day on record; null = no day is. */
export type Extent = { first: IsoDate | null; last: IsoDate | null };

/** Drawn while nothing has a date: the years of the first records. */
const EMPTY_YEARS = { from: 2561, to: 2566 };

/** The days that a zoom shows: whole fiscal years round the extent, or the period's year or quarter. */
export function timelineRange(zoom: Zoom, period: Period, extent: Extent): DateRange {
	if (zoom === 'quarter') return quarterRange(period);
	if (zoom === 'year') return fiscalYearRange(period.fiscalYear);
	const known = [extent.first, extent.last].filter((day) => day !== null).map(fiscalYearOf);
	const from = known.length ? Math.min(...known) : EMPTY_YEARS.from;
	const to = known.length ? Math.max(...known) : EMPTY_YEARS.to;
	return { start: fiscalYearRange(from).start, end: fiscalYearRange(to).end };
}
