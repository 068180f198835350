import { BUDDHIST_OFFSET, FIRST_BUDDHIST_DAY } from '#lib/domain/calendar.ts';
import { isoFromParts, partsOf, type IsoDate } from '#lib/domain/civil.ts';
import { isUnstated } from '#lib/domain/import/money.ts';
import { dayOfSerial } from '#lib/domain/import/serial-day.ts';
import type { Cell, Field, Mapping } from '#lib/domain/import/subject.ts';
import { parseDate } from '#lib/domain/parse-date.ts';
import { parseImprecise } from '#lib/domain/parse-imprecise.ts';
import { unitRange, type Precision } from '#lib/domain/span.ts';
import { cleanText, toArabicDigits } from '#lib/domain/text.ts';

export type ReadDate =
	{ date: IsoDate | null; precision: Precision } | { key: string; params?: Record<string, string> };

/** Serials that a date can be meant by when no format says so: 1980 to 2100. */
const SERIAL = /^(29[23]\d\d|[3-6]\d{4}|7[0-2]\d{3})(?:\.\d+)?$/;
const TIME = /[ T]\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:น\.?|am|pm|Z)?$/i;
const MONTH_FIRST = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{2,4})$/;
const FISCAL_WORDS = /ปี\s?งบ|งปม|fy|fiscal|ไตรมาส|quarter|\bq\s?[1-4]/i;

/** A day, month, quarter or year in a cell; the precision that another column says goes before what the text looks like. */
export function readDate(
	cell: Cell,
	field: Field,
	order: Mapping['dateOrder'],
	statedPrecision: Precision | undefined
): ReadDate {
	if (isUnstated(cell.text)) return { date: null, precision: 'day' };
	const precise = field.precision === undefined ? 'day' : statedPrecision;
	const serial =
		cell.date ??
		(SERIAL.test(cell.number ?? toArabicDigits(cell.text.trim()))
			? dayOfSerial(cell.number ?? toArabicDigits(cell.text.trim()), cell.is1904)
			: undefined);
	if (serial !== undefined) return readSerial(serial, field, precise ?? cell.dateUnit ?? 'day');
	const text = typedText(cell.text, order);
	const edge = field.edge ?? 'start';
	if (precise === 'day') return dayOf(text);
	if (precise !== undefined) return readDateOf(parseImprecise(text, precise, edge));
	const day = parseDate(text);
	if (day.ok) return readDateOf(day);
	// A day that is wrong is not a month that is right: what looks like a day stays one.
	if (day.reason !== 'not_a_date') return readDateOf(day);
	const tries: Precision[] = FISCAL_WORDS.test(text)
		? ['quarter', 'fiscal_year']
		: ['month', 'quarter', 'year'];
	let first: ReturnType<typeof parseImprecise> = day;
	for (const precision of tries) {
		const parsed = parseImprecise(text, precision, edge);
		if (parsed.ok) return readDateOf(parsed);
		if (first.ok || first.reason === 'not_a_date') first = parsed;
	}
	return readDateOf(first);
}

/** Spreadsheets count in ค.ศ.: a year from 2400 was typed as พ.ศ., and 1950–1999 is what they make of '63'. */
function readSerial(stored: IsoDate, field: Field, precision: Precision): ReadDate {
	const { year, month, day } = partsOf(stored);
	if (year >= 1950 && year < 2000)
		return {
			key: 'doubtful_year',
			params: {
				year: String(year),
				other: String(year + BUDDHIST_OFFSET),
				meant: String(2500 + (year % 100))
			}
		};
	const date = year >= 2400 ? isoFromParts(year - BUDDHIST_OFFSET, month, day) : stored;
	if (date === undefined) return { key: 'no_such_day' };
	if (date < FIRST_BUDDHIST_DAY) return { key: 'too_early' };
	return { date: unitRange(date, precision)[field.edge ?? 'start'], precision };
}

function typedText(raw: string, order: Mapping['dateOrder']): string {
	const text = toArabicDigits(cleanText(raw)).replace(TIME, '').replace(/^'/, '');
	if (order === 'dmy') return text;
	const [whole, month, sign, day, year] = MONTH_FIRST.exec(text) ?? [];
	return whole === undefined ? text : `${day}${sign}${month}${sign}${year}`;
}

/** A month or a quarter may be a date elsewhere: here it is too little. */
function dayOf(text: string): ReadDate {
	const day = readDateOf(parseDate(text));
	return 'key' in day && day.key === 'not_a_date' ? { key: 'not_a_day' } : day;
}

function readDateOf(parsed: ReturnType<typeof parseDate>): ReadDate {
	return parsed.ok
		? { date: parsed.date, precision: parsed.precision }
		: { key: parsed.reason === 'empty' ? 'not_a_date' : parsed.reason };
}
