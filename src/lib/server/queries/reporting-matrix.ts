import { sql, type Kysely } from 'kysely';
import type { IsoDate, Period, Quarter } from '#lib/domain/calendar.ts';
import { reportingStates, type ReportingRowKind, type ReportingState } from '#lib/domain/reporting.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { inPeriods, reportingRows, type ReportingScope } from '#lib/server/queries/reporting-rows.ts';

/** One line in one period: initiatives by the state of their report. */
export type ReportingCell = Record<ReportingState, number> & {
	/** Null: not stated; of the totals too. */
	code: string | null;
	is_total: boolean;
	fiscal_year: number;
	quarter: Quarter;
	initiatives: number;
	/** Of the overdue ones, those begun, as far as the viewer may know. */
	overdue_draft: number;
	overdue_returned: number;
	/** The earliest of what is owed; null: nothing is, or no day is set. */
	due_date: IsoDate | null;
	/** Bangkok's day on which the last report was handed in. */
	last_submitted: IsoDate | null;
	has_sample: boolean;
};

/** Cells of the lines and of all, which counts each initiative once (a line a province counts it in each of its provinces). */
export async function listReportingCells(db: Kysely<DB>, rows: ReportingRowKind, scope: ReportingScope): Promise<ReportingCell[]> {
	const { rows: cells } = await sql<ReportingCell>`
		with s as materialized (${reportingRows(scope)})
		select true as is_total, null as code, s.fiscal_year, s.quarter, ${counts} from s group by s.fiscal_year, s.quarter
		union all
		select false, line.code, s.fiscal_year, s.quarter, ${counts} from ${rows === 'organisation' ? byOrganisation : byProvince(scope)} group by line.code, s.fiscal_year, s.quarter`.execute(db);
	return cells;
}

const counts = sql`count(*)::int as initiatives, ${sql.join(reportingStates.map((state) => sql`count(*) filter (where s.state = ${sql.lit(state)})::int as ${sql.ref(state)}`))},
	count(*) filter (where s.state = 'overdue' and s.begun = 'draft')::int as overdue_draft,
	count(*) filter (where s.state = 'overdue' and s.begun = 'returned')::int as overdue_returned,
	min(s.due_date) filter (where s.state in ('overdue', 'returned', 'draft', 'due')) as due_date,
	(max(s.submitted_at) at time zone 'Asia/Bangkok')::date as last_submitted, bool_or(s.is_sample) as has_sample`;

const byOrganisation = sql`s cross join lateral (select s.organisation_code as code) line`;

function byProvince({ periods, filter }: ReportingScope) {
	const within = filter.place && filter.place !== 'none' ? sql`and g.place_code like ${`${filter.place}%`}` : sql``;
	return sql`s left join (select distinct g.initiative_id, g.fiscal_year, g.quarter, case g.place_code when 'TH' then 'TH' else left(g.place_code, 2) end as code
		from figure_place g where ${inPeriods('g', periods)} ${within}) line
		on line.initiative_id = s.initiative_id and line.fiscal_year = s.fiscal_year and line.quarter = s.quarter`;
}

export type LineName = { code: string; name_th: string; name_en: string | null; is_sample: boolean };

/** Names of the lines' codes. */
export async function listLineNames(db: Kysely<DB>, rows: ReportingRowKind, codes: string[]): Promise<LineName[]> {
	if (codes.length === 0) return [];
	if (rows === 'organisation') return db.selectFrom('organisation').select(['code', 'name_th', 'name_en', 'is_sample']).where('code', 'in', codes).execute();
	return db.selectFrom('place').select(['code', 'name_th', 'name_en', sql<boolean>`false`.as('is_sample')]).where('code', 'in', codes).execute();
}

/** A column's head: what is known of the period; undefined where it was never opened. */
export type PeriodHead = { fiscal_year: number; quarter: Quarter; due_date: IsoDate | null; state: 'open' | 'closed'; is_sample: boolean };

export async function listPeriodHeads(db: Kysely<DB>, periods: Period[]): Promise<PeriodHead[]> {
	const { rows } = await sql<PeriodHead>`select fiscal_year, quarter, due_date, state, is_sample from reporting_period p where ${inPeriods('p', periods)}`.execute(db);
	return rows;
}

/** The newest period that was opened and has begun: the one that is reported now. */
export async function findReportedPeriod(db: Kysely<DB>, today: IsoDate, sample: boolean): Promise<Period | undefined> {
	const { rows } = await sql<{ fiscal_year: number; quarter: Quarter }>`
		select fiscal_year, quarter from reporting_period where quarter_start(fiscal_year, quarter) <= ${today}::date and (${sample} or not is_sample)
		order by fiscal_year desc, quarter desc limit 1`.execute(db);
	return rows[0] && { fiscalYear: rows[0].fiscal_year, quarter: rows[0].quarter };
}
