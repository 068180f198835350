import type { Transaction } from 'kysely';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Forbidden } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { findLicence, type Licence } from '#lib/server/queries/data-licence.ts';
import { updateSetting } from '#lib/server/queries/setting.ts';

/** Sets the licence of public data; null: none any more. It holds for all data, so a sample account may not set it. */
export async function setDataLicence(
	trx: Transaction<DB>,
	actor: Actor,
	edit: { licence: Licence | null; lock_version: number },
	by: By
): Promise<void> {
	const verdict = canAdministerRow(actor, { is_sample: false });
	if (verdict !== true) throw new Forbidden(verdict);
	const before = await findLicence(trx);
	if ((await updateSetting(trx, 'data_licence', edit.licence, edit.lock_version)) === 0)
		throw new Conflict({ ...edit.licence }, { ...before.licence });
	await insertAuditEvent(trx, {
		...by,
		action: 'setting.change',
		record_type: 'app_setting',
		record_id: 'data_licence',
		before: before.licence,
		after: edit.licence
	});
}
