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
export function milestoneState(milestone: MilestoneFacts, today: IsoDate): MilestoneState {
	if (milestone.actual_end !== null || Number(milestone.actual ?? 0) >= 100) return 'done';
	const end = endBounds(milestone.end_date, milestone.end_precision);
	if (end && end.latest < today) return 'late';
	if (milestone.actual_start !== null || Number(milestone.actual ?? 0) > 0) return 'underway';
	const start = startBounds(milestone.start_date, milestone.start_precision);
	return start && start.earliest > today ? 'waiting' : 'unknown';
}

/** Days from the planned end to the actual one, or to today where it is past and goes on; negative = early, null = not known or not due. */
export function daysLate(milestone: MilestoneFacts, today: IsoDate): number | null {
	if (milestone.end_date === null || !isPrecise(milestone.end_precision)) return null;
	if (milestone.actual_end !== null) return daysBetween(milestone.end_date, milestone.actual_end);
	return milestoneState(milestone, today) === 'late' ? daysBetween(milestone.end_date, today) : null;
}
