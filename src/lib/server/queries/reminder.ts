import { sql, type Transaction } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';

export type ReminderKind = 'before' | 'due' | 'overdue' | 'asked' | 'waiting';
export type ReminderChannel = 'product' | 'email' | 'webhook';
/** user_id null: to the webhook. */
export type NewReminder = {
	kind: ReminderKind;
	channel: ReminderChannel;
	user_id: string | null;
	period: Period;
	day: IsoDate;
	initiativeIds: number[];
	asked_by: string | null;
};

/**
 * Writes one row a person, period, occasion, channel and day. Called again on that day it adds what is new to the row and
 * marks it unread; a message that was sent is not sent twice. Gives whether anything was new.
 */
export async function insertReminder(
	trx: Transaction<DB>,
	{ kind, channel, user_id, period, day, initiativeIds, asked_by }: NewReminder
): Promise<boolean> {
	const { rows } = await sql`
		insert into reminder (kind, channel, user_id, fiscal_year, quarter, day, owed, initiative_ids, asked_by, sent_at)
		values (${kind}, ${channel}, ${user_id}, ${period.fiscalYear}, ${period.quarter}, ${day}::date, ${initiativeIds.length}, ${initiativeIds}::bigint[], ${asked_by},
			case when ${channel} = 'product' then clock_timestamp() end)
		on conflict (kind, channel, user_id, fiscal_year, quarter, day, asked_by) do update set
			initiative_ids = array(select distinct unnest(reminder.initiative_ids || excluded.initiative_ids) order by 1),
			owed = (select count(distinct one) from unnest(reminder.initiative_ids || excluded.initiative_ids) one),
			read_at = null
		where not reminder.initiative_ids @> excluded.initiative_ids and reminder.given_up_at is null
			and (reminder.channel = 'product' or reminder.sent_at is null)
		returning 1`.execute(trx);
	return rows.length > 0;
}

const LOCK = 8_450_256_304;

/** Lets one transaction at a time write the reminders of a day; the next sees what the one before wrote. */
export async function lockReminders(trx: Transaction<DB>): Promise<void> {
	await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
}

/** What people (null: the webhook) were reminded of by themselves since a day, of one period. */
export async function listReminded(trx: Transaction<DB>, { fiscalYear, quarter }: Period, since: IsoDate) {
	return trx
		.selectFrom('reminder')
		.select(['user_id', 'day', 'initiative_ids'])
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.where('day', '>=', since)
		.where('kind', 'in', ['before', 'due', 'overdue'])
		.where('channel', 'in', ['product', 'webhook'])
		.execute();
}
