import { sql, type Kysely, type Transaction } from 'kysely';
import type { CellError, Values } from '#lib/domain/import/subject.ts';
import type { Change, RowVerdict } from '#lib/domain/import/verdict.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Counts } from '#lib/server/queries/data-import.ts';

/** A row of a file as it was judged. */
export type JudgedRow = {
	line: number;
	label: string;
	verdict: RowVerdict;
	skipped: string | null;
	row_values: Values | null;
	errors: CellError[];
	/** The reader is told of them; they block nothing. */
	notes: CellError[];
	changes: Change[];
	stamp: string | null;
	record_id: number | null;
	initiative_id: number | null;
	seen_stamp: string | null;
};
/** What became of it, and what the undo puts back. */
export type MadeRow = {
	line: number;
	record_id: number;
	initiative_id: number;
	made_stamp: string;
	before: unknown;
};
export type StoredRow = JudgedRow & { made_stamp: string | null; before: unknown };

export async function deleteImportRows(db: Kysely<DB>, import_id: number): Promise<void> {
	await db.deleteFrom('data_import_row').where('import_id', '=', import_id).execute();
}

export async function insertImportRows(
	db: Kysely<DB>,
	import_id: number,
	rows: readonly JudgedRow[]
): Promise<void> {
	if (rows.length === 0) return;
	await sql`insert into data_import_row (import_id, line, label, verdict, skipped, row_values, errors, notes, changes, stamp, record_id, initiative_id, seen_stamp)
		select ${import_id}, line, label, verdict, skipped, nullif(row_values, 'null'), errors, notes, changes, stamp, record_id, initiative_id, seen_stamp
		from jsonb_populate_recordset(null::data_import_row, ${JSON.stringify(rows)}::jsonb)`.execute(db);
}

/** Writes the verdicts of rows that turned out otherwise than at the check. */
export async function updateVerdicts(
	db: Kysely<DB>,
	import_id: number,
	rows: readonly JudgedRow[]
): Promise<void> {
	if (rows.length === 0) return;
	await sql`update data_import_row r set verdict = g.verdict, errors = g.errors, changes = g.changes, record_id = g.record_id, initiative_id = g.initiative_id, seen_stamp = g.seen_stamp
		from jsonb_populate_recordset(null::data_import_row, ${JSON.stringify(rows)}::jsonb) g where r.import_id = ${import_id} and r.line = g.line`.execute(
		db
	);
}

export async function updateMade(
	trx: Transaction<DB>,
	import_id: number,
	rows: readonly MadeRow[]
): Promise<void> {
	if (rows.length === 0) return;
	await sql`update data_import_row r set record_id = g.record_id, initiative_id = g.initiative_id, made_stamp = g.made_stamp, before = g.before
		from jsonb_populate_recordset(null::data_import_row, ${JSON.stringify(rows)}::jsonb) g where r.import_id = ${import_id} and r.line = g.line`.execute(
		trx
	);
}

/** A piece of the rows in the file's order, after a line. */
export async function listRowsAfter(
	db: Kysely<DB>,
	import_id: number,
	verdicts: readonly RowVerdict[],
	after: number,
	limit: number
): Promise<StoredRow[]> {
	return rowsOf(db, import_id)
		.where('verdict', 'in', verdicts)
		.where('line', '>', after)
		.limit(limit)
		.execute() as unknown as Promise<StoredRow[]>;
}

/** Lists a page of an import's rows; verdict null: any; 'noted': rows that carry a note for the reader. */
export async function listImportRows(
	db: Kysely<DB>,
	import_id: number,
	verdict: RowVerdict | 'noted' | null,
	page: { limit: number; offset: number }
): Promise<StoredRow[]> {
	const query = rowsOf(db, import_id).limit(page.limit).offset(page.offset);
	const of =
		verdict === 'noted'
			? query.where(sql<boolean>`notes <> '[]'`)
			: verdict
				? query.where('verdict', '=', verdict)
				: query;
	return of.execute() as unknown as Promise<StoredRow[]>;
}

export async function countVerdicts(db: Kysely<DB>, import_id: number): Promise<Counts> {
	const { rows } = await sql<{
		verdict: RowVerdict;
		count: number;
		noted: number;
	}>`select verdict, count(*)::int as count, (count(*) filter (where notes <> '[]'))::int as noted from data_import_row where import_id = ${import_id} group by verdict`.execute(
		db
	);
	const counts: Counts = Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count]));
	return {
		...counts,
		total: rows.reduce((sum, { count }) => sum + count, 0),
		noted: rows.reduce((sum, one) => sum + one.noted, 0)
	};
}

/** Names that are none of ours, with how many rows say them. */
export async function listUnmatchedNames(db: Kysely<DB>, import_id: number, limit: number) {
	const { rows } = await sql<{ field: string; typed: string; count: number }>`
		select e->>'field' as field, e->'params'->>'name' as typed, count(*)::int as count
		from data_import_row r, jsonb_array_elements(r.errors) e
		where r.import_id = ${import_id} and r.verdict = 'error' and e->>'key' = 'no_match'
		group by 1, 2 order by count(*) desc, 2 limit ${limit}`.execute(db);
	return rows;
}

function rowsOf(db: Kysely<DB>, import_id: number) {
	return db
		.selectFrom('data_import_row')
		.select([
			'line',
			'label',
			'verdict',
			'skipped',
			'row_values',
			'errors',
			'notes',
			'changes',
			'stamp',
			'record_id',
			'initiative_id',
			'seen_stamp',
			'made_stamp',
			'before'
		])
		.where('import_id', '=', import_id)
		.orderBy('line');
}
