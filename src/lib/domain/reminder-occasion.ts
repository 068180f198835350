import { addDays, daysBetween, type IsoDate } from '#lib/domain/calendar.ts';

/** A reminder before it is due, on the day, or after it. */
export type DueKind = 'before' | 'due' | 'overdue';
/** Days before the due date on which it is first reminded of, and between reminders after it. */
export const WEEK = 7;

/**
 * The newest day up to `today` on which a report due on `due` is reminded of: a week before, on the day, and weekly after; null
 * where none has come yet. A day that was missed is made good later, in the words that hold then.
 */
export function occasionOf(due: IsoDate, today: IsoDate): { day: IsoDate; kind: DueKind } | null {
	const late = daysBetween(due, today);
	if (late < -WEEK) return null;
	if (late < 0) return { day: addDays(due, -WEEK), kind: 'before' };
	return { day: addDays(today, -(late % WEEK)), kind: late === 0 ? 'due' : 'overdue' };
}

/** The most pressing of what one person is reminded of in one message. */
export function mostPressing(kinds: readonly DueKind[]): DueKind {
	return kinds.includes('overdue') ? 'overdue' : kinds.includes('due') ? 'due' : 'before';
}
