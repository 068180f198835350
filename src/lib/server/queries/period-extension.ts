import { sql, type Kysely, type Transaction } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import { dueDateOf } from '#lib/server/db/due-date.ts';
import type { DB } from '#lib/server/db/schema.ts';

const COLUMNS = ['e.due_date', 'e.reason', 'e.granted_at', 'e.lock_version'] as const;

/** The initiative's own due date in the period, with why and by whom; undefined where it has none. */
export async function findExtension(db: Kysely<DB>, initiativeId: number, { fiscalYear, quarter }: Period) {
	return db
		.selectFrom('period_extension as e')
		.leftJoin('app_user as u', 'u.id', 'e.granted_by')
		.select(COLUMNS)
		.select('u.name as who')
		.where('e.initiative_id', '=', initiativeId)
		.where('e.fiscal_year', '=', fiscalYear)
		.where('e.quarter', '=', quarter)
		.executeTakeFirst();
}

export async function lockExtension(
	trx: Transaction<DB>,
	initiativeId: number,
	{ fiscalYear, quarter }: Period
) {
	return trx
		.selectFrom('period_extension as e')
		.select(COLUMNS)
		.where('e.initiative_id', '=', initiativeId)
		.where('e.fiscal_year', '=', fiscalYear)
		.where('e.quarter', '=', quarter)
		.forUpdate()
		.executeTakeFirst();
}

/** Lists all extensions of a period, by due date. */
export async function listExtensions(db: Kysely<DB>, { fiscalYear, quarter }: Period) {
	return db
		.selectFrom('period_extension as e')
		.innerJoin('initiative as i', 'i.id', 'e.initiative_id')
		.leftJoin('app_user as u', 'u.id', 'e.granted_by')
		.select(COLUMNS)
		.select(['i.code', 'i.title_th', 'i.title_en', 'i.is_sample', 'u.name as who'])
		.where('e.fiscal_year', '=', fiscalYear)
		.where('e.quarter', '=', quarter)
		.orderBy('e.due_date')
		.orderBy('i.code')
		.execute();
}

type Extension = { due_date: IsoDate; reason: string; granted_by: string };

/** Adds an extension; false where somebody else was first. */
export async function insertExtension(
	trx: Transaction<DB>,
	initiative: { id: number; is_sample: boolean },
	{ fiscalYear, quarter }: Period,
	extension: Extension
): Promise<boolean> {
	const row = await trx
		.insertInto('period_extension')
		.values({
			initiative_id: initiative.id,
			is_sample: initiative.is_sample,
			fiscal_year: fiscalYear,
			quarter,
			...extension
		})
		.onConflict((c) => c.doNothing())
		.returning('quarter')
		.executeTakeFirst();
	return row !== undefined;
}

export async function updateExtension(
	trx: Transaction<DB>,
	initiativeId: number,
	{ fiscalYear, quarter }: Period,
	extension: Extension
) {
	await trx
		.updateTable('period_extension')
		.set({
			...extension,
			granted_at: sql<Date>`clock_timestamp()`,
			lock_version: sql<number>`lock_version + 1`
		})
		.where('initiative_id', '=', initiativeId)
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.execute();
}

export async function deleteExtension(
	trx: Transaction<DB>,
	initiativeId: number,
	{ fiscalYear, quarter }: Period
) {
	await trx
		.deleteFrom('period_extension')
		.where('initiative_id', '=', initiativeId)
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.execute();
}

/** When the initiative's report of the period is due, and when the period's are; both null where the period was never opened. */
export async function findDueDates(
	db: Kysely<DB>,
	initiativeId: number,
	{ fiscalYear, quarter }: Period
): Promise<{ due_date: IsoDate | null; period_due: IsoDate | null }> {
	const { rows } = await sql<{ due_date: IsoDate | null; period_due: IsoDate | null }>`
		select ${dueDateOf({ initiative: 'i.id', period: 'period' })} as due_date, period.due_date as period_due
		from reporting_period period, (select ${initiativeId}::bigint as id) i
		where period.fiscal_year = ${fiscalYear} and period.quarter = ${quarter}`.execute(db);
	return rows[0] ?? { due_date: null, period_due: null };
}
