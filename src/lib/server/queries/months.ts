import { sql, type Kysely } from 'kysely';
import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** The months of a fiscal year that reports are asked for. */
export async function listMonthPeriods(db: Kysely<DB>, fiscalYear: number) {
	return db
		.selectFrom('month_period')
		.select(['month', 'opens_on', 'due_date', 'is_sample', 'lock_version'])
		.where('fiscal_year', '=', fiscalYear)
		.orderBy('month')
		.execute();
}

/** Fiscal years with months, the newest first. */
export async function listMonthYears(db: Kysely<DB>): Promise<number[]> {
	const rows = await db
		.selectFrom('month_period')
		.select('fiscal_year')
		.distinct()
		.orderBy('fiscal_year', 'desc')
		.execute();
	return rows.map((row) => row.fiscal_year);
}

/** What an initiative noted of each month, and by whom. */
export async function listMonthUpdates(db: Kysely<DB>, initiativeId: number, fiscalYear: number) {
	return db
		.selectFrom('month_update as m')
		.leftJoin('app_user as u', 'u.id', 'm.written_by')
		.select([
			'm.month',
			'm.physical_percent',
			'm.outstanding',
			'm.obligated',
			'm.disbursed',
			'm.note',
			'm.updated_at',
			'm.lock_version',
			'u.name as writer_name'
		])
		.where('m.initiative_id', '=', initiativeId)
		.where('m.fiscal_year', '=', fiscalYear)
		.orderBy('m.month')
		.execute();
}

/** months: how many tell anything; disbursed_months: how many its sum is made of. outstanding: at the end of the quarter's last month. */
export type MonthSums = {
	quarter: Quarter;
	months: number;
	outstanding: string | null;
	disbursed: string | null;
	disbursed_months: number;
	physical_percent: string | null;
};

/** Gives for each quarter the sum of what was disbursed in its months (null: nothing is known), the balance at its end, the newest progress, and how many months tell anything. */
export async function sumMonths(
	db: Kysely<DB>,
	initiativeId: number,
	fiscalYear: number
): Promise<MonthSums[]> {
	const { rows } = await sql<MonthSums>`
		select ((month - 1) / 3 + 1)::int as quarter, (max(outstanding) filter (where month % 3 = 0))::text as outstanding, sum(disbursed)::text as disbursed,
			count(disbursed)::int as disbursed_months,
			count(*) filter (where num_nonnulls(outstanding, obligated, disbursed, physical_percent) > 0)::int as months,
			(array_agg(physical_percent::text order by month desc) filter (where physical_percent is not null))[1] as physical_percent
		from month_update where initiative_id = ${initiativeId} and fiscal_year = ${fiscalYear}
		group by 1 order by 1`.execute(db);
	return rows;
}

/** Quarters of the fiscal year that are closed. */
export async function listClosedQuarters(db: Kysely<DB>, fiscalYear: number): Promise<Quarter[]> {
	const rows = await db
		.selectFrom('reporting_period')
		.select('quarter')
		.where('fiscal_year', '=', fiscalYear)
		.where('state', '=', 'closed')
		.execute();
	return rows.map((row) => row.quarter);
}

export type MonthDays = { month: number; opens_on: IsoDate; due_date: IsoDate | null };
