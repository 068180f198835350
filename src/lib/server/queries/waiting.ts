import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import type { Actor } from '#lib/domain/permission.ts';
import { reviewRungs, reviewTurn, type ReviewRung, type ReviewTurn } from '#lib/domain/review-ladder.ts';
import { isCovered } from '#lib/server/db/narrowing.ts';
import { isReviewable, isRungFilled } from '#lib/server/db/review-rungs.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findWaitDays } from '#lib/server/queries/holders.ts';

type Row = {
	report_id: number;
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	fiscal_year: number;
	quarter: Quarter;
	lock_version: number;
	submitter_name: string | null;
	submitted_for_name: string | null;
	since: IsoDate;
	days: number;
};
/** A report that waits for review, with whose turn it is. */
export type WaitingReport = Row & ReviewTurn;

/** What this person may review now, whoever's turn it is, the longest waiting first. */
export function listReviewable(
	db: Kysely<DB>,
	user: Actor,
	today: IsoDate,
	page: { limit: number; offset: number }
): Promise<WaitingReport[]> {
	return listWaiting(db, isReviewable(user, today, null), today, page);
}

export async function countReviewable(db: Kysely<DB>, user: Actor, today: IsoDate): Promise<number> {
	const { rows } = await sql<{
		n: number;
	}>`select count(*)::int as n from progress_report report where report.state = 'submitted' and ${isReviewable(user, today, null)}`.execute(
		db
	);
	return rows[0]!.n;
}

/** What this person, or a colleague with the same grants, handed in and waits for: nothing is lost from sight. */
export function listHandedIn(
	db: Kysely<DB>,
	user: Actor,
	today: IsoDate,
	limit: number
): Promise<WaitingReport[]> {
	const officer = user.grants.filter(({ role }) => role === 'officer');
	const mine = sql<boolean>`((${!user.is_sample} or report.is_sample) and (report.submitted_by = ${user.id} or ${isCovered(sql`report.initiative_id`, officer, today)}))`;
	return listWaiting(db, mine, today, { limit, offset: 0 });
}

async function listWaiting(
	db: Kysely<DB>,
	which: RawBuilder<boolean>,
	today: IsoDate,
	{ limit, offset }: { limit: number; offset: number }
): Promise<WaitingReport[]> {
	const filledRungs = sql.join(
		reviewRungs.map((rung) => sql`case when ${isRungFilled(rung, today)} then ${rung}::text end`)
	);
	const { rows } = await sql<Row & { rungs: ReviewRung[] }>`
		select report.id as report_id, i.code, i.title_th, i.title_en, i.is_sample, report.fiscal_year, report.quarter, report.lock_version,
			submitter.name as submitter_name, owner.name as submitted_for_name, (report.submitted_at at time zone 'Asia/Bangkok')::date as since,
			greatest(0, ${today}::date - (report.submitted_at at time zone 'Asia/Bangkok')::date) as days, array_remove(array[${filledRungs}], null) as rungs
		from progress_report report
		join initiative i on i.id = report.initiative_id
		left join app_user submitter on submitter.id = report.submitted_by
		left join app_user owner on owner.id = report.submitted_for
		where report.state = 'submitted' and ${which}
		order by report.submitted_at, report.id limit ${limit} offset ${offset}`.execute(db);
	const waitDays = await findWaitDays(db);
	return rows.map(({ rungs, ...row }) => ({ ...row, ...reviewTurn(rungs, row.days, waitDays) }));
}
