import type { Kysely } from 'kysely';
import type { Mapping, ImportSubject } from '#lib/domain/import/subject.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { RowContext } from '#lib/server/imports/rows/context.ts';
import {
	judgeRows,
	type RowWithVerdict,
	type JudgeContext,
	type RowToJudge
} from '#lib/server/imports/rows/judge.ts';
import {
	countVerdicts,
	deleteImportRows,
	insertImportRows,
	type JudgedRow
} from '#lib/server/queries/data-import-rows.ts';
import { updateDataImport } from '#lib/server/queries/data-import.ts';

/** Rows judged, and written, at a time: few enough that pages are answered in between. */
export const BATCH = 250;
export type Progress = (done: number, total: number | null) => Promise<void>;
type Checked = { id: number; subject: ImportSubject; mapping: Mapping; context: RowContext };

/** A dry run: each row's verdict is kept, nothing of the records is touched. */
export async function checkImport(
	db: Kysely<DB>,
	{ id, subject, mapping, context }: Checked,
	rows: AsyncIterable<RowToJudge>,
	progress: Progress,
	total: number | null
): Promise<void> {
	await deleteImportRows(db, id);
	const judging: JudgeContext = { subject, columns: mapping.columns, context, seenKeys: new Map() };
	const approved = new Set<number>();
	let done = 0;
	for await (const batch of batchesOf(rows, BATCH)) {
		const judged = await judgeRows(db, batch, judging);
		for (const row of judged) if (changesSchedule(subject, row)) approved.add(row.initiative_id!);
		await insertImportRows(db, id, judged.map(storedOf));
		done += batch.length;
		await progress(done, total);
	}
	const counts = await countVerdicts(db, id);
	await updateDataImport(db, id, {
		state: 'checked',
		counts: { ...counts, approved: approved.size },
		failure: null,
		failure_params: null
	});
}

/** A row that makes or moves a milestone of a schedule that is approved: it is approved anew, and why must be said. */
export function changesSchedule(
	subject: ImportSubject,
	{ verdict, target, changes }: RowWithVerdict
): boolean {
	if (subject !== 'milestones' || !target?.isApproved) return false;
	return (
		verdict === 'new' || (verdict === 'changed' && changes.some(({ field }) => !field.startsWith('title_')))
	);
}

export function storedOf({
	payload: _payload,
	was: _was,
	target: _target,
	names: _names,
	...row
}: RowWithVerdict): JudgedRow {
	return row;
}

async function* batchesOf<T>(rows: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
	let batch: T[] = [];
	for await (const row of rows) {
		batch.push(row);
		if (batch.length < size) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}
