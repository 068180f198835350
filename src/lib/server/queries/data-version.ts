import type { Kysely, Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** Last in every transaction that changes what pages show: the row is locked until it ends. */
export async function raiseDataVersion(trx: Transaction<DB>): Promise<void> {
	await trx
		.updateTable('data_version')
		.set((eb) => ({ version: eb('version', '+', 1), changed_at: eb.fn<Date>('clock_timestamp') }))
		.execute();
}

/** Raised by every write; what was read under one version holds until the next. */
export async function findDataVersion(db: Kysely<DB>): Promise<number> {
	return (await db.selectFrom('data_version').select('version').executeTakeFirstOrThrow()).version;
}

/** When the data last changed: the "ข้อมูล ณ" of pages and exports. */
export async function findDataTime(db: Kysely<DB>): Promise<Date> {
	return (await db.selectFrom('data_version').select('changed_at').executeTakeFirstOrThrow()).changed_at;
}
