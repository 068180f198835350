import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Quarter } from '#lib/domain/calendar.ts';
import type { Decision, Suggestion, Why } from '#lib/domain/next-year.ts';
import type { CarriedMoney, Lesson } from '#lib/domain/year-draft.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { matchesFilter, type PeriodFilter } from '#lib/server/queries/initiative-conditions.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';

const NO_NAMES = { plans: [], organisations: [] };
/** `initiative i` with its figure `f` of the filter's period, as the list has them. */
const chosen = (
	filter: PeriodFilter,
	viewer: Viewer,
	period = filter.period
): RawBuilder<unknown> => sql`initiative i join initiative_period_figure f
	on f.initiative_id = i.id and f.fiscal_year = ${period.fiscalYear} and f.quarter = ${period.quarter} and ${matchesFilter({ ...filter, period }, NO_NAMES, viewer)}`;

/** The fiscal year's four quarters; state null where one was never opened. */
export async function listYearPeriods(db: Kysely<DB>, fiscalYear: number) {
	const rows = await db
		.selectFrom('reporting_period')
		.select(['quarter', 'state', 'closed_at'])
		.where('fiscal_year', '=', fiscalYear)
		.execute();
	return ([1, 2, 3, 4] as Quarter[]).map((quarter) => ({
		quarter,
		state: null,
		closed_at: null,
		...rows.find((row) => row.quarter === quarter)
	}));
}

export const milestoneStandings = ['done', 'late', 'lateUnknown', 'ongoing', 'ongoingUnknown'] as const;
export type MilestoneStanding = (typeof milestoneStandings)[number];
export type YearMilestone = {
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	milestone_th: string;
	milestone_en: string | null;
	end: string | null;
	percent: string | null;
	standing: MilestoneStanding;
};

/** Milestones as the period's figures were computed from them: of a closed period as they were then. */
const milestones = (
	filter: PeriodFilter,
	viewer: Viewer
) => sql`(select i.code, i.title_th, i.title_en, i.is_sample, (w ->> 'milestone_id')::int as milestone_id, w ->> 'end' as "end", w ->> 'actual' as percent,
		case when (w ->> 'actual')::numeric >= 100 then 'done' when (w ->> 'planned')::numeric >= 100 then case when w ->> 'actual' is null then 'lateUnknown' else 'late' end
			when w ->> 'actual' is null then 'ongoingUnknown' else 'ongoing' end as standing
	from ${chosen(filter, viewer)} cross join jsonb_array_elements(f.working -> 'milestones') w where f.status <> 'cancelled') w`;

export async function countYearMilestones(
	db: Kysely<DB>,
	filter: PeriodFilter,
	viewer: Viewer
): Promise<Record<MilestoneStanding, number>> {
	const { rows } = await sql<{
		standing: MilestoneStanding;
		n: number;
	}>`select standing, count(*)::int as n from ${milestones(filter, viewer)} group by standing`.execute(db);
	const found = new Map(rows.map((row) => [row.standing, row.n]));
	return Object.fromEntries(milestoneStandings.map((one) => [one, found.get(one) ?? 0])) as Record<
		MilestoneStanding,
		number
	>;
}

/** What is not finished, past its planned end first. */
export async function listUnfinishedMilestones(
	db: Kysely<DB>,
	filter: PeriodFilter,
	viewer: Viewer,
	limit: number
): Promise<YearMilestone[]> {
	const { rows } =
		await sql<YearMilestone>`select w.code, w.title_th, w.title_en, w.is_sample, m.title_th as milestone_th, m.title_en as milestone_en, w."end", w.percent, w.standing
		from ${milestones(filter, viewer)} join milestone m on m.id = w.milestone_id where w.standing <> 'done'
		order by w.standing not in ('late', 'lateUnknown'), w.code, m.position limit ${limit}`.execute(db);
	return rows;
}

export type YearCorrection = {
	quarter: Quarter;
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	frozen: string | null;
	actual: string | null;
	reason: string | null;
	corrected_at: Date;
};

/** Figures of the year, or of some of its quarters, that were corrected after their quarter's close, each quarter by its own scope. */
export async function listYearCorrections(
	db: Kysely<DB>,
	filter: PeriodFilter,
	viewer: Viewer,
	limit: number,
	quarters: Quarter[] = [1, 2, 3, 4]
): Promise<YearCorrection[]> {
	const of = (
		quarter: Quarter
	) => sql`select f.quarter, i.code, i.title_th, i.title_en, i.is_sample, f.actual as frozen, k.actual, k.reason, k.corrected_at
		from ${chosen(filter, viewer, { ...filter.period, quarter })} join figure_correction k using (initiative_id, fiscal_year, quarter)`;
	const { rows } =
		await sql<YearCorrection>`select * from (${sql.join(quarters.map(of), sql` union all `)}) c order by quarter, code limit ${limit}`.execute(
			db
		);
	return rows;
}

export type YearCarry = {
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	suggestion: Suggestion;
	why: Why;
	actual: string | null;
	milestones: number;
	carried: CarriedMoney[];
	lessons: Lesson[];
	decision: Decision | null;
};

/** What the next year's draft says of the initiatives in scope, by code: those to carry on, or with a lesson. */
export async function listYearCarries(
	db: Kysely<DB>,
	filter: PeriodFilter,
	viewer: Viewer,
	of: 'carries' | 'lessons',
	limit: number
): Promise<YearCarry[]> {
	const { rows } =
		await sql<YearCarry>`select i.code, i.title_th, i.title_en, i.is_sample, y.suggestion, y.why, y.actual, jsonb_array_length(y.milestones) as milestones, y.carried, y.lessons, y.decision
		from ${chosen(filter, viewer)} join year_draft_item y on y.initiative_id = i.id and y.fiscal_year = ${filter.period.fiscalYear + 1}
		where ${of === 'carries' ? sql`y.suggestion <> 'none' or jsonb_array_length(y.carried) > 0` : sql`jsonb_array_length(y.lessons) > 0`}
		order by i.code limit ${limit}`.execute(db);
	return rows;
}

/** How many of the draft's initiatives in scope are proposed for what. */
export async function countYearSuggestions(
	db: Kysely<DB>,
	filter: PeriodFilter,
	viewer: Viewer
): Promise<{ suggestion: Suggestion; n: number }[]> {
	const { rows } = await sql<{ suggestion: Suggestion; n: number }>`select y.suggestion, count(*)::int as n
		from ${chosen(filter, viewer)} join year_draft_item y on y.initiative_id = i.id and y.fiscal_year = ${filter.period.fiscalYear + 1} group by 1 order by 1`.execute(
		db
	);
	return rows;
}
