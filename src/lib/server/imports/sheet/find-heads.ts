import { headWorth } from '#lib/domain/import/head-key.ts';
import {
	ID_COLUMN,
	STAMP_COLUMN,
	SUBJECTS,
	type Cell,
	type ImportSubject
} from '#lib/domain/import/subject.ts';

/** What the hidden columns of our own workbooks are headed. */
export const HIDDEN_HEADS: Record<string, string> = {
	[ID_COLUMN]: 'tidtam:id',
	[STAMP_COLUMN]: 'tidtam:stamp'
};
const DEEPEST = 4;
const BY_NAME = 2;

/** `isRepeated`: a column is left that names by its head what another holds. */
export type FoundHeads = {
	from: number;
	to: number;
	columns: Record<string, number>;
	worth: number;
	guessed: string[];
	isRepeated: boolean;
};

/** The rows whose texts, joined downwards, name most of the subject's fields; undefined where none does. */
export function findHeads(subject: ImportSubject, rows: Cell[][]): FoundHeads | undefined {
	let best: FoundHeads | undefined;
	for (let from = 0; from < rows.length; from++) {
		for (let depth = 1; depth <= DEEPEST && from + depth <= rows.length; depth++) {
			// A row of figures or dates is no head, nor is one that stands below it.
			if (rows[from + depth - 1]!.some(({ date, isFormula }) => date !== undefined || isFormula)) break;
			const found = assign(subject, joinHeads(rows, from, from + depth - 1));
			const worth = found.worth - depth * 0.05;
			if (found.worth >= BY_NAME && worth > (best?.worth ?? 0) + 0.01)
				best = { from, to: from + depth - 1, ...found, worth };
		}
	}
	return best;
}

/** The texts over each column; one that spans several stands in its first alone and counts for the empty ones to its right, down to where the next begins. */
export function joinHeads(rows: Cell[][], from: number, to: number): string[][] {
	const width = Math.max(0, ...rows.slice(from, to + 1).map((row) => row.length));
	const heads: string[][] = Array.from({ length: width }, () => []);
	for (let i = from; i <= to; i++) {
		let spanning = '';
		for (let column = 0; column < width; column++) {
			const text = rows[i]?.[column]?.text.trim() ?? '';
			// Only what has a head below it can be one of several under a wide one.
			const isUnder =
				i < to && rows.slice(i + 1, to + 1).some((row) => (row[column]?.text.trim() ?? '') !== '');
			if (text !== '') spanning = text;
			const own = text !== '' ? text : isUnder ? spanning : '';
			if (own !== '' && heads[column]!.at(-1) !== own) heads[column]!.push(own);
		}
	}
	return heads;
}

/** Each field to the column that names it best, each column to one field. */
export function assign(subject: ImportSubject, heads: string[][]): Omit<FoundHeads, 'from' | 'to'> {
	const pairs = heads
		.flatMap((head, column) =>
			SUBJECTS[subject].fields.map((field) => ({ id: field.id, column, worth: headWorth(field, head) }))
		)
		.filter(({ worth }) => worth > 0);
	pairs.sort((a, b) => b.worth - a.worth || a.column - b.column);
	const columns: Record<string, number> = {};
	const taken = new Set<number>();
	const guessed: string[] = [];
	let total = 0;
	for (const { id, column, worth } of pairs) {
		if (id in columns || taken.has(column)) continue;
		columns[id] = column;
		taken.add(column);
		total += worth;
		if (worth < BY_NAME - 0.5) guessed.push(id);
	}
	for (const [id, name] of Object.entries(HIDDEN_HEADS)) {
		const column = heads.findIndex((head) => head.includes(name));
		if (column >= 0) columns[id] = column;
	}
	return {
		columns,
		worth: total,
		guessed,
		isRepeated: pairs.some(({ column, worth }) => worth >= BY_NAME && !taken.has(column))
	};
}
