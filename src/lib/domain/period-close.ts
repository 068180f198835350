import { quarterEnd } from './calendar.ts';
import type { IsoDate, Period } from './calendar.ts';

/** What there is of an initiative's report in a period; `not_owed`: none, and it was not active. */
export const reportStandings = ['reported', 'submitted', 'draft', 'returned', 'none', 'not_owed'] as const;
export type ReportStanding = (typeof reportStandings)[number];
/** Initiatives of a period by standing; they sum to all that have a figure in it. */
export type CloseCounts = Record<ReportStanding, number>;

/** Why a period cannot be closed; i18n has the words and the way out. */
export type CloseRefusal = 'closed' | 'sample' | 'not_ended' | 'earlier_open';
export type CloseFacts = {
	state: 'open' | 'closed';
	/** The period's own row, an initiative's figure in it or a report of it is invented. */
	holdsSample: boolean;
	/** An earlier period is open still: its figures would move under the closed one's. */
	isEarlierOpen: boolean;
};

/** Whether a period may be closed on a day; all reasons against it. An ended quarter only: until its last day its plan moves. */
export function refuseClose(period: Period, facts: CloseFacts, today: IsoDate): CloseRefusal[] {
	const reasons: [CloseRefusal, boolean][] = [
		['closed', facts.state === 'closed'],
		['not_ended', quarterEnd(period) >= today],
		['sample', facts.holdsSample],
		['earlier_open', facts.isEarlierOpen]
	];
	return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** How many of them lack an approved report though one was owed. */
export function countMissing(counts: CloseCounts): number {
	return counts.submitted + counts.draft + counts.returned + counts.none;
}
