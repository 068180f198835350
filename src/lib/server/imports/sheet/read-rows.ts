import { isHeadOf } from '#lib/domain/import/head-key.ts';
import { isUnstated } from '#lib/domain/import/money.ts';
import {
	ID_COLUMN,
	STAMP_COLUMN,
	SUBJECTS,
	type Cell,
	type CellError,
	type Field,
	type Mapping,
	type ReadRow,
	type ImportSubject
} from '#lib/domain/import/subject.ts';
import type { Precision } from '#lib/domain/span.ts';
import { cleanText, toArabicDigits } from '#lib/domain/text.ts';
import { readCell } from '#lib/server/imports/sheet/read-cell.ts';

const EMPTY: Cell = { text: '' };
/** 'รวมพลังชุมชน …' is a title: only these words, alone or before what was added up, make a sum. */
const SUM =
	/^(?:\**\s*)(?:รวม(?:ย่อย|ทั้งสิ้น|ทั้งหมด|ทั้งปี|เป็นเงิน|เงิน|งบประมาณ|จำนวน|ยอด|สุทธิ)*(?:\s*(?:[:：(]|[\d๐-๙]).*)?|(?:รวม|ยอดรวม|ผลรวม)\s*(?:แผนงาน|ด้าน|จังหวัด|อำเภอ|ไตรมาส|ปีงบ|ปี|หน่วยงาน|หมวด|งบ|\d).*|ยอดรวม.*|ผลรวม.*|(?:ยอด|จำนวน)?ยก(?:ยอด)?(?:มา|ไป)|(?:grand\s*|sub[-\s]?)?totals?\b.*|sum)$/i;
/** '(1)', '(2)' under the heads. */
const NUMBERED = /^\(?\s*\d{1,3}\s*\)?$/;

/** Each row after the heads, read by the mapping; what is no record (empty, sums, heads of groups, heads once more) says so in `skipped`. */
export async function* readRows(
	subject: ImportSubject,
	mapping: Mapping,
	rows: AsyncIterable<Cell[]>
): AsyncGenerator<ReadRow> {
	let line = 0;
	let isFirst = true;
	for await (const cells of rows) {
		line++;
		if (line - 1 <= mapping.headTo) continue;
		const skipped = skippedAs(subject, mapping, cells, isFirst);
		if (skipped !== 'empty') isFirst = false;
		yield skipped
			? { line, values: {}, errors: [], notes: [], skipped }
			: readRow(subject, mapping, cells, line);
	}
}

function readRow(subject: ImportSubject, mapping: Mapping, cells: Cell[], line: number): ReadRow {
	const row: ReadRow = { line, values: {}, errors: [], notes: [] };
	const at = (id: string): Cell => cells[mapping.columns[id] ?? -1] ?? EMPTY;
	const { key, fields } = SUBJECTS[subject];
	const precisions = new Map<string, Precision>();
	// Precisions first: the dates that they belong to are read by them.
	for (const field of [
		...fields.filter(({ type }) => type === 'precision'),
		...fields.filter(({ type }) => type !== 'precision')
	]) {
		const column = mapping.columns[field.id];
		if (column !== undefined) readInto(row, at(field.id), field, column, mapping, precisions);
		else if (field.blank !== undefined) row.values[field.id] = field.blank;
		if (
			field.isRequired &&
			key.includes(field.id) &&
			(row.values[field.id] ?? null) === null &&
			!row.errors.some((error) => error.field === field.id)
		) {
			row.errors.push({ field: field.id, column: column ?? null, key: 'required' });
		}
	}
	checkSpan(row, fields, mapping);
	const [id, stamp] = [ID_COLUMN, STAMP_COLUMN].map((name) => at(name).text.trim());
	return { ...row, ...(id ? { id } : {}), ...(stamp ? { stamp } : {}) };
}

function readInto(
	row: ReadRow,
	cell: Cell,
	field: Field,
	column: number,
	mapping: Mapping,
	precisions: Map<string, Precision>
) {
	const said = field.precision === undefined ? undefined : precisions.get(field.precision);
	const read = readCell(cell, field, said === undefined ? { mapping } : { mapping, precision: said });
	if ('key' in read) {
		row.errors.push(errorOf(field, column, read.key, read.params));
		return;
	}
	row.values[field.id] = read.value ?? field.blank ?? null;
	if (field.type === 'precision') {
		if (read.value !== null) precisions.set(field.id, read.value as Precision);
	} else if (field.precision !== undefined)
		row.values[field.precision] = read.value === null ? null : (read.precision ?? 'day');
	if (cell.isFormula) row.notes.push(errorOf(field, column, 'formula', { value: cell.text.slice(0, 60) }));
	if (read.note) row.notes.push(errorOf(field, column, read.note.key, read.note.params));
}

function checkSpan(row: ReadRow, fields: readonly Field[], mapping: Mapping) {
	const [start, end] = (['start', 'end'] as const).map((edge) => fields.find((field) => field.edge === edge));
	const [from, to] = [start, end].map((field) => field && row.values[field.id]);
	if (from && to && to < from)
		row.errors.push(errorOf(end!, mapping.columns[end!.id] ?? null, 'end_before_start'));
}

function errorOf(
	field: Field,
	column: number | null,
	key: string,
	params?: Record<string, string>
): CellError {
	return { field: field.id, column, key, ...(params && Object.keys(params).length > 0 ? { params } : {}) };
}

function skippedAs(
	subject: ImportSubject,
	mapping: Mapping,
	cells: Cell[],
	isFirst: boolean
): ReadRow['skipped'] {
	const filled = cells.filter(({ text, error }) => text.trim() !== '' || error);
	if (filled.length === 0) return 'empty';
	// What our own files say about themselves stands in their last lines.
	if (cells[0]!.text.startsWith('# ') && filled.length === 1) return 'empty';
	const keyColumn = mapping.columns[SUBJECTS[subject].key[0]!];
	const key = keyColumn === undefined ? '' : (cells[keyColumn]?.text.trim() ?? '');
	const words = filled.map(({ text }) => cleanText(text)).filter((text) => /[ก-๙a-z]/i.test(text));
	if ((isUnstated(key) || SUM.test(cleanText(key))) && words.slice(0, 2).some((text) => SUM.test(text)))
		return 'subtotal';
	if (
		isFirst &&
		filled.length > 1 &&
		filled.every(
			({ text }, i) =>
				NUMBERED.test(toArabicDigits(text)) && Number(toArabicDigits(text).replace(/\D/g, '')) === i + 1
		)
	)
		return 'head';
	const named = Object.values(mapping.columns)
		.map((column) => cells[column]?.text.trim() ?? '')
		.filter((text) => text !== '');
	if (named.length > 1 && named.filter((text) => isHeadOf(subject, text)).length * 2 > named.length)
		return 'head';
	// 'ด้านเศรษฐกิจ' alone across the table: the head of a group.
	return filled.length === 1 &&
		words.length === 1 &&
		/[ก-๙]/.test(words[0]!) &&
		(key === '' || key === filled[0]!.text.trim()) &&
		Object.keys(mapping.columns).length > 2
		? 'head'
		: undefined;
}
