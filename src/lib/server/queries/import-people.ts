import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listLentGrants } from '#lib/server/queries/delegation.ts';
import { findActiveUser, listGrants } from '#lib/server/queries/user.ts';

/** Who may be made responsible, by the address that tells people of one name apart. */
export function listPeopleByAddress(db: Kysely<DB>, isSample: boolean) {
	return db.selectFrom('app_user').select(['id', 'name', sql<string>`lower(email)`.as('address')]).where('is_sample', '=', isSample).where('disabled_at', 'is', null).orderBy('name').execute();
}

/** Whoever asked for a step, with what they may do on the day; undefined where they may not come in any more. */
export async function findActor(db: Kysely<DB>, id: string, today: IsoDate): Promise<Actor | undefined> {
	const user = await findActiveUser(db, id);
	return user && { id: user.id, is_sample: user.is_sample, grants: [...(await listGrants(db, id)), ...(await listLentGrants(db, id, today))] };
}
