import { sql, type Kysely, type Transaction } from 'kysely';
import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import { reviewRungs, reviewTurn, type ReviewRung } from '#lib/domain/review-ladder.ts';
import { climbs, isOnRung, isRungFilled } from '#lib/server/db/review-rungs.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findWaitDays } from '#lib/server/queries/holders.ts';

/** A report that waited too long and has climbed to a wider rung of reviewers; since: Bangkok's day it was handed in. */
export type ClimbedReport = {
	report_id: number;
	initiative_id: number;
	is_sample: boolean;
	fiscal_year: number;
	quarter: Quarter;
	since: IsoDate;
	rung: ReviewRung;
};

/** Lists the reports that have climbed by today. */
export async function listClimbed(db: Kysely<DB>, today: IsoDate): Promise<ClimbedReport[]> {
	const waitDays = await findWaitDays(db);
	const filledRungs = sql.join(
		reviewRungs.map((rung) => sql`case when ${isRungFilled(rung, today)} then ${rung}::text end`)
	);
	const { rows } = await sql<Omit<ClimbedReport, 'rung'> & { days: number; rungs: ReviewRung[] }>`
		select report.id as report_id, report.initiative_id, report.is_sample, report.fiscal_year, report.quarter,
			(report.submitted_at at time zone 'Asia/Bangkok')::date as since,
			${today}::date - (report.submitted_at at time zone 'Asia/Bangkok')::date as days, array_remove(array[${filledRungs}], null) as rungs
		from progress_report report where report.state = 'submitted' and ${climbs(today, waitDays)} > 0
		order by report.fiscal_year, report.quarter, report.initiative_id`.execute(db);
	return rows.flatMap(({ days, rungs, ...row }) => {
		const { rung, climbed } = reviewTurn(rungs, days, waitDays);
		return rung !== null && climbed ? [{ ...row, rung }] : [];
	});
}

/** Who may review these reports from the rung that each has reached, those who stand in for them among them: sample accounts sample reports, real people real ones. */
export async function listRungHolders(
	db: Kysely<DB>,
	climbed: readonly Pick<ClimbedReport, 'report_id' | 'rung'>[],
	today: IsoDate
): Promise<{ user_id: string; report_id: number }[]> {
	const found: { user_id: string; report_id: number }[] = [];
	for (const [rung, own] of Map.groupBy(climbed, (one) => one.rung)) {
		const { rows } = await sql<{ user_id: string; report_id: number }>`
			select distinct person.user_id, report.id as report_id
			from progress_report report
			join role_grant g on ${isOnRung(rung, today)} and g.user_id is distinct from report.submitted_by and g.user_id is distinct from report.submitted_for
			join app_user owner on owner.id = g.user_id and owner.disabled_at is null
			join lateral (
				select g.user_id
				union select d.to_user_id from delegation d
				where d.from_user_id = g.user_id and d.withdrawn_at is null and d.starts_on <= ${today}::date and d.ends_on >= ${today}::date
			) person on person.user_id is distinct from report.submitted_by and person.user_id is distinct from report.submitted_for
			join app_user u on u.id = person.user_id and u.disabled_at is null and u.is_sample = report.is_sample
			where report.id = any(${own.map(({ report_id }) => report_id)}::bigint[])
			order by person.user_id, report.id`.execute(db);
		found.push(...rows);
	}
	return found;
}

/** Who (null: the webhook) was told that a report waits, of which initiatives, on which day. */
export async function listWaitingReminders(trx: Transaction<DB>, since: IsoDate) {
	return trx
		.selectFrom('reminder')
		.select(['user_id', 'fiscal_year', 'quarter', 'day', 'initiative_ids'])
		.where('kind', '=', 'waiting')
		.where('channel', 'in', ['product', 'webhook'])
		.where('day', '>', since)
		.execute();
}
