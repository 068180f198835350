import { sql, type Kysely, type Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { deleteUnusedFile, insertStoredFile } from '#lib/server/queries/stored-file.ts';

/** Evidence of these reports in the order it was added, without its bytes. */
export async function listAttachments(db: Kysely<DB>, reportIds: number[]) {
	if (reportIds.length === 0) return [];
	return db
		.selectFrom('attachment as a')
		.innerJoin('stored_file as s', 's.hash', 'a.hash')
		.select(['a.id', 'a.report_id', 'a.milestone_id', 'a.file_name', 'a.caption', 'a.size', 's.media_type'])
		.where('a.report_id', 'in', reportIds)
		.orderBy('a.id')
		.execute();
}
export type Attachment = Awaited<ReturnType<typeof listAttachments>>[number];

/** One file of an initiative's reports, with the state of its report; without its bytes. */
export async function findAttachment(db: Kysely<DB>, initiativeId: number, id: number) {
	return db
		.selectFrom('attachment as a')
		.innerJoin('progress_report as r', 'r.id', 'a.report_id')
		.innerJoin('stored_file as s', 's.hash', 'a.hash')
		.select(['a.id', 'a.report_id', 'a.hash', 'a.file_name', 'a.size', 's.media_type', 'r.state'])
		.where('a.initiative_id', '=', initiativeId)
		.where('a.id', '=', id)
		.executeTakeFirst();
}

/** A piece of a stored file, from an offset in bytes; empty past its end. */
export async function findFilePiece(
	db: Kysely<DB>,
	hash: string,
	offset: number,
	length: number
): Promise<Buffer> {
	const { rows } = await sql<{
		piece: Buffer;
	}>`select substring(bytes from ${offset + 1}::int for ${length}::int) as piece from stored_file where hash = ${hash}`.execute(
		db
	);
	return rows[0]?.piece ?? Buffer.alloc(0);
}

type NewAttachment = {
	report_id: number;
	initiative_id: number;
	milestone_id: number | null;
	hash: string;
	file_name: string;
	caption: string;
	size: number;
	added_by: string;
};

/** Adds evidence to a report; undefined where the very same file is there already. */
export async function insertAttachment(
	trx: Transaction<DB>,
	row: NewAttachment,
	file: { media_type: string; bytes: Buffer }
): Promise<number | undefined> {
	await insertStoredFile(trx, { hash: row.hash, ...file });
	return (
		await trx
			.insertInto('attachment')
			.values(row)
			.onConflict((c) => c.doNothing())
			.returning('id')
			.executeTakeFirst()
	)?.id;
}

/** Deletes evidence; its contents are deleted with the last attachment that refers to them. */
export async function deleteAttachment(trx: Transaction<DB>, id: number, hash: string): Promise<void> {
	await trx.deleteFrom('attachment').where('id', '=', id).execute();
	await deleteUnusedFile(trx, hash);
}

/** A correction begins with the evidence of what it corrects. */
export async function copyAttachments(trx: Transaction<DB>, from: number, to: number): Promise<void> {
	await sql`insert into attachment (report_id, initiative_id, milestone_id, hash, file_name, caption, size, added_by, added_at)
		select ${to}, initiative_id, milestone_id, hash, file_name, caption, size, added_by, added_at from attachment where report_id = ${from} order by id`.execute(
		trx
	);
}
