/** How a cell shows its number. */
export type Shown = 'number' | 'percent' | 'day' | 'month' | 'year';

/** Numbers of formats that every spreadsheet knows, those of Thai ones too (ECMA-376 part 1, 18.8.30). */
const PERCENTS = new Set([9, 10, 67, 68]);
const DAYS = new Set([
	14, 15, 16, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 77, 81
]);
const MONTHS = new Set([17, 74, 55, 56]);
/** Quoted words, escaped signs, conditions, colours and languages are no part of it. */
const ASIDE = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/** What a number of this format is; `code` is the workbook's own for the number, if it has one. */
export function shownAs(id: number, code: string | undefined): Shown {
	if (code === undefined)
		return PERCENTS.has(id) ? 'percent' : DAYS.has(id) ? 'day' : MONTHS.has(id) ? 'month' : 'number';
	// Hours, minutes or seconds that add up are a length of time.
	if (/\[[hmsชนท]+\]/i.test(code)) return 'number';
	const signs = code.replace(ASIDE, '').split(';')[0]!.toLowerCase();
	if (signs.includes('%')) return 'percent';
	// 'General' and its like in other languages hold letters that mean nothing.
	if (/^(general|standard|@)?$/.test(signs.trim())) return 'number';
	if (/[dว]/.test(signs)) return 'day';
	const hasYear = /[ybeป]/.test(signs);
	if (/ด/.test(signs) || (signs.includes('m') && !/[hsชน]/.test(signs))) return 'month';
	return hasYear && !/[#0]/.test(signs) ? 'year' : 'number';
}
