import { open } from 'node:fs/promises';
import type { Cell } from '#lib/domain/import/subject.ts';
import { findDelimiter, type FoundDelimiter } from '#lib/server/imports/sheet/csv-delimiter.ts';
import { decodedPieces, findEncoding, type CsvEncoding } from '#lib/server/imports/sheet/csv-encoding.ts';
import { csvRows } from '#lib/server/imports/sheet/csv-rows.ts';
import { checkWorkbook, looksLike } from '#lib/server/imports/sheet/file-kind.ts';
import type { Limits, OpenedFile, SheetFile, SheetInfo } from '#lib/server/imports/sheet/opened.ts';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import { sheetRows } from '#lib/server/imports/sheet/sheet-rows.ts';
import { readWorkbook, type Workbook } from '#lib/server/imports/sheet/workbook.ts';
import { megabytes, readZip } from '#lib/server/imports/sheet/zip.ts';

const MEGABYTE = 1_048_576;
/** 50,000 rows of 30 columns are some 90 MB unpacked; a cell of a spreadsheet holds 32,767 characters at most. */
export const LIMITS: Limits = {
	fileBytes: 25 * MEGABYTE,
	entries: 1000,
	partBytes: 150 * MEGABYTE,
	sharedCharacters: 24 * MEGABYTE,
	cellCharacters: 32_767,
	rows: 50_100,
	columns: 200,
	sheets: 50
};
const SAMPLE = 65_536;

/** Opens a workbook or a CSV and looks at all of it once, in bounded memory; FileRefused says why it is not taken. */
export async function openSheets(
	{ path, name, size }: SheetFile & { size: number },
	own: Partial<Limits> = {}
): Promise<OpenedFile> {
	const limits = { ...LIMITS, ...own };
	if (size > limits.fileBytes) throw new FileRefused('file_too_big', { most: megabytes(limits.fileBytes) });
	const handle = await open(path, 'r');
	try {
		const { isZip, first } = await looksLike(handle);
		return isZip ? await openWorkbook(path, limits) : await openCsv(path, name, first, limits);
	} finally {
		await handle.close();
	}
}

async function openWorkbook(path: string, limits: Limits): Promise<OpenedFile> {
	const book = await readBook(path, limits);
	const rows = (sheet: number): AsyncIterable<Cell[]> => {
		if (!book.sheets[sheet]) throw new FileRefused('no_sheet');
		return sheetRows(book, sheet, limits);
	};
	const sheets: SheetInfo[] = [];
	for (const [i, sheet] of book.sheets.entries())
		sheets.push({ name: sheet.name, ...(await measure(rows(i))) });
	return { kind: 'xlsx', sheets: readable(sheets), rows };
}

/** The workbook at a path, without a look into its sheets. */
export async function readBook(path: string, limits: Limits): Promise<Workbook> {
	const zip = await readZip(path, limits);
	checkWorkbook(zip);
	return readWorkbook(zip, limits);
}

async function openCsv(path: string, name: string, first: Buffer, limits: Limits): Promise<OpenedFile> {
	const { encoding, found } = await readCsvForm(path, first);
	const rows = () => csvRows(path, encoding, found, limits);
	const sheets = [{ name: name.replace(/\.[^.]*$/, '').slice(0, 100), ...(await measure(rows())) }];
	return { kind: 'csv', encoding, delimiter: found.delimiter, sheets: readable(sheets), rows };
}

/** How the text is written, and where its fields end. */
export async function readCsvForm(
	path: string,
	first: Buffer
): Promise<{ encoding: CsvEncoding; found: FoundDelimiter }> {
	const encoding = await findEncoding(path, first);
	let sample = '';
	for await (const piece of decodedPieces(path, encoding)) {
		sample += piece;
		if (sample.length >= SAMPLE) break;
	}
	return { encoding, found: findDelimiter(sample.slice(0, SAMPLE)) };
}

/** Up to where something stands. A sheet that is too large may be one that nobody wants; all else is told at once. */
async function measure(rows: AsyncIterable<Cell[]>): Promise<Omit<SheetInfo, 'name'>> {
	let [line, rowCount, columnCount] = [0, 0, 0];
	try {
		for await (const row of rows) {
			line++;
			if (row.length === 0) continue;
			rowCount = line;
			columnCount = Math.max(columnCount, row.length);
		}
	} catch (error) {
		if (error instanceof FileRefused && /^too_many_(rows|columns)$/.test(error.key))
			return { rowCount, columnCount, refused: error };
		throw error;
	}
	return { rowCount, columnCount };
}

function readable(sheets: SheetInfo[]): SheetInfo[] {
	if (sheets.every(({ refused }) => refused)) throw sheets[0]!.refused;
	if (sheets.every(({ rowCount, refused }) => rowCount === 0 && !refused))
		throw new FileRefused('empty_file');
	return sheets;
}
