import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';

export type Outdated = { initiative_id: number; fiscal_year: number; quarter: Quarter };

/** The highest of the next so many initiative ids; null after the last. */
export async function findBatchEnd(db: Kysely<DB>, after: number, size: number): Promise<number | null> {
	const batch = db.selectFrom('initiative').select('id').where('id', '>', after).orderBy('id').limit(size);
	const row = await db
		.selectFrom(batch.as('batch'))
		.select((eb) => eb.fn.max('id').as('id'))
		.executeTakeFirst();
	return row?.id ?? null;
}

/**
 * Initiatives whose figures of a begun, open quarter were compared at an earlier day than they should be, or that have
 * no end and no row in the running quarter yet; each with its first such quarter.
 */
export async function listOutdatedFigures(
	db: Kysely<DB>,
	after: number,
	upTo: number,
	today: IsoDate
): Promise<Outdated[]> {
	const { rows } = await sql<Outdated>`
		select distinct on (initiative_id) initiative_id, fiscal_year, quarter from (
			select f.initiative_id, f.fiscal_year::int, f.quarter::int from initiative_period_figure f
			where f.initiative_id > ${after} and f.initiative_id <= ${upTo} and f.frozen_at is null and f.as_of < ${today}::date
				and f.as_of < quarter_end(f.fiscal_year, f.quarter) and quarter_start(f.fiscal_year, f.quarter) <= ${today}::date
				and not exists (select from reporting_period p where (p.fiscal_year, p.quarter) = (f.fiscal_year, f.quarter) and p.state = 'closed')
			union all
			select i.id, fiscal_year_of(${today}::date), fiscal_quarter_of(${today}::date) from initiative i
			where i.id > ${after} and i.id <= ${upTo} and i.end_date is null and i.start_date <= ${today}::date
				and not exists (select from initiative_period_figure f where (f.initiative_id, f.fiscal_year, f.quarter)
					= (i.id, fiscal_year_of(${today}::date), fiscal_quarter_of(${today}::date)))
		) outdated order by initiative_id, fiscal_year, quarter`.execute(db);
	return rows;
}
