import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import { columnIndex, columnName } from '#lib/server/imports/sheet/sheet-rows.ts';

/** What is written onto one row: a ground for some cells, a text in the last column. */
export type RowMarks = { columns: Set<number>; verdict: string };
export type Marks = { rows: Map<number, RowMarks>; verdictColumn: number; styleOf(style: number): number };

const LONGEST_ROW = 16 * 1_048_576;
const ROW = /<((?:\w+:)?)row\b([^>]*?)(\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/;
const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>[\s\S]*?<\/(?:\w+:)?c>)/g;
/** What a sheet has behind its drawing for notes, in the order of its schema. */
const BEHIND_NOTES =
	/<(?:\w+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/(?:\w+:)?worksheet>/;

/** A sheet's XML, row by row, with the marks put in; all else goes through as it is. `notesId` = the relation that its notes hang on, where it has none yet. */
export async function* markSheet(
	pieces: AsyncIterable<string>,
	marks: Marks,
	notesId: string | null
): AsyncGenerator<string> {
	let text = '';
	let isInRows = true;
	let at = 0;
	for await (const piece of pieces) {
		text += piece;
		for (let match = isInRows ? ROW.exec(text) : null; match; match = ROW.exec(text)) {
			const before = text.slice(0, match.index);
			// What tells how far the sheet goes is no longer true.
			yield at === 0 ? before.replace(/<(?:\w+:)?dimension\b[^>]*\/>/, '') : before;
			at = Number(/\br="(\d+)"/.exec(match[2]!)?.[1] ?? at + 1);
			const mark = marks.rows.get(at);
			yield mark ? markRow(match, at, mark, marks) : match[0];
			text = text.slice(match.index + match[0].length);
		}
		if (isInRows && /<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/.test(text)) isInRows = false;
		if (text.length > LONGEST_ROW) throw new FileRefused('cell_too_big');
	}
	yield notesId === null ? text : withNotes(text, notesId);
}

function markRow(
	[, prefix, attributes, , inside = '']: RegExpExecArray,
	line: number,
	{ columns, verdict }: RowMarks,
	{ verdictColumn, styleOf }: Marks
): string {
	const cells = new Map<number, string>();
	let next = 0;
	for (const match of inside.matchAll(CELL)) {
		const address = /\br="([A-Z]+\d+)"/.exec(match[1]!)?.[1];
		const column = address === undefined ? next : columnIndex(address);
		next = column + 1;
		cells.set(column, match[0]);
	}
	for (const column of columns) {
		const cell = cells.get(column) ?? `<${prefix}c r="${columnName(column)}${line}"/>`;
		cells.set(
			column,
			cell.replace(/^<(?:\w+:)?c\b[^>]*?(?=\/?>)/, (tag) => {
				const style = Number(/\ss="(\d+)"/.exec(tag)?.[1] ?? 0);
				return `${tag.replace(/\ss="\d+"/, '')} s="${styleOf(style)}"`;
			})
		);
	}
	cells.set(
		verdictColumn,
		`<${prefix}c r="${columnName(verdictColumn)}${line}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${xmlText(verdict)}</${prefix}t></${prefix}is></${prefix}c>`
	);
	const all = [...cells]
		.sort(([a], [b]) => a - b)
		.map(([, cell]) => cell)
		.join('');
	return `<${prefix}row${attributes!.replace(/\sspans="[^"]*"/, '')}>${all}</${prefix}row>`;
}

function withNotes(rest: string, id: string): string {
	const behind = BEHIND_NOTES.exec(rest);
	if (!behind) return rest;
	const prefix = /<\/((?:\w+:)?)worksheet>/.exec(rest)?.[1] ?? '';
	const element = `<${prefix}legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
	return rest.slice(0, behind.index) + element + rest.slice(behind.index);
}

/** Text between tags: what XML cannot hold is left out. */
export function xmlText(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
}
