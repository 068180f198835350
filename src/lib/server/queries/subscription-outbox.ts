import { sql, type Kysely, type Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { FileState, FileGrant } from '#lib/domain/made-file.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** An older one is not sent any more: the file is among the person's own all the same. */
const STALE_DAYS = 3;

/** Mails whose file is made (or will never be), not tried yet or so long ago that nothing is at work on them. */
export async function listUndelivered(db: Kysely<DB>): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select d.id from subscription_delivery d left join made_file f on f.id = d.file_id
		where d.by_email and d.sent_at is null and d.given_up_at is null and (f.id is null or f.state in ('ready', 'failed'))
			and (d.tried_at is null or d.tried_at < clock_timestamp() - interval '1 minute' * power(2, d.attempts))
		order by d.id limit 1000`.execute(db);
	return rows.map(({ id }) => id);
}

/** Gives up mails that are too old, or that a server was sending when it died (as in reminder-outbox.ts): twice is worse than never. */
export async function giveUpOldDeliveries(db: Kysely<DB>, today: IsoDate): Promise<void> {
	await sql`update subscription_delivery set given_up_at = clock_timestamp(), last_error = coalesce(last_error, case when tried_at is null then 'too_old' else 'unknown' end)
		where by_email and sent_at is null and given_up_at is null
			and (day < ${today}::date - ${STALE_DAYS}::int or (last_error is null and tried_at < clock_timestamp() - interval '10 minutes'))`.execute(
		db
	);
}

export type ClaimedDelivery = {
	id: number;
	subscription_id: number;
	user_id: string;
	occasion: string;
	attempts: number;
	has_ended: boolean;
	view_name: string | null;
	report: string | null;
	lang: Lang;
	path: string;
	query: string;
	file_id: number | null;
	file_state: FileState | null;
	file_name: string | null;
	size: number | null;
	hash: string | null;
	media_type: string | null;
	grants: FileGrant[] | null;
};

/** Takes a mail for one try, before it is sent; undefined where another took it, or it has left. */
export async function claimDelivery(db: Kysely<DB>, id: number): Promise<ClaimedDelivery | undefined> {
	const { rows } = await sql<ClaimedDelivery>`
		update subscription_delivery d set attempts = attempts + 1, tried_at = clock_timestamp(), last_error = null
		from subscription s left join saved_view v on v.id = s.view_id
		where d.id = ${id} and s.id = d.subscription_id and d.by_email and d.sent_at is null and d.given_up_at is null and (d.tried_at is null or d.last_error is not null)
		returning d.id, d.subscription_id, s.user_id, d.occasion, d.attempts, s.ended_at is not null as has_ended, v.name as view_name, s.report, s.lang, s.path, s.query, d.file_id,
			(select state from made_file f where f.id = d.file_id) as file_state, (select file_name from made_file f where f.id = d.file_id) as file_name,
			(select size from made_file f where f.id = d.file_id) as size, (select hash from made_file f where f.id = d.file_id) as hash,
			(select s.media_type from made_file f join stored_file s on s.hash = f.hash where f.id = d.file_id) as media_type,
			(select grants from made_file f where f.id = d.file_id) as grants`.execute(db);
	return rows[0];
}

export async function markDelivered(db: Kysely<DB>, id: number): Promise<void> {
	await sql`update subscription_delivery set sent_at = clock_timestamp() where id = ${id}`.execute(db);
}

export async function markUndelivered(
	db: Kysely<DB>,
	id: number,
	error: string,
	isLast: boolean
): Promise<void> {
	await sql`update subscription_delivery set last_error = ${error.slice(0, 300)}, given_up_at = case when ${isLast} then clock_timestamp() end where id = ${id}`.execute(
		db
	);
}

/** Has a delivery's file made anew, with the grants of today, before anything is sent. */
export async function remakeForDelivery(trx: Transaction<DB>, id: number, fileId: number): Promise<void> {
	await sql`update made_file set state = 'waiting', hash = null, attempts = 0, touched_at = null where id = ${fileId} and state = 'ready'`.execute(
		trx
	);
	await sql`update subscription_delivery set attempts = attempts - 1, tried_at = null where id = ${id}`.execute(
		trx
	);
}

/** Finds the delivery whose mail a link came with. */
export async function findDeliveryByToken(db: Kysely<DB>, hash: string) {
	return db
		.selectFrom('subscription_delivery as d')
		.innerJoin('subscription as s', 's.id', 'd.subscription_id')
		.leftJoin('saved_view as v', 'v.id', 's.view_id')
		.select(['s.id', 's.user_id', 's.report', 's.path', 's.query', 's.ended_at', 'v.name as view_name'])
		.where('d.token_hash', '=', hash)
		.executeTakeFirst();
}
