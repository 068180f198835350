import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { InitiativeSubject } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';

export type FoundSubject = InitiativeSubject & { id: number; code: string; lock_version: number };

/** What permissions ask of an initiative: lead organisation, dimensions and places in force on the day. */
export async function findInitiativeSubject(
	db: Kysely<DB>,
	code: string,
	today: IsoDate
): Promise<FoundSubject | undefined> {
	return (await subjectsWhere(db, sql`i.code = ${code}`, today))[0];
}

/** What permissions ask of several initiatives, by id. */
export function listInitiativeSubjects(
	db: Kysely<DB>,
	ids: number[],
	today: IsoDate
): Promise<FoundSubject[]> {
	return subjectsWhere(db, sql`i.id = any(${ids}::bigint[])`, today);
}

/** What permissions ask of several initiatives, by code. */
export function listSubjectsByCode(
	db: Kysely<DB>,
	codes: readonly string[],
	today: IsoDate
): Promise<FoundSubject[]> {
	return subjectsWhere(db, sql`i.code = any(${codes}::text[])`, today);
}

async function subjectsWhere(
	db: Kysely<DB>,
	where: RawBuilder<unknown>,
	today: IsoDate
): Promise<FoundSubject[]> {
	const inForce = sql`valid_from <= ${today}::date and (valid_to is null or ${today}::date < valid_to)`;
	const { rows } = await sql<FoundSubject>`
		select i.id, i.code, i.visibility, i.is_sample, i.lock_version,
			(select organisation_code from initiative_organisation where initiative_id = i.id and role = 'accountable' and ${inForce} limit 1) as organisation_code,
			array(select dimension_code from initiative_dimension where initiative_id = i.id and ${inForce}) as dimension_codes,
			array(select place_code from initiative_place where initiative_id = i.id and ${inForce}) as place_codes
		from initiative i where ${where}`.execute(db);
	return rows;
}
