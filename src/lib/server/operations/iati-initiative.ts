import { sql, type Transaction } from 'kysely';
import { changedFields, codeOfIdentifier } from '#lib/domain/iati-changes.ts';
import type { IatiRecord } from '#lib/domain/iati-record.ts';
import type { InitiativeValues } from '#lib/domain/initiative-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { InvalidFields } from '#lib/server/errors.ts';
import { citeImport } from '#lib/server/operations/cite-import.ts';
import { createInitiative } from '#lib/server/operations/create-initiative.ts';
import { replaceBudgets, replaceTransactions } from '#lib/server/operations/iati-money.ts';
import type { Importing } from '#lib/server/operations/iati-choice.ts';
import { correctMoney } from '#lib/server/operations/correct-money.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { updateInitiative } from '#lib/server/operations/update-initiative.ts';
import { sectorKey, type ImportActivity } from '#lib/server/queries/iati-import.ts';
import { findInitiativeRecord } from '#lib/server/queries/initiative-record.ts';

/** Adds an initiative of the plan that was chosen; what the file does not state stays not stated. */
export async function createFromIati(
	trx: Transaction<DB>,
	activity: ImportActivity,
	importing: Importing
): Promise<number> {
	const { record } = activity;
	const { plan_code, visibility, acting } = importing;
	if (plan_code === null) throw new InvalidFields({ plan_code: 'required' });
	const code = await freeCode(trx, record.identifier);
	const values: InitiativeValues = {
		title_th: record.title_th,
		title_en: record.title_en,
		plan_code,
		objective_th: record.objective_th,
		objective_en: record.objective_en,
		beneficiaries_th: null,
		beneficiaries_en: null,
		responsible_user_id: null,
		emenscr_code: null,
		organisation_code: null,
		visibility,
		start_date: record.start_date,
		start_precision: 'day',
		end_date: record.end_date,
		end_precision: 'day',
		dimensions: dimensionsOf(record, importing),
		place_codes: await knownPlaces(trx, record)
	};
	const { id } = await createInitiative(trx, { code, values, status: 'active', is_sample: false }, acting);
	if (record.status !== null)
		await trx
			.updateTable('initiative_status')
			.set({ status: record.status, reason: reasonOf(record, importing) })
			.where('initiative_id', '=', id)
			.execute();
	await finish(trx, activity, { id, code }, importing);
	return id;
}

/** Writes what the newer file states otherwise; what officials changed meanwhile stays where the file says nothing new. */
export async function updateFromIati(
	trx: Transaction<DB>,
	activity: ImportActivity & { initiative_id: number },
	importing: Importing
): Promise<void> {
	const { record, last, initiative_id: id } = activity;
	const { acting } = importing;
	const changed = new Set<string>(changedFields(last, record));
	const now = (await findInitiativeRecord(trx, id, acting.today))!;
	const { code, lock_version, is_sample: _sample, updated_at: _updated, id: _id, status, ...old } = now;
	const of = <
		K extends 'title_th' | 'title_en' | 'objective_th' | 'objective_en' | 'start_date' | 'end_date'
	>(
		key: K
	) => (changed.has(key) ? record[key] : old[key]);
	const values: InitiativeValues = {
		...old,
		title_th: changed.has('title_th') ? record.title_th : old.title_th,
		title_en: of('title_en'),
		objective_th: of('objective_th'),
		objective_en: of('objective_en'),
		start_date: of('start_date'),
		end_date: of('end_date'),
		...(changed.has('start_date') && { start_precision: 'day' as const }),
		...(changed.has('end_date') && { end_precision: 'day' as const }),
		dimensions: dimensionsOf(record, importing),
		place_codes: changed.has('places') ? await knownPlaces(trx, record) : old.place_codes
	};
	if (
		!changed.has('sectors') &&
		JSON.stringify(dimensionsOf(record, { ...importing, meaning: importing.before })) ===
			JSON.stringify(values.dimensions)
	)
		values.dimensions = old.dimensions;
	if (values.start_date && values.end_date && values.end_date < values.start_date) values.end_date = null;
	const next =
		changed.has('status') && record.status !== null && record.status !== status
			? { status: record.status, valid_from: acting.today, reason: reasonOf(record, importing) }
			: null;
	await updateInitiative(
		trx,
		{ initiative_id: id, lock_version, values, changed_from: acting.today, status: next },
		acting
	);
	await finish(trx, activity, { id, code }, importing);
}

/** Both end with it: the money, the dimensions as our reading, the citation and the figures. */
async function finish(
	trx: Transaction<DB>,
	activity: ImportActivity,
	{ id, code }: { id: number; code: string },
	importing: Importing
) {
	const { record, last } = activity;
	await replaceTransactions(trx, { initiative_id: id }, last?.transactions ?? [], record.transactions);
	await replaceBudgets(trx, id, last?.budgets ?? [], record.budgets);
	const hasDimensions = dimensionsOf(record, importing).length > 0;
	// Which dimension a sector of others is, is our reading.
	if (hasDimensions)
		await trx
			.updateTable('initiative_dimension')
			.set({ basis: 'editorial' })
			.where('initiative_id', '=', id)
			.where('valid_to', 'is', null)
			.execute();
	const fields = (
		['title_th', 'title_en', 'objective_th', 'start_date', 'end_date', 'status'] as const
	).filter((field) => record[field] !== null);
	await citeImport(
		trx,
		activity,
		{
			type: 'initiative',
			id: code,
			fields: [
				...fields,
				...(record.transactions.length ? ['transaction'] : []),
				...(record.budgets.length ? ['budget'] : [])
			],
			hasDimensions
		},
		importing.source_key
	);
	await refreshFigures(trx, [id], importing.acting.today);
	await correctMoney(trx, [id]);
}

/** Parts by percentage, to the tenth; without percentages equal ones. */
function dimensionsOf(
	{ sectors }: IatiRecord,
	{ meaning }: Pick<Importing, 'meaning'>
): InitiativeValues['dimensions'] {
	const parts = new Map<string, number>();
	for (const sector of sectors) {
		const dimension = meaning.get(sectorKey(sector));
		const part = sector.percentage === null ? 1000 : Math.round(Number(sector.percentage) * 10);
		if (dimension && part > 0) parts.set(dimension, Math.min(1000, (parts.get(dimension) ?? 0) + part));
	}
	return [...parts]
		.map(([dimension_code, count]) => ({ dimension_code, parts: count }))
		.sort((a, b) => (a.dimension_code < b.dimension_code ? -1 : 1));
}

async function knownPlaces(trx: Transaction<DB>, { places }: IatiRecord): Promise<string[]> {
	if (places.length === 0) return [];
	return (
		await trx.selectFrom('place').select('code').where('code', 'in', places).orderBy('code').execute()
	).map(({ code }) => code);
}

/** A status that wants a reason gets the file's name: the file gives none. */
function reasonOf({ status }: IatiRecord, { source }: Importing): string | null {
	return status === 'cancelled' || status === 'suspended' ? source.title_th : null;
}

async function freeCode(trx: Transaction<DB>, identifier: string): Promise<string> {
	const base = codeOfIdentifier(identifier);
	const { rows } = await sql<{
		code: string;
	}>`select code from initiative where code = ${base} or code like ${`${base}-%`}`.execute(trx);
	const taken = new Set(rows.map(({ code }) => code));
	let code = base;
	for (let n = 2; taken.has(code); n++) code = `${base}-${n}`;
	return code;
}
