import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { internalListed, type Actor } from '#lib/domain/permission.ts';
import { isListed } from '#lib/server/db/narrowing.ts';

/** Who looks, and on which day: a grant is narrowed by what is in force today, whatever period is shown. */
export type Viewer = { actor: Actor | null; today: IsoDate };

/** Condition on `initiative i`: what is not in a list is 404 as a page, and the other way round. */
export function visibleTo({ actor, today }: Viewer): RawBuilder<boolean> {
	return isListed({ id: sql`i.id`, visibility: sql`i.visibility` }, actor, today);
}

/** The same for all whose lists hold the same: part of the key of what is kept of a list. */
export function sightOf({ actor, today }: Viewer) {
	return [internalListed(actor), today];
}

/** valid_from ≤ day < valid_to of a table's row. */
export function inForce(alias: string, day: IsoDate): RawBuilder<boolean> {
	const [from, to] = [sql.ref(`${alias}.valid_from`), sql.ref(`${alias}.valid_to`)];
	return sql`${from} <= ${day}::date and (${to} is null or ${day}::date < ${to})`;
}
