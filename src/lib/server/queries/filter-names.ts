import type { Kysely } from 'kysely';
import type { Filter } from '#lib/domain/filter.ts';
import type { DB } from '#lib/server/db/schema.ts';

type Named = { name_th: string; name_en: string | null };
/** Names of what a filter narrows to; undefined where it does not, or where the code names nothing. */
export type FilterNames = { [key in 'dimension' | 'plan' | 'organisation' | 'place']?: Named | undefined };

/** Reads names of the filter's codes, so that it can be told in words. */
export async function findFilterNames(
	db: Kysely<DB>,
	{ dimension, plan, organisation, place }: Partial<Filter>
): Promise<FilterNames> {
	const named = (table: 'dimension' | 'organisation' | 'place', code: string | null | undefined) =>
		code
			? db.selectFrom(table).select(['name_th', 'name_en']).where('code', '=', code).executeTakeFirst()
			: undefined;
	const [ofDimension, ofPlan, ofOrganisation, ofPlace] = await Promise.all([
		named('dimension', dimension),
		plan
			? db
					.selectFrom('plan')
					.select(['title_th as name_th', 'title_en as name_en'])
					.where('code', '=', plan)
					.executeTakeFirst()
			: undefined,
		named('organisation', organisation),
		named('place', place)
	]);
	return { dimension: ofDimension, plan: ofPlan, organisation: ofOrganisation, place: ofPlace };
}
