import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listLentGrants } from '#lib/server/queries/delegation.ts';
import { findActiveUser, listGrants } from '#lib/server/queries/user.ts';

/** People by the address that tells those of one name apart; who has left is not active. */
export function listPeopleByAddress(db: Kysely<DB>, isSample: boolean) {
	return db
		.selectFrom('app_user')
		.select([
			'id',
			'name',
			sql<string>`lower(email)`.as('address'),
			sql<boolean>`disabled_at is null`.as('isActive')
		])
		.where('is_sample', '=', isSample)
		.orderBy('name')
		.execute();
}

export function listAllPlaces(db: Kysely<DB>) {
	return db.selectFrom('place').select(['code', 'name_th', 'name_en']).orderBy('code').execute();
}

/** Whoever asked for a step, with what they may do on the day; undefined where they may not come in any more. */
export async function findActor(db: Kysely<DB>, id: string, today: IsoDate): Promise<Actor | undefined> {
	const user = await findActiveUser(db, id);
	return (
		user && {
			id: user.id,
			is_sample: user.is_sample,
			grants: [...(await listGrants(db, id)), ...(await listLentGrants(db, id, today))]
		}
	);
}
