import { sql, type Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { holdInitiative } from '#lib/server/operations/initiative-hold.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { listBaselineMilestones } from '#lib/server/queries/milestone-plan.ts';

export type BaselineApproval = { initiative_id: number; lock_version: number; approved_on: IsoDate; reason: string };

/** Keeps the working plan as it stands as the next numbered baseline, which nothing changes any more. */
export async function approveBaseline(trx: Transaction<DB>, approval: BaselineApproval, acting: Acting): Promise<{ number: number }> {
	const { id: initiative_id, is_sample, start_date, start_precision, end_date, end_precision } = await holdInitiative(trx, approval);
	const last = await trx
		.selectFrom('schedule_baseline')
		.select(sql<number>`coalesce(max(number), 0)`.as('number'))
		.where('initiative_id', '=', initiative_id)
		.executeTakeFirstOrThrow();
	const number = last.number + 1;
	const span = { start_date, start_precision, end_date, end_precision };
	const { id } = await trx
		.insertInto('schedule_baseline')
		.values({ initiative_id, number, ...span, approved_on: approval.approved_on, reason: approval.reason, approved_by: acting.actor_id, is_sample })
		.returning('id')
		.executeTakeFirstOrThrow();
	const copied = ['initiative_id', 'weight', 'budget_amount', 'planned_start', 'planned_end', 'start_precision', 'end_precision'] as const;
	await trx
		.insertInto('baseline_milestone')
		.columns(['baseline_id', 'milestone_id', ...copied])
		.expression((eb) => eb.selectFrom('milestone').select([sql<number>`${id}::bigint`.as('baseline_id'), 'id as milestone_id', ...copied]).where('initiative_id', '=', initiative_id))
		.execute();
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'baseline.approve',
		record_type: 'initiative',
		record_id: initiative_id,
		before: { number: last.number },
		after: { number, ...span, approved_on: approval.approved_on, milestones: await listBaselineMilestones(trx, id) },
		reason: approval.reason,
		request_id: acting.request_id
	});
	await refreshFigures(trx, [initiative_id], acting.today);
	return { number };
}
