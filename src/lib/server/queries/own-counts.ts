import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { canHaveTasks } from '#lib/domain/permission.ts';
import { cached } from '#lib/server/cache.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { countOwnActions } from '#lib/server/queries/action.ts';
import { findWaitDays } from '#lib/server/queries/holders.ts';
import type { Person } from '#lib/server/queries/person.ts';
import { taskRows } from '#lib/server/queries/tasks.ts';

/** What waits for a person: reports to write or review, and open actions of theirs, which anybody may have. Kept until any of it changes. */
export function countWaiting(db: Kysely<DB>, user: Person, today: IsoDate): Promise<number> {
	const count = async () => {
		const waitDays = await cached(db, 'wait-days', () => findWaitDays(db), []);
		const tasks =
			canHaveTasks(user) === true
				? sql`(select count(*) from (${taskRows(user, today, waitDays)}) task)`
				: sql`0`;
		const actions = countOwnActions({ actor: user, today });
		const { rows } = await sql<{ n: number }>`select (${tasks} + ${actions})::int as n`.execute(db);
		return rows[0]!.n;
	};
	return cached(db, ['waiting', user.id, user.grants, user.is_sample, today], count, 'work');
}
