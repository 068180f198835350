import { sql, type Kysely } from 'kysely';
import type { IsoDate, Period, Quarter } from '#lib/domain/calendar.ts';
import type { Actor } from '#lib/domain/permission.ts';
import { isListed } from '#lib/server/db/narrowing.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { ReminderChannel, ReminderKind } from '#lib/server/queries/reminder.ts';

export type OwnReminder = {
	id: number;
	kind: ReminderKind;
	fiscal_year: number;
	quarter: Quarter;
	day: IsoDate;
	owed: number;
	read_at: Date | null;
	/** Who asked; null: it came by itself. */
	asked_by: string | null;
	/** Of which initiatives, those that the person may see, some at most. */
	items: { code: string; title_th: string; title_en: string | null; is_sample: boolean }[];
};

/** What the product tells a person, the newest first. */
export async function listOwnReminders(
	db: Kysely<DB>,
	actor: Actor,
	today: IsoDate,
	limit: number,
	items = 10
): Promise<OwnReminder[]> {
	const listed = isListed({ id: sql`i.id`, visibility: sql`i.visibility` }, actor, today);
	const { rows } = await sql<OwnReminder>`
		select r.id, r.kind, r.fiscal_year, r.quarter, r.day, r.owed, r.read_at, u.name as asked_by,
			coalesce((select jsonb_agg(jsonb_build_object('code', x.code, 'title_th', x.title_th, 'title_en', x.title_en, 'is_sample', x.is_sample) order by x.code) from (
				select i.code, i.title_th, i.title_en, i.is_sample from initiative i
				where i.id = any(r.initiative_ids) and ${listed} order by i.code limit ${items}) x), '[]') as items
		from reminder r left join app_user u on u.id = r.asked_by
		where r.channel = 'product' and r.user_id = ${actor.id}
		order by r.created_at desc, r.id desc limit ${limit}`.execute(db);
	return rows;
}

export async function countUnread(db: Kysely<DB>, userId: string): Promise<number> {
	const { n } = await db
		.selectFrom('reminder')
		.select(({ fn }) => fn.countAll<number>().as('n'))
		.where('channel', '=', 'product')
		.where('user_id', '=', userId)
		.where('read_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** Marks a person's own reminder as read; id null: all of theirs. */
export async function updateRead(db: Kysely<DB>, userId: string, id: number | null): Promise<void> {
	await db
		.updateTable('reminder')
		.set({ read_at: sql<Date>`clock_timestamp()` })
		.where('channel', '=', 'product')
		.where('user_id', '=', userId)
		.where('read_at', 'is', null)
		.$if(id !== null, (q) => q.where('id', '=', id!))
		.execute();
}

export type LogFilter = { period: Period | null; channel: ReminderChannel | null };

/** Everything that was told or is to be sent, the newest first, for administrators. */
export async function listReminderLog(
	db: Kysely<DB>,
	{ period, channel }: LogFilter,
	limit: number,
	offset: number
) {
	return db
		.selectFrom('reminder as r')
		.leftJoin('app_user as u', 'u.id', 'r.user_id')
		.leftJoin('app_user as a', 'a.id', 'r.asked_by')
		.select([
			'r.id',
			'r.kind',
			'r.channel',
			'r.fiscal_year',
			'r.quarter',
			'r.owed',
			'r.created_at',
			'r.sent_at',
			'r.attempts',
			'r.last_error',
			'r.given_up_at',
			'r.read_at'
		])
		.select(['u.name as who', 'u.is_sample', 'a.name as asked_by'])
		.$if(period !== null, (q) =>
			q.where('r.fiscal_year', '=', period!.fiscalYear).where('r.quarter', '=', period!.quarter)
		)
		.$if(channel !== null, (q) => q.where('r.channel', '=', channel!))
		.orderBy('r.created_at', 'desc')
		.orderBy('r.id', 'desc')
		.limit(limit)
		.offset(offset)
		.execute();
}
