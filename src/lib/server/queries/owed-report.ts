import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { IsoDate, Period, Quarter } from '#lib/domain/calendar.ts';
import { isCoveredByGrant } from '#lib/server/db/covering-grants.ts';
import { dueDateOf } from '#lib/server/db/due-date.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** A report that an initiative owes; due_date is its own where it was extended, null where none is set. */
export type OwedReport = {
	initiative_id: number;
	is_sample: boolean;
	fiscal_year: number;
	quarter: Quarter;
	due_date: IsoDate | null;
};

/** Reports that are owed today in open periods that have begun, as duties.ts counts them: nothing approved, nothing waiting for review. */
export function owedReports(today: IsoDate): RawBuilder<OwedReport> {
	return sql<OwedReport>`
		select f.initiative_id, f.is_sample, p.fiscal_year, p.quarter, ${dueDateOf({ initiative: 'f.initiative_id', period: 'p' })} as due_date
		from reporting_period p join initiative_period_figure f on f.fiscal_year = p.fiscal_year and f.quarter = p.quarter
		where p.state = 'open' and quarter_start(p.fiscal_year, p.quarter) <= ${today}::date and (f.is_sample or not p.is_sample)
			and f.status = 'active' and not f.is_reported
			and not exists (select from progress_report r where r.initiative_id = f.initiative_id
				and r.fiscal_year = f.fiscal_year and r.quarter = f.quarter and r.state = 'submitted')`;
}

/** Lists those of the initiatives that owe a report for the period. */
export async function listOwedIn(
	db: Kysely<DB>,
	{ fiscalYear, quarter }: Period,
	ids: number[],
	today: IsoDate
): Promise<OwedReport[]> {
	const { rows } = await sql<OwedReport>`select * from (${owedReports(today)}) owed
		where fiscal_year = ${fiscalYear} and quarter = ${quarter} and initiative_id = any(${ids}::bigint[])
		order by initiative_id`.execute(db);
	return rows;
}

/** Officers whose scope covers the initiatives: sample accounts answer for sample rows, real people for real ones. Disabled accounts are nobody. */
export async function listOfficersOf(
	db: Kysely<DB>,
	ids: number[],
	today: IsoDate
): Promise<{ user_id: string; initiative_id: number }[]> {
	const { rows } = await sql<{ user_id: string; initiative_id: number }>`
		select distinct g.user_id, i.id as initiative_id
		from initiative i
		join role_grant g on g.role = 'officer'
		join app_user u on u.id = g.user_id and u.disabled_at is null and u.is_sample = i.is_sample
		where i.id = any(${ids}::bigint[]) and ${isCoveredByGrant(sql`i.id`, today)}
		order by g.user_id, i.id`.execute(db);
	return rows;
}

/** Lists every report that is owed and due by a day, over all periods. */
export async function listDueBy(db: Kysely<DB>, day: IsoDate, today: IsoDate): Promise<OwedReport[]> {
	const { rows } =
		await sql<OwedReport>`select * from (${owedReports(today)}) owed where due_date <= ${day}::date
		order by fiscal_year, quarter, initiative_id`.execute(db);
	return rows;
}
