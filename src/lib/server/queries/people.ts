import { sql, type Kysely, type Transaction } from 'kysely';
import type { Grant } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** Everyone with their roles, sample accounts last. */
export async function listPeople(db: Kysely<DB>) {
	return db
		.selectFrom('app_user as u')
		.leftJoin('organisation as o', 'o.code', 'u.organisation_code')
		.select([
			'u.id',
			'u.name',
			'u.email',
			'u.disabled_at',
			'u.is_sample',
			'o.name_th as organisation_th',
			'o.name_en as organisation_en'
		])
		.select(
			sql<
				Grant['role'][]
			>`array(select distinct role from role_grant g where g.user_id = u.id order by role)`.as('roles')
		)
		.orderBy('u.is_sample')
		.orderBy('u.name')
		.orderBy('u.id')
		.execute();
}

export async function findPerson(db: Kysely<DB>, id: string) {
	return db
		.selectFrom('app_user')
		.select([
			'id',
			'name',
			'email',
			'organisation_code',
			'disabled_at',
			'is_sample',
			'lock_version',
			'created_at'
		])
		.where('id', '=', id)
		.executeTakeFirst();
}

export async function lockPerson(trx: Transaction<DB>, id: string) {
	return trx
		.selectFrom('app_user')
		.select(['id', 'name', 'email', 'organisation_code', 'disabled_at', 'is_sample', 'lock_version'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
}

/** Enabled administrators, locked so that two that leave at once cannot both go. */
export async function lockAdministrators(trx: Transaction<DB>, isSample: boolean): Promise<string[]> {
	const rows = await trx
		.selectFrom('role_grant as g')
		.innerJoin('app_user as u', 'u.id', 'g.user_id')
		.select('u.id')
		.where('g.role', '=', 'administrator')
		.where('u.disabled_at', 'is', null)
		.where('u.is_sample', '=', isSample)
		.orderBy('u.id')
		.forUpdate()
		.execute();
	return rows.map((row) => row.id);
}

export async function findEmailTaken(db: Kysely<DB>, email: string): Promise<boolean> {
	return (
		(await db
			.selectFrom('app_user')
			.select('id')
			.where('email', '=', email.toLowerCase())
			.executeTakeFirst()) !== undefined
	);
}

/** Adds a grant; false where the very same grant is there already. */
export async function insertGrant(
	trx: Transaction<DB>,
	userId: string,
	grant: Grant,
	grantedBy: string | null
): Promise<boolean> {
	const { role, organisation_code, dimension_code, place_code } = grant;
	const inserted = await trx
		.insertInto('role_grant')
		.values({ user_id: userId, role, organisation_code, dimension_code, place_code, granted_by: grantedBy })
		.onConflict((c) => c.doNothing())
		.returning('id')
		.executeTakeFirst();
	return inserted !== undefined;
}

export async function deleteGrant(trx: Transaction<DB>, userId: string, grantId: number) {
	return trx
		.deleteFrom('role_grant')
		.where('id', '=', grantId)
		.where('user_id', '=', userId)
		.returning(['role', 'organisation_code', 'dimension_code', 'place_code'])
		.executeTakeFirst();
}

export async function updatePerson(
	trx: Transaction<DB>,
	id: string,
	change: { name?: string; organisation_code?: string | null; disabled_at?: Date | null }
) {
	await trx
		.updateTable('app_user')
		.set((eb) => ({ ...change, lock_version: eb('lock_version', '+', 1), updated_at: eb.fn<Date>('now') }))
		.where('id', '=', id)
		.execute();
}
