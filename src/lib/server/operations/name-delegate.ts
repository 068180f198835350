import type { Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Forbidden, NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import {
	findOverlap,
	insertDelegation,
	lockDelegation,
	updateWithdrawn
} from '#lib/server/queries/delegation.ts';
import { lockPerson } from '#lib/server/queries/people.ts';

export type NewDelegation = {
	from_user_id: string;
	to_user_id: string;
	starts_on: IsoDate;
	ends_on: IsoDate;
	reason: string | null;
};

/** Names who stands in for somebody. Oneself one names a colleague of the same organisation; an administrator names anybody for anybody. */
export async function nameDelegate(
	trx: Transaction<DB>,
	actor: Actor,
	named: NewDelegation,
	today: IsoDate,
	by: By
): Promise<void> {
	if (named.to_user_id === named.from_user_id) throw new InvalidFields({ to_user_id: 'same_person' });
	if (named.ends_on < named.starts_on) throw new InvalidFields({ ends_on: 'end_before_start' });
	if (named.ends_on < today) throw new InvalidFields({ ends_on: 'in_past' });
	// In one order, whoever is named first: two that name each other at once do not lock each other out.
	const people = new Map<string, NonNullable<Awaited<ReturnType<typeof lockPerson>>>>();
	for (const id of [named.from_user_id, named.to_user_id].sort()) {
		const person = await lockPerson(trx, id);
		if (person && person.disabled_at === null) people.set(id, person);
	}
	const [owner, delegate] = [people.get(named.from_user_id), people.get(named.to_user_id)];
	if (!owner) throw new InvalidFields({ from_user_id: 'unknown_choice' });
	if (!delegate || delegate.is_sample !== owner.is_sample)
		throw new InvalidFields({ to_user_id: 'unknown_choice' });
	const isOwn =
		owner.id === actor.id &&
		delegate.organisation_code !== null &&
		delegate.organisation_code === owner.organisation_code;
	if (!isOwn) allowAdministrator(actor, owner);
	if (await findOverlap(trx, named)) throw new InvalidFields({ starts_on: 'taken' });
	const id = await insertDelegation(trx, { ...named, named_by: by.actor_id });
	const { from_user_id: record_id, ...after } = named;
	await insertAuditEvent(trx, {
		...by,
		action: 'delegation.name',
		record_type: 'app_user',
		record_id,
		after: { id, ...after },
		reason: named.reason
	});
}

/** Ends a delegation at once, at any time: by the one who is stood in for, the one who stands in, or an administrator. */
export async function withdrawDelegate(
	trx: Transaction<DB>,
	actor: Actor,
	id: number,
	by: By
): Promise<void> {
	const found = await lockDelegation(trx, id);
	const owner = found && (await lockPerson(trx, found.from_user_id));
	if (!found || !owner) throw new NotFound('delegation');
	if (actor.id !== found.from_user_id && actor.id !== found.to_user_id) {
		if (canAdministerRow(actor, owner) !== true) throw new NotFound('delegation');
	}
	if (found.withdrawn_at !== null) return;
	await updateWithdrawn(trx, id, by.actor_id);
	const { from_user_id, to_user_id, starts_on, ends_on } = found;
	await insertAuditEvent(trx, {
		...by,
		action: 'delegation.withdraw',
		record_type: 'app_user',
		record_id: from_user_id,
		before: { id, to_user_id, starts_on, ends_on }
	});
}

function allowAdministrator(actor: Actor, owner: { is_sample: boolean }) {
	const verdict = canAdministerRow(actor, owner);
	if (verdict !== true) throw new Forbidden(verdict);
}
