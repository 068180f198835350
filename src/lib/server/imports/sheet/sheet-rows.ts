import { dayOfSerial, shownDay } from '#lib/domain/import/serial-day.ts';
import { storedNumber, trimmed } from '#lib/domain/import/stored-number.ts';
import type { Cell } from '#lib/domain/import/subject.ts';
import { decimalText, toDecimal } from '#lib/domain/decimal.ts';
import { isIsoDate } from '#lib/domain/civil.ts';
import type { Limits } from '#lib/server/imports/sheet/opened.ts';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import { unescaped, type Workbook } from '#lib/server/imports/sheet/workbook.ts';
import { XmlReader } from '#lib/server/imports/sheet/xml.ts';
import { unpack } from '#lib/server/imports/sheet/zip.ts';

/** Of any spreadsheet. */
const LAST_ROW = 1_048_576;
const EMPTY: Cell = { text: '' };
type Raw = {
	column: number;
	type: string;
	style: number;
	value: string;
	isFormula: boolean;
	isComputed: boolean;
};

/** The rows of one sheet in their order, as its part is unpacked; rows that are not there are []. */
export async function* sheetRows(book: Workbook, sheet: number, limits: Limits): AsyncGenerator<Cell[]> {
	let ready: Cell[][] = [];
	let line = 0; // rows handed out
	let at = 0; // the row being read, from 1
	let row: Cell[] = [];
	let cell: Raw | undefined;
	let [isValue, length] = [false, 0];
	let next = 0;

	const finishRow = () => {
		while (row.length > 0 && row.at(-1)!.text === '' && !row.at(-1)!.error) row.pop();
		if (row.length === 0) return;
		if (at > limits.rows)
			throw new FileRefused('too_many_rows', { row: String(at), most: String(limits.rows) });
		// Sheets that are out of order, or twice name a row, would put a note on the wrong one.
		if (at <= line + ready.length) throw new FileRefused('broken_sheet');
		while (line + ready.length < at - 1) ready.push([]);
		ready.push(row);
	};
	const finishCell = ({ column, ...raw }: Raw) => {
		const made = cellOf(raw, book);
		if (made.text === '' && !made.error) return;
		if (column >= limits.columns)
			throw new FileRefused('too_many_columns', { column: columnName(column), most: String(limits.columns) });
		while (row.length < column) row.push(EMPTY);
		row[column] = made;
	};
	const reader: XmlReader = new XmlReader({
		open(name, attributes, isClosed) {
			if (name === 'row') {
				at = Number(attributes()['r'] ?? at + 1);
				if (!Number.isSafeInteger(at) || at < 1 || at > LAST_ROW) throw new FileRefused('broken_sheet');
				[row, next] = [[], 0];
			} else if (name === 'c') {
				const attrs = attributes();
				const column = attrs['r'] === undefined ? next : columnIndex(attrs['r']);
				if (column < 0) throw new FileRefused('broken_sheet');
				next = column + 1;
				if (isClosed) return;
				cell = {
					column,
					type: attrs['t'] ?? 'n',
					style: Number(attrs['s'] ?? 0),
					value: '',
					isFormula: false,
					isComputed: false
				};
				length = 0;
			} else if (!cell) return;
			else if (name === 'v' || name === 't') {
				isValue = !isClosed;
				cell.isComputed = true;
			} else if (name === 'f') cell.isFormula = true;
		},
		text(text) {
			if (!isValue || !cell) return;
			length += text.length;
			if (length > limits.cellCharacters)
				throw new FileRefused('cell_too_big', { most: String(limits.cellCharacters) });
			cell.value += text;
		},
		close(name) {
			if (name === 'v' || name === 't') isValue = false;
			else if (name === 'c' && cell) {
				finishCell(cell);
				cell = undefined;
			} else if (name === 'row') finishRow();
			// Nothing behind the cells is of use, and its strings may hold what the parser takes amiss.
			else if (name === 'sheetData') reader.stop();
		}
	});
	for await (const piece of unpack(book.zip, book.sheets[sheet]!.entry, limits.partBytes)) {
		reader.write(piece);
		for (const one of ready) yield one;
		line += ready.length;
		ready = [];
		if (reader.isStopped) return;
	}
	reader.end();
}

function cellOf(raw: Omit<Raw, 'column'>, { strings, shown, is1904 }: Workbook): Cell {
	const isFormula = raw.isFormula ? ({ isFormula: true } as const) : {};
	if (raw.isFormula && !raw.isComputed) return { text: '', error: 'no_value', ...isFormula };
	if (raw.type === 'e') return { text: raw.value, error: raw.value.trim() || '#ERROR!', ...isFormula };
	if (raw.type === 'b') return { text: raw.value.trim() === '1' ? 'TRUE' : 'FALSE', ...isFormula };
	if (raw.type === 's') return { text: strings[Number(raw.value)] ?? '', ...isFormula };
	if (raw.type === 'd') {
		const day = raw.value.trim().slice(0, 10);
		return isIsoDate(day)
			? { text: shownDay(day), date: day, ...isFormula }
			: { text: raw.value, ...isFormula };
	}
	if (raw.type !== 'n') return { text: unescaped(raw.value), ...isFormula };
	if (raw.value.trim() === '') return EMPTY;
	const number = storedNumber(raw.value);
	if (number === undefined) return { text: raw.value, ...isFormula };
	const as = shown[raw.style] ?? 'number';
	const isLate = is1904 ? ({ is1904: true } as const) : {};
	if (as === 'percent') return { text: `${hundredfold(number)}%`, number, isPercent: true, ...isFormula };
	const date = as === 'number' ? undefined : dayOfSerial(number, is1904);
	if (date === undefined) return { text: number, number, ...isLate, ...isFormula };
	return {
		text: shownDay(date),
		number,
		date,
		...(as === 'day' ? {} : { dateUnit: as as 'month' | 'year' }),
		...isLate,
		...isFormula
	};
}

/** 0.455 → 45.5. */
export function hundredfold(number: string): string {
	const { units, scale } = toDecimal(number);
	return trimmed(
		scale >= 2
			? decimalText({ units, scale: scale - 2 })
			: decimalText({ units: units * 10n ** BigInt(2 - scale), scale: 0 })
	);
}

/** 'AB12' → 27; −1 where it is no address. */
export function columnIndex(address: string): number {
	let column = 0;
	let i = 0;
	for (; i < address.length && i < 4; i++) {
		const letter = address.charCodeAt(i);
		if (letter < 65 || letter > 90) break;
		column = column * 26 + letter - 64;
	}
	return i === 0 || i > 3 ? -1 : column - 1;
}

/** 27 → 'AB'. */
export function columnName(column: number): string {
	let name = '';
	for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
		name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
	return name;
}
