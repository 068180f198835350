import { sql, type Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { InitiativeValues } from '#lib/domain/initiative-values.ts';
import type { DB } from '#lib/server/db/schema.ts';

type Owner = { id: number; is_sample: boolean };

/** Before any day that can be named: what holds from here always held. */
export const ALWAYS: IsoDate = '1941-01-01';

/** From the day on these dimensions hold, and no others; what held before it stays for earlier quarters. */
export async function setDimensions(trx: Transaction<DB>, owner: Owner, wanted: InitiativeValues['dimensions'], day: IsoDate): Promise<void> {
	const old = await trx.selectFrom('initiative_dimension').select(['dimension_code as code', 'basis']).where('initiative_id', '=', owner.id).orderBy('valid_from', 'desc').execute();
	await endAt(trx, 'initiative_dimension', sql`true`, owner.id, day);
	if (wanted.length === 0) return;
	await trx
		.insertInto('initiative_dimension')
		.values(wanted.map((one) => ({ ...one, basis: basisOf(old, one.dimension_code), initiative_id: owner.id, valid_from: day, is_sample: owner.is_sample })))
		.execute();
}

/** From the day on the initiative is in these places, and in no others. */
export async function setPlaces(trx: Transaction<DB>, owner: Owner, codes: string[], day: IsoDate): Promise<void> {
	const old = await trx.selectFrom('initiative_place').select(['place_code as code', 'basis']).where('initiative_id', '=', owner.id).orderBy('valid_from', 'desc').execute();
	await endAt(trx, 'initiative_place', sql`true`, owner.id, day);
	if (codes.length === 0) return;
	await trx
		.insertInto('initiative_place')
		.values(codes.map((place_code) => ({ place_code, basis: basisOf(old, place_code), initiative_id: owner.id, valid_from: day, is_sample: owner.is_sample })))
		.execute();
}

/** From the day on this organisation leads (null: none is stated). */
export async function setLeadOrganisation(trx: Transaction<DB>, owner: Owner, code: string | null, day: IsoDate): Promise<void> {
	await endAt(trx, 'initiative_organisation', sql`role = 'accountable'`, owner.id, day);
	if (code === null) return;
	await trx
		.insertInto('initiative_organisation')
		.values({ organisation_code: code, role: 'accountable', initiative_id: owner.id, valid_from: day, is_sample: owner.is_sample })
		.execute();
}

async function endAt(trx: Transaction<DB>, table: 'initiative_dimension' | 'initiative_place' | 'initiative_organisation', which: ReturnType<typeof sql>, id: number, day: IsoDate) {
	await sql`delete from ${sql.table(table)} where initiative_id = ${id} and ${which} and valid_from >= ${day}::date`.execute(trx);
	await sql`update ${sql.table(table)} set valid_to = ${day}::date
		where initiative_id = ${id} and ${which} and (valid_to is null or valid_to > ${day}::date)`.execute(trx);
}

/** Our reading stays our reading, whoever saves the form. */
function basisOf<B extends string>(old: { code: string; basis: B }[], code: string): B | 'stated' {
	return old.find((one) => one.code === code)?.basis ?? 'stated';
}
