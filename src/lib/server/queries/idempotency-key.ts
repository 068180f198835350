import type { Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

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

export async function updateIdempotencyLocation(
	trx: Transaction<DB>,
	{ user_id, key }: NewKey,
	location: string
) {
	await trx
		.updateTable('idempotency_key')
		.set({ location })
		.where('user_id', '=', user_id)
		.where('key', '=', key)
		.execute();
}
