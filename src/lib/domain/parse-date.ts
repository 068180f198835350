import { BUDDHIST_OFFSET } from '#lib/domain/calendar.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { dayNumber, isoFromParts } from '#lib/domain/civil.ts';
import { ceYearOfTyped, markEras } from '#lib/domain/era.ts';
import type { DateReason } from '#lib/domain/era.ts';
import { monthOfWord, splitWeekday } from '#lib/domain/month-words.ts';
import type { Precision } from '#lib/domain/span.ts';
import { cleanText, toArabicDigits } from '#lib/domain/text.ts';

export type ParsedDate =
	{ ok: true; date: IsoDate; precision: Precision } | { ok: false; reason: DateReason };
export type ParsedFiscalYear = { ok: true; fiscalYear: number } | { ok: false; reason: DateReason };

const LONGEST = 80;
const YEAR = '(?:ปี\\s?)?([BC])?\\s?(\\d+)\\s?([BC])?';
const DAY_FIRST = new RegExp(`^(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?${YEAR}$`);
const YEAR_FIRST = /^(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})$/;
const DAY_NAME = new RegExp(
	`^(\\d{1,2})(?:st|nd|rd|th)?[\\s,./-]*(?:of\\s|เดือน)?\\s?([ก-๎a-z][ก-๎a-z.\\s]*?)[\\s,./-]*${YEAR}$`
);
const NAME_DAY = new RegExp(`^([a-z]+)\\.?\\s?(\\d{1,2})(?:st|nd|rd|th)?[\\s,]+${YEAR}$`);
const FISCAL_YEAR = new RegExp(
	`^(?:(?:ปี\\s?)?งบประมาณ|ปี\\s?งบ\\s?ฯ?|งปม\\.?|fiscal year|fy)?\\s?${YEAR}(?:\\s?\\((\\d{4})/(\\d{2})\\))?$`
);

/** A typed day in any form that officials use, day before month; refuses what is ambiguous, before 2484, or no day. */
export function parseDate(text: string): ParsedDate {
	const typed = typedText(text);
	if (typed === '') return { ok: false, reason: 'empty' };
	if (typed.length > LONGEST) return { ok: false, reason: 'not_a_date' };
	const { weekday, rest } = splitWeekday(typed);
	const parsed = parseDay(markEras(rest));
	// A weekday that is another's leaves open which of the two was meant.
	if (parsed.ok && weekday !== undefined && (((dayNumber(parsed.date) + 4) % 7) + 7) % 7 !== weekday) {
		return { ok: false, reason: 'no_such_day' };
	}
	return parsed;
}

/** A typed fiscal year, returned in พ.ศ.: '2563', '๖๓', 'ปีงบประมาณ พ.ศ. 2563', 'FY2563 (2019/20)'; ค.ศ. 2020 is the year that ends in it. */
export function parseFiscalYear(text: string): ParsedFiscalYear {
	const typed = typedText(text);
	if (typed === '') return { ok: false, reason: 'empty' };
	const match = typed.length > LONGEST ? null : FISCAL_YEAR.exec(markEras(typed));
	if (!match) return { ok: false, reason: 'not_a_date' };
	const [, before, digits = '', after, from, to] = match;
	const parsed = ceYearOfTyped(digits, before, after);
	if (!parsed.ok) return parsed;
	const agrees = from === undefined || (Number(from) === parsed.year - 1 && Number(to) === parsed.year % 100);
	return agrees
		? { ok: true, fiscalYear: parsed.year + BUDDHIST_OFFSET }
		: { ok: false, reason: 'era_mismatch' };
}

function parseDay(text: string): ParsedDate {
	const yearFirst = YEAR_FIRST.exec(text);
	if (yearFirst) return dateOf(yearFirst[4], Number(yearFirst[3]), [undefined, yearFirst[1]]);
	const numbers = DAY_FIRST.exec(text);
	if (numbers) return dateOf(numbers[1], Number(numbers[3]), numbers.slice(4));
	const named = DAY_NAME.exec(text);
	if (named) return dateOf(named[1], monthOfWord(named[2]!), named.slice(3));
	const american = NAME_DAY.exec(text);
	if (american) return dateOf(american[2], monthOfWord(american[1]!), american.slice(3));
	return { ok: false, reason: 'not_a_date' };
}

function dateOf(
	day: string | undefined,
	month: number | undefined,
	[before, digits = '', after]: (string | undefined)[]
): ParsedDate {
	if (month === undefined) return { ok: false, reason: 'not_a_date' };
	const parsed = ceYearOfTyped(digits, before, after);
	if (!parsed.ok) return parsed;
	const date = isoFromParts(parsed.year, month, Number(day));
	return date === undefined ? { ok: false, reason: 'no_such_day' } : { ok: true, date, precision: 'day' };
}

function typedText(text: string): string {
	return toArabicDigits(cleanText(text)).toLowerCase();
}
