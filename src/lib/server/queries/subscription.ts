import { sql, type Kysely, type Transaction } from 'kysely';
import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { DB } from '#lib/server/db/schema.ts';

export type NewSubscription = {
	user_id: string;
	view_id: number | null;
	report: string | null;
	path: string;
	query: string;
	lang: Lang;
	kind: 'weekly' | 'close';
	weekday: number | null;
	created_on: IsoDate;
};

export async function insertSubscription(trx: Transaction<DB>, row: NewSubscription): Promise<number> {
	return (await trx.insertInto('subscription').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function countSubscriptionsOf(trx: Transaction<DB>, userId: string): Promise<number> {
	return (
		await trx
			.selectFrom('subscription')
			.select((eb) => eb.fn.countAll<number>().as('n'))
			.where('user_id', '=', userId)
			.where('ended_at', 'is', null)
			.executeTakeFirstOrThrow()
	).n;
}

/** Ends a person's subscription; false where there is none that runs. */
export async function updateSubscriptionEnded(
	trx: Transaction<DB>,
	userId: string,
	id: number
): Promise<boolean> {
	const ended = await trx
		.updateTable('subscription')
		.set({ ended_at: sql`clock_timestamp()` })
		.where('id', '=', id)
		.where('user_id', '=', userId)
		.where('ended_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return ended !== undefined;
}

/** What a person has running, each with its newest occasion. */
export async function listSubscriptionsOf(db: Kysely<DB>, userId: string) {
	return db
		.selectFrom('subscription as s')
		.leftJoin('saved_view as v', 'v.id', 's.view_id')
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('subscription_delivery as d')
					.selectAll('d')
					.whereRef('d.subscription_id', '=', 's.id')
					.orderBy('d.id', 'desc')
					.limit(1)
					.as('d'),
			(join) => join.onTrue()
		)
		.select([
			's.id',
			's.report',
			's.path',
			's.query',
			's.lang',
			's.kind',
			's.weekday',
			's.created_at',
			'v.name as view_name',
			'v.page as view_page',
			'v.query as view_query'
		])
		.select([
			'd.occasion',
			'd.created_at as opened_at',
			'd.file_id',
			'd.by_email',
			'd.sent_at',
			'd.given_up_at',
			'd.last_error'
		])
		.where('s.user_id', '=', userId)
		.where('s.ended_at', 'is', null)
		.orderBy('s.id', 'desc')
		.execute();
}

export type DueOccasion = {
	id: number;
	user_id: string;
	is_sample: boolean;
	view_id: number | null;
	path: string;
	query: string;
	lang: Lang;
	occasion: string;
	fiscal_year: number | null;
	quarter: Quarter | null;
};

/** Occasions that have come and were not opened, of people who are not disabled: the newest weekday (where it is time for those), and each period that closed since. */
export async function listDueOccasions(
	db: Kysely<DB>,
	today: IsoDate,
	isTimeForWeekly: boolean
): Promise<DueOccasion[]> {
	const { rows } = await sql<DueOccasion>`
		with running as (
			select s.*, u.is_sample from subscription s join app_user u on u.id = s.user_id and u.disabled_at is null where s.ended_at is null
		), due as (
			select s.id, s.user_id, s.is_sample, s.view_id, s.path, s.query, s.lang, to_char(day, 'YYYY-MM-DD') as occasion, null::int as fiscal_year, null::int as quarter
			from running s, lateral (select ${today}::date - ((extract(isodow from ${today}::date)::int - s.weekday + 7) % 7) as day) d
			where s.kind = 'weekly' and ${isTimeForWeekly} and d.day > s.created_on
			union all
			select s.id, s.user_id, s.is_sample, s.view_id, s.path, s.query, s.lang, p.fiscal_year || '-q' || p.quarter, p.fiscal_year, p.quarter
			from running s join reporting_period p on p.closed_at > s.created_at
			where s.kind = 'close'
		)
		select due.* from due where not exists (select from subscription_delivery d where d.subscription_id = due.id and d.occasion = due.occasion)
		order by due.id, due.fiscal_year, due.quarter limit 1000`.execute(db);
	return rows;
}

/** Opens an occasion's delivery; false where another opened it. */
export async function insertDelivery(
	trx: Transaction<DB>,
	row: { subscription_id: number; occasion: string; day: IsoDate; by_email: boolean }
): Promise<number | undefined> {
	return (
		await trx
			.insertInto('subscription_delivery')
			.values(row)
			.onConflict((c) => c.doNothing())
			.returning('id')
			.executeTakeFirst()
	)?.id;
}

export async function updateDelivery(
	trx: Kysely<DB>,
	id: number,
	to: { file_id?: number; token_hash?: string }
): Promise<void> {
	await trx.updateTable('subscription_delivery').set(to).where('id', '=', id).execute();
}
