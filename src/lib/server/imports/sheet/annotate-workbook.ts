import type { Lang } from '#lib/domain/lang.ts';
import importWords from '#lib/i18n/import.ts';
import { markSheet, type Marks, type RowMarks } from '#lib/server/imports/sheet/mark-sheet.ts';
import { MarkedStyles } from '#lib/server/imports/sheet/marked-styles.ts';
import {
	commentsPart,
	drawingPart,
	notedCells,
	type CellNote
} from '#lib/server/imports/sheet/note-parts.ts';
import type { LineNote } from '#lib/server/imports/sheet/opened.ts';
import { LIMITS, readBook } from '#lib/server/imports/sheet/open-sheets.ts';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import { columnName, sheetRows } from '#lib/server/imports/sheet/sheet-rows.ts';
import { readTargets, relationsOf, type Workbook } from '#lib/server/imports/sheet/workbook.ts';
import { rewriteZip, type NewPart } from '#lib/server/imports/sheet/write-zip.ts';
import { unpack, type ZipEntry } from '#lib/server/imports/sheet/zip.ts';

/** Each is a shape that a spreadsheet draws; beyond, the last column tells. */
const MOST_NOTES = 2000;
const HEADS_AMONG = 30;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = { comments: 'tidtamComments', vmlDrawing: 'tidtamNotes' } as const;

/** The workbook with a ground and a note on each wrong cell and a last column of verdicts; no other part of it is touched. */
export async function annotateWorkbook(
	path: string,
	sheet: number,
	notes: LineNote[],
	lang: Lang
): Promise<Uint8Array> {
	const t = importWords(lang).annotated;
	const book = await readBook(path, LIMITS);
	const entry = book.sheets[sheet]?.entry;
	if (!entry) throw new FileRefused('no_sheet');
	const rows = rowMarks(notes);
	const { verdictColumn, headLine } = await measure(book, sheet);
	if (!rows.has(headLine)) rows.set(headLine, { columns: new Set(), verdict: t.verdict });
	const styles = book.styles && new MarkedStyles(await readText(book, book.styles));
	const marks: Marks = { rows, verdictColumn, styleOf: (style) => styles?.markedOf(style) ?? style };

	const relationsPath = relationsOf(entry.name);
	const targets = await readTargets(
		book.zip,
		entry.name.slice(0, entry.name.lastIndexOf('/') + 1),
		relationsPath
	);
	const partOf = (type: string) =>
		book.zip.entries.get([...targets.values()].find((one) => one.type === type)?.path ?? '');
	const [comments, drawing] = [partOf('comments'), partOf('vmlDrawing')];
	const existing = comments ? await readText(book, comments) : null;
	const noted = notedCells(existing ?? '');
	const cellNotes = notesOf(notes)
		.filter(({ line, column }) => !noted.has(`${columnName(column)}${line}`))
		.slice(0, MOST_NOTES);

	const parts = new Map<string, () => NewPart | undefined>();
	parts.set(entry.name, () =>
		markSheet(
			decoded(unpack(book.zip, entry, LIMITS.partBytes)),
			marks,
			cellNotes.length > 0 && !drawing ? RELATIONS.vmlDrawing : null
		)
	);
	// After the sheet: it asks for styles while it is written.
	if (styles && book.styles) parts.set(book.styles.name, () => Buffer.from(styles.xml));
	if (cellNotes.length > 0) {
		const names = {
			comments: comments?.name ?? freeName(book, 'xl/commentsTidtam', '.xml'),
			vmlDrawing: drawing?.name ?? freeName(book, 'xl/drawings/vmlDrawingTidtam', '.vml')
		};
		const oldDrawing = drawing ? await readText(book, drawing) : null;
		parts.set(names.comments, () => Buffer.from(commentsPart(cellNotes, t.author, existing)));
		parts.set(names.vmlDrawing, () => Buffer.from(drawingPart(cellNotes, oldDrawing)));
		const added = (
			[
				['comments', comments],
				['vmlDrawing', drawing]
			] as const
		)
			.filter(([, old]) => !old)
			.map(([type]) => [type, names[type]] as const);
		await addRelations(book, parts, relationsPath, added);
		await addTypes(book, parts, comments ? null : names.comments);
	}
	return rewriteZip(book.zip, parts);
}

