import type { Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { expiryOf, fileGrants, MOST_IN_HAND, MOST_KEPT } from '#lib/domain/made-file.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { findDataVersion } from '#lib/server/queries/data-version.ts';
import {
	countFilesOf,
	deleteFileOf,
	findSameFile,
	insertMadeFile,
	lockFilesOf,
	updateFileAgain,
	type RequestedFile
} from '#lib/server/queries/made-file.ts';
import type { Person } from '#lib/server/queries/person.ts';
import { deleteUnusedFile, lockFile } from '#lib/server/queries/stored-file.ts';

export type FileRequest = Omit<RequestedFile, 'user_id'>;

/** Asks for a file that a job then makes; what was made of the same data by this release, or is in the making, is not made again. Gives its id. */
export async function requestFile(
	trx: Transaction<DB>,
	person: Person,
	ask: FileRequest,
	{ today, release }: { today: IsoDate; release: string },
	by: By
): Promise<number> {
	const file = { ...ask, user_id: person.id };
	await lockFilesOf(trx, person.id);
	const same = await findSameFile(trx, file, {
		release,
		as_of: today,
		grants: fileGrants(person),
		data_version: await findDataVersion(trx)
	});
	if (same !== undefined) return same;
	await requireRoom(trx, person.id);
	const id = await insertMadeFile(trx, file, expiryOf(today));
	await insertAuditEvent(trx, {
		...by,
		action: 'file.ask',
		record_type: 'made_file',
		record_id: id,
		after: ask
	});
	return id;
}

/** Has a file that failed tried again. */
export async function requestAgain(trx: Transaction<DB>, userId: string, id: number, by: By): Promise<void> {
	await lockFilesOf(trx, userId);
	await requireRoom(trx, userId, 0);
	if (!(await updateFileAgain(trx, userId, id))) throw new NotFound('file');
	await insertAuditEvent(trx, { ...by, action: 'file.again', record_type: 'made_file', record_id: id });
}

/** Takes a file out of its owner's list; the contents go with the last that refers to them. */
export async function dropFile(trx: Transaction<DB>, userId: string, id: number, by: By): Promise<void> {
	const dropped = await deleteFileOf(trx, userId, id);
	if (!dropped) throw new NotFound('file');
	if (dropped.hash) {
		await lockFile(trx, dropped.hash);
		await deleteUnusedFile(trx, dropped.hash);
	}
	await insertAuditEvent(trx, {
		...by,
		action: 'file.delete',
		record_type: 'made_file',
		record_id: id,
		before: { path: dropped.path, query: dropped.query }
	});
}

async function requireRoom(trx: Transaction<DB>, userId: string, more = 1): Promise<void> {
	const { inHand, all } = await countFilesOf(trx, userId);
	if (inHand >= MOST_IN_HAND) throw new InvalidFields({ '': 'too_many_in_hand' });
	if (all + more > MOST_KEPT) throw new InvalidFields({ '': 'too_many_kept' });
}
