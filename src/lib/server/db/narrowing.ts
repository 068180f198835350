import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { internalListed, type Actor, type Narrowing } from '#lib/domain/permission.ts';

/** The rule of `covers` (domain/permission.ts) in SQL: whether any of the narrowings covers the initiative of this id. */
export function isCovered(
	initiativeId: RawBuilder<unknown>,
	narrowings: readonly Narrowing[],
	today: IsoDate
): RawBuilder<boolean> {
	if (narrowings.length === 0) return sql<boolean>`false`;
	return sql<boolean>`(${sql.join(
		narrowings.map((narrowing) => covered(initiativeId, narrowing, today)),
		sql` or `
	)})`;
}

/** What stands in the actor's lists: public initiatives, and the internal ones that their grants cover. */
export function isListed(
	initiative: { id: RawBuilder<unknown>; visibility: RawBuilder<unknown> },
	actor: Actor | null,
	today: IsoDate
): RawBuilder<boolean> {
	const listed = internalListed(actor);
	if (listed === 'all') return sql<boolean>`true`;
	const isPublic = sql<boolean>`${initiative.visibility} = 'public'`;
	return listed === 'none'
		? isPublic
		: sql<boolean>`(${isPublic} or ${isCovered(initiative.id, listed, today)})`;
}

function covered(id: RawBuilder<unknown>, narrowing: Narrowing, today: IsoDate): RawBuilder<boolean> {
	const { organisation_code, dimension_code, place_code } = narrowing;
	const inForce = sql`c.valid_from <= ${today}::date and (c.valid_to is null or ${today}::date < c.valid_to)`;
	const parts: RawBuilder<boolean>[] = [];
	if (organisation_code !== null) {
		parts.push(sql<boolean>`exists (select from initiative_organisation c where c.initiative_id = ${id}
			and c.role = 'accountable' and c.organisation_code = ${organisation_code} and ${inForce})`);
	}
	if (dimension_code !== null) {
		parts.push(sql<boolean>`exists (select from initiative_dimension c where c.initiative_id = ${id}
			and c.dimension_code = ${dimension_code} and ${inForce})`);
	}
	if (place_code !== null && place_code !== 'TH') {
		parts.push(sql<boolean>`exists (select from initiative_place c where c.initiative_id = ${id}
			and c.place_code like ${`${place_code}%`} and ${inForce})`);
	}
	return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` and `)})`;
}
