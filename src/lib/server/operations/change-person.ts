import type { Transaction } from 'kysely';
import { canAdministerRow, type Actor, type Grant } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict, Forbidden, NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { insertPasswordLink } from '#lib/server/queries/password-link.ts';
import {
	deleteGrant,
	insertGrant,
	lockAdministrators,
	lockPerson,
	updatePerson
} from '#lib/server/queries/people.ts';
import { deleteSessionsOf } from '#lib/server/queries/session.ts';

/** Locks the person and asks whether the actor may change them. */
export async function lockForChange(trx: Transaction<DB>, actor: Actor, id: string) {
	const person = await lockPerson(trx, id);
	if (!person) throw new NotFound('person');
	const verdict = canAdministerRow(actor, person);
	if (verdict !== true) throw new Forbidden(verdict);
	return person;
}

export interface PersonEdit {
	name: string;
	organisation_code: string | null;
	lock_version: number;
}

export async function editPerson(
	trx: Transaction<DB>,
	actor: Actor,
	id: string,
	edit: PersonEdit,
	by: By
): Promise<void> {
	const before = await lockForChange(trx, actor, id);
	const { lock_version, ...after } = edit;
	const was = { name: before.name, organisation_code: before.organisation_code };
	if (before.lock_version !== lock_version) throw new Conflict(after, was);
	await updatePerson(trx, id, after);
	await insertAuditEvent(trx, {
		...by,
		action: 'user.edit',
		record_type: 'app_user',
		record_id: id,
		before: was,
		after
	});
}

/** Gives a person a role; an administrator's is never narrowed. */
export async function grantRole(
	trx: Transaction<DB>,
	actor: Actor,
	id: string,
	grant: Grant,
	by: By
): Promise<void> {
	await lockForChange(trx, actor, id);
	if (grant.role === 'officer' && grant.organisation_code === null)
		throw new InvalidFields({ organisation_code: 'officer_needs_organisation' });
	const whole =
		grant.role === 'administrator'
			? { ...grant, organisation_code: null, dimension_code: null, place_code: null }
			: grant;
	if (!(await insertGrant(trx, id, whole, by.actor_id))) throw new InvalidFields({ role: 'taken' });
	await insertAuditEvent(trx, {
		...by,
		action: 'role.grant',
		record_type: 'app_user',
		record_id: id,
		after: whole
	});
}

export async function revokeRole(
	trx: Transaction<DB>,
	actor: Actor,
	id: string,
	grantId: number,
	by: By
): Promise<void> {
	const person = await lockForChange(trx, actor, id);
	const administrators = await lockAdministrators(trx, person.is_sample);
	const grant = await deleteGrant(trx, id, grantId);
	if (!grant) throw new NotFound('grant');
	if (grant.role === 'administrator' && isLast(administrators, id))
		throw new InvalidFields({ '': 'last_administrator' });
	await insertAuditEvent(trx, {
		...by,
		action: 'role.revoke',
		record_type: 'app_user',
		record_id: id,
		before: grant
	});
}

/** Disables or enables a person; a disabled one is signed out everywhere at once. */
export async function setDisabled(
	trx: Transaction<DB>,
	actor: Actor,
	id: string,
	disabledAt: Date | null,
	by: By
): Promise<void> {
	const person = await lockForChange(trx, actor, id);
	if ((person.disabled_at === null) === (disabledAt === null)) return;
	if (disabledAt && isLast(await lockAdministrators(trx, person.is_sample), id))
		throw new InvalidFields({ '': 'last_administrator' });
	await updatePerson(trx, id, { disabled_at: disabledAt });
	if (disabledAt) await deleteSessionsOf(trx, id);
	const action = disabledAt ? 'user.disable' : 'user.enable';
	await insertAuditEvent(trx, { ...by, action, record_type: 'app_user', record_id: id });
}

/** Gives the token of a new one-time link; the ones before stop working. */
export async function createPasswordLink(
	trx: Transaction<DB>,
	actor: Actor,
	id: string,
	by: By
): Promise<string> {
	await lockForChange(trx, actor, id);
	const token = await insertPasswordLink(trx, id, actor.id);
	await insertAuditEvent(trx, {
		...by,
		action: 'user.password_link',
		record_type: 'app_user',
		record_id: id
	});
	return token;
}

function isLast(administrators: string[], id: string): boolean {
	return administrators.includes(id) && administrators.every((other) => other === id);
}
