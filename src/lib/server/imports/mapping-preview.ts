import type { Kysely } from 'kysely';
import { ID_COLUMN, SUBJECTS, type Cell, type Mapping, type ReadRow } from '#lib/domain/import/subject.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { headsKey } from '#lib/server/imports/mapping-form.ts';
import { withImportFile } from '#lib/server/imports/run-import.ts';
import type { OpenedFile } from '#lib/server/imports/sheet/opened.ts';
import { readRows } from '#lib/server/imports/sheet/read-rows.ts';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import { suggestMapping } from '#lib/server/imports/sheet/suggest-mapping.ts';
import { findFilePreview, type DataImport, type FilePreview } from '#lib/server/queries/data-import.ts';
import { findMapping } from '#lib/server/queries/import-mapping.ts';

/** Rows that are looked at for heads, rows that the page shows of the file, and rows that it shows as they were understood. */
const [LOOKED, SHOWN, READ] = [30, 8, 4];
export type MappingPreview = Awaited<ReturnType<typeof loadMappingPreview>>;

/** A file of many wide sheets is looked at anew each time. */
const KEPT = 1_000_000;

/** The sheets of an opened file and their first rows. */
export async function firstRows({ sheets, rows: rowsOf }: OpenedFile): Promise<FilePreview> {
	const looked: FilePreview['sheets'] = [];
	for (const [i, { name, rowCount, columnCount, refused }] of sheets.entries()) {
		const rows: Cell[][] = [];
		if (!refused && rowCount > 0) {
			for await (const row of rowsOf(i)) if (rows.push(row) === LOOKED) break;
		}
		looked.push({
			name,
			rowCount,
			columnCount,
			refused: refused ? { key: refused.key, params: refused.params } : null,
			rows
		});
	}
	return { sheets: looked };
}

/** What is kept of it with the file, so that its pages need not unpack it again; null where that were too much. */
export function storablePreview(look: FilePreview): FilePreview | null {
	return JSON.stringify(look).length > KEPT ? null : look;
}

/** What the mapping page shows: the sheets, the first rows, and what is suggested for their columns. `sheet` null: the one that was confirmed, else the first that can be read. */
export async function loadMappingPreview(db: Kysely<DB>, file: DataImport, sheet: number | null) {
	const { sheets } = (await findFilePreview(db, file.id)) ?? (await withImportFile(db, file, firstRows));
	const chosen = sheet ?? file.mapping?.sheet ?? sheets.findIndex((one) => !one.refused && one.rowCount > 0);
	const index = sheets[chosen] ? chosen : 0;
	const info = sheets[index];
	if (!info || info.refused) throw new FileRefused(info?.refused?.key ?? 'no_sheet', info?.refused?.params);
	const { rows } = info;
	const first = suggestMapping(file.subject, rows);
	const known = await findMapping(db, file, file.subject, headsKey(first.heads));
	const { mapping, heads, doubts } = known ? suggestMapping(file.subject, rows, known.mapping) : first;
	const columnCount = Math.min(200, Math.max(info.columnCount, ...rows.map((row) => row.length)));
	return {
		sheets: sheets.map(({ name, rowCount, refused }) => ({ name, rowCount, isReadable: !refused })),
		sheet: index,
		rows,
		heads,
		doubts,
		columnCount,
		isRemembered: known !== undefined,
		suggested: { ...mapping, sheet: index }
	};
}

/** The rows after the heads, as the file has them and as the mapping reads them. */
export async function previewOf(
	{ rows }: MappingPreview,
	subject: DataImport['subject'],
	mapping: Mapping,
	columnCount: number
) {
	const shown = rows.slice(mapping.headTo + 1, mapping.headTo + 1 + SHOWN).map((row, i) => ({
		line: mapping.headTo + 2 + i,
		cells: Array.from({ length: columnCount }, (_, n) => (row[n]?.error ?? row[n]?.text ?? '').slice(0, 80))
	}));
	const read: ReadRow[] = [];
	async function* each() {
		yield* rows;
	}
	for await (const row of readRows(subject, mapping, each()))
		if (!row.skipped && read.push(row) === READ) break;
	const fields = SUBJECTS[subject].fields.filter(({ id }) => id in mapping.columns).map(({ id }) => id);
	return {
		shown,
		read: read.map(({ line, values, errors }) => ({ line, values, errors })),
		fields,
		isRoundTrip: ID_COLUMN in mapping.columns
	};
}
