import { sql, type Kysely, type Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

const shown = [
	't.id',
	't.name',
	't.prefix',
	't.writes_reports',
	't.writes_money',
	't.created_at',
	't.expires_at',
	't.last_used_at',
	't.revoked_at'
] as const;
/** A token works while it is neither revoked nor expired and its owner is not disabled. */
const isAlive = sql<boolean>`(t.revoked_at is null and t.expires_at > now() and u.disabled_at is null)`;

/** A token that still works, by the hash of its text. */
export async function findLiveToken(db: Kysely<DB>, hash: string) {
	return db
		.selectFrom('api_token as t')
		.innerJoin('app_user as u', 'u.id', 't.user_id')
		.select(['t.id', 't.user_id', 't.name', 't.prefix', 't.writes_reports', 't.writes_money', 't.expires_at'])
		.where('t.token_hash', '=', hash)
		.where(isAlive)
		.executeTakeFirst();
}

/** Notes when the token was last used, to the minute: a program that asks a hundred times a second costs one write. */
export async function updateTokenUsed(db: Kysely<DB>, id: number): Promise<void> {
	await db
		.updateTable('api_token')
		.set({ last_used_at: sql`now()` })
		.where('id', '=', id)
		.where(sql<boolean>`(last_used_at is null or last_used_at < now() - interval '1 minute')`)
		.execute();
}

/** All tokens with their owners, or one person's; those that work first, then the newest. */
export async function listTokens(db: Kysely<DB>, userId?: string) {
	return db
		.selectFrom('api_token as t')
		.innerJoin('app_user as u', 'u.id', 't.user_id')
		.select(shown)
		.select(['u.id as user_id', 'u.name as user_name', isAlive.as('isAlive')])
		.$if(userId !== undefined, (query) => query.where('t.user_id', '=', userId!))
		.orderBy(isAlive, 'desc')
		.orderBy('t.id', 'desc')
		.limit(500)
		.execute();
}

export async function countLiveTokens(db: Kysely<DB>, userId: string): Promise<number> {
	const { count } = await db
		.selectFrom('api_token as t')
		.innerJoin('app_user as u', 'u.id', 't.user_id')
		.where('t.user_id', '=', userId)
		.where(isAlive)
		.select(sql<number>`count(*)::int`.as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

export type NewToken = {
	user_id: string;
	name: string;
	prefix: string;
	token_hash: string;
	writes_reports: boolean;
	writes_money: boolean;
	days: number;
};

export async function insertToken(trx: Transaction<DB>, { days, ...row }: NewToken) {
	return trx
		.insertInto('api_token')
		.values({ ...row, expires_at: sql<Date>`clock_timestamp() + make_interval(days => ${days}::int)` })
		.returning(['id', 'expires_at'])
		.executeTakeFirstOrThrow();
}

/** Locks a token, and waits for whoever revokes it at this moment. */
export async function lockToken(trx: Transaction<DB>, id: number) {
	return trx
		.selectFrom('api_token as t')
		.innerJoin('app_user as u', 'u.id', 't.user_id')
		.select(['t.id', 't.user_id', 't.name', 't.revoked_at', 'u.is_sample'])
		.where('t.id', '=', id)
		.forUpdate('t')
		.executeTakeFirst();
}

export async function updateTokenRevoked(trx: Transaction<DB>, id: number, by: string): Promise<void> {
	await trx
		.updateTable('api_token')
		.set({ revoked_at: sql`clock_timestamp()`, revoked_by: by })
		.where('id', '=', id)
		.execute();
}

/** From here to the end of the transaction the audit trail names the token. */
export async function nameToken(
	trx: Transaction<DB>,
	{ id, name }: { id: number; name: string }
): Promise<void> {
	await sql`select set_config('tidtam.token_id', ${String(id)}, true), set_config('tidtam.token_name', ${name}, true)`.execute(
		trx
	);
}
