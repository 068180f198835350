import { sql, type Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { InitiativeValues } from '#lib/domain/initiative-values.ts';
import { rowsOf } from '#lib/server/db/row-set.ts';
import type { DB } from '#lib/server/db/schema.ts';

type Owner = { id: number; is_sample: boolean };

/** Sets the dimensions that hold from the day on, and no others; what held before stays for earlier quarters. */
export function setDimensions(
	trx: Transaction<DB>,
	owner: Owner,
	wanted: InitiativeValues['dimensions'],
	day: IsoDate
): Promise<void> {
	return setDimensionsOfAll(trx, [{ ...owner, wanted }], day);
}

/** Sets the places that the initiative is in from the day on, and no others. */
export function setPlaces(trx: Transaction<DB>, owner: Owner, codes: string[], day: IsoDate): Promise<void> {
	return setPlacesOfAll(trx, [{ ...owner, wanted: codes }], day);
}

/** Sets the organisation that leads from the day on (null: none is stated). */
export function setLeadOrganisation(
	trx: Transaction<DB>,
	owner: Owner,
	code: string | null,
	day: IsoDate
): Promise<void> {
	return setLeadOrganisationOfAll(trx, [{ ...owner, wanted: code }], day);
}

type Wanting<T> = readonly (Owner & { wanted: T })[];

/** Sets the dimensions of many initiatives at once; each initiative may be named once. */
export async function setDimensionsOfAll(
	trx: Transaction<DB>,
	owners: Wanting<InitiativeValues['dimensions']>,
	day: IsoDate
): Promise<void> {
	const ids = owners.map(({ id }) => id);
	const old = await trx
		.selectFrom('initiative_dimension')
		.select(['initiative_id', 'dimension_code as code', 'basis'])
		.where('initiative_id', 'in', ids)
		.orderBy('valid_from', 'desc')
		.execute();
	await endAt(trx, 'initiative_dimension', sql`true`, ids, day);
	const rows = owners.flatMap(({ id, is_sample, wanted }) =>
		wanted.map((one) => ({
			...one,
			basis: basisOf(old, id, one.dimension_code),
			initiative_id: id,
			valid_from: day,
			is_sample
		}))
	);
	await insertDated(trx, 'initiative_dimension', ['dimension_code', 'parts', 'basis'], rows);
}

export async function setPlacesOfAll(
	trx: Transaction<DB>,
	owners: Wanting<string[]>,
	day: IsoDate
): Promise<void> {
	const ids = owners.map(({ id }) => id);
	const old = await trx
		.selectFrom('initiative_place')
		.select(['initiative_id', 'place_code as code', 'basis'])
		.where('initiative_id', 'in', ids)
		.orderBy('valid_from', 'desc')
		.execute();
	await endAt(trx, 'initiative_place', sql`true`, ids, day);
	const rows = owners.flatMap(({ id, is_sample, wanted }) =>
		wanted.map((place_code) => ({
			place_code,
			basis: basisOf(old, id, place_code),
			initiative_id: id,
			valid_from: day,
			is_sample
		}))
	);
	await insertDated(trx, 'initiative_place', ['place_code', 'basis'], rows);
}

export async function setLeadOrganisationOfAll(
	trx: Transaction<DB>,
	owners: Wanting<string | null>,
	day: IsoDate
): Promise<void> {
	await endAt(
		trx,
		'initiative_organisation',
		sql`role = 'accountable'`,
		owners.map(({ id }) => id),
		day
	);
	const rows = owners.flatMap(({ id, is_sample, wanted }) =>
		wanted === null
			? []
			: [{ organisation_code: wanted, role: 'accountable', initiative_id: id, valid_from: day, is_sample }]
	);
	await insertDated(trx, 'initiative_organisation', ['organisation_code', 'role'], rows);
}

type DatedTable = 'initiative_dimension' | 'initiative_place' | 'initiative_organisation';

async function insertDated(trx: Transaction<DB>, table: DatedTable, own: string[], rows: readonly object[]) {
	if (rows.length === 0) return;
	const columns = sql.raw(['initiative_id', 'valid_from', 'is_sample', ...own].join(', '));
	await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${rowsOf(table, rows)}`.execute(
		trx
	);
}

async function endAt(
	trx: Transaction<DB>,
	table: DatedTable,
	which: ReturnType<typeof sql>,
	ids: number[],
	day: IsoDate
) {
	await sql`delete from ${sql.table(table)} where initiative_id = any(${ids}::bigint[]) and ${which} and valid_from >= ${day}::date`.execute(
		trx
	);
	await sql`update ${sql.table(table)} set valid_to = ${day}::date
		where initiative_id = any(${ids}::bigint[]) and ${which} and (valid_to is null or valid_to > ${day}::date)`.execute(
		trx
	);
}

/** Our reading stays our reading, whoever saves the form. */
function basisOf<B extends string>(
	old: { initiative_id: number; code: string; basis: B }[],
	id: number,
	code: string
): B | 'stated' {
	return old.find((one) => one.initiative_id === id && one.code === code)?.basis ?? 'stated';
}
