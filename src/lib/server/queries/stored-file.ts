import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** Locks contents: of two transactions that keep and drop the same ones at once, one waits. */
export async function lockFile(trx: Transaction<DB>, hash: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 0))`.execute(trx);
}

export async function insertStoredFile(
	trx: Transaction<DB>,
	file: { hash: string; media_type: string; bytes: Buffer }
): Promise<void> {
	await trx
		.insertInto('stored_file')
		.values(file)
		.onConflict((c) => c.doNothing())
		.execute();
}

/** Contents go with the last that refers to them; the caller holds the file's lock. */
export async function deleteUnusedFile(trx: Transaction<DB>, hash: string): Promise<void> {
	await deleteUnused(sql`s.hash = ${hash}`).execute(trx);
}

/** Deletes all unused contents at once; call it only where nothing is kept meanwhile. */
export async function deleteUnusedFiles(trx: Transaction<DB>): Promise<void> {
	await deleteUnused(sql`true`).execute(trx);
}

function deleteUnused(which: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`delete from stored_file s where ${which} and not exists (select from attachment a where a.hash = s.hash)
		and not exists (select from period_file f where f.hash = s.hash) and not exists (select from made_file m where m.hash = s.hash)`;
}
