import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { IatiRecord, IatiSector } from '#lib/domain/iati-record.ts';
import { containsPattern } from '#lib/domain/search.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** Files that are remembered, and rows written at a time. */
const [KEPT, BATCH] = [20, 500];
export type NewImport = {
	file_name: string;
	sha256: string;
	bytes: number;
	version: string;
	generated_on: string | null;
	uploaded_by: string;
	unnamed: number;
	repeated: number;
};

/** Keeps what was read of a file; of one that is there already its id. Only the newest files are kept. */
export async function insertImport(
	trx: Transaction<DB>,
	file: NewImport,
	records: readonly IatiRecord[]
): Promise<number> {
	const known = await trx
		.selectFrom('iati_import')
		.select('id')
		.where('sha256', '=', file.sha256)
		.executeTakeFirst();
	if (known) return known.id;
	const { id } = await trx.insertInto('iati_import').values(file).returning('id').executeTakeFirstOrThrow();
	for (let from = 0; from < records.length; from += BATCH) {
		const rows = records.slice(from, from + BATCH).map((record, i) => ({
			import_id: id,
			position: from + i + 1,
			iati_identifier: record.identifier,
			record: JSON.stringify(record)
		}));
		await trx.insertInto('iati_import_activity').values(rows).execute();
	}
	await trx
		.deleteFrom('iati_import')
		.where('id', 'not in', (eb) =>
			eb.selectFrom('iati_import').select('id').orderBy('uploaded_at', 'desc').limit(KEPT)
		)
		.execute();
	return id;
}

export function listImports(db: Kysely<DB>) {
	return db
		.selectFrom('iati_import as f')
		.select(['f.id', 'f.file_name', 'f.version', 'f.generated_on', 'f.uploaded_at'])
		.select(
			sql<number>`(select count(*)::int from iati_import_activity a where a.import_id = f.id)`.as('count')
		)
		.orderBy('f.uploaded_at', 'desc')
		.execute();
}

export function findImport(db: Kysely<DB>, id: number) {
	return db.selectFrom('iati_import').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The file's activities in its order, with what was taken over of each before and what it became. */
export async function listImportActivities(
	db: Kysely<DB>,
	import_id: number,
	which: { text: string; limit: number; offset: number } | { identifiers: readonly string[] }
) {
	const rows = await db
		.selectFrom('iati_import_activity as a')
		.leftJoin('iati_link as l', 'l.iati_identifier', 'a.iati_identifier')
		.leftJoin('initiative as i', 'i.id', 'l.initiative_id')
		.leftJoin('plan as p', (join) =>
			join.on((eb) =>
				eb.or([
					eb('p.code', '=', eb.ref('l.plan_code')),
					eb('p.iati_identifier', '=', eb.ref('a.iati_identifier'))
				])
			)
		)
		.where('a.import_id', '=', import_id)
		.where(
			'identifiers' in which
				? sql<boolean>`a.iati_identifier = any(${[...which.identifiers]})`
				: textCondition(which.text)
		)
		.$if('limit' in which, (query) =>
			query.limit((which as { limit: number }).limit).offset((which as { offset: number }).offset)
		)
		.select([
			'a.iati_identifier',
			'a.record',
			'l.record as last',
			'l.source_key',
			'l.initiative_id',
			'i.code',
			'p.code as plan_code',
			'p.title_th as plan_title_th',
			'p.title_en as plan_title_en'
		])
		.orderBy('a.position')
		.execute();
	return rows.map((row) => ({
		...row,
		record: row.record as unknown as IatiRecord,
		last: row.last as unknown as IatiRecord | null
	}));
}
export type ImportActivity = Awaited<ReturnType<typeof listImportActivities>>[number];

export async function countImportActivities(
	db: Kysely<DB>,
	import_id: number,
	text: string
): Promise<number> {
	const { count } = await db
		.selectFrom('iati_import_activity as a')
		.where('a.import_id', '=', import_id)
		.where(textCondition(text))
		.select(sql<number>`count(*)::int`.as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** Which of our dimensions a sector of others is: absent = never decided, null = none of ours. */
export async function findSectorMap(
	db: Kysely<DB>,
	sectors: readonly IatiSector[]
): Promise<Map<string, string | null>> {
	const rows = await db
		.selectFrom('iati_sector')
		.selectAll()
		.where('code', 'in', ['', ...sectors.map(({ code }) => code)])
		.execute();
	return new Map(
		rows.map(({ vocabulary, code, dimension_code }) => [sectorKey({ vocabulary, code }), dimension_code])
	);
}

export function sectorKey({ vocabulary, code }: Pick<IatiSector, 'vocabulary' | 'code'>): string {
	return `${vocabulary}:${code}`;
}

function textCondition(text: string): RawBuilder<boolean> {
	if (text === '') return sql`true`;
	const pattern = containsPattern(text);
	return sql`(a.iati_identifier ilike ${pattern} or a.record->>'title_th' ilike ${pattern} or a.record->>'title_en' ilike ${pattern})`;
}
