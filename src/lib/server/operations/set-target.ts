import type { Transaction } from 'kysely';
import type { TargetValue } from '#lib/domain/disbursement-target.ts';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Forbidden } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { findTarget, insertTarget } from '#lib/server/queries/disbursement-target.ts';

export type NewTarget = { fiscal_year: number; source: string; reason: string | null; values: TargetValue[] };

/** Writes a fiscal year's targets as a new version; `seen` is the version that the form was made with (0 = none). They hold for all data: a sample account sets none. */
export async function setTarget(
	trx: Transaction<DB>,
	actor: Actor,
	{ values, ...target }: NewTarget,
	seen: number,
	by: By
): Promise<void> {
	const verdict = canAdministerRow(actor, { is_sample: false });
	if (verdict !== true) throw new Forbidden(verdict);
	const before = await findTarget(trx, target.fiscal_year);
	const isNew =
		(before?.version ?? 0) === seen &&
		(await insertTarget(trx, { ...target, version: seen + 1, created_by: by.actor_id }, values));
	if (!isNew) throw new Conflict();
	await insertAuditEvent(trx, {
		...by,
		action: 'target.set',
		record_type: 'disbursement_target',
		record_id: `${target.fiscal_year}-${seen + 1}`,
		before,
		after: { ...target, values },
		reason: target.reason
	});
}
