import { sql, type RawBuilder } from 'kysely';
import type { IsoDate, Period, Quarter } from '#lib/domain/calendar.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { hasRole, internalListed, type Actor } from '#lib/domain/permission.ts';
import { owedStates, type ReportingState, type ReportingView } from '#lib/domain/reporting.ts';
import { joinedDueDate } from '#lib/server/db/due-date.ts';
import { isCovered } from '#lib/server/db/narrowing.ts';
import { matchesScope } from '#lib/server/queries/figure-filter.ts';
import { searchConditions, type SearchNames } from '#lib/server/queries/initiative-conditions.ts';
import { visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';

/** Whose reports of which periods, as the viewer may see them. */
export type ReportingScope = { filter: Filter; periods: Period[]; viewer: Viewer; names: SearchNames };

/** One initiative in one period. */
export type ReportingRow = {
	initiative_id: number;
	fiscal_year: number;
	quarter: Quarter;
	organisation_code: string | null;
	is_sample: boolean;
	/** Its own where it was extended, else the period's; null: none is set. */
	due_date: IsoDate | null;
	state: ReportingState;
	/** A report that is owed and was begun, where the viewer may know of it. */
	begun: 'draft' | 'returned' | null;
	/** Of the report that was handed in: submitted or approved. */
	submitted_at: Date | null;
	report_id: number | null;
	approved_id: number | null;
};

/**
 * Every figure of the periods with where its report stands: the one place that says it, for the matrix, its lists and files. Owed is what
 * duties.ts counts; a draft or a return is told to those who may write or review it (`canSeeUnapproved`), to others nothing was handed in.
 * As at the close, each period's reports stand as they stood at its own.
 */
export function reportingRows({ filter, periods, viewer, names }: ReportingScope): RawBuilder<ReportingRow> {
	// Whoever sees all and searches for nothing needs no look at the initiatives themselves.
	const readsInitiative = filter.text !== '' || internalListed(viewer.actor) !== 'all';
	return sql<ReportingRow>`
		select initiative_id, fiscal_year, quarter, organisation_code, is_sample, due_date, submitted_at, report_id, approved_id,
			case when is_owed then begun end as begun,
			case when is_reported then 'approved' when work = 'submitted' then 'submitted' when not is_bound then 'not_owed' when not is_owed then 'missed'
				when due_date < ${viewer.today}::date then 'overdue' else coalesce(begun, 'due') end as state
		from (
			select f.initiative_id, f.fiscal_year, f.quarter, f.organisation_code, f.is_sample, f.is_reported, r.state as work, r.id as report_id, a.id as approved_id,
				case when r.state in ('draft', 'returned') and ${seesWorkOf(viewer)} then r.state end as begun,
				${isBound(viewer.today)} as is_bound,
				${isBound(viewer.today)} and reporting_period.state = 'open' and not f.is_reported and r.state is distinct from 'submitted' as is_owed,
				${joinedDueDate} as due_date,
				case when f.is_reported then a.submitted_at when r.state = 'submitted' then r.submitted_at end as submitted_at
			from initiative_period_figure f
			${readsInitiative ? sql`join initiative i on i.id = f.initiative_id` : sql``}
			left join (select *, quarter_start(fiscal_year, quarter) as begins from reporting_period) reporting_period on reporting_period.fiscal_year = f.fiscal_year and reporting_period.quarter = f.quarter
			left join period_extension extension on extension.fiscal_year = f.fiscal_year and extension.quarter = f.quarter and extension.initiative_id = f.initiative_id
			left join ${filter.as === 'close' ? AT_CLOSE : NOW}
			where ${inPeriods('f', periods)} ${filter.as === 'close' ? sql`and f.frozen_at is not null` : sql``} and ${matches(filter, viewer, names)}
		) figure`;
}

/** The report in somebody's hands, and the approved one. */
const NOW = sql`progress_report r on r.initiative_id = f.initiative_id and r.fiscal_year = f.fiscal_year and r.quarter = f.quarter
				and r.state in ('draft', 'submitted', 'returned')
			left join progress_report a on a.initiative_id = f.initiative_id and a.fiscal_year = f.fiscal_year and a.quarter = f.quarter and a.state = 'approved'`;
const AT_CLOSE = sql`(select *, report_id as id from closed_report where state <> 'approved') r on r.initiative_id = f.initiative_id and r.fiscal_year = f.fiscal_year and r.quarter = f.quarter
			left join (select *, report_id as id from closed_report where state = 'approved') a on a.initiative_id = f.initiative_id and a.fiscal_year = f.fiscal_year and a.quarter = f.quarter`;

/** A report is asked for: of what is active, in a period that was opened and has begun; a sample period binds sample initiatives only. */
function isBound(today: IsoDate): RawBuilder<boolean> {
	return sql<boolean>`(f.status = 'active' and coalesce(reporting_period.begins <= ${today}::date and (f.is_sample or not reporting_period.is_sample), false))`;
}

/** Condition on a table with fiscal_year and quarter. As a list of periods the planner knows how many rows there are; of a reckoned range it would think there are few. */
export function inPeriods(alias: string, periods: Period[]): RawBuilder<boolean> {
	const [first] = periods;
	if (periods.length === 1)
		return sql<boolean>`${sql.ref(`${alias}.fiscal_year`)} = ${first!.fiscalYear} and ${sql.ref(`${alias}.quarter`)} = ${first!.quarter}`;
	const pairs = periods.map(({ fiscalYear, quarter }) => sql`(${fiscalYear}::int, ${quarter}::smallint)`);
	return sql<boolean>`(${sql.ref(`${alias}.fiscal_year`)}, ${sql.ref(`${alias}.quarter`)}) in (${sql.join(pairs)})`;
}

/** Condition on the rows: the view's state, or any. */
export function inState(state: ReportingView['state']): RawBuilder<boolean> {
	if (state === null) return sql<boolean>`true`;
	return sql<boolean>`s.state = any(${state === 'owed' ? owedStates : [state]})`;
}

function matches(filter: Filter, viewer: Viewer, names: SearchNames): RawBuilder<boolean> {
	// 'none' as a place: no place is stated.
	const isNowhere = filter.place === 'none';
	const parts = [
		visibleTo(viewer),
		matchesScope({ ...filter, place: isNowhere ? null : filter.place, scope: 'all' }),
		...searchConditions(filter.text, names)
	];
	if (isNowhere) {
		parts.push(
			sql<boolean>`not exists (select from figure_place g where (g.initiative_id, g.fiscal_year, g.quarter) = (f.initiative_id, f.fiscal_year, f.quarter))`
		);
	}
	return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

/** permission.ts `canSeeUnapproved`, for `f`: a sample account may look at real ones. */
function seesWorkOf({ actor, today }: Viewer): RawBuilder<boolean> {
	if (hasRole(actor, 'administrator')) return sql<boolean>`true`;
	return isCovered(sql`f.initiative_id`, grantsOf(actor, ['officer', 'reviewer']), today);
}

export function grantsOf(actor: Actor | null, roles: string[]) {
	return actor?.grants.filter(({ role }) => roles.includes(role)) ?? [];
}
