import { sql, type Kysely } from 'kysely';
import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import { dueDateOf } from '#lib/server/db/due-date.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { owedReports } from '#lib/server/queries/owed-report.ts';
import type { ReminderKind } from '#lib/server/queries/reminder.ts';

export type Outlet = 'email' | 'webhook';
/** Tries at most; the last comes about three hours after the first. */
export const MOST_TRIES = 8;
/** An older message is not sent any more: it would tell of yesterday's duties. */
const STALE_DAYS = 3;

/** Messages of these ways that have left neither as sent nor as given up: not tried yet, or so long ago that no job is at work on them. */
export async function listUnsent(
	db: Kysely<DB>,
	outlets: Outlet[]
): Promise<{ id: number; channel: Outlet }[]> {
	const { rows } = await sql<{ id: number; channel: Outlet }>`
		select id, channel from reminder
		where channel = any(${outlets}) and sent_at is null and given_up_at is null
			and (tried_at is null or tried_at < clock_timestamp() - interval '1 minute' * power(2, attempts))
		order by id limit 1000`.execute(db);
	return rows;
}

/** Gives up what grew too old, and an e-mail that a server was sending when it died: whether it was accepted nobody knows, and twice is worse than never. */
export async function giveUpOld(db: Kysely<DB>, today: IsoDate): Promise<void> {
	await sql`update reminder set given_up_at = clock_timestamp(), last_error = coalesce(last_error, case when tried_at is null then 'too_old' else 'unknown' end)
		where channel <> 'product' and sent_at is null and given_up_at is null
			and (day < ${today}::date - ${STALE_DAYS}::int or (channel = 'email' and last_error is null and tried_at < clock_timestamp() - interval '10 minutes'))`.execute(
		db
	);
}

export type Message = {
	id: number;
	kind: ReminderKind;
	channel: Outlet;
	fiscal_year: number;
	quarter: Quarter;
	initiative_ids: number[];
	attempts: number;
	/** Of the person; null for the webhook. */
	name: string | null;
	email: string | null;
};

/** Takes the message for one try, before it is sent; undefined where another took it, or it has left. */
export async function claimMessage(db: Kysely<DB>, id: number): Promise<Message | undefined> {
	const { rows } = await sql<Message>`
		update reminder r set attempts = attempts + 1, tried_at = clock_timestamp(), last_error = null
		from (select r.id, u.name, u.email from reminder r left join app_user u on u.id = r.user_id and u.disabled_at is null and not u.is_sample where r.id = ${id}) p
		where r.id = p.id and r.channel <> 'product' and r.sent_at is null and r.given_up_at is null
			and (r.tried_at is null or r.last_error is not null or (r.channel = 'webhook' and r.tried_at < clock_timestamp() - interval '1 minute'))
		returning r.id, r.kind, r.channel, r.fiscal_year, r.quarter, r.initiative_ids, r.attempts, p.name, p.email`.execute(
		db
	);
	return rows[0];
}

export async function markSent(db: Kysely<DB>, id: number): Promise<void> {
	await sql`update reminder set sent_at = clock_timestamp() where id = ${id}`.execute(db);
}

/** Why this try failed, in the words of whoever refused; the last one gives up. */
export async function markFailed(db: Kysely<DB>, id: number, error: string, isLast: boolean): Promise<void> {
	await sql`update reminder set last_error = ${error.slice(0, 300)}, given_up_at = case when ${isLast} then clock_timestamp() end where id = ${id}`.execute(
		db
	);
}

export type MessageItem = {
	code: string;
	title_th: string;
	title_en: string | null;
	due_date: IsoDate | null;
};

/** What of it is still so: reports still owed, or, of a `waiting` one, still waiting for review. */
export async function listMessageItems(
	db: Kysely<DB>,
	{ kind, fiscal_year, quarter, initiative_ids }: Message,
	today: IsoDate
): Promise<MessageItem[]> {
	const still =
		kind === 'waiting'
			? sql`select r.initiative_id, r.fiscal_year, r.quarter from progress_report r where r.state = 'submitted'`
			: sql`select initiative_id, fiscal_year, quarter from (${owedReports(today)}) owed`;
	const { rows } = await sql<MessageItem>`
		select i.code, i.title_th, i.title_en, ${dueDateOf({ initiative: 'i.id', period: 'period' })} as due_date
		from (${still}) still
		join initiative i on i.id = still.initiative_id and not i.is_sample
		join reporting_period period on period.fiscal_year = still.fiscal_year and period.quarter = still.quarter
		where still.fiscal_year = ${fiscal_year} and still.quarter = ${quarter} and i.id = any(${initiative_ids}::bigint[])
		order by due_date nulls last, i.code`.execute(db);
	return rows;
}
