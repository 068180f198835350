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

/** Lists a person's grants with the names of what they are narrowed to. */
export async function listGrantsInWords(db: Kysely<DB>, userId: string) {
	return db
		.selectFrom('role_grant as g')
		.leftJoin('organisation as o', 'o.code', 'g.organisation_code')
		.leftJoin('dimension as d', 'd.code', 'g.dimension_code')
		.leftJoin('place as p', 'p.code', 'g.place_code')
		.select([
			'g.id',
			'g.role',
			'g.granted_at',
			'o.name_th as organisation_th',
			'o.name_en as organisation_en'
		])
		.select([
			'd.name_th as dimension_th',
			'd.name_en as dimension_en',
			'p.name_th as place_th',
			'p.name_en as place_en'
		])
		.where('g.user_id', '=', userId)
		.orderBy('g.id')
		.execute();
}

export async function findPasswordHash(db: Kysely<DB>, userId: string): Promise<string | null> {
	const account = await db
		.selectFrom('app_account')
		.select('password')
		.where('user_id', '=', userId)
		.where('provider_id', '=', 'credential')
		.executeTakeFirst();
	return account?.password ?? null;
}
