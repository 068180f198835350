import { sql, type Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import type { Topic } from '#lib/server/queries/data-version.ts';

export interface NewKey {
	key: string;
	user_id: string;
	route: string;
	request_hash: string;
}

/** Takes a key; false where it was used before. Waits for a request with the same key that is under way. */
export async function insertIdempotencyKey(trx: Transaction<DB>, row: NewKey): Promise<boolean> {
	const inserted = await trx
		.insertInto('idempotency_key')
		.values(row)
		.onConflict((c) => c.doNothing())
		.returning('key')
		.executeTakeFirst();
	return inserted !== undefined;
}

export async function findIdempotencyKey(trx: Transaction<DB>, { user_id, key }: NewKey) {
	return trx
		.selectFrom('idempotency_key')
		.select(['route', 'request_hash', 'location'])
		.where('user_id', '=', user_id)
		.where('key', '=', key)
		.executeTakeFirstOrThrow();
}

/** The last statement of a form's write: keeps where it leads to, and raises the versions of the topics that it changed. */
export async function finishIdempotencyKey(
	trx: Transaction<DB>,
	{ user_id, key }: NewKey,
	location: string,
	topics: readonly Topic[]
) {
	await sql`with done as (update idempotency_key set location = ${location} where user_id = ${user_id} and key = ${key})
		insert into data_change (topic) select unnest(${topics}::text[])`.execute(trx);
}
