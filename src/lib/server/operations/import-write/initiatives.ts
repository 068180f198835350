import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction } from 'kysely';
import { ALWAYS, type IsoDate } from '#lib/domain/calendar.ts';
import type { InitiativeValues } from '#lib/domain/initiative-values.ts';
import { initiativeSearchText } from '#lib/domain/search.ts';
import type { DB } from '#lib/server/db/schema.ts';
import {
	setDimensionsOfAll,
	setLeadOrganisationOfAll,
	setPlacesOfAll
} from '#lib/server/operations/dated-set.ts';
import {
	restoreInitiatives,
	storedInitiatives
} from '#lib/server/operations/import-write/stored-initiatives.ts';
import { rowsOf } from '#lib/server/db/row-set.ts';
import {
	cellsOf,
	raiseLocks,
	type RowToWrite,
	type Writer
} from '#lib/server/operations/import-write/writer.ts';
import type { InitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import type { ParsedInitiative } from '#lib/server/record-forms/initiative-form.ts';

const COLUMNS = [
	'title_th',
	'title_en',
	'plan_code',
	'objective_th',
	'objective_en',
	'beneficiaries_th',
	'beneficiaries_en',
	'responsible_user_id',
	'visibility',
	'emenscr_code',
	'start_date',
	'start_precision',
	'end_date',
	'end_precision',
	'search_text'
] as const;
const columns = sql.raw(COLUMNS.join(', '));
const given = sql.raw(COLUMNS.map((column) => `g.${column}`).join(', '));
type Row = RowToWrite<ParsedInitiative, InitiativeRecord>;
type Owned = { id: number; is_sample: boolean; values: InitiativeValues };

export const initiativeWriter: Writer<ParsedInitiative, InitiativeRecord> = {
	async write(trx, rows, { acting, import_id, isSample }) {
		const added = rows.filter(({ was }) => was === null);
		const changed = rows.filter(({ was }) => was !== null);
		const idOf = await add(trx, added, isSample);
		const before = await storedInitiatives(
			trx,
			changed.map(({ was }) => was!.id)
		);
		await change(trx, changed);
		const locks = await raiseLocks(
			trx,
			changed.map(({ was }) => was!.id)
		);
		const id = (row: Row) => row.was?.id ?? idOf.get(row.payload.code)!;
		return {
			written: rows.map((row) => ({
				line: row.line,
				record_id: id(row),
				initiative_id: id(row),
				before: row.was && { ...before.get(row.was.id), lock_version: locks.get(row.was.id) }
			})),
			events: rows.map((row) => {
				const { before, after } = cellsOf(row);
				return {
					actor_id: acting.actor_id,
					action: row.was ? 'initiative.update' : 'initiative.create',
					record_type: 'initiative',
					record_id: id(row),
					...(row.was && { before }),
					after: { code: row.payload.code, ...after, changed_from: row.payload.changed_from, import_id },
					reason: row.payload.status?.reason ?? null,
					request_id: acting.request_id
				};
			})
		};
	},
	undo: restoreInitiatives
};

function columnsOf({
	code,
	values: { organisation_code: _organisation, dimensions: _dimensions, place_codes: _places, ...own }
}: ParsedInitiative) {
	return { ...own, search_text: initiativeSearchText({ ...own, code }) };
}

async function add(trx: Transaction<DB>, rows: Row[], is_sample: boolean): Promise<Map<string, number>> {
	if (rows.length === 0) return new Map();
	const made = rows.map((row) => ({ ...columnsOf(row.payload), code: row.payload.code, is_sample }));
	const ids = await trx
		.insertInto('initiative')
		.values(made)
		.returning(['id', 'code', 'is_sample'])
		.execute();
	const owner = new Map(ids.map((one) => [one.code, one]));
	await trx
		.insertInto('initiative_status')
		.values(
			rows.map(({ payload: { code, status } }) => ({
				initiative_id: owner.get(code)!.id,
				status: status!.status,
				is_sample: owner.get(code)!.is_sample
			}))
		)
		.execute();
	await setDated(
		trx,
		rows.map(({ payload }) => ({ ...owner.get(payload.code)!, values: payload.values })),
		ALWAYS,
		() => true
	);
	return new Map(ids.map(({ code, id }) => [code, id]));
}

async function change(trx: Transaction<DB>, rows: Row[]) {
	if (rows.length === 0) return;
	const made = rows.map(({ was, payload }) => ({ ...columnsOf(payload), id: was!.id }));
	await sql`update initiative i set (${columns}, updated_at) = row(${given}, clock_timestamp()) from ${rowsOf('initiative', made)} where i.id = g.id`.execute(
		trx
	);
	const was = new Map(rows.map((row) => [row.was!.id, row.was!.stored]));
	// One day for the whole file: each row that changes a dated part carries it.
	for (const [day, of] of Map.groupBy(
		rows.filter(({ payload }) => payload.changed_from !== null),
		({ payload }) => payload.changed_from!
	)) {
		await setDated(
			trx,
			of.map(({ was, target, payload }) => ({
				id: was!.id,
				is_sample: target!.is_sample,
				values: payload.values
			})),
			day,
			({ id, values }, part) => !isDeepStrictEqual(plain(values, part), plain(was.get(id)!, part))
		);
	}
	const turned = rows.flatMap(({ was, target, payload }) =>
		payload.status ? [{ ...payload.status, initiative_id: was!.id, is_sample: target!.is_sample }] : []
	);
	if (turned.length === 0) return;
	// A status that a later day overrules would not show: what comes after the day goes.
	await sql`delete from initiative_status s using ${rowsOf('initiative_status', turned)} where s.initiative_id = g.initiative_id and s.valid_from >= g.valid_from`.execute(
		trx
	);
	await trx.insertInto('initiative_status').values(turned).execute();
}

type Part = 'organisation_code' | 'dimensions' | 'place_codes';

function plain(values: Pick<InitiativeValues, Part>, part: Part): unknown {
	if (part === 'organisation_code') return values.organisation_code;
	return part === 'place_codes'
		? [...values.place_codes].sort()
		: values.dimensions.map(({ dimension_code, parts }) => `${dimension_code} ${parts}`).sort();
}

async function setDated(
	trx: Transaction<DB>,
	owned: Owned[],
	day: IsoDate,
	isOther: (one: Owned, part: Part) => boolean
) {
	const wanting = <P extends Part>(part: P) =>
		owned
			.filter((one) => isOther(one, part))
			.map(({ id, is_sample, values }) => ({ id, is_sample, wanted: values[part] }));
	const [leads, dimensions, places] = [
		wanting('organisation_code'),
		wanting('dimensions'),
		wanting('place_codes')
	];
	if (leads.length > 0) await setLeadOrganisationOfAll(trx, leads, day);
	if (dimensions.length > 0) await setDimensionsOfAll(trx, dimensions, day);
	if (places.length > 0) await setPlacesOfAll(trx, places, day);
}
