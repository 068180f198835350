import type { Transaction } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import { nextStep, stepDue } from '#lib/domain/ladder.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { findLadder, listLateFigures } from '#lib/server/queries/ladder.ts';

/**
 * Opens what the ladder asks for, in the transaction that approved a report or is about to close the period, after the
 * figures were written. Not in the daily refresh: a plan that moves on by a day makes no news, and the close looks at
 * every figure at its quarter's end anyway. The caller holds the initiatives, so that no step is opened twice.
 */
export async function openLadderSteps(
	trx: Transaction<DB>, of: { initiativeIds: readonly number[] } | { period: Period } | 'sample', today: IsoDate, by: By
): Promise<number> {
	const late = await listLateFigures(trx, of);
	if (late.length === 0) return 0;
	const { version, steps } = await findLadder(trx);
	let opened = 0;
	for (const { taken, health, responsible_user_id, organisation_code, ...figure } of late) {
		const step = nextStep(health, steps, taken);
		if (!step) continue;
		const row = {
			...figure, kind: step.kind, health: step.health, ladder_version: version,
			owner_user_id: responsible_user_id, owner_organisation_code: organisation_code, opened_on: today, due_date: stepDue(step, today)
		};
		const inserted = await trx.insertInto('action').values(row).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
		if (!inserted) continue;
		opened += 1;
		await insertAuditEvent(trx, { ...by, actor_id: null, action: 'action.open', record_type: 'action', record_id: inserted.id, after: row });
	}
	return opened;
}
