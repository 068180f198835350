import { FIRST_BUDDHIST_DAY } from '#lib/domain/calendar.ts';
import type { DateRange, IsoDate } from '#lib/domain/calendar.ts';
import { dateOfDayNumber, dayNumber } from '#lib/domain/civil.ts';

/** Days that a timeline may show: all have a Buddhist and a fiscal year. */
export const [FIRST_SHOWN, LAST_SHOWN]: [IsoDate, IsoDate] = [FIRST_BUDDHIST_DAY, '2500-09-30'];
/** Fewest and most days on a screen: a week, a century. */
export const [FEWEST_DAYS, MOST_DAYS] = [7, 36_525];
/** How much one press of a zoom button shows more or less. */
export const ZOOM_STEP = 1.5;

/**
 * Shows `factor` times as many days (below 1: nearer), in whole days, so that the day at the fraction `anchor` of the width (0–1)
 * stays where it is: to half a day, except where the ends of all time stop it.
 */
export function zoomed(range: DateRange, factor: number, anchor: number): DateRange {
	const [first, days] = [dayNumber(range.start), daysOf(range)];
	const rounded = Math.round(days * factor);
	// A small step still is a step.
	const stepped = factor > 1 ? Math.max(days + 1, rounded) : factor < 1 ? Math.min(days - 1, rounded) : days;
	const next = Math.min(MOST_DAYS, Math.max(FEWEST_DAYS, stepped));
	return placed(first + anchor * (days - next), next);
}

/** Shows the days that are so many later (below zero: earlier), as many of them. */
export function panned(range: DateRange, days: number): DateRange {
	return placed(dayNumber(range.start) + days, daysOf(range));
}

/** Days in a range, both ends counted. */
export function daysOf({ start, end }: DateRange): number {
	return dayNumber(end) - dayNumber(start) + 1;
}

/** The range where it may be shown: within all time, no shorter than a week. Null = it may not. */
export function shownRange(start: string, end: string): DateRange | null {
	if (start < FIRST_SHOWN || end > LAST_SHOWN || start > end) return null;
	const days = daysOf({ start, end });
	return days >= FEWEST_DAYS && days <= MOST_DAYS ? { start, end } : null;
}

/** As much of the range as may be shown, a week at least: fiscal year 2484 begins before there is a Buddhist year for it. */
export function clampedRange({ start, end }: DateRange): DateRange {
	const from = start < FIRST_SHOWN ? FIRST_SHOWN : start;
	const to = end > LAST_SHOWN ? LAST_SHOWN : end;
	return placed(dayNumber(from), Math.max(FEWEST_DAYS, dayNumber(to) - dayNumber(from) + 1));
}

function placed(first: number, days: number): DateRange {
	const start = Math.min(
		dayNumber(LAST_SHOWN) + 1 - days,
		Math.max(dayNumber(FIRST_SHOWN), Math.round(first))
	);
	return { start: dateOfDayNumber(start), end: dateOfDayNumber(start + days - 1) };
}
