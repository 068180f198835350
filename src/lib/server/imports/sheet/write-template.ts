import {
	ID_COLUMN,
	STAMP_COLUMN,
	SUBJECTS,
	type Field,
	type ImportSubject,
	type Values
} from '#lib/domain/import/subject.ts';
import type { Lang } from '#lib/domain/lang.ts';
import importWords from '#lib/i18n/import.ts';
import {
	renderXlsx,
	type PlainCell,
	type Sheet,
	type Validation
} from '#lib/server/exports/xlsx/render-xlsx.ts';
import { choiceWords } from '#lib/server/imports/sheet/choice-words.ts';
import { HIDDEN_HEADS } from '#lib/server/imports/sheet/find-heads.ts';
import { createListNames } from '#lib/server/imports/sheet/list-names.ts';
import type { Lists } from '#lib/server/imports/sheet/opened.ts';
import { rowStamp } from '#lib/server/imports/sheet/row-stamp.ts';
import { columnName } from '#lib/server/imports/sheet/sheet-rows.ts';
import { writeCell } from '#lib/server/imports/sheet/write-cell.ts';

type Row = { id: string; values: Values };
const LISTS = 'lists';
const BATCH = 1000;
/** Rows that the lists and notes reach beyond what is there. */
const SPARE = 2000;
const WIDTHS: Partial<Record<Field['type'], number>> = {
	text: 40,
	code: 20,
	organisation: 36,
	plan: 36,
	place: 28,
	dimension: 28,
	person: 28,
	money: 18
};

/** An empty workbook to fill in: heads with notes, lists to choose from, how to do it. */
export async function writeTemplate(subject: ImportSubject, lists: Lists, lang: Lang): Promise<Uint8Array> {
	return renderXlsx(lang, bookOf(subject, lists, lang, null));
}

/** The same workbook with rows in it, each with its hidden id and stamp: what is changed in it is known when it comes back. */
export async function writeRoundTrip(
	subject: ImportSubject,
	rows: AsyncIterable<Row>,
	lists: Lists,
	lang: Lang
): Promise<Uint8Array> {
	return renderXlsx(lang, bookOf(subject, lists, lang, rows));
}

function bookOf(subject: ImportSubject, lists: Lists, lang: Lang, rows: AsyncIterable<Row> | null): Sheet[] {
	const t = importWords(lang).template;
	const fields = shownFields(subject);
	const names = createListNames(lists, lang);
	const offered = fields.map((field) =>
		field.choices ? choiceWords(field, lang).map(([, word]) => word) : names.choices(field)
	);
	const to = rows === null ? SPARE : 50_000;
	const listColumns = offered.flatMap((words, i) => (words && words.length > 0 ? [i] : []));
	const validations = fields.map((field, column): Validation => {
		const at = listColumns.indexOf(column);
		// Several in one cell are no one of a list: the list stands on its sheet to copy from.
		const list =
			at < 0 || field.isMany
				? {}
				: { list: `${LISTS}!$${columnName(at)}$2:$${columnName(at)}$${offered[column]!.length + 1}` };
		return { column, from: 2, to, title: field[lang], text: noteOf(field, subject, lang), ...list };
	});
	const hidden = rows === null ? [] : [fields.length, fields.length + 1];
	return [
		{
			name: t.data,
			heads: 1,
			frozen: 1,
			widths: [...fields.map(({ type }) => WIDTHS[type] ?? 16), ...hidden.map(() => 8)],
			validations,
			hiddenColumns: hidden,
			batches: dataRows(
				subject,
				fields.map((field) => headOf(field, lang)),
				rows,
				names,
				lang
			)
		},
		{
			name: t.how,
			heads: 1,
			frozen: 0,
			widths: [30, 12, 90],
			batches: [
				[
					[t.title(t.subjects[subject]), null, null],
					...t.steps(rows !== null).map((line): PlainCell[] => [{ text: line, columns: 3 }, null, null]),
					[null, null, null],
					...t.columns.map((one) => one),
					...fields.map((field) => [
						field[lang],
						field.isRequired ? t.required : null,
						noteOf(field, subject, lang)
					])
				]
			]
		},
		{
			name: LISTS,
			heads: 1,
			frozen: 0,
			widths: listColumns.map(() => 40),
			batches: [listRows(listColumns.map((i) => [fields[i]![lang], ...offered[i]!]))]
		}
	];
}

/** How exact a date is shows in the date: 'ต.ค. 2563' needs no second column, which would be forgotten when the first is changed. */
function shownFields(subject: ImportSubject): Field[] {
	return SUBJECTS[subject].fields.filter(({ type }) => type !== 'precision');
}

async function* dataRows(
	subject: ImportSubject,
	heads: string[],
	rows: AsyncIterable<Row> | null,
	names: ReturnType<typeof createListNames>,
	lang: Lang
): AsyncGenerator<PlainCell[][]> {
	yield [[...heads, ...(rows === null ? [] : [HIDDEN_HEADS[ID_COLUMN]!, HIDDEN_HEADS[STAMP_COLUMN]!])]];
	let batch: PlainCell[][] = [];
	for await (const { id, values } of rows ?? []) {
		batch.push([
			...shownFields(subject).map((field) => writeCell(field, values, names, lang)),
			id,
			rowStamp(subject, values)
		]);
		if (batch.length < BATCH) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}

function listRows(columns: string[][]): PlainCell[][] {
	return Array.from({ length: Math.max(1, ...columns.map((words) => words.length)) }, (_, i) =>
		columns.map((words) => words[i] ?? null)
	);
}

function headOf(field: Field, lang: Lang): string {
	const t = importWords(lang).template;
	return `${field[lang]}${field.type === 'money' ? ` (${t.baht})` : ''}${field.isRequired ? ' *' : ''}`;
}

function noteOf(field: Field, subject: ImportSubject, lang: Lang): string {
	const t = importWords(lang).template;
	const note = field.isMany
		? t.notes.many[field.type as 'place' | 'dimension']
		: field.precision
			? t.notes.imprecise
			: t.notes[field.type];
	return [SUBJECTS[subject].key.includes(field.id) ? t.key : field.isRequired ? t.requiredNew : null, note]
		.filter((one) => one)
		.join(' ');
}
