import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

export interface DraftReport {
	id: number;
	organisation: string;
	dimension: string;
	/** Ids in their order on the form. */
	milestones: number[];
	path: string;
}

/** Drafts of the sample set for its open quarter, of public initiatives with milestones whose body has an officer. */
export async function draftReports(db: Kysely<DB>): Promise<DraftReport[]> {
	const { rows } = await sql<DraftReport>`
		select r.id, o.organisation_code as organisation,
			(select d.dimension_code from initiative_dimension d where d.initiative_id = i.id order by 1 limit 1) as dimension,
			array(select m.id::int from milestone m where m.initiative_id = i.id order by m.position, m.id) as milestones,
			'/initiatives/' || i.code || '/reports/' || r.fiscal_year || '-q' || r.quarter as path
		from progress_report r
		join initiative i on i.id = r.initiative_id and i.visibility = 'public'
		join initiative_organisation o on o.initiative_id = i.id and o.role = 'accountable' and o.organisation_code in ('sample-a', 'sample-b')
		where r.state in ('draft', 'returned') and r.fiscal_year = 2564 and r.quarter = 4
			and (select count(*) from milestone m where m.initiative_id = i.id) >= 2
		order by r.state, i.code`.execute(db);
	return rows;
}
