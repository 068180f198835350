import { daysBetween } from '#lib/domain/calendar.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { endBounds, isPrecise, startBounds } from '#lib/domain/span.ts';
import type { SpanColumns } from '#lib/domain/span.ts';

/** What is known of a milestone: ended, past its end, begun, not to begin yet, or none of these. */
export const milestoneStates = ['done', 'late', 'underway', 'waiting', 'unknown'] as const;
export type MilestoneState = (typeof milestoneStates)[number];
export type MilestoneFacts = SpanColumns & {
	actual_start: IsoDate | null;
	actual_end: IsoDate | null;
	/** Last reported %; null = nothing was. */ actual: string | null;
};

/** A milestone's state on a day. 'late' only where every reading of its end is past; 'unknown' where it should run and nobody said so. */
export function milestoneState(one: MilestoneFacts, today: IsoDate): MilestoneState {
	if (one.actual_end !== null || Number(one.actual ?? 0) >= 100) return 'done';
	const end = endBounds(one.end_date, one.end_precision);
	if (end && end.latest < today) return 'late';
	if (one.actual_start !== null || Number(one.actual ?? 0) > 0) return 'underway';
	const start = startBounds(one.start_date, one.start_precision);
	return start && start.earliest > today ? 'waiting' : 'unknown';
}

/** Days from the planned end to the actual one, or to today where it is past and goes on; negative = early, null = not known or not due. */
export function daysLate(one: MilestoneFacts, today: IsoDate): number | null {
	if (one.end_date === null || !isPrecise(one.end_precision)) return null;
	if (one.actual_end !== null) return daysBetween(one.end_date, one.actual_end);
	return milestoneState(one, today) === 'late' ? daysBetween(one.end_date, today) : null;
}
