import { sql, type Kysely, type RawBuilder } from 'kysely';
import { addDays, daysBetween, type IsoDate, type Period, type Quarter } from '#lib/domain/calendar.ts';
import { hasRole } from '#lib/domain/permission.ts';
import { reportingStates, type ReportingState, type ReportingView } from '#lib/domain/reporting.ts';
import { reviewRungs, reviewTurn, type ReviewRung, type ReviewTurn } from '#lib/domain/review-ladder.ts';
import { isCovered } from '#lib/server/db/narrowing.ts';
import { isRungFilled } from '#lib/server/db/review-rungs.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { initiativesAs } from '#lib/server/queries/close-snapshot.ts';
import { findWaitDays } from '#lib/server/queries/holders.ts';
import { grantsOf, inState, reportingRows, type ReportingScope } from '#lib/server/queries/reporting-rows.ts';

/** One report behind a number of the matrix. */
export type ReportingLine = {
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	fiscal_year: number;
	quarter: Quarter;
	state: ReportingState;
	/** An overdue one that was begun, as far as the viewer may know. */
	begun: 'draft' | 'returned' | null;
	due_date: IsoDate | null;
	/** Of what is owed. Negative: overdue by so many days. */
	daysLeft: number | null;
	organisation_th: string | null;
	organisation_en: string | null;
	/** Told to signed-in readers only; null: nobody is named. */
	responsible: string | null;
	/** Bangkok's day since which it stands like this: overdue since the day after it was due, due since its quarter began. */
	since: IsoDate | null;
	submitted_on: IsoDate | null;
	/** Of a submitted one: whose turn it is among reviewers, and the day on which it goes on to the next (null: nobody stands higher). */
	turn: (ReviewTurn & { goesOn: IsoDate | null }) | null;
};

/** The reports behind a cell, the most pressing first; each (initiative, period) once. */
export async function listReporting(
	db: Kysely<DB>,
	scope: ReportingScope,
	state: ReportingView['state'],
	page: { limit: number; offset: number }
): Promise<ReportingLine[]> {
	const bangkok = (time: string) => sql`(${sql.ref(time)} at time zone 'Asia/Bangkok')::date`;
	const person = scope.viewer.actor ? sql`u.name` : sql`null`;
	const atClose = scope.filter.as === 'close';
	const filledRungs = sql.join(
		reviewRungs.map((rung) => sql`case when ${isRungFilled(rung, scope.viewer.today)} then ${rung}::text end`)
	);
	const { rows } = await sql<Omit<ReportingLine, 'turn'> & { rungs: ReviewRung[] | null }>`
		with s as (select * from (${reportingRows(scope)}) s where ${inState(state)})
		select i.code, i.title_th, i.title_en, i.is_sample, s.fiscal_year, s.quarter, s.state, s.begun, s.due_date,
			case when s.state in ('overdue', 'returned', 'draft', 'due') then s.due_date - ${scope.viewer.today}::date end as "daysLeft",
			o.name_th as organisation_th, o.name_en as organisation_en, ${person} as responsible, ${bangkok('s.submitted_at')} as submitted_on,
			case s.state when 'overdue' then s.due_date + 1 when 'due' then quarter_start(s.fiscal_year, s.quarter) when 'draft' then ${bangkok('report.created_at')}
				when 'returned' then ${bangkok('report.reviewed_at')} when 'submitted' then ${bangkok('s.submitted_at')}
				when 'approved' then ${bangkok('a.reviewed_at')} when 'missed' then ${bangkok('p.closed_at')} end as since,
			case when s.state = 'submitted' and not ${atClose}::boolean then array_remove(array[${filledRungs}], null) end as rungs
		from (select * from s order by ${order} limit ${page.limit} offset ${page.offset}) s
		join ${initiativesAs(scope.filter.as, scope.filter.period)} i on i.id = s.initiative_id
		left join organisation o on o.code = s.organisation_code
		left join app_user u on u.id = i.responsible_user_id
		left join reporting_period p on p.fiscal_year = s.fiscal_year and p.quarter = s.quarter
		left join progress_report report on report.id = s.report_id
		left join progress_report a on s.state = 'approved' and a.id = s.approved_id
		order by ${order}`.execute(db);
	const waitDays = await findWaitDays(db);
	return rows.map(({ rungs, ...row }) => ({
		...row,
		turn: rungs && row.submitted_on ? turnOf(rungs, row.submitted_on, scope.viewer.today, waitDays) : null
	}));
}

function turnOf(
	filledRungs: ReviewRung[],
	since: IsoDate,
	today: IsoDate,
	waitDays: number
): ReportingLine['turn'] {
	const days = Math.max(0, daysBetween(since, today));
	const turn = reviewTurn(filledRungs, days, waitDays);
	const isLast =
		turn.rung === null || turn.rung === reviewRungs.findLast((rung) => filledRungs.includes(rung));
	// The first day on which it has waited longer than it may on this rung.
	return {
		...turn,
		goesOn: isLast ? null : addDays(since, waitDays * Math.max(1, Math.ceil(days / waitDays)) + 1)
	};
}

/** Sorts by urgency, then the earliest due date, then the id, so that pages do not overlap. */
const order = sql`array_position(array[${sql.join(reportingStates.map((state) => sql.lit(state)))}], s.state), s.due_date nulls last, s.fiscal_year, s.quarter, s.initiative_id`;

/** How many reports the list holds, and of how many initiatives. */
export async function countReporting(
	db: Kysely<DB>,
	scope: ReportingScope,
	state: ReportingView['state']
): Promise<{ reports: number; initiatives: number }> {
	const { rows } = await sql<{ reports: number; initiatives: number }>`
		select count(*)::int as reports, count(distinct s.initiative_id)::int as initiatives from (${reportingRows(scope)}) s where ${inState(state)}`.execute(
		db
	);
	return rows[0]!;
}

/** Owed reports of the list that lie in the viewer's scope of review, by period: those of which they may remind. */
export async function listRemindable(
	db: Kysely<DB>,
	scope: ReportingScope,
	state: ReportingView['state']
): Promise<{ period: Period; ids: number[] }[]> {
	const { rows } = await sql<{ fiscal_year: number; quarter: Quarter; ids: number[] }>`
		select s.fiscal_year, s.quarter, array_agg(s.initiative_id order by s.initiative_id) as ids from (${reportingRows(scope)}) s
		where ${inState(state)} and ${inState('owed')} and ${mayRemindOf(scope)}
		group by s.fiscal_year, s.quarter order by s.fiscal_year, s.quarter`.execute(db);
	return rows.map(({ fiscal_year, quarter, ids }) => ({
		period: { fiscalYear: fiscal_year, quarter },
		ids: ids.map(Number)
	}));
}

/** permission.ts `canReviewInitiative`, for `s`: a sample account reminds of sample rows only. */
function mayRemindOf({ viewer: { actor, today } }: ReportingScope): RawBuilder<boolean> {
	if (!actor) return sql<boolean>`false`;
	const reviews = hasRole(actor, 'administrator')
		? sql<boolean>`true`
		: isCovered(sql`s.initiative_id`, grantsOf(actor, ['reviewer']), today);
	return sql<boolean>`(${!actor.is_sample} or s.is_sample) and ${reviews}`;
}
