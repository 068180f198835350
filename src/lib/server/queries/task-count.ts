import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Grant } from '#lib/domain/permission.ts';
import { isCovered } from '#lib/server/db/narrowing.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** Reports waiting for this user: to review (never their own), or returned to their organisation. */
export async function countTasks(db: Kysely<DB>, user: { id: string; grants: readonly Grant[] }, today: IsoDate): Promise<number> {
	const of = (role: Grant['role']) => user.grants.filter((grant) => grant.role === role);
	const id = sql`r.initiative_id`;
	const everywhere = of('administrator').length > 0;
	const reviews = everywhere ? sql`true` : isCovered(id, of('reviewer'), today);
	const { rows } = await sql<{ n: number }>`
		select count(*)::int as n from progress_report r
		where (r.state = 'submitted' and r.submitted_by is distinct from ${user.id} and ${reviews})
			or (r.state = 'returned' and ${isCovered(id, of('officer'), today)})`.execute(db);
	return rows[0]!.n;
}