function rowMarks(notes: LineNote[]): Map<number, RowMarks> {
	const rows = new Map<number, RowMarks>();
	for (const { line, column, text } of notes) {
		const row = rows.get(line) ?? { columns: new Set<number>(), verdict: '' };
		rows.set(line, row);
		if (column !== null) row.columns.add(column);
		row.verdict = [row.verdict, text]
			.filter((one) => one !== '')
			.join(' · ')
			.slice(0, LIMITS.cellCharacters);
	}
	return rows;
}

/** One a cell: several things that are wrong with it are lines of it. */
function notesOf(notes: LineNote[]): CellNote[] {
	const cells = new Map<string, CellNote>();
	for (const { line, column, text } of notes) {
		if (column === null) continue;
		const at = `${line} ${column}`;
		const before = cells.get(at);
		cells.set(at, { line, column, text: before ? `${before.text}\n${text}` : text });
	}
	return [...cells.values()];
}

/** The first free column, and the row that is most like heads: of the first ones, the one with most texts. */
async function measure(book: Workbook, sheet: number): Promise<{ verdictColumn: number; headLine: number }> {
	let [line, most, headLine, verdictColumn] = [0, 0, 1, 0];
	for await (const row of sheetRows(book, sheet, LIMITS)) {
		line++;
		verdictColumn = Math.max(verdictColumn, row.length);
		const texts =
			line > HEADS_AMONG ? 0 : row.filter(({ text, number }) => text !== '' && number === undefined).length;
		if (texts > most) [most, headLine] = [texts, line];
	}
	return { verdictColumn, headLine };
}

async function addRelations(
	book: Workbook,
	parts: Map<string, () => NewPart | undefined>,
	path: string,
	added: (readonly [keyof typeof RELATIONS, string])[]
) {
	if (added.length === 0) return;
	const entry = book.zip.entries.get(path);
	const xml = entry
		? await readText(book, entry)
		: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
	const prefix = /<(\w+:)?Relationships\b/.exec(xml)?.[1] ?? '';
	const ours = added
		.map(
			([type, name]) =>
				`<${prefix}Relationship Id="${RELATIONS[type]}" Type="${OFFICE}/${type}" Target="/${name}"/>`
		)
		.join('');
	const made = xml
		.replace(
			/<(\w+:)?Relationships\b([^>]*?)\/>\s*$/,
			(_, own = '', rest) => `<${own}Relationships${rest}></${own}Relationships>`
		)
		.replace(/<\/(?:\w+:)?Relationships>/, (end) => ours + end);
	parts.set(path, () => Buffer.from(made));
}

async function addTypes(
	book: Workbook,
	parts: Map<string, () => NewPart | undefined>,
	comments: string | null
) {
	const entry = book.zip.entries.get('[Content_Types].xml')!;
	const xml = await readText(book, entry);
	const prefix = /<(\w+:)?Types\b/.exec(xml)?.[1] ?? '';
	const known = /Extension="vml"/i.test(xml)
		? ''
		: `<${prefix}Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`;
	const ours =
		comments === null
			? ''
			: `<${prefix}Override PartName="/${comments}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`;
	parts.set(entry.name, () => Buffer.from(xml.replace(/<\/(?:\w+:)?Types>/, (end) => known + ours + end)));
}

function freeName(book: Workbook, stem: string, ending: string): string {
	let i = 1;
	while (book.zip.entries.has(`${stem}${i}${ending}`)) i++;
	return `${stem}${i}${ending}`;
}

async function readText(book: Workbook, entry: ZipEntry): Promise<string> {
	let text = '';
	for await (const piece of decoded(unpack(book.zip, entry, LIMITS.partBytes / 8))) text += piece;
	return text;
}

/** Text of a part; what is written is UTF-8, whatever it was. */
async function* decoded(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
	let decoder: TextDecoder | undefined;
	for await (const piece of pieces) {
		const isFirst = decoder === undefined;
		decoder ??= new TextDecoder(piece[0] === 0xff ? 'utf-16le' : piece[0] === 0xfe ? 'utf-16be' : 'utf-8');
		const text = decoder.decode(piece, { stream: true });
		yield isFirst
			? text.replace(/^<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>')
			: text;
	}
}
