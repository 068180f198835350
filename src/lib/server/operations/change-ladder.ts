import type { Transaction } from 'kysely';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Forbidden } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { findLadder, insertLadderVersion, type Ladder } from '#lib/server/queries/ladder.ts';

/** Makes a new version of the ladder, for reports approved and periods closed from now on: what was opened stays as it is. */
export async function setLadder(
	trx: Transaction<DB>,
	actor: Actor,
	edit: Ladder & { reason: string },
	by: By
): Promise<void> {
	const verdict = canAdministerRow(actor, { is_sample: false });
	if (verdict !== true) throw new Forbidden(verdict);
	const { reason, version, steps } = edit;
	const before = await findLadder(trx);
	const isNew =
		before.version === version &&
		(await insertLadderVersion(trx, { version: version + 1, steps }, reason, by.actor_id));
	if (!isNew) throw new Conflict({ steps }, { ...before });
	await insertAuditEvent(trx, {
		...by,
		action: 'ladder.change',
		record_type: 'ladder_version',
		record_id: version + 1,
		before,
		after: { steps },
		reason
	});
}
