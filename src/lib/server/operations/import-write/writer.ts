import { sql, type Transaction } from 'kysely';
import type { ImportSubject } from '#lib/domain/import/subject.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { RowWithVerdict } from '#lib/server/imports/rows/judge.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import type { AuditEvent } from '#lib/server/queries/audit.ts';
import type { StoredRow } from '#lib/server/queries/data-import-rows.ts';

/** A judged row, its payload of the subject. */
export type RowToWrite<P, S = null> = Omit<RowWithVerdict, 'payload' | 'was'> & {
	payload: P;
	was: (Omit<NonNullable<RowWithVerdict['was']>, 'stored'> & { stored: S }) | null;
};
/** isSample: what the one who imports makes is made up, as they are. */
export type WriteContext = { import_id: number; acting: Acting; isSample: boolean; reason: string | null };
/** What a row became. `before`: what the undo puts back; null of a record that the import made. */
export type WrittenRow = { line: number; record_id: number; initiative_id: number; before: unknown };
export type WriteResult = { written: WrittenRow[]; events: AuditEvent[] };
/** A row that the undo cannot take back: something stands on it. */
export type UndoObstacle = { line: number; key: string };

/** How a subject's rows are written, some hundred at a time, and taken back. The caller locks the initiatives, refreshes figures and writes the events. */
export type Writer<P, S = null> = {
	write(trx: Transaction<DB>, rows: RowToWrite<P, S>[], writing: WriteContext): Promise<WriteResult>;
	/** After the last row. */
	finish?(trx: Transaction<DB>, approvedIds: number[], writing: WriteContext): Promise<void>;
	/** Rows whose record is as the import left it; gives those that cannot be taken back. */
	undo(trx: Transaction<DB>, rows: StoredRow[], acting: Acting): Promise<UndoObstacle[]>;
};

/** Subjects whose forms are an initiative's own: whoever has one open gets a conflict, once for all rows. (initiatives.ts keeps count of each.) */
export const COUNTED: ReadonlySet<ImportSubject> = new Set<ImportSubject>(['milestones', 'budgets']);

/** Raises the initiatives' versions: whoever has a form of one of them open gets a conflict. */
export async function raiseLocks(
	trx: Transaction<DB>,
	initiativeIds: readonly number[]
): Promise<Map<number, number>> {
	const { rows } = await sql<{
		id: number;
		lock_version: number;
	}>`update initiative set lock_version = lock_version + 1
		where id = any(${initiativeIds}::bigint[]) returning id, lock_version`.execute(trx);
	return new Map(rows.map(({ id, lock_version }) => [id, lock_version]));
}

/** Before and after of a row's changed cells, as the audit trail keeps them. */
export function cellsOf({ changes }: Pick<RowWithVerdict, 'changes'>) {
	return {
		before: Object.fromEntries(changes.map(({ field, before }) => [field, before])),
		after: Object.fromEntries(changes.map(({ field, after }) => [field, after]))
	};
}
