import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { expiryOf } from '#lib/domain/made-file.ts';
import type { DB } from '#lib/server/db/schema.ts';
import {
	lockWanted,
	deleteFileOf,
	listExpiredFiles,
	updateFileReady,
	type MadeFrom
} from '#lib/server/queries/made-file.ts';
import { deleteUnusedFile, insertStoredFile, lockFile } from '#lib/server/queries/stored-file.ts';

/** Keeps what was made for a person by what it contains; nothing where they no longer want it. */
export async function keepMadeFile(
	db: Kysely<DB>,
	id: number,
	made: { bytes: Uint8Array; file_name: string; media_type: string },
	from: Omit<MadeFrom, 'data_version'> & { data_version: number | null }
): Promise<void> {
	const bytes = Buffer.from(made.bytes.buffer, made.bytes.byteOffset, made.bytes.byteLength);
	const hash = createHash('sha256').update(bytes).digest('hex');
	await db.transaction().execute(async (trx) => {
		await lockFile(trx, hash);
		if (!(await lockWanted(trx, id))) return;
		await insertStoredFile(trx, { hash, media_type: made.media_type, bytes });
		await updateFileReady(
			trx,
			id,
			{ file_name: made.file_name, size: bytes.length, hash, expires_on: expiryOf(from.as_of) },
			from
		);
	});
}

/** Takes away what may no longer be had, and its contents where nothing else refers to them. Gives how many. */
export async function removeExpiredFiles(db: Kysely<DB>, today: IsoDate): Promise<number> {
	const expired = await listExpiredFiles(db, today);
	for (const { id, user_id, hash } of expired) {
		await db.transaction().execute(async (trx) => {
			await deleteFileOf(trx, user_id, id);
			if (!hash) return;
			await lockFile(trx, hash);
			await deleteUnusedFile(trx, hash);
		});
	}
	return expired.length;
}
