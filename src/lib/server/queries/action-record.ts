import { sql, type Kysely, type Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

export type ActionRecord = NonNullable<Awaited<ReturnType<typeof findAction>>>;

/** One action with all that is written of it; undefined where there is none. */
export async function findAction(db: Kysely<DB>, id: number) {
	return db
		.selectFrom('action as a')
		.innerJoin('initiative as i', 'i.id', 'a.initiative_id')
		.leftJoin('app_user as u', 'u.id', 'a.owner_user_id')
		.leftJoin('organisation as o', 'o.code', 'a.owner_organisation_code')
		.leftJoin('app_user as closer', 'closer.id', 'a.closed_by')
		.leftJoin('app_user as maker', 'maker.id', 'a.created_by')
		.selectAll('a')
		.select(['i.code', 'i.title_th', 'i.title_en', 'u.name as owner_name', 'o.name_th as organisation_th', 'o.name_en as organisation_en',
			'closer.name as closed_by_name', 'maker.name as created_by_name'])
		.where('a.id', '=', id)
		.executeTakeFirst();
}

/** Locks it for a change. */
export async function lockAction(trx: Transaction<DB>, id: number) {
	return trx.selectFrom('action').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** Who can own an action of an initiative: real and sample people and organisations never mix. */
export async function listOwnerChoices(db: Kysely<DB>, isSample: boolean) {
	const [people, organisations] = await Promise.all([
		db.selectFrom('app_user').select(['id', 'name']).where('is_sample', '=', isSample).where('disabled_at', 'is', null).orderBy(sql`name collate "th-x-icu"`).execute(),
		db.selectFrom('organisation').select(['code', 'name_th', 'name_en']).where('is_sample', '=', isSample).orderBy(sql`name_th collate "th-x-icu"`).execute()
	]);
	return { people, organisations };
}
