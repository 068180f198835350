import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import type { Cell } from '#lib/domain/import/subject.ts';
import { decodedPieces, type CsvEncoding } from '#lib/server/imports/sheet/csv-encoding.ts';
import type { FoundDelimiter } from '#lib/server/imports/sheet/csv-delimiter.ts';
import type { Limits } from '#lib/server/imports/sheet/opened.ts';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import { columnName } from '#lib/server/imports/sheet/sheet-rows.ts';

const EMPTY: Cell = { text: '' };
/** A spreadsheet writes commas out down to its last row (1,048,576) though nothing stands there: so many times the rows that are read. */
const EMPTY_TIMES = 21;
/** Records after which others get their turn: one piece of a file may hold tens of thousands. */
const TURN = 2_000;
/** Our own files put an apostrophe before what a spreadsheet would run (exports/csv.ts). */
const MADE_SAFE = /^'(?=[\s\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;
/** How a file keeps the zeros of a code from being eaten: ="00123". */
const KEPT_AS_TEXT = /^="((?:[^"]|"")*)"$/;

/** The records of a CSV one by one, as a reader of the sheet has them. */
export async function* csvRows(
	path: string,
	encoding: CsvEncoding,
	found: FoundDelimiter,
	limits: Limits
): AsyncGenerator<Cell[]> {
	let line = 0;
	for await (const record of csvRecords(path, encoding, found, limits)) {
		line++;
		const row = rowOf(record, limits);
		if ((row.length > 0 && line > limits.rows) || line > limits.rows * EMPTY_TIMES)
			throw new FileRefused('too_many_rows', { row: String(line), most: String(limits.rows) });
		yield row;
	}
}

/** The records as they stand in the file. */
export async function* csvRecords(
	path: string,
	encoding: CsvEncoding,
	{ delimiter, skip }: FoundDelimiter,
	limits: Limits
): AsyncGenerator<string[]> {
	const parser = parse({
		delimiter,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: false,
		record_delimiter: ['\r\n', '\n', '\r'],
		max_record_size: limits.cellCharacters * 8
	});
	const source = Readable.from(without(decodedPieces(path, encoding), skip));
	// Its failure comes out of the loop below.
	source.on('error', (error) => parser.destroy(error));
	source.pipe(parser);
	let line = 0;
	try {
		for await (const record of parser as AsyncIterable<string[]>) {
			if (++line % TURN === 0) await nextTurn();
			yield record;
		}
	} catch (error) {
		if (!(error instanceof CsvError)) throw error instanceof TypeError ? new FileRefused('encoding') : error;
		if (error.code === 'CSV_MAX_RECORD_SIZE')
			throw new FileRefused('cell_too_big', { most: String(limits.cellCharacters) });
		throw new FileRefused('csv_quotes', { line: String(line + 1) });
	} finally {
		source.destroy();
		parser.destroy();
	}
}

function rowOf(record: string[], limits: Limits): Cell[] {
	let last = record.length;
	while (last > 0 && record[last - 1]!.trim() === '') last--;
	if (last > limits.columns)
		throw new FileRefused('too_many_columns', { column: columnName(last - 1), most: String(limits.columns) });
	return record.slice(0, last).map((text) => {
		if (text === '') return EMPTY;
		if (text.length > limits.cellCharacters)
			throw new FileRefused('cell_too_big', { most: String(limits.cellCharacters) });
		const kept = KEPT_AS_TEXT.exec(text);
		if (kept) return { text: kept[1]!.replaceAll('""', '"') };
		return text.startsWith('=')
			? { text, isFormula: true, error: 'no_value' }
			: { text: text.replace(MADE_SAFE, '') };
	});
}

async function* without(pieces: AsyncIterable<string>, skip: number): AsyncGenerator<string> {
	let left = skip;
	for await (const piece of pieces) {
		const kept = piece.slice(left);
		left = Math.max(0, left - piece.length);
		if (kept !== '') yield kept;
	}
}
