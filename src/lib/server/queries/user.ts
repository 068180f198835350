import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** Enabled users only. */
export async function findActiveUser(db: Kysely<DB>, id: string) {
	return db
		.selectFrom('app_user')
		.select(['id', 'name', 'email', 'organisation_code', 'is_sample', 'lock_version'])
		.where('id', '=', id)
		.where('disabled_at', 'is', null)
		.executeTakeFirst();
}

export async function listGrants(db: Kysely<DB>, userId: string) {
	return db
		.selectFrom('role_grant')
		.select(['id', 'role', 'organisation_code', 'dimension_code', 'place_code'])
		.where('user_id', '=', userId)
		.orderBy('id')
		.execute();
}
