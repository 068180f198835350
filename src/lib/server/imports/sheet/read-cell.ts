import { FIRST_FISCAL_YEAR } from '#lib/domain/calendar.ts';
import { readDate } from '#lib/domain/import/date.ts';
import { readMany, writeMany } from '#lib/domain/import/many.ts';
import { readMoney, readNumber, readPercent, isUnstated, type ReadValue } from '#lib/domain/import/money.ts';
import type { Cell, Field, Mapping } from '#lib/domain/import/subject.ts';
import { parseFiscalYear } from '#lib/domain/parse-date.ts';
import type { Precision } from '#lib/domain/span.ts';
import { cleanMultiline, cleanText, toArabicDigits } from '#lib/domain/text.ts';
import { codeOfWord } from '#lib/server/imports/sheet/choice-words.ts';

const CODE = /^[A-Za-z0-9]+([-._/][A-Za-z0-9]+)*$/;
const DASHES = /^[-–—−_\s]*$/;
const LONGEST = { line: 500, long: 5000 };
const LAST_FISCAL_YEAR = 2700;
const QUARTER = /^(?:ไตรมาส(?:ที่)?|quarter|q)?\s*([1-4])(?:\s*[/-]\s*(?:\d{2}|\d{4}))?$/i;
const CURRENCIES: Record<string, string> = {
	บาท: 'THB',
	'฿': 'THB',
	baht: 'THB',
	ดอลลาร์: 'USD',
	ดอลลาร์สหรัฐ: 'USD',
	$: 'USD',
	ยูโร: 'EUR',
	'€': 'EUR'
};

/** What else a cell may need to be understood. */
export type CellReading = { mapping: Mapping; precision?: Precision };
export type ReadCell = ReadValue & { precision?: Precision };

/** One cell as its field is stored; a key of i18n's `import` where it cannot be. */
export function readCell(cell: Cell, field: Field, { mapping, precision }: CellReading): ReadCell {
	if (cell.error)
		return cell.error === 'no_value'
			? { key: 'formula_no_value' }
			: { key: 'cell_error', params: { error: cell.error } };
	switch (field.type) {
		case 'money':
			return readMoney(cell, field, mapping.units?.[field.id] ?? mapping.unit);
		case 'percent':
			return readPercent(cell, field, mapping.percents === 'of_1');
		case 'number':
			return readNumber(cell, field);
		case 'date': {
			const read = readDate(cell, field, mapping.dateOrder, precision);
			return 'key' in read ? read : { value: read.date, precision: read.precision };
		}
		default:
			return isNothing(cell.text, field) ? { value: null } : readWords(cell, field);
	}
}

/** A text may say 'ไม่ระบุ' and mean it, and 'ไม่มี' may be one of the choices. */
function isNothing(text: string, field: Field): boolean {
	if (field.type === 'text') return DASHES.test(text);
	return isUnstated(text) && !(field.type === 'choice' && codeOfWord(field, text) !== undefined);
}

/** An obligation may be a new one, a release or a balance: which of them is asked for, never guessed. */
function unreadChoice(field: Field, text: string): string {
	const isOfObligations = field.choices?.includes('new_obligation') && /ผูกพัน|ก่อหนี้|obligat/i.test(text);
	return isOfObligations ? 'which_obligation' : 'unknown_choice';
}

function readWords(cell: Cell, field: Field): ReadValue {
	const text = cleanText(cell.text);
	const plain = toArabicDigits(text);
	switch (field.type) {
		case 'choice':
		case 'precision': {
			const code = codeOfWord(field, text);
			if (code !== undefined) return { value: code };
			return { key: unreadChoice(field, text), params: { typed: text.slice(0, 60) } };
		}
		case 'fiscal_year': {
			const parsed = parseFiscalYear(plain);
			if (!parsed.ok) return { key: parsed.reason };
			return parsed.fiscalYear < FIRST_FISCAL_YEAR || parsed.fiscalYear > LAST_FISCAL_YEAR
				? { key: 'out_of_range' }
				: { value: String(parsed.fiscalYear) };
		}
		case 'quarter': {
			const quarter = QUARTER.exec(plain)?.[1];
			return quarter === undefined ? { key: 'not_a_quarter' } : { value: quarter };
		}
		case 'currency': {
			const code = CURRENCIES[text.toLowerCase()] ?? text.toUpperCase();
			return /^[A-Z]{3}$/.test(code) ? { value: code } : { key: 'not_a_currency' };
		}
		case 'code':
			return CODE.test(plain) && plain.length <= 100 ? { value: plain } : { key: 'not_a_code' };
		default: {
			const many = field.isMany ? writeMany(readMany(cell.text)) : null;
			const value = field.isMany ? many : field.isLong ? cleanMultiline(cell.text) : text;
			const most = field.isLong || field.isMany ? LONGEST.long : LONGEST.line;
			return (value?.length ?? 0) > most ? { key: 'too_long', params: { most: String(most) } } : { value };
		}
	}
}
