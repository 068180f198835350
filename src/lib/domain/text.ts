// Written with escapes: the characters look alike or cannot be seen.
const NEWLINES = /\r\n|[\r\n\u000B\u000C\u0085\u2028\u2029]/g;
/** Controls, zero-width, soft hyphen, direction marks, byte-order mark, noncharacters: unseen, and NUL fails in PostgreSQL. */
const UNSEEN =
	/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g;
/** With the Latin marks between them: Patani Malay in Thai letters has a macron below. */

const MARKS = /[\u0300-\u036F\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]{2,}/g;

/** One clean line for storing and searching: NFC, Thai marks in one order, nothing unseen, white space folded, trimmed. */
export function cleanText(text: string): string {
	return canonical(text)
		.replace(/[\s\u0085]+/g, ' ')
		.trim();
}

/** As cleanText, but lines stay, with at most one empty line between two paragraphs. */
export function cleanMultiline(text: string): string {
	const lines = canonical(text).replace(NEWLINES, '\n').split('\n');
	return lines
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** ๐–๙ → 0–9; all else stays. */
export function toArabicDigits(text: string): string {
	return text.replace(/[\u0E50-\u0E59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** 0–9 → ๐–๙; all else stays. */
export function toThaiDigits(text: string): string {
	return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}

/** What is compared when searching: cleaned, lower case, Arabic digits, no spaces. The caller escapes LIKE's % and _. */
export function searchKey(text: string): string {
	// White space goes first: what it kept apart (เ เ) is one text without it.
	return canonical(toArabicDigits(text.toLowerCase()).replace(/[\s\u0085]+/g, ''));
}

function canonical(raw: string): string {
	let text = raw.toWellFormed().replace(UNSEEN, '').normalize('NFC');
	// A mark that moved may stand beside one that it belongs before: once more, but not without end.
	for (let pass = 0; pass < 8; pass++) {
		const ordered = thaiOrder(text).normalize('NFC');
		if (ordered === text) break;
		text = ordered;
	}
	return text;
}

/** Keyboards send marks in any order and sara am in two ways; screens show them alike, comparisons do not. */
function thaiOrder(text: string): string {
	return text
		.replace(/\u0E40\u0E40/g, '\u0E41')
		.replace(MARKS, sortMarks)
		.replace(/\u0E4D([\u0E48-\u0E4B]*)\u0E32/g, '$1\u0E33')
		.replace(/[\u0E33\u0E48-\u0E4B]{2,}/g, tonesFirst)
		.replace(MARKS, sortMarks);
}

function sortMarks(marks: string): string {
	return [...marks].sort((a, b) => rank(a) - rank(b)).join('');
}

/** Phinthu, vowel below, vowel above, nikhahit, tone, then thanthakhat and yamakkan, then other scripts'; the first two as NFC has them. */
function rank(mark: string): number {
	const code = mark.charCodeAt(0);
	if (code < 0x0e00) return 6;
	if (code === 0x0e3a) return 0;
	if (code === 0x0e38 || code === 0x0e39) return 1;
	if (code === 0x0e4d) return 3;
	if (code >= 0x0e48 && code <= 0x0e4b) return 4;
	return code === 0x0e4c || code === 0x0e4e ? 5 : 2;
}

/** A tone typed after sara am belongs before it. */
function tonesFirst(run: string): string {
	return run.replaceAll('\u0E33', '') + run.replace(/[^\u0E33]/g, '');
}
