import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { dayNumber } from '#lib/domain/civil.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { cleanMultiline } from '#lib/domain/text.ts';
import { isNumeric, shownCell, type Column } from '#lib/server/exports/column.ts';
import { createJobProcess, type JobProcess } from '#lib/server/exports/job-process.ts';
import { withoutZipTimes } from '#lib/server/exports/xlsx/zip-times.ts';
import workbookSource from '#lib/server/exports/xlsx/workbook.js?raw';

/** Days from Excel's day 0 (1899-12-30) to 1970-01-01. */
const EXCEL_EPOCH = 25_569;
const FORMATS = {
	percent: '0.00',
	points: '+0.00;-0.00;0.00',
	money: '#,##0.00',
	number: 'General'
} as const;

/** `text` is for what a plain string is not enough: heads over several columns or rows, sums in bold. */
export type PlainCell =
	| string
	| number
	| null
	| { day: number }
	| { value: number; format: string; isStrong?: boolean }
	| { text: string; columns?: number; rows?: number; isStrong?: boolean; isCentred?: boolean };
export type Sheet = {
	name: string;
	/** In characters. */
	widths: number[];
	/** Rows of heads, which stay in view. */
	heads: number;
	/** Columns that stay in view. */
	frozen: number;
	/** Printed across paper of this kind (8 = A3, 9 = A4), with these rows on every page. */
	print?: { paper: 8 | 9; from: number; to: number };
	batches: Iterable<PlainCell[][]> | AsyncIterable<PlainCell[][]>;
	/** Columns (from 0) that a reader does not see. */
	hiddenColumns?: number[];
	validations?: Validation[];
};
/** What may stand in a column (from 0), from one row (from 1) to another: told when a cell is entered; a word that is not of the list is asked about. */
export type Validation = {
	column: number;
	from: number;
	to: number;
	title: string;
	text: string;
	list?: string;
};

let writer: JobProcess | undefined;

/** A workbook, made in a process of its own: rows go there as they come, so that none stay here. */
export async function renderXlsx(lang: Lang, sheets: Sheet[]): Promise<Uint8Array> {
	const require = createRequire(import.meta.url);
	writer ??= createJobProcess({
		source: workbookSource,
		args: [pathToFileURL(require.resolve('write-excel-file/node')).href],
		nodeOptions: ['--max-old-space-size=1536'],
		timeLimitMs: 120_000
	});
	return withoutZipTimes(await writer.run(messages(lang, sheets)));
}

/** Ends the writer's process, for tests. */
export function stopXlsxWriter() {
	writer?.stop();
}

/** A value with the type that Excel sorts and sums by; dates as days, not as text. */
export function typedCell<Row>(column: Column<Row>, row: Row, lang: Lang): PlainCell {
	if (column.type === 'date') {
		const date = column.value(row);
		return date && { day: dayNumber(date) + EXCEL_EPOCH };
	}
	if (column.type === 'imprecise') {
		const value = column.value(row);
		return value?.precision === 'day'
			? { day: dayNumber(value.date) + EXCEL_EPOCH }
			: shownCell(column, row, lang);
	}
	if (isNumeric(column)) {
		const value = column.value(row, lang) as string | null;
		return value === null
			? null
			: { value: Number(value), format: FORMATS[column.type as keyof typeof FORMATS] };
	}
	const text = shownCell(column, row, lang);
	return text === null ? null : cleanMultiline(text);
}

async function* messages(lang: Lang, sheets: Sheet[]): AsyncGenerator<object> {
	yield { begin: lang };
	for (const { batches, ...sheet } of sheets) {
		yield { sheet };
		for await (const rows of batches) yield { rows };
	}
	yield { end: true };
}
