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

/**
 * Cells of the lines and of all, which counts each initiative once (a line a province counts it in each of its provinces). A period at a time:
 * of a hundred thousand initiatives one fits in the working memory and keeps clear of the time limit, eight at once do not.
 */
export async function listReportingCells(
	db: Kysely<DB>,
	rows: ReportingRowKind,
	scope: ReportingScope
): Promise<ReportingCell[]> {
	const cells: ReportingCell[] = [];
	for (const period of scope.periods)
		cells.push(...(await listCellsOf(db, rows, { ...scope, periods: [period] })));
	return cells;
}

async function listCellsOf(
	db: Kysely<DB>,
	rows: ReportingRowKind,
	scope: ReportingScope
): Promise<ReportingCell[]> {
	// Grouped by state first: of many thousands of rows a few hundred are left to be laid out as columns.
	const { rows: cells } = await sql<ReportingCell>`
		with ${rows === 'organisation' ? organisationGroups(scope) : provinceGroups(scope)}
		select is_total, code, fiscal_year, quarter, sum(n)::int as initiatives, ${counts},
			coalesce(sum(n) filter (where state = 'overdue' and begun = 'draft'), 0)::int as overdue_draft,
			coalesce(sum(n) filter (where state = 'overdue' and begun = 'returned'), 0)::int as overdue_returned,
			min(due_date) filter (where state in ('overdue', 'returned', 'draft', 'due')) as due_date,
			(max(submitted_at) at time zone 'Asia/Bangkok')::date as last_submitted, bool_or(has_sample) as has_sample
		from counted group by is_total, code, fiscal_year, quarter`.execute(db);
	return cells;
}

const counts = sql.join(
	reportingStates.map(
		(state) => sql`coalesce(sum(n) filter (where state = ${sql.lit(state)}), 0)::int as ${sql.ref(state)}`
	)
);
const group = sql`count(*) as n, min(s.due_date) as due_date, max(s.submitted_at) as submitted_at, bool_or(s.is_sample) as has_sample`;

function organisationGroups(scope: ReportingScope) {
	return sql`by_line as (select s.organisation_code as code, s.fiscal_year, s.quarter, s.state, s.begun, ${group}
			from (${reportingRows(scope)}) s group by s.organisation_code, s.fiscal_year, s.quarter, s.state, s.begun),
		counted as (select false as is_total, * from by_line union all select true, null, fiscal_year, quarter, state, begun, n, due_date, submitted_at, has_sample from by_line)`;
}

/** Groups by the set of places first: an initiative in two provinces is one row until the few sets are taken apart. */
function provinceGroups(scope: ReportingScope) {
	const { periods, filter } = scope;
	const within =
		filter.place && filter.place !== 'none' ? sql`and g.place_code like ${`${filter.place}%`}` : sql``;
	return sql`by_set as (select placed.places, s.fiscal_year, s.quarter, s.state, s.begun, ${group} from (${reportingRows(scope)}) s
			left join (select g.initiative_id, g.fiscal_year, g.quarter, string_agg(g.place_code, ',') as places
				from figure_place g where ${inPeriods('g', periods)} ${within} group by g.initiative_id, g.fiscal_year, g.quarter) placed
				on placed.initiative_id = s.initiative_id and placed.fiscal_year = s.fiscal_year and placed.quarter = s.quarter
			group by placed.places, s.fiscal_year, s.quarter, s.state, s.begun),
		counted as (
			select true as is_total, null as code, fiscal_year, quarter, state, begun, n, due_date, submitted_at, has_sample from by_set
			union all
			select false, line.code, fiscal_year, quarter, state, begun, n, due_date, submitted_at, has_sample from by_set
			left join lateral (select distinct case one when 'TH' then 'TH' else left(one, 2) end as code from unnest(string_to_array(places, ',')) one) line on true)`;
}

export type LineName = { code: string; name_th: string; name_en: string | null; is_sample: boolean };

/** Names of the lines' codes. */
export async function listLineNames(
	db: Kysely<DB>,
	rows: ReportingRowKind,
	codes: string[]
): Promise<LineName[]> {
	if (codes.length === 0) return [];
	if (rows === 'organisation')
		return db
			.selectFrom('organisation')
			.select(['code', 'name_th', 'name_en', 'is_sample'])
			.where('code', 'in', codes)
			.execute();
	return db
		.selectFrom('place')
		.select(['code', 'name_th', 'name_en', sql<boolean>`false`.as('is_sample')])
		.where('code', 'in', codes)
		.execute();
}

/** A column's head: what is known of the period; undefined where it was never opened. */
export type PeriodHead = {
	fiscal_year: number;
	quarter: Quarter;
	due_date: IsoDate | null;
	state: 'open' | 'closed';
	is_sample: boolean;
};

export async function listPeriodHeads(db: Kysely<DB>, periods: Period[]): Promise<PeriodHead[]> {
	const { rows } =
		await sql<PeriodHead>`select fiscal_year, quarter, due_date, state, is_sample from reporting_period p where ${inPeriods('p', periods)}`.execute(
			db
		);
	return rows;
}

/** The newest period that was opened and has begun: the one that is reported now. */
export async function findReportedPeriod(
	db: Kysely<DB>,
	today: IsoDate,
	sample: boolean
): Promise<Period | undefined> {
	const { rows } = await sql<{ fiscal_year: number; quarter: Quarter }>`
		select fiscal_year, quarter from reporting_period where quarter_start(fiscal_year, quarter) <= ${today}::date and (${sample} or not is_sample)
		order by fiscal_year desc, quarter desc limit 1`.execute(db);
	return rows[0] && { fiscalYear: rows[0].fiscal_year, quarter: rows[0].quarter };
}
