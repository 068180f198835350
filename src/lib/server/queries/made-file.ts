import { sql, type Kysely, type Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { MOST_TRIES, type FileFailure, type FileStage, type FileGrant } from '#lib/domain/made-file.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** What is asked for: an address of a file, in a language; `title` of the view that it shows. */
export type RequestedFile = {
	user_id: string;
	path: string;
	query: string;
	lang: Lang;
	title: string | null;
};
/** All that a file's bytes depend on besides what was asked for. */
export type MadeFrom = { release: string; data_version: number; as_of: IsoDate; grants: FileGrant[] };

/** Locks a person's files: of two requests at once one waits, so that limits hold and nothing is made twice. */
export async function lockFilesOf(trx: Transaction<DB>, userId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`made_file ${userId}`}, 0))`.execute(trx);
}

export async function insertMadeFile(
	trx: Transaction<DB>,
	file: RequestedFile,
	expires_on: IsoDate
): Promise<number> {
	return (
		await trx
			.insertInto('made_file')
			.values({ ...file, expires_on })
			.returning('id')
			.executeTakeFirstOrThrow()
	).id;
}

/** Finds the same request, where its file is being made or was made of the same data. */
export async function findSameFile(
	trx: Transaction<DB>,
	{ user_id, path, query, lang }: RequestedFile,
	from: MadeFrom
): Promise<number | undefined> {
	const { rows } = await sql<{ id: number }>`
		select id from made_file where user_id = ${user_id} and path = ${path} and query = ${query} and lang = ${lang}
			and (state in ('waiting', 'working') or (state = 'ready' and expires_on >= ${from.as_of}::date and release = ${from.release}
				and data_version = ${from.data_version} and as_of = ${from.as_of}::date and grants = ${JSON.stringify(from.grants)}::jsonb))
		order by id desc limit 1`.execute(trx);
	return rows[0]?.id;
}

/** How many of a person's are in the making, and how many there are. */
export async function countFilesOf(
	trx: Transaction<DB>,
	userId: string
): Promise<{ inHand: number; all: number }> {
	const { rows } = await sql<{ inHand: number; all: number }>`
		select count(*) filter (where state in ('waiting', 'working'))::int as "inHand", count(*)::int as "all" from made_file where user_id = ${userId}`.execute(
		trx
	);
	return rows[0]!;
}

/** A person's files that can be had on the day, the newest first. */
export async function listFilesOf(db: Kysely<DB>, userId: string, today: IsoDate) {
	return db
		.selectFrom('made_file')
		.select([
			'id',
			'user_id',
			'path',
			'query',
			'lang',
			'title',
			'state',
			'stage',
			'percent',
			'asked_at',
			'made_at',
			'failure',
			'file_name',
			'size',
			'expires_on'
		])
		.select((eb) => eb.ref('grants').$castTo<FileGrant[] | null>().as('grants'))
		.where('user_id', '=', userId)
		.where('expires_on', '>=', today)
		.orderBy('id', 'desc')
		.limit(200)
		.execute();
}

/** One of a person's files with what its contents are kept under. */
export async function findFileOf(db: Kysely<DB>, userId: string, id: number, today: IsoDate) {
	return db
		.selectFrom('made_file as m')
		.leftJoin('stored_file as s', 's.hash', 'm.hash')
		.select(['m.id', 'm.user_id', 'm.state', 'm.file_name', 'm.size', 'm.hash', 's.media_type'])
		.select((eb) => eb.ref('m.grants').$castTo<FileGrant[] | null>().as('grants'))
		.where('m.user_id', '=', userId)
		.where('m.id', '=', id)
		.where('m.expires_on', '>=', today)
		.executeTakeFirst();
}

/** What is to be made: what waits, longer after each failure, and what nobody has been working on for a minute. */
export async function listUnmade(db: Kysely<DB>): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select id from made_file
		where (state = 'waiting' and (touched_at is null or touched_at < clock_timestamp() - attempts * interval '20 seconds'))
			or (state = 'working' and touched_at < clock_timestamp() - interval '1 minute')
		order by id limit 200`.execute(db);
	return rows.map(({ id }) => id);
}

