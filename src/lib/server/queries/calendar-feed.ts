import { sql, type Kysely, type Transaction } from 'kysely';
import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import type { Status } from '#lib/domain/health.ts';
import type { Grant } from '#lib/domain/permission.ts';
import { isCovered } from '#lib/server/db/narrowing.ts';
import { dueDateOf } from '#lib/server/db/due-date.ts';
import type { DB } from '#lib/server/db/schema.ts';

export async function findFeed(db: Kysely<DB>, userId: string) {
	return db
		.selectFrom('calendar_feed')
		.select(['created_at', 'last_used_at'])
		.where('user_id', '=', userId)
		.executeTakeFirst();
}

/** Finds whose feed it is; undefined once that person is disabled. */
export async function findFeedOwner(db: Kysely<DB>, hash: string): Promise<string | undefined> {
	const found = await db
		.selectFrom('calendar_feed as f')
		.innerJoin('app_user as u', 'u.id', 'f.user_id')
		.select('u.id')
		.where('f.token_hash', '=', hash)
		.where('u.disabled_at', 'is', null)
		.executeTakeFirst();
	return found?.id;
}

/** Notes when the feed was last read, to the hour: calendars ask often. */
export async function updateFeedUsed(db: Kysely<DB>, userId: string): Promise<void> {
	await db
		.updateTable('calendar_feed')
		.set({ last_used_at: sql`now()` })
		.where('user_id', '=', userId)
		.where(sql<boolean>`(last_used_at is null or last_used_at < now() - interval '1 hour')`)
		.execute();
}

/** The new address works, and the one before no more. */
export async function replaceFeed(trx: Transaction<DB>, userId: string, hash: string): Promise<void> {
	await trx.deleteFrom('calendar_feed').where('user_id', '=', userId).execute();
	await trx.insertInto('calendar_feed').values({ user_id: userId, token_hash: hash }).execute();
}

export async function deleteFeed(trx: Transaction<DB>, userId: string): Promise<void> {
	await trx.deleteFrom('calendar_feed').where('user_id', '=', userId).execute();
}

type Person = { grants: readonly Grant[]; organisation_code: string | null };

/** Initiatives in a person's charge: whose reports they write or review, else those that their organisation leads. Not those that ended before a day. */
export async function listChargedInitiatives(
	db: Kysely<DB>,
	{ grants, organisation_code }: Person,
	today: IsoDate,
	endedSince: IsoDate,
	limit: number
) {
	const working = grants.filter(({ role }) => role !== 'viewer');
	const own =
		organisation_code === null ? [] : [{ organisation_code, dimension_code: null, place_code: null }];
	const isCharged = grants.some(({ role }) => role === 'administrator')
		? sql<boolean>`true`
		: isCovered(sql`i.id`, working.length > 0 ? working : own, today);
	const isShown = grants.length > 0 ? sql<boolean>`true` : sql<boolean>`i.visibility = 'public'`;
	return db
		.selectFrom('initiative as i')
		.where(isCharged)
		.where(isShown)
		.where(sql<boolean>`(i.end_date is null or i.end_date >= ${endedSince}::date)`)
		.select(['i.id', 'i.code', 'i.title_th', 'i.title_en', 'i.is_sample'])
		.select(
			sql<Status | null>`(select status from initiative_status s where s.initiative_id = i.id and s.valid_from <= ${today}::date order by valid_from desc limit 1)`.as(
				'status'
			)
		)
		.orderBy('i.end_date', sql`asc nulls last`)
		.orderBy('i.code')
		.limit(limit)
		.execute();
}

export type DueReport = { fiscal_year: number; quarter: Quarter; due_date: IsoDate; owed: number };

/** Days on which reports of these initiatives are due in open periods (later where one was given more time), and how many are still owed. */
export async function listDueReports(db: Kysely<DB>, initiativeIds: number[]): Promise<DueReport[]> {
	const { rows } = await sql<DueReport>`
		select f.fiscal_year, f.quarter, due.day as due_date,
			count(*) filter (where f.status = 'active' and not f.is_reported and not exists (select from progress_report r
				where (r.initiative_id, r.fiscal_year, r.quarter) = (f.initiative_id, f.fiscal_year, f.quarter) and r.state = 'submitted'))::int as owed
		from reporting_period p
		join initiative_period_figure f on (f.fiscal_year, f.quarter) = (p.fiscal_year, p.quarter) and f.initiative_id = any(${initiativeIds}::bigint[])
		cross join lateral (select ${dueDateOf({ initiative: 'f.initiative_id', period: 'p' })} as day) due
		where p.state = 'open' and due.day is not null
			-- An invented due date binds no real initiative.
			and (f.is_sample or not p.is_sample)
		group by f.fiscal_year, f.quarter, due.day order by 3, 1, 2`.execute(db);
	return rows;
}
