import type { Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Grant } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listLentGrants } from '#lib/server/queries/delegation.ts';
import { findActiveUser, listGrants } from '#lib/server/queries/user.ts';

export type Person = NonNullable<Awaited<ReturnType<typeof findActiveUser>>> & {
	/** What they may do today: their own grants, and those that others lent them. */
	grants: Grant[];
};

/** A person who is not disabled, with all that they may do on the day. */
export async function findActingPerson(db: Kysely<DB>, id: string, today: IsoDate): Promise<Person | null> {
	const [user, own, lent] = await Promise.all([
		findActiveUser(db, id),
		listGrants(db, id),
		listLentGrants(db, id, today)
	]);
	return user ? { ...user, grants: [...own, ...lent] } : null;
}
