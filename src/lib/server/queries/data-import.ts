import { sql, type Kysely, type Transaction } from 'kysely';
import type { Cell, Mapping, ImportSubject } from '#lib/domain/import/subject.ts';
import type { RowVerdict } from '#lib/domain/import/verdict.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** Files that were sent and never taken over are kept so long. */
const KEPT = '30 days';
export type NewDataImport = {
	subject: ImportSubject;
	file_name: string;
	sha256: string;
	size: number;
	author_id: string;
	organisation_code: string | null;
	is_sample: boolean;
};
/** By type of name: what was typed → the code that is meant. */
export type Choices = Partial<Record<string, Record<string, string>>>;
/** approved: initiatives whose approved schedule changes; noted: rows that carry a note for the reader. */
export type Counts = Partial<Record<RowVerdict | 'approved' | 'noted' | 'total', number>>;
/** The sheets of a file with their first rows. */
export type FilePreview = {
	sheets: {
		name: string;
		rowCount: number;
		columnCount: number;
		refused: { key: string; params: Record<string, string> } | null;
		rows: Cell[][];
	}[];
};
export type DataImport = NonNullable<Awaited<ReturnType<typeof findDataImport>>>;

/** Keeps a file until it is decided on. */
export async function insertDataImport(
	trx: Transaction<DB>,
	row: NewDataImport,
	bytes: Buffer,
	preview: FilePreview | null = null
): Promise<number> {
	await sql`delete from data_import where state in ('mapping', 'checked') and created_at < now() - ${KEPT}::interval`.execute(
		trx
	);
	const { id } = await trx.insertInto('data_import').values(row).returning('id').executeTakeFirstOrThrow();
	await trx
		.insertInto('data_import_file')
		.values({ import_id: id, bytes, look: preview && JSON.stringify(preview) })
		.execute();
	return id;
}

export async function findDataImport(db: Kysely<DB>, id: number) {
	const found = await select(db).where('d.id', '=', id).executeTakeFirst();
	return (
		found && {
			...found,
			mapping: found.mapping as unknown as Mapping | null,
			choices: found.choices as unknown as Choices,
			counts: found.counts as unknown as Counts,
			failure_params: found.failure_params as Record<string, string> | null
		}
	);
}

/** Locks an import until the transaction ends, so that a step is taken once. */
export async function lockDataImport(trx: Transaction<DB>, id: number) {
	await trx.selectFrom('data_import').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
	return findDataImport(trx, id);
}

/** Lists a person's own imports, the newest first; with `all`, everybody's, for who administers. */
export async function listDataImports(
	db: Kysely<DB>,
	of: { author_id: string } | { all: true; sampleOnly: boolean },
	limit: number
) {
	let query = select(db).orderBy('d.id', 'desc').limit(limit);
	if ('author_id' in of) query = query.where('d.author_id', '=', of.author_id);
	else if (of.sampleOnly) query = query.where('d.is_sample', '=', true);
	return (await query.execute()).map((row) => ({ ...row, counts: row.counts as unknown as Counts }));
}

export async function findImportBytes(db: Kysely<DB>, id: number): Promise<Buffer | undefined> {
	return (
		await db.selectFrom('data_import_file').select('bytes').where('import_id', '=', id).executeTakeFirst()
	)?.bytes;
}

/** Finds the preview that was kept with a file; null where none was. */
export async function findFilePreview(db: Kysely<DB>, id: number): Promise<FilePreview | null> {
	const found = await db
		.selectFrom('data_import_file')
		.select('look')
		.where('import_id', '=', id)
		.executeTakeFirst();
	return (found?.look ?? null) as unknown as FilePreview | null;
}

type Patch = Partial<{
	state: DataImport['state'];
	mapping: Mapping;
	choices: Choices;
	counts: Counts;
	changed_from: string | null;
	reason: string | null;
	failure: string | null;
	failure_params: Record<string, string> | null;
	asked_by: string;
	applied_by: string;
	undone_by: string;
}>;

/** Changes an import. A step that begins or ends is dated by the state that the import takes. */
export async function updateDataImport(
	db: Kysely<DB>,
	id: number,
	{ mapping, choices, counts, failure_params, ...patch }: Patch
): Promise<void> {
	await db
		.updateTable('data_import')
		.set({
			...patch,
			...(mapping !== undefined && { mapping: JSON.stringify(mapping) }),
			...(choices !== undefined && { choices: JSON.stringify(choices) }),
			...(counts !== undefined && { counts: JSON.stringify(counts) }),
			...(failure_params !== undefined && {
				failure_params: failure_params && JSON.stringify(failure_params)
			}),
			...(patch.state === 'checked' && { checked_at: sql`clock_timestamp()` }),
			...(patch.state === 'applied' && { applied_at: sql`clock_timestamp()` }),
			...(patch.state === 'undone' && { undone_at: sql`clock_timestamp()` })
		})
		.where('id', '=', id)
		.execute();
}

export async function deleteDataImport(trx: Transaction<DB>, id: number): Promise<void> {
	await trx.deleteFrom('data_import').where('id', '=', id).execute();
}

/** Lists the imports whose next step somebody asked for and no worker has taken. */
export async function listWaitingImports(db: Kysely<DB>): Promise<number[]> {
	const { rows } = await sql<{
		id: number;
	}>`select d.id from data_import d where d.state in ('checking', 'applying', 'undoing')
		and not exists (select from data_import_progress p where p.import_id = d.id and p.taken_at > now() - ${PATIENCE}::interval) order by d.id`.execute(
		db
	);
	return rows.map(({ id }) => id);
}

/** A worker that gives no sign for so long is taken for dead. */
const PATIENCE = '2 minutes';

/** Takes a step for this worker; false where another worker has it. */
export async function takeImport(db: Kysely<DB>, id: number, worker: string): Promise<boolean> {
	const { rows } =
		await sql`insert into data_import_progress as p (import_id, worker) values (${id}, ${worker})
		on conflict (import_id) do update set worker = excluded.worker, taken_at = clock_timestamp(), done = 0, total = null
		where p.taken_at < now() - ${PATIENCE}::interval returning 1`.execute(db);
	return rows.length > 0;
}

export async function updateProgress(
	db: Kysely<DB>,
	id: number,
	worker: string,
	done: number,
	total: number | null
): Promise<void> {
	await sql`update data_import_progress set done = ${done}, total = ${total}, taken_at = clock_timestamp() where import_id = ${id} and worker = ${worker}`.execute(
		db
	);
}

export async function leaveImport(db: Kysely<DB>, id: number, worker: string): Promise<void> {
	await sql`delete from data_import_progress where import_id = ${id} and worker = ${worker}`.execute(db);
}

function select(db: Kysely<DB>) {
	return db
		.selectFrom('data_import as d')
		.leftJoin('app_user as u', 'u.id', 'd.author_id')
		.leftJoin('data_import_progress as p', 'p.import_id', 'd.id')
		.select([
			'd.id',
			'd.subject',
			'd.file_name',
			'd.sha256',
			'd.size',
			'd.state',
			'd.mapping',
			'd.choices',
			'd.changed_from',
			'd.reason',
			'd.counts',
			'd.failure',
			'd.failure_params',
			'd.author_id',
			'd.organisation_code',
			'd.is_sample',
			'd.created_at',
			'd.checked_at',
			'd.applied_at',
			'd.undone_at',
			'd.asked_by',
			'u.name as author_name',
			'p.done',
			'p.total'
		]);
}
