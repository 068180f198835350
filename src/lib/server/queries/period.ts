import type { Kysely, Transaction } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';

const COLUMNS = ['fiscal_year', 'quarter', 'due_date', 'state', 'is_sample', 'lock_version'] as const;

/** The newest first. */
export async function listPeriods(db: Kysely<DB>) {
	return db
		.selectFrom('reporting_period')
		.select(COLUMNS)
		.orderBy('fiscal_year', 'desc')
		.orderBy('quarter', 'desc')
		.execute();
}

/** Finds a period's row; undefined where the period was never opened. */
export async function findPeriodRow(db: Kysely<DB>, { fiscalYear, quarter }: Period) {
	return db
		.selectFrom('reporting_period')
		.select(COLUMNS)
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.executeTakeFirst();
}

export async function lockPeriod(trx: Transaction<DB>, { fiscalYear, quarter }: Period) {
	return trx
		.selectFrom('reporting_period')
		.select(COLUMNS)
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.forUpdate()
		.executeTakeFirst();
}

/** Opens a period; false where it is open or closed already. */
export async function insertPeriod(
	trx: Transaction<DB>,
	{ fiscalYear, quarter }: Period,
	dueDate: IsoDate | null,
	isSample: boolean
): Promise<boolean> {
	const inserted = await trx
		.insertInto('reporting_period')
		.values({ fiscal_year: fiscalYear, quarter, due_date: dueDate, is_sample: isSample })
		.onConflict((c) => c.doNothing())
		.returning('quarter')
		.executeTakeFirst();
	return inserted !== undefined;
}

export async function updatePeriod(
	trx: Transaction<DB>,
	{ fiscalYear, quarter }: Period,
	change: { due_date: IsoDate | null; is_sample: boolean }
) {
	await trx
		.updateTable('reporting_period')
		.set((eb) => ({ ...change, lock_version: eb('lock_version', '+', 1) }))
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.execute();
}
