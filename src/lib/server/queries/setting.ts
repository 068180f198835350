import type { Kysely } from 'kysely';
import type { DB, Json } from '#lib/server/db/schema.ts';

export async function findSetting(db: Kysely<DB>, key: string) {
	return db
		.selectFrom('app_setting')
		.select(['key', 'value', 'lock_version', 'updated_at'])
		.where('key', '=', key)
		.executeTakeFirst();
}

/** Keeps what is there: of two that start at once, both get the first one's value. */
export async function insertSettingOnce(db: Kysely<DB>, key: string, value: Json) {
	await db
		.insertInto('app_setting')
		.values({ key, value: JSON.stringify(value) })
		.onConflict((c) => c.doNothing())
		.execute();
}

/** The number of rows changed: 0 where somebody saved first. */
export async function updateSetting(
	db: Kysely<DB>,
	key: string,
	value: Json,
	lockVersion: number
): Promise<number> {
	const result = await db
		.updateTable('app_setting')
		.set((eb) => ({
			value: JSON.stringify(value),
			lock_version: eb('lock_version', '+', 1),
			updated_at: eb.fn<Date>('now')
		}))
		.where('key', '=', key)
		.where('lock_version', '=', lockVersion)
		.executeTakeFirst();
	return Number(result.numUpdatedRows);
}
