import type { RequestEvent } from '@sveltejs/kit';
import { canReviewReport, reviewNames } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { Conflict, Expected } from '#lib/server/errors.ts';
import { once } from '#lib/server/idempotency.ts';
import { log } from '#lib/server/log.ts';
import { approveReport } from '#lib/server/operations/approve-report.ts';
import { listInitiativeSubjects } from '#lib/server/queries/initiative-subject.ts';
import { listReportsById } from '#lib/server/queries/report.ts';
import { warningsOf } from './warnings-of.ts';

export type Chosen = { id: number; lock_version: number };
type Named = { id: number; title_th: string | null; title_en: string | null; code: string | null };
export type Left = Named & { because: 'changed' | 'warned' | 'gone' | 'failed' };
type Outcome = { approved: Named[]; left: Left[] };

/**
 * Approves each of the chosen in a transaction of its own: locks are short, and one that cannot be approved undoes no other.
 * Whoever sends the page twice gets the first answer for each. Asked anew for each: scope, own report, warnings, version.
 */
export async function approveChosen(
	event: Pick<RequestEvent, 'locals' | 'url' | 'route'>,
	key: string,
	chosen: Chosen[]
): Promise<Outcome> {
	const { today, requestId } = event.locals;
	const user = event.locals.user!;
	const outcome: Outcome = { approved: [], left: [] };
	const found = await listReportsById(
		db,
		chosen.map(({ id }) => id)
	);
	const subjects = await listInitiativeSubjects(
		db,
		found.map(({ initiative_id }) => initiative_id),
		today
	);
	for (const { id, lock_version } of chosen) {
		const report = found.find((one) => one.id === id);
		const subject = report && subjects.find((one) => one.id === report.initiative_id);
		// What one may not see is not told apart from what is not there.
		const mayReview =
			report && subject && canReviewReport(user, subject, { ...report, state: 'submitted' }) === true;
		const named = mayReview
			? { id, title_th: report.title_th, title_en: report.title_en, code: report.code }
			: { id, title_th: null, title_en: null, code: null };
		const leave = (because: Left['because']) => void outcome.left.push({ ...named, because });
		if (!mayReview) {
			leave('gone');
			continue;
		}
		const write = {
			user,
			route: `${event.route.id}?/approve`,
			body: { idempotency_key: `${key}:r${id}`, report: `${id}:${lock_version}` }
		};
		const acting = {
			actor_id: user.id,
			on_behalf_of: reviewNames(user, subject, report)[0] ?? null,
			today,
			request_id: requestId
		};
		const address = {
			initiative_id: subject.id,
			period: { fiscalYear: report.fiscal_year, quarter: report.quarter },
			lock_version
		};
		try {
			if (report.state === 'submitted' && ((await warningsOf(event, report)).warnings ?? []).length > 0) {
				leave('warned');
				continue;
			}
			await once(
				db,
				write,
				async (trx) => {
					await approveReport(trx, address, acting);
					return '/review';
				},
				'noted'
			);
			outcome.approved.push(named);
		} catch (error) {
			if (error instanceof Conflict || (error instanceof Expected && error.status === 409)) {
				leave('changed');
				continue;
			}
			if (error instanceof Expected && error.status < 500) throw error;
			log.error({ id: requestId, report: id, err: error }, 'one of several approvals failed');
			leave('failed');
		}
	}
	return outcome;
}
