import type { Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { deleteSessionsOf } from '#lib/server/queries/session.ts';

/** A new password ends every session: whoever knew the old one is out. Takes the hash, made before the transaction. */
export async function setPassword(trx: Transaction<DB>, userId: string, hash: string, by: By): Promise<void> {
	await trx
		.updateTable('app_account')
		.set((eb) => ({ password: hash, updated_at: eb.fn<Date>('now') }))
		.where('user_id', '=', userId)
		.where('provider_id', '=', 'credential')
		.execute();
	await deleteSessionsOf(trx, userId);
	await insertAuditEvent(trx, {
		...by,
		action: 'user.set_password',
		record_type: 'app_user',
		record_id: userId
	});
}