/** Takes a file for one try; undefined where another took it, or it is made. */
export async function claimFile(db: Kysely<DB>, id: number) {
	const { rows } = await sql<RequestedFile & { id: number; attempts: number }>`
		update made_file set state = 'working', stage = 'reading', percent = null, attempts = attempts + 1, touched_at = clock_timestamp()
		where id = ${id} and (state = 'waiting' or (state = 'working' and touched_at < clock_timestamp() - interval '1 minute'))
		returning id, user_id, path, query, lang, title, attempts`.execute(db);
	return rows[0];
}

export async function updateFileProgress(
	db: Kysely<DB>,
	id: number,
	stage: FileStage,
	percent: number | null
): Promise<void> {
	await sql`update made_file set stage = ${stage}, percent = ${percent}, touched_at = clock_timestamp() where id = ${id} and state = 'working'`.execute(
		db
	);
}

/** Whether the file is still wanted; it then stays so until the transaction ends. */
export async function lockWanted(trx: Transaction<DB>, id: number): Promise<boolean> {
	return (
		(await trx
			.selectFrom('made_file')
			.select('id')
			.where('id', '=', id)
			.where('state', '=', 'working')
			.forUpdate()
			.executeTakeFirst()) !== undefined
	);
}

/** data_version null: the data changed while it was made, and the same request makes another. */
export async function updateFileReady(
	trx: Transaction<DB>,
	id: number,
	made: { file_name: string; size: number; hash: string; expires_on: IsoDate },
	from: Omit<MadeFrom, 'data_version'> & { data_version: number | null }
): Promise<void> {
	await trx
		.updateTable('made_file')
		.set({
			...made,
			...from,
			grants: JSON.stringify(from.grants),
			state: 'ready',
			stage: null,
			percent: null,
			failure: null,
			made_at: sql`clock_timestamp()`
		})
		.where('id', '=', id)
		.execute();
}

/** Notes a failed try: the file waits for another one, or (isLast) has failed for this reason. */
export async function updateFileFailed(
	db: Kysely<DB>,
	id: number,
	failure: FileFailure,
	attempts: number,
	isFinal = false
): Promise<void> {
	const isLast = isFinal || attempts >= MOST_TRIES;
	await sql`update made_file set state = ${isLast ? 'failed' : 'waiting'}, failure = ${isLast ? failure : null}, stage = null, percent = null, touched_at = clock_timestamp()
		where id = ${id} and state = 'working'`.execute(db);
}

/** A person's failed file is tried again from the beginning. */
export async function updateFileAgain(trx: Transaction<DB>, userId: string, id: number): Promise<boolean> {
	const { rows } =
		await sql`update made_file set state = 'waiting', failure = null, attempts = 0, touched_at = null where user_id = ${userId} and id = ${id} and state = 'failed' returning id`.execute(
			trx
		);
	return rows.length > 0;
}

/** Takes a person's file out of their list; gives the contents it had. */
export async function deleteFileOf(
	trx: Transaction<DB>,
	userId: string,
	id: number
): Promise<{ hash: string | null; path: string; query: string } | undefined> {
	return trx
		.deleteFrom('made_file')
		.where('user_id', '=', userId)
		.where('id', '=', id)
		.returning(['hash', 'path', 'query'])
		.executeTakeFirst();
}

/** Files whose last day is over, a thousand at a time. */
export async function listExpiredFiles(db: Kysely<DB>, today: IsoDate) {
	return db
		.selectFrom('made_file')
		.select(['id', 'user_id', 'hash'])
		.where('expires_on', '<', today)
		.orderBy('id')
		.limit(1_000)
		.execute();
}
