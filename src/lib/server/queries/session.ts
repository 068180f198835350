import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

export async function listSessions(db: Kysely<DB>, userId: string) {
	return db
		.selectFrom('app_session')
		.select(['id', 'created_at', 'updated_at', 'expires_at', 'ip_address', 'user_agent'])
		.where('user_id', '=', userId)
		.where('expires_at', '>', (eb) => eb.fn<Date>('now'))
		.orderBy('updated_at', 'desc')
		.execute();
}

export async function deleteSession(db: Kysely<DB>, id: string): Promise<void> {
	await db.deleteFrom('app_session').where('id', '=', id).execute();
}

/** Ends a session of this user; another user's is left alone. */
export async function deleteSessionOf(db: Kysely<DB>, userId: string, id: string): Promise<void> {
	await db.deleteFrom('app_session').where('id', '=', id).where('user_id', '=', userId).execute();
}

export async function deleteSessionsOf(
	db: Kysely<DB>,
	userId: string,
	exceptId?: string | null
): Promise<void> {
	await db
		.deleteFrom('app_session')
		.where('user_id', '=', userId)
		.$if(Boolean(exceptId), (q) => q.where('id', '<>', exceptId!))
		.execute();
}
