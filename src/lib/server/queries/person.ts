import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { lentGrants } from '#lib/domain/delegation.ts';
import type { Grant } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { findActiveUser } from '#lib/server/queries/user.ts';

type ActiveUser = NonNullable<Awaited<ReturnType<typeof findActiveUser>>>;
export type Person = ActiveUser & {
	/** What they may do today: their own grants, and those that others lent them. */
	grants: Grant[];
};
type PersonRow = ActiveUser & { own: Grant[]; lent: (Grant & { from_user_id: string })[] };

const GRANT = sql.raw(`'role', g.role, 'organisation_code', g.organisation_code,
	'dimension_code', g.dimension_code, 'place_code', g.place_code`);

/** Of `app_user u`, who is not disabled. A disabled person lends nothing. */
const personColumns = (
	today: IsoDate
) => sql`u.id, u.name, u.email, u.organisation_code, u.is_sample, u.lock_version,
	(select coalesce(json_agg(json_build_object('id', g.id, ${GRANT}) order by g.id), '[]')
		from role_grant g where g.user_id = u.id) as own,
	(select coalesce(json_agg(json_build_object('from_user_id', g.user_id, ${GRANT}) order by g.user_id, g.id), '[]')
		from role_grant g where g.user_id in (select d.from_user_id from delegation d join app_user owner on owner.id = d.from_user_id
			where d.to_user_id = u.id and d.withdrawn_at is null and ${today}::date between d.starts_on and d.ends_on
				and owner.disabled_at is null)) as lent`;

function personOf({ own, lent, ...user }: PersonRow): Person {
	const borrowed = lent.flatMap(({ from_user_id, ...grant }) => lentGrants(from_user_id, [grant]));
	return { ...user, grants: [...own, ...borrowed] };
}

/** A person who is not disabled, with all that they may do on the day. */
export async function findActingPerson(db: Kysely<DB>, id: string, today: IsoDate): Promise<Person | null> {
	const { rows } = await sql<PersonRow>`select ${personColumns(today)} from app_user u
		where u.id = ${id} and u.disabled_at is null`.execute(db);
	return rows[0] ? personOf(rows[0]) : null;
}

export type SessionPerson = { sessionId: string; secondsLeft: number; user: Person; unreadCount: number };

/** Whose session the token names, with how many notices they have not read: all that a request must know of who asks, at once. */
export async function findSessionPerson(
	db: Kysely<DB>,
	token: string,
	today: IsoDate
): Promise<SessionPerson | null> {
	const { rows } = await sql<PersonRow & { session_id: string; seconds_left: number; unread: number }>`
		select s.id as session_id, extract(epoch from s.expires_at - now())::float8 as seconds_left, ${personColumns(today)},
			(select count(*)::int from reminder r where r.channel = 'product' and r.user_id = u.id and r.read_at is null) as unread
		from app_session s join app_user u on u.id = s.user_id where s.token = ${token} and u.disabled_at is null`.execute(
		db
	);
	const [row] = rows;
	if (!row) return null;
	const { session_id, seconds_left, unread, ...person } = row;
	return { sessionId: session_id, secondsLeft: seconds_left, user: personOf(person), unreadCount: unread };
}
