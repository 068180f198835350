import { daysBetween, type IsoDate } from '#lib/domain/calendar.ts';
import { covers, type Actor, type InitiativeSubject, type ReportSubject } from '#lib/domain/permission.ts';
import { reviewTurn, reviewableRungs, type ReviewRung } from '#lib/domain/review-ladder.ts';

/** People as they may act today, lent grants among theirs. */
export type Holder = Actor & { name: string };
/**
 * Who must act on a report that is not approved, and since when. rung: of reviewers, how far it has climbed; null where the
 * writer's turn it is, or nobody's. holders: empty where nobody holds the role for it. days: whole days since then.
 */
export type ReportTurn = {
	role: 'officer' | 'reviewer';
	rung: ReviewRung | null;
	climbed: boolean;
	since: IsoDate;
	days: number;
	holders: Holder[];
};

/** report null: none was begun, and its writers owe it. Null where nobody must act: it is approved. */
export function reportTurn(
	report: (ReportSubject & { since: IsoDate }) | { state: null; since: IsoDate },
	subject: InitiativeSubject,
	people: readonly Holder[],
	today: IsoDate,
	waitDays: number
): ReportTurn | null {
	const { state, since } = report;
	if (state === 'approved' || state === 'superseded') return null;
	const days = Math.max(0, daysBetween(since, today));
	const able = people.filter((person) => !person.is_sample || subject.is_sample);
	if (state !== 'submitted') {
		const holders = able.filter(({ grants }) =>
			grants.some((grant) => grant.role === 'officer' && covers(grant, subject))
		);
		return { role: 'officer', rung: null, climbed: false, since, days, holders };
	}
	const reviewers = able.map((person) => ({ person, rungs: reviewableRungs(person, subject, report) }));
	const turn = reviewTurn(
		reviewers.flatMap(({ rungs }) => rungs),
		days,
		waitDays
	);
	const holders =
		turn.rung === null
			? []
			: reviewers.filter(({ rungs }) => rungs.includes(turn.rung!)).map(({ person }) => person);
	return { role: 'reviewer', ...turn, since, days, holders };
}
