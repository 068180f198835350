import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';

/** The rule of `covers` (domain/permission.ts) in SQL, for rows: whether the row `g` of role_grant covers the initiative of this id today. */
export function isCoveredByGrant(initiativeId: RawBuilder<unknown>, today: IsoDate): RawBuilder<boolean> {
	const inForce = sql`c.valid_from <= ${today}::date and (c.valid_to is null or ${today}::date < c.valid_to)`;
	return sql<boolean>`(
		(g.organisation_code is null or exists (select from initiative_organisation c where c.initiative_id = ${initiativeId}
			and c.role = 'accountable' and c.organisation_code = g.organisation_code and ${inForce}))
		and (g.dimension_code is null or exists (select from initiative_dimension c where c.initiative_id = ${initiativeId}
			and c.dimension_code = g.dimension_code and ${inForce}))
		and (g.place_code is null or g.place_code = 'TH' or exists (select from initiative_place c where c.initiative_id = ${initiativeId}
			and starts_with(c.place_code, g.place_code) and ${inForce})))`;
}
