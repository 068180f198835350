import type { Lang } from '#lib/domain/lang.ts';
import { headOf, isNumeric, plainCell, type Column } from '#lib/server/exports/column.ts';

const BOM = '\uFEFF';
/** A spreadsheet takes such a text for a formula, also behind white space or in full width. */
const FORMULA = /^[\s\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/;

/** Text that no spreadsheet runs: an apostrophe before what would be a formula. */
export function formulaSafe(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * CSV in pieces, as rows come: BOM, heads, rows, CRLF. What the file is (as-of time, filter, sample) stands in its last
 * lines, each a record of full width that begins with '# ': the first line stays the heads, and readers that want
 * equal widths or skip '#' keep working.
 */
export async function* csvLines<Row>(
	columns: Column<Row>[],
	batches: AsyncIterable<Row[]>,
	notes: string[],
	lang: Lang
): AsyncGenerator<string> {
	yield BOM + csvRecords([columns.map((column) => headOf(column, lang))]);
	const numeric = columns.map(isNumeric);
	for await (const rows of batches) {
		yield csvRecords(
			rows.map((row) =>
				columns.map((column, i) => {
					const value = plainCell(column, row, lang);
					return value === null || numeric[i] ? value : formulaSafe(value);
				})
			)
		);
	}
	yield csvRecords(notes.map((note) => [`# ${note}`, ...columns.slice(1).map(() => null)]));
}

/** A body that asks for the next piece only when the one before has gone out. */
export function streamBytes(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const { done, value } = await pieces.next();
				if (done) controller.close();
				else controller.enqueue(value);
			},
			async cancel() {
				await pieces.return(undefined);
			}
		},
		{ highWaterMark: 1 }
	);
}

export function streamText(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
	return streamBytes(encoded(pieces));
}

async function* encoded(pieces: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
	const encoder = new TextEncoder();
	for await (const piece of pieces) yield encoder.encode(piece);
}

/** Written here, not by a library: it is one rule (RFC 4180), and a third of the time of a long list. */
export function csvRecords(records: (string | null)[][]): string {
	return records.map((record) => `${record.map(quoted).join(',')}\r\n`).join('');
}

function quoted(text: string | null): string {
	if (text === null) return '';
	return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
