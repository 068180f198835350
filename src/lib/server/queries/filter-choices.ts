import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

export type FilterChoices = Awaited<ReturnType<typeof listFilterChoices>>;

/** What lists can be narrowed to: all dimensions, plans and provinces, organisations that lead something. */
export async function listFilterChoices(db: Kysely<DB>, sample: boolean) {
	const [dimensions, plans, organisations, provinces] = await Promise.all([
		db
			.selectFrom('dimension')
			.select(['code', 'name_th', 'name_en', 'colour', 'glyph'])
			.orderBy('position')
			.execute(),
		db
			.selectFrom('plan')
			.select(['code', 'title_th', 'title_en'])
			.$if(!sample, (q) => q.where('is_sample', '=', false))
			.orderBy('code')
			.execute(),
		db
			.selectFrom('organisation')
			.select(['code', 'name_th', 'name_en'])
			.$if(!sample, (q) => q.where('is_sample', '=', false))
			.where(
				sql<boolean>`exists (select from initiative_organisation o where o.organisation_code = organisation.code and o.role = 'accountable')`
			)
			.orderBy(sql`name_th collate "th-x-icu"`)
			.execute(),
		db
			.selectFrom('place')
			.select(['code', 'name_th', 'name_en'])
			.where('kind', '=', 'province')
			.orderBy('code', 'desc')
			.execute()
	]);
	return { dimensions, plans, organisations, provinces };
}

/** Names behind a filter's codes, for saying it in words; null where a code names nothing. */
export async function findPlaceName(db: Kysely<DB>, code: string) {
	return db
		.selectFrom('place')
		.select(['code', 'name_th', 'name_en'])
		.where('code', '=', code)
		.executeTakeFirst();
}
