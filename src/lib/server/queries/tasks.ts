import { sql, type Kysely } from 'kysely';
import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import type { Grant } from '#lib/domain/permission.ts';
import { dueDateOf } from '#lib/server/db/due-date.ts';
import { isCovered } from '#lib/server/db/narrowing.ts';
import { isReviewable } from '#lib/server/db/review-rungs.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findWaitDays } from '#lib/server/queries/holders.ts';

export const taskKinds = ['overdue', 'returned', 'due', 'draft', 'review'] as const;
export type TaskKind = (typeof taskKinds)[number];
export type Task = {
	kind: TaskKind;
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	fiscal_year: number;
	quarter: Quarter;
	due_date: IsoDate | null;
	/** Of a return. */
	return_comment: string | null;
	/** Bangkok's day since which it has stood like this; null where none was begun. */
	since: IsoDate | null;
	/** Negative: overdue by so many days. Null: no due date is set. */
	daysLeft: number | null;
};
type Person = { id: string; is_sample: boolean; grants: readonly Grant[] };

/** What waits for this person, the most pressing first; each quarter of an initiative stands once. */
export async function listTasks(db: Kysely<DB>, user: Person, today: IsoDate, limit = 500): Promise<Task[]> {
	const due = dueDateOf({ initiative: 'i.id', period: 'period' });
	const { rows } = await sql<Task>`
		select task.kind, i.code, i.title_th, i.title_en, i.is_sample, task.fiscal_year, task.quarter, ${due} as due_date, task.return_comment, task.since,
			${due} - ${today}::date as "daysLeft"
		from (${taskRows(user, today, await findWaitDays(db))}) task
		join initiative i on i.id = task.initiative_id
		join reporting_period period on period.fiscal_year = task.fiscal_year and period.quarter = task.quarter
		order by due_date nulls last, task.fiscal_year, task.quarter, i.code
		limit ${limit}`.execute(db);
	return rows;
}

/** Officers owe and correct what their organisation leads; reviewers review what others handed in, of closed periods too: the nearest at once, the wider and administrators when it has waited too long, or nobody stands nearer. */
export function taskRows(user: Person, today: IsoDate, waitDays: number) {
	const of = (role: Grant['role']) => user.grants.filter((grant) => grant.role === role);
	const mayWrite = sql`(${!user.is_sample} or report.is_sample)`;
	const since = sql`(report.state_at at time zone 'Asia/Bangkok')::date as since`;
	return sql`
		select report.initiative_id, report.fiscal_year, report.quarter, 'review' as kind, null as return_comment, ${since}
		from progress_report report
		where ${isReviewable(user, today, waitDays)}
		union all
		select report.initiative_id, report.fiscal_year, report.quarter, case report.state when 'draft' then 'draft' else 'returned' end,
			case report.state when 'returned' then report.return_comment end, ${since}
		from progress_report report
		where report.state in ('draft', 'returned') and ${mayWrite} and ${isCovered(sql`report.initiative_id`, of('officer'), today)}
		union all
		select report.initiative_id, report.fiscal_year, report.quarter, case when ${dueDateOf({ initiative: 'report.initiative_id', period: 'period' })} < ${today}::date then 'overdue' else 'due' end, null, null
		from initiative_period_figure report
		join reporting_period period on period.fiscal_year = report.fiscal_year and period.quarter = report.quarter
		where period.state = 'open' and quarter_start(period.fiscal_year, period.quarter) <= ${today}::date
			and (report.is_sample or not period.is_sample) and report.status = 'active' and not report.is_reported and ${mayWrite} and ${isCovered(sql`report.initiative_id`, of('officer'), today)}
			and not exists (select from progress_report r where r.initiative_id = report.initiative_id
				and r.fiscal_year = report.fiscal_year and r.quarter = report.quarter and r.state in ('draft', 'submitted', 'returned'))`;
}
