import { sql, type Transaction } from 'kysely';
import type { MilestonePlan } from '#lib/domain/initiative-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Expected } from '#lib/server/errors.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { lockForChange } from '#lib/server/operations/lock-for-change.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { listMilestonePlan } from '#lib/server/queries/milestone-plan.ts';

/** Writes the whole working plan in its order; a milestone that is missing is removed, unless a report or a baseline speaks of it. */
export async function saveMilestones(
	trx: Transaction<DB>,
	seen: { initiative_id: number; lock_version: number },
	plan: MilestonePlan[],
	acting: Acting
): Promise<void> {
	const { id: initiative_id, is_sample } = await lockForChange(trx, seen);
	const before = await listMilestonePlan(trx, initiative_id);
	const kept = new Set(plan.map(({ id }) => id));
	const removed = before.filter(({ id }) => !kept.has(id));
	if (removed.some((one) => one.is_reported || one.is_in_baseline)) throw new Expected(409, 'state');
	// Only this initiative's own: an id of another is no milestone here.
	if (plan.some(({ id }) => id !== null && !before.some((one) => one.id === id)))
		throw new Expected(404, 'not_found');

	await sql`set constraints milestone_initiative_id_position_key deferred`.execute(trx);
	if (removed.length > 0)
		await trx
			.deleteFrom('milestone')
			.where(
				'id',
				'in',
				removed.map(({ id }) => id)
			)
			.execute();
	for (const [i, { id, ...columns }] of plan.entries()) {
		const row = { ...columns, position: i + 1 };
		if (id === null)
			await trx
				.insertInto('milestone')
				.values({ ...row, initiative_id, is_sample })
				.execute();
		else await trx.updateTable('milestone').set(row).where('id', '=', id).execute();
	}
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'milestones.save',
		record_type: 'initiative',
		record_id: initiative_id,
		before,
		after: await listMilestonePlan(trx, initiative_id),
		request_id: acting.request_id
	});
	await refreshFigures(trx, [initiative_id], acting.today);
}
