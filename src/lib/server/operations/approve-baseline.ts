import type { Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { lockForChange } from '#lib/server/operations/lock-for-change.ts';
import { keepBaseline } from '#lib/server/operations/keep-baseline.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { listBaselineMilestones } from '#lib/server/queries/milestone-plan.ts';

export type BaselineApproval = {
	initiative_id: number;
	lock_version: number;
	approved_on: IsoDate;
	reason: string;
};

/** Keeps the working plan as it stands as the next numbered baseline, which nothing changes any more. */
export async function approveBaseline(
	trx: Transaction<DB>,
	approval: BaselineApproval,
	acting: Acting
): Promise<{ number: number }> {
	const { approved_on, reason } = approval;
	const initiative = await lockForChange(trx, approval);
	const { id, number, span } = await keepBaseline(trx, initiative, {
		approved_on,
		approved_by: acting.actor_id,
		reason
	});
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'baseline.approve',
		record_type: 'initiative',
		record_id: initiative.id,
		before: { number: number - 1 },
		after: { number, ...span, approved_on, milestones: await listBaselineMilestones(trx, id) },
		reason,
		request_id: acting.request_id
	});
	await refreshFigures(trx, [initiative.id], acting.today);
	return { number };
}
