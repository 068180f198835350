import { sql, type Kysely, type Transaction } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';

const COLUMNS = [
	'fiscal_year',
	'quarter',
	'opens_on',
	'due_date',
	'planned_by',
	'is_sample',
	'lock_version'
] as const;
export type Planning = { opens_on: IsoDate; due_date: IsoDate | null };

/** Periods that will open by themselves, the next first. */
export async function listPlannedPeriods(
	db: Kysely<DB>,
	of: { fiscalYear?: number; opensBy?: IsoDate } = {}
) {
	return db
		.selectFrom('planned_period')
		.select(COLUMNS)
		.$if(of.fiscalYear !== undefined, (q) => q.where('fiscal_year', '=', of.fiscalYear!))
		.$if(of.opensBy !== undefined, (q) => q.where('opens_on', '<=', of.opensBy!))
		.orderBy('opens_on')
		.orderBy('fiscal_year')
		.orderBy('quarter')
		.execute();
}

export async function findPlannedPeriod(db: Kysely<DB>, { fiscalYear, quarter }: Period) {
	return db
		.selectFrom('planned_period')
		.select(COLUMNS)
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.executeTakeFirst();
}

export async function lockPlannedPeriod(trx: Transaction<DB>, { fiscalYear, quarter }: Period) {
	return trx
		.selectFrom('planned_period')
		.select(COLUMNS)
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.forUpdate()
		.executeTakeFirst();
}

/** Plans a period; false where it is planned already. */
export async function insertPlannedPeriod(
	trx: Transaction<DB>,
	{ fiscalYear, quarter }: Period,
	planning: Planning,
	by: { planned_by: string; is_sample: boolean }
): Promise<boolean> {
	const row = await trx
		.insertInto('planned_period')
		.values({ fiscal_year: fiscalYear, quarter, ...planning, ...by })
		.onConflict((c) => c.doNothing())
		.returning('quarter')
		.executeTakeFirst();
	return row !== undefined;
}

export async function updatePlannedPeriod(
	trx: Transaction<DB>,
	{ fiscalYear, quarter }: Period,
	change: Planning & { is_sample: boolean }
) {
	await trx
		.updateTable('planned_period')
		.set({ ...change, lock_version: sql<number>`lock_version + 1` })
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.execute();
}

/** The row that was there; undefined where it was not planned, or not for that day. */
export async function deletePlannedPeriod(
	trx: Transaction<DB>,
	{ fiscalYear, quarter }: Period,
	opensBy?: IsoDate
) {
	return trx
		.deleteFrom('planned_period')
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.$if(opensBy !== undefined, (q) => q.where('opens_on', '<=', opensBy!))
		.returning(COLUMNS)
		.executeTakeFirst();
}
