import type { Transaction } from 'kysely';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Forbidden, NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import {
	insertOrganisation,
	listOrganisationsBelow,
	lockOrganisation,
	updateOrganisation,
	type NewOrganisation
} from '#lib/server/queries/organisation.ts';

type Fields = Omit<NewOrganisation, 'code' | 'is_sample'>;

/** Adds an organisation; what a sample account adds is a sample. */
export async function createOrganisation(
	trx: Transaction<DB>,
	actor: Actor,
	code: string,
	fields: Fields,
	by: By
): Promise<void> {
	const row = { code, ...fields, is_sample: actor.is_sample };
	if (!(await insertOrganisation(trx, row))) throw new InvalidFields({ code: 'taken' });
	await insertAuditEvent(trx, {
		...by,
		action: 'organisation.create',
		record_type: 'organisation',
		record_id: code,
		after: row
	});
}

export async function editOrganisation(
	trx: Transaction<DB>,
	actor: Actor,
	code: string,
	fields: Fields,
	by: By
): Promise<void> {
	const before = await lockOrganisation(trx, code);
	if (!before) throw new NotFound('organisation');
	const verdict = canAdministerRow(actor, before);
	if (verdict !== true) throw new Forbidden(verdict);
	if (fields.parent_code && (await listOrganisationsBelow(trx, code)).includes(fields.parent_code))
		throw new InvalidFields({ parent_code: 'cycle' });
	await updateOrganisation(trx, code, fields);
	await insertAuditEvent(trx, {
		...by,
		action: 'organisation.edit',
		record_type: 'organisation',
		record_id: code,
		before,
		after: fields
	});
}
