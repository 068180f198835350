import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Scope } from '#lib/server/queries/figure-filter.ts';

/** The year that the records begin with; shown while nothing is reported (design §5). */
const FIRST_SHOWN: Period = { fiscalYear: 2563, quarter: 4 };

/** The newest period with an approved report that one may see. */
export async function findDefaultPeriod(db: Kysely<DB>, scope: Scope, sample = true): Promise<Period> {
	const { rows } = await sql<Period>`
		select f.fiscal_year as "fiscalYear", f.quarter from initiative_period_figure f
		where f.is_reported and (${scope === 'all'} or f.visibility = 'public') and (${sample} or not f.is_sample)
		order by f.fiscal_year desc, f.quarter desc limit 1`.execute(db);
	return rows[0] ?? FIRST_SHOWN;
}
