import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

export type FormChoices = Awaited<ReturnType<typeof listFormChoices>>;

/** What an initiative's form offers: sample and real never mix in plans, organisations and people. */
export async function listFormChoices(db: Kysely<DB>, isSample: boolean) {
	const [plans, organisations, people, dimensions, places] = await Promise.all([
		db
			.selectFrom('plan')
			.select(['code', 'title_th', 'title_en'])
			.where('is_sample', '=', isSample)
			.orderBy('code')
			.execute(),
		db
			.selectFrom('organisation')
			.select(['code', 'name_th', 'name_en'])
			.where('is_sample', '=', isSample)
			.orderBy(sql`name_th collate "th-x-icu"`)
			.execute(),
		db
			.selectFrom('app_user')
			.select(['id', 'name'])
			.where('is_sample', '=', isSample)
			.where('disabled_at', 'is', null)
			.orderBy(sql`name collate "th-x-icu"`)
			.execute(),
		db.selectFrom('dimension').select(['code', 'name_th', 'name_en']).orderBy('position').execute(),
		db
			.selectFrom('place')
			.select(['code', 'kind', 'name_th', 'name_en', 'parent_code'])
			.where('kind', 'in', ['country', 'province', 'district'])
			.orderBy('code')
			.execute()
	]);
	return { plans, organisations, people, dimensions, places };
}
