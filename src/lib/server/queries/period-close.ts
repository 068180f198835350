import { sql, type Kysely, type Transaction } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import {
	reportStandings,
	type CloseCounts,
	type CloseFacts,
	type ReportStanding
} from '#lib/domain/period-close.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listInitiativeRanges } from '#lib/server/queries/close-snapshot.ts';

const standing = sql<ReportStanding>`case when f.is_reported then 'reported' when r.state is not null then r.state
	when f.status = 'active' then 'none' else 'not_owed' end`;

/** Figures of the period with the report that is in work, if any. */
const standings = ({ fiscalYear, quarter }: Period) => sql`initiative_period_figure f
	left join progress_report r on r.initiative_id = f.initiative_id and r.fiscal_year = f.fiscal_year and r.quarter = f.quarter
		and r.state in ('draft', 'submitted', 'returned')
	where f.fiscal_year = ${fiscalYear} and f.quarter = ${quarter}`;

/** Initiatives of a period by what there is of their report. */
export async function countStandings(db: Kysely<DB>, period: Period): Promise<CloseCounts> {
	const { rows } = await sql<{ standing: ReportStanding; n: number }>`
		select standing, count(*)::int as n from (select ${standing} as standing from ${standings(period)}) s group by standing`.execute(
		db
	);
	const found = new Map(rows.map((row) => [row.standing, row.n]));
	return Object.fromEntries(reportStandings.map((one) => [one, found.get(one) ?? 0])) as CloseCounts;
}

export type StandingRow = {
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	name_th: string | null;
	name_en: string | null;
};

/** The initiatives of one standing, by code. */
export async function listStanding(
	db: Kysely<DB>,
	period: Period,
	of: ReportStanding,
	limit: number
): Promise<StandingRow[]> {
	const { rows } = await sql<StandingRow>`
		select i.code, i.title_th, i.title_en, i.is_sample, o.name_th, o.name_en
		from (select f.initiative_id, f.organisation_code, ${standing} as standing from ${standings(period)}) s
		join initiative i on i.id = s.initiative_id left join organisation o on o.code = s.organisation_code
		where s.standing = ${of} order by i.code limit ${limit}`.execute(db);
	return rows;
}

/** What decides whether the period may be closed; undefined where it was never opened. */
export async function findCloseFacts(db: Kysely<DB>, { fiscalYear, quarter }: Period) {
	const { rows } = await sql<
		CloseFacts & {
			lock_version: number;
			due_date: IsoDate | null;
			last_due: IsoDate | null;
			is_sample: boolean;
			closed_at: Date | null;
			closed_by: string | null;
			close_counts: CloseCounts | null;
		}
	>`
		select p.state, p.lock_version, p.due_date, p.is_sample,
			greatest(p.due_date, (select max(e.due_date) from period_extension e where (e.fiscal_year, e.quarter) = (p.fiscal_year, p.quarter))) as last_due, p.closed_at, coalesce(u.name, p.closed_by) as closed_by, p.close_counts,
			p.is_sample or exists (select from initiative_period_figure f where (f.fiscal_year, f.quarter) = (p.fiscal_year, p.quarter) and f.is_sample)
				or exists (select from progress_report r where (r.fiscal_year, r.quarter) = (p.fiscal_year, p.quarter) and r.is_sample) as "holdsSample",
			exists (select from reporting_period e where (e.fiscal_year, e.quarter) < (p.fiscal_year, p.quarter) and e.state = 'open') as "isEarlierOpen"
		from reporting_period p left join app_user u on u.id = p.closed_by
		where p.fiscal_year = ${fiscalYear} and p.quarter = ${quarter}`.execute(db);
	return rows[0];
}

/** When the period was closed; null while it is open. */
export async function findCloseTime(db: Kysely<DB>, { fiscalYear, quarter }: Period): Promise<Date | null> {
	const row = await db
		.selectFrom('reporting_period')
		.select('closed_at')
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.executeTakeFirst();
	return row?.closed_at ?? null;
}

/** Lists the initiatives whose figure was last compared at a day before the period's end: a daily refresh is still to come. */
export async function listLaggingFigures(
	trx: Transaction<DB>,
	{ fiscalYear, quarter }: Period,
	end: IsoDate
): Promise<number[]> {
	const rows = await trx
		.selectFrom('initiative_period_figure')
		.select('initiative_id')
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.where('as_of', '<', end)
		.execute();
	return rows.map(({ initiative_id }) => initiative_id);
}

/** Closes the period and freezes its rows, at one moment. Gives how many rows it froze. */
export async function updatePeriodClosed(
	trx: Transaction<DB>,
	{ fiscalYear, quarter }: Period,
	by: string | null,
	counts: CloseCounts
): Promise<number> {
	const { closed_at } = await trx
		.updateTable('reporting_period')
		.set((eb) => ({
			state: 'closed' as const,
			closed_at: sql<Date>`clock_timestamp()`,
			closed_by: by,
			close_counts: JSON.stringify(counts),
			lock_version: eb('lock_version', '+', 1)
		}))
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.returning('closed_at')
		.executeTakeFirstOrThrow();
	let frozen = 0;
	for (const { first, last } of await listInitiativeRanges(trx)) {
		const { numUpdatedRows } = await trx
			.updateTable('initiative_period_figure')
			.set({ frozen_at: closed_at })
			.where('fiscal_year', '=', fiscalYear)
			.where('quarter', '=', quarter)
			.where('frozen_at', 'is', null)
			.where('initiative_id', '>=', first)
			.where('initiative_id', '<=', last)
			.executeTakeFirstOrThrow();
		frozen += Number(numUpdatedRows);
	}
	return frozen;
}
