import type { Actor, Grant, InitiativeSubject, ReportSubject } from '#lib/domain/permission.ts';
import { canReviewReport, covers } from '#lib/domain/permission.ts';

/** Reviewers from the nearest to the widest: with a narrowed grant, with one over everything, administrators. */
export const reviewRungs = ['narrowed', 'unnarrowed', 'administrator'] as const;
export type ReviewRung = (typeof reviewRungs)[number];
/** How far a report has climbed. rung null: nobody holds the role for it. climbed: whether it waited longer than it may on a rung below. */
export type ReviewTurn = { rung: ReviewRung | null; climbed: boolean };

/** The rung that a grant stands on; null where it reviews nothing. */
export function rungOf({ role, organisation_code, dimension_code, place_code }: Grant): ReviewRung | null {
	if (role === 'administrator') return 'administrator';
	if (role !== 'reviewer') return null;
	const isNarrowed =
		organisation_code !== null || dimension_code !== null || (place_code !== null && place_code !== 'TH');
	return isNarrowed ? 'narrowed' : 'unnarrowed';
}

/**
 * Whose turn it is: the lowest rung on which somebody may review it, one rung higher (of those where somebody stands)
 * each time it has waited longer than waitDays. daysWaiting: whole days since it was handed in.
 */
export function reviewTurn(
	filledRungs: readonly ReviewRung[],
	daysWaiting: number,
	waitDays: number
): ReviewTurn {
	const rungs = reviewRungs.filter((rung) => filledRungs.includes(rung));
	const climbs = Math.max(0, Math.ceil(daysWaiting / waitDays) - 1);
	const at = Math.min(climbs, rungs.length - 1);
	return { rung: rungs[at] ?? null, climbed: at > 0 };
}

/** The rungs on which this person may review the report. */
export function reviewableRungs(
	actor: Actor,
	subject: InitiativeSubject,
	report: ReportSubject
): ReviewRung[] {
	if (canReviewReport(actor, subject, report) !== true) return [];
	const grantRungs = actor.grants
		.filter((grant) => grant.role === 'administrator' || covers(grant, subject))
		.map(rungOf);
	return reviewRungs.filter((rung) => grantRungs.includes(rung));
}
