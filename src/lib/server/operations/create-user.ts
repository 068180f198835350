import { randomBytes, randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Grant } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { hashPassword } from '#lib/server/password-hash.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';

export interface NewUser {
	name: string;
	email: string;
	/** Null: the first one is set through a one-time link. */
	password: string | null;
	organisation_code?: string | null;
	is_sample?: boolean;
	grants: readonly Grant[];
}
/** Who does it; null actor: the system at its start. */
export interface By {
	actor_id: string | null;
	request_id?: string | null;
}

/** Adds a user who can sign in, as better-auth's own createUser and linkAccount would write it; gives the id. Runs under plain node too. */
export async function createUser(
	trx: Transaction<DB>,
	user: NewUser,
	by: By = { actor_id: null }
): Promise<string> {
	const { name, organisation_code = null, is_sample = false, grants } = user;
	const email = user.email.toLowerCase();
	const password = user.password === null ? null : await hashPassword(user.password);
	const id = randomUUID();
	await trx.insertInto('app_user').values({ id, name, email, organisation_code, is_sample }).execute();
	await trx
		.insertInto('app_account')
		.values({ id: randomUUID(), user_id: id, account_id: id, provider_id: 'credential', password })
		.execute();
	if (grants.length > 0) {
		const rows = grants.map(({ role, organisation_code, dimension_code, place_code }) => ({
			user_id: id,
			role,
			organisation_code,
			dimension_code,
			place_code,
			granted_by: by.actor_id
		}));
		await trx.insertInto('role_grant').values(rows).execute();
	}
	await insertAuditEvent(trx, {
		...by,
		action: 'user.create',
		record_type: 'app_user',
		record_id: id,
		after: { name, email, organisation_code, is_sample, grants }
	});
	return id;
}

export interface FirstAdministrator {
	email: string;
	password: string;
}

/** On the first start, while there is no administrator but sample ones: one with a generated password, to be printed once. Undefined where there is one. */
export async function createFirstAdministrator(
	db: Kysely<DB>,
	email = 'admin@tidtam.local'
): Promise<FirstAdministrator | undefined> {
	return db.transaction().execute(async (trx) => {
		const existing = await trx
			.selectFrom('role_grant as g')
			.innerJoin('app_user as u', 'u.id', 'g.user_id')
			.select('u.id')
			.where('g.role', '=', 'administrator')
			.where('u.is_sample', '=', false)
			.limit(1)
			.executeTakeFirst();
		if (existing) return undefined;
		const password = generatePassword();
		const grant = {
			role: 'administrator',
			organisation_code: null,
			dimension_code: null,
			place_code: null
		} as const;
		await createUser(trx, { name: 'ผู้ดูแลระบบ', email, password, grants: [grant] });
		return { email, password };
	});
}

/** 96 random bits, in groups that can be read aloud. */
export function generatePassword(): string {
	const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
	const letters = [...randomBytes(40)]
		.filter((byte) => byte < alphabet.length * 8)
		.map((byte) => alphabet[byte % alphabet.length]);
	return letters
		.slice(0, 20)
		.join('')
		.replace(/(.{5})(?=.)/g, '$1-');
}
