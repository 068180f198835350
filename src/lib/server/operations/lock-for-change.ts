import { sql, type Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict } from '#lib/server/errors.ts';
import { lockInitiative } from '#lib/server/queries/report.ts';

/** Locks the initiative for a change of itself, its milestones or its budget, and counts the change; whoever saw an older version gets a conflict. */
export async function lockForChange(
	trx: Transaction<DB>,
	seen: { initiative_id: number; lock_version: number }
) {
	const initiative = await lockInitiative(trx, seen.initiative_id);
	if (initiative.lock_version !== seen.lock_version) throw new Conflict();
	await trx
		.updateTable('initiative')
		.set({ lock_version: sql`lock_version + 1` })
		.where('id', '=', initiative.id)
		.execute();
	return initiative;
}
