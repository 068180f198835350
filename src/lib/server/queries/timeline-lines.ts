import { sql, type Kysely } from 'kysely';
import type { Level } from '#lib/charts/timeline/record.ts';
import type { DB } from '#lib/server/db/schema.ts';

/**
 * Lines that an initiative's row takes besides its own: one for each source that states other dates, and one for each milestone
 * where these stand under it (by the level, or the other way round where they were toggled). Initiatives that take none are left out.
 */
export async function listExtraLines(
	db: Kysely<DB>,
	ids: readonly number[],
	{ level, open }: { level: Level; open: readonly string[] }
): Promise<Map<number, number>> {
	const milestones =
		level !== 'milestone' && open.length === 0
			? sql``
			: sql`
		union all select m.initiative_id, 1 from milestone m join initiative i on i.id = m.initiative_id where ${level === 'milestone'} <> (i.code = any(${open}::text[]))`;
	const { rows } = await sql<{ id: number; lines: number }>`
		select id, sum(n)::int as lines from (
			select i.id, 1 as n from stated_span s join initiative i on i.id = s.initiative_id
			where (s.start_date, s.start_precision, s.end_date, s.end_precision) is distinct from (i.start_date, i.start_precision, i.end_date, i.end_precision)
			${milestones}
		) extra where id = any(${ids}::bigint[]) group by id`.execute(db);
	return new Map(rows.map(({ id, lines }) => [id, lines]));
}
