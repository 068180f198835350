import type { Cell } from '#lib/domain/import/subject.ts';
import type { FileRefused } from '#lib/server/imports/sheet/refused.ts';

/** `path` is where the bytes lie; of `name` only the ending is looked at, and what the file is is decided by its bytes. */
export type SheetFile = { path: string; name: string };
export type Limits = {
	/** Of the file as it came. */
	fileBytes: number;
	/** Entries of the archive. */
	entries: number;
	/** Of one unpacked part, counted while it is unpacked. */
	partBytes: number;
	/** Of all texts that cells share, in characters. */
	sharedCharacters: number;
	/** Of one cell, in characters. */
	cellCharacters: number;
	/** The last row and column (from 1) in which something may stand. */
	rows: number;
	columns: number;
	sheets: number;
};
export type SheetInfo = {
	name: string;
	/** Up to the last one in which something stands. */
	rowCount: number;
	columnCount: number;
	/** This sheet cannot be read, others may. */
	refused?: FileRefused;
};
export type OpenedFile = {
	kind: 'xlsx' | 'csv';
	/** Of a CSV: 'utf-8', 'utf-16le', 'utf-16be', 'windows-874'. */
	encoding?: string;
	/** Of a CSV. */
	delimiter?: ',' | ';' | '\t' | '|';
	/** Those that a person sees; Mapping.sheet is an index of it. */
	sheets: SheetInfo[];
	/** Row by row from the first; an empty row is []. FileRefused where the sheet cannot be read to its end. */
	rows(sheet: number): AsyncIterable<Cell[]>;
};

export type Named = { code: string; name_th: string; name_en: string | null };
/** What a template offers to choose from; those of `people` are named by what `responsible_user_id` is to be read from. */
export type Lists = {
	organisations: Named[];
	plans: Named[];
	dimensions: Named[];
	places: Named[];
	initiatives: Named[];
	people?: Named[];
};

/** `line` as ReadRow has it; without a column the note is the row's. */
export type LineNote = { line: number; column: number | null; text: string };
