import { FIRST_BUDDHIST_DAY, fiscalYearRange, quarterRange } from '#lib/domain/calendar.ts';
import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import { isoFromParts } from '#lib/domain/civil.ts';
import { ceYearOfTyped, markEras } from '#lib/domain/era.ts';
import { monthOfWord } from '#lib/domain/month-words.ts';
import { parseDate, parseFiscalYear } from '#lib/domain/parse-date.ts';
import type { ParsedDate } from '#lib/domain/parse-date.ts';
import { unitRange } from '#lib/domain/span.ts';
import type { Precision } from '#lib/domain/span.ts';
import { cleanText, toArabicDigits } from '#lib/domain/text.ts';

/** Which end of a span is typed: a start is stored as the first day of its unit, an end as the last. */
export type SpanEdge = 'start' | 'end';

const LONGEST = 80;
const YEAR = '(?:ปี\\s?)?([BC])?\\s?(\\d+)\\s?([BC])?';
const MONTH_NAME = new RegExp(`^(?:เดือน\\s?)?([ก-๎a-z][ก-๎a-z.\\s]*?)[\\s,./-]*${YEAR}$`);
const MONTH_NUMBER = new RegExp(`^(\\d{1,2})\\s?[-/.]\\s?${YEAR}$`);
const YEAR_MONTH = /^(\d{4})-(\d{1,2})$/;
const QUARTER_FIRST = /^(?:ไตรมาส(?:\s?ที่)?|quarter|q)?\s?([1-4])(?:\s|\s?[/·]\s?|(?=ปี))(.+)$/;
const QUARTER_LAST = /^(.+?)\s?[-·]?\s?(?:ไตรมาส(?:\s?ที่)?|q)\s?([1-4])$/;
const WHOLE_YEAR = new RegExp(`^${YEAR}$`);

/** A typed date of a known precision, as it is stored: 'พ.ย. 2563', 'ไตรมาส 1/2564', 'ปีงบฯ 2564', 'ปี 2561'; a whole day names its unit. */
export function parseImprecise(text: string, precision: Precision, edge: SpanEdge): ParsedDate {
	const day = parseDate(text);
	const found = day.ok || precision === 'day' ? day : parseUnit(text, precision);
	if (!found.ok) return found;
	const date = unitRange(found.date, precision)[edge];
	return date < FIRST_BUDDHIST_DAY ? { ok: false, reason: 'too_early' } : { ok: true, date, precision };
}

function parseUnit(text: string, precision: Precision): ParsedDate {
	const typed = toArabicDigits(cleanText(text)).toLowerCase();
	if (typed === '') return { ok: false, reason: 'empty' };
	if (typed.length > LONGEST) return { ok: false, reason: 'not_a_date' };
	if (precision === 'month') return parseMonth(markEras(typed));
	if (precision === 'quarter') return parseQuarter(typed);
	if (precision === 'fiscal_year')
		return inFiscalYear(typed, (fiscalYear) => fiscalYearRange(fiscalYear).end);
	const [, before, digits, after] = WHOLE_YEAR.exec(markEras(typed)) ?? [];
	return digits === undefined ? { ok: false, reason: 'not_a_date' } : inYear(1, before, digits, after);
}

function parseMonth(typed: string): ParsedDate {
	const iso = YEAR_MONTH.exec(typed);
	if (iso) return inYear(Number(iso[2]), undefined, iso[1]!);
	const match = MONTH_NAME.exec(typed) ?? MONTH_NUMBER.exec(typed);
	const month = match && (/\d/.test(match[1]!) ? Number(match[1]) : monthOfWord(match[1]!));
	return match && month !== undefined && month !== null
		? inYear(month, match[2], match[3]!, match[4])
		: { ok: false, reason: 'not_a_date' };
}

function parseQuarter(typed: string): ParsedDate {
	const first = QUARTER_FIRST.exec(typed);
	const last = first ? null : QUARTER_LAST.exec(typed);
	const [year, quarter] = first ? [first[2], first[1]] : last ? [last[1], last[2]] : [];
	if (year === undefined) return { ok: false, reason: 'not_a_date' };
	return inFiscalYear(
		year,
		(fiscalYear) => quarterRange({ fiscalYear, quarter: Number(quarter) as Quarter }).end
	);
}

function inFiscalYear(typed: string, dayOf: (fiscalYear: number) => IsoDate): ParsedDate {
	const parsed = parseFiscalYear(typed);
	return parsed.ok ? { ok: true, date: dayOf(parsed.fiscalYear), precision: 'day' } : parsed;
}

function inYear(month: number, before: string | undefined, digits: string, after?: string): ParsedDate {
	const parsed = ceYearOfTyped(digits, before, after);
	if (!parsed.ok) return parsed;
	const date = isoFromParts(parsed.year, month, 1);
	return date === undefined ? { ok: false, reason: 'no_such_day' } : { ok: true, date, precision: 'day' };
}
