import type { Kysely } from 'kysely';
import type { Mapping, ImportSubject, Values } from '#lib/domain/import/subject.ts';
import { SUBJECTS } from '#lib/domain/import/subject.ts';
import type { Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { loadRowContext } from '#lib/server/imports/rows/context.ts';
import type { RowToJudge } from '#lib/server/imports/rows/judge.ts';
import { applyImport } from '#lib/server/operations/apply-import.ts';
import { checkImport } from '#lib/server/operations/check-import.ts';
import { undoImport } from '#lib/server/operations/undo-import.ts';
import { listImportRows } from '#lib/server/queries/data-import-rows.ts';
import { findDataImport, insertDataImport, updateDataImport } from '#lib/server/queries/data-import.ts';
import { today } from './fixture.ts';

export const at = { changed_from: '2020-10-01' };
const none = async () => {};

/** Rows as a file would give them, line by line. */
export const rowsOf = (...rows: (Values & { id?: string; stamp?: string })[]): RowToJudge[] =>
	rows.map(({ id, stamp, ...values }, i) => ({
		line: i + 2,
		values,
		errors: [],
		...(id && { id }),
		...(stamp && { stamp })
	}));

export async function newImport(
	db: Kysely<DB>,
	subject: ImportSubject,
	actor: Actor,
	reason: string | null = null
): Promise<number> {
	const id = await db.transaction().execute((trx) =>
		insertDataImport(
			trx,
			{
				subject,
				file_name: 'file.xlsx',
				sha256: 'a'.repeat(64),
				size: 1,
				author_id: actor.id,
				organisation_code: null,
				is_sample: actor.is_sample
			},
			Buffer.from('x')
		)
	);
	const columns = Object.fromEntries(SUBJECTS[subject].fields.map((field, i) => [field.id, i]));
	const mapping: Mapping = { sheet: 0, headFrom: 0, headTo: 0, columns, unit: 'baht', dateOrder: 'dmy' };
	await updateDataImport(db, id, { mapping, state: 'checking', reason, asked_by: actor.id });
	return id;
}

const contextOf = (db: Kysely<DB>, actor: Actor) => loadRowContext(db, { actor, today, choices: {}, ...at });

/** A dry run; gives the import and its rows as they were judged. */
export async function check(
	db: Kysely<DB>,
	subject: ImportSubject,
	rows: RowToJudge[],
	actor: Actor,
	reason: string | null = null
) {
	const id = await newImport(db, subject, actor, reason);
	const { mapping } = (await findDataImport(db, id))!;
	async function* each() {
		yield* rows;
	}
	await checkImport(
		db,
		{ id, subject, mapping: mapping!, context: await contextOf(db, actor) },
		each(),
		none,
		null
	);
	return { id, rows: await listImportRows(db, id, null, { limit: 1_000, offset: 0 }) };
}

export async function apply(db: Kysely<DB>, id: number, actor: Actor) {
	await updateDataImport(db, id, { state: 'applying' });
	return takeOver(db, id, actor);
}

/** What the job does of a file that was told to be taken over. */
export async function takeOver(db: Kysely<DB>, id: number, actor: Actor) {
	const context = await contextOf(db, actor);
	return db.transaction().execute((trx) =>
		applyImport(trx, {
			id,
			context,
			acting: { actor_id: actor.id, today, request_id: null },
			title: { th: 'แฟ้ม', en: 'File' },
			progress: none
		})
	);
}

export async function undo(db: Kysely<DB>, id: number, actor: Actor) {
	await updateDataImport(db, id, { state: 'undoing' });
	return db.transaction().execute((trx) =>
		undoImport(trx, {
			id,
			acting: { actor_id: actor.id, today, request_id: null },
			reason: 'ยกเลิก',
			progress: none
		})
	);
}
