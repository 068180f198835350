import { FIRST_FISCAL_YEAR } from '#lib/domain/calendar.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { parseDate } from '#lib/domain/parse-date.ts';
import { cleanText, searchKey, toArabicDigits } from '#lib/domain/text.ts';

/** One word of a search: any of `keys` found in the search text will do; a year also by the initiative's own dates. */
export type SearchTerm = { keys: string[]; year: number | null };
/** Every term must be found; `date` = the whole text is a day in one of the forms that officials type. */
export type Search = { terms: SearchTerm[]; date: IsoDate | null };

const OFFSET = 543;
const YEAR_WORD = /^(?:ปีงบประมาณ|ปีงบฯ?|ปี|fy|พ\.?ศ\.?|ค\.?ศ\.?|b\.?e\.?|a\.?d\.?|c\.?e\.?)+$/;
const YEAR = /^(?:ปีงบประมาณ|ปีงบฯ?|ปี|fy)?(?:พ\.?ศ\.?|ค\.?ศ\.?)?(\d{4})$/;
const MOST_TERMS = 8;

/** Splits typed text into terms: white space divides, a year counts in พ.ศ. and ค.ศ. alike, a word like 'พ.ศ.' before a year is dropped. */
export function readSearch(text: string): Search {
	const typed = parseDate(text);
	const words = toArabicDigits(cleanText(text))
		.toLowerCase()
		.split(' ')
		.filter((word) => word !== '');
	const terms = words
		.filter((word, i) => !(YEAR_WORD.test(word) && leadsToYear(words, i)))
		.slice(0, MOST_TERMS)
		.map((word) => ({ keys: keysOf(word), year: yearOf(word) }));
	return { terms, date: typed.ok ? typed.date : null };
}

/** What an initiative is found by, as stored in search_text; a space parts the fields, since no key holds one. */
export function initiativeSearchText(initiative: {
	code: string;
	title_th: string;
	title_en: string | null;
	emenscr_code: string | null;
}): string {
	const { code, title_th, title_en, emenscr_code } = initiative;
	return [code, title_th, title_en, emenscr_code]
		.map((part) => searchKey(part ?? ''))
		.filter((key) => key !== '')
		.join(' ');
}

/** A LIKE pattern for 'contains', with LIKE's own signs escaped. */
export function containsPattern(key: string): string {
	return `%${key.replace(/[\\%_]/g, '\\$&')}%`;
}

function leadsToYear(words: string[], i: number): boolean {
	const next = words.slice(i + 1).find((word) => !YEAR_WORD.test(word));
	return next !== undefined && yearOf(next) !== null;
}

/** พ.ศ. of a word that is a year (typed in พ.ศ. or ค.ศ.), else null. */
function yearOf(word: string): number | null {
	const digits = YEAR.exec(word)?.[1];
	if (digits === undefined) return null;
	const year = Number(digits) < 2400 ? Number(digits) + OFFSET : Number(digits);
	return year >= FIRST_FISCAL_YEAR && year <= 2700 ? year : null;
}

function keysOf(word: string): string[] {
	const year = yearOf(word);
	const key = searchKey(word);
	return year === null ? [key] : [...new Set([key, String(year), String(year - OFFSET)])];
}
