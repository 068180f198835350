import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { listOrganisations } from '#lib/server/queries/organisation.ts';

/** What a role can be narrowed to. */
export async function listGrantChoices(db: Kysely<DB>) {
	const [organisations, dimensions, places] = await Promise.all([
		listOrganisations(db),
		db.selectFrom('dimension').select(['code', 'name_th', 'name_en']).orderBy('position').execute(),
		db
			.selectFrom('place')
			.select(['code', 'name_th', 'name_en'])
			.where('kind', 'in', ['province', 'district'])
			.orderBy('code')
			.execute()
	]);
	return { organisations, dimensions, places };
}
