import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { internalListed, type Actor, type Narrowing } from '#lib/domain/permission.ts';

/** Who looks, and on which day: a grant is narrowed by what is in force today, whatever period is shown. */
export type Viewer = { actor: Actor | null; today: IsoDate };

/** `canSeeInitiative` as a condition on `initiative i`: what is not in a list is 404 as a page, and the other way round. */
export function visibleTo({ actor, today }: Viewer): RawBuilder<boolean> {
	const listed = internalListed(actor);
	if (listed === 'all') return sql`true`;
	if (listed === 'none') return sql`i.visibility = 'public'`;
	return sql`(i.visibility = 'public' or ${sql.join(listed.map((narrowing) => covered(narrowing, today)), sql` or `)})`;
}

/** valid_from ≤ day < valid_to of a table's row. */
export function inForce(alias: string, day: IsoDate): RawBuilder<boolean> {
	const [from, to] = [sql.ref(`${alias}.valid_from`), sql.ref(`${alias}.valid_to`)];
	return sql`${from} <= ${day}::date and (${to} is null or ${day}::date < ${to})`;
}

function covered({ organisation_code, dimension_code, place_code }: Narrowing, today: IsoDate): RawBuilder<boolean> {
	const parts: RawBuilder<boolean>[] = [];
	if (organisation_code !== null) {
		parts.push(sql`exists (select from initiative_organisation o where o.initiative_id = i.id and o.role = 'accountable'
			and o.organisation_code = ${organisation_code} and ${inForce('o', today)})`);
	}
	if (dimension_code !== null) {
		parts.push(sql`exists (select from initiative_dimension d where d.initiative_id = i.id
			and d.dimension_code = ${dimension_code} and ${inForce('d', today)})`);
	}
	if (place_code !== null && place_code !== 'TH') {
		parts.push(sql`exists (select from initiative_place p where p.initiative_id = i.id
			and p.place_code like ${`${place_code}%`} and ${inForce('p', today)})`);
	}
	return parts.length ? sql`(${sql.join(parts, sql` and `)})` : sql`true`;
}
