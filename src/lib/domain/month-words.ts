import { MONTHS } from '#lib/domain/month-names.ts';

const MONTH_OF = new Map<string, number>();
for (const names of [MONTHS.th.short, MONTHS.th.long, MONTHS.en.short, MONTHS.en.long]) {
	names.forEach((name, i) => MONTH_OF.set(bare(name), i + 1));
}
// As said: ตุลา for ตุลาคม; and the one English month that is shortened in two ways.
for (const [i, name] of MONTHS.th.long.entries()) MONTH_OF.set(name.replace(/(คม|ยน|พันธ์)$/, ''), i + 1);
MONTH_OF.set('sept', 9);

const WEEKDAYS = [
	'อาทิตย์|sun(?:day)?',
	'จันทร์|mon(?:day)?',
	'อังคาร|tue(?:s|sday)?',
	'พุธ|wed(?:nesday)?',
	'พฤหัส(?:บดี)?|thu(?:rs|rsday)?',
	'ศุกร์|fri(?:day)?',
	'เสาร์|sat(?:urday)?'
];
const BEFORE_DAY = new RegExp(
	`^(?:ณ\\s?)?(?:วัน)?(?:${WEEKDAYS.map((names) => `(${names})`).join('|')})?(?:\\s?ที่)?[\\s,.]*`
);

/** Month 1–12 of a lower-case name, short or long, Thai or English, with or without its dots; undefined for other words. */
export function monthOfWord(word: string): number | undefined {
	return MONTH_OF.get(bare(word));
}

/** Takes 'วันพุธที่', 'วันที่' or 'wednesday, ' off the front; weekday 0 = Sunday, undefined where none stands there. */
export function splitWeekday(text: string): { weekday: number | undefined; rest: string } {
	const match = BEFORE_DAY.exec(text);
	const named = match ? match.slice(1).findIndex((name) => name !== undefined) : -1;
	return { weekday: named < 0 ? undefined : named, rest: text.slice(match?.[0].length ?? 0) };
}

function bare(name: string): string {
	return name.toLowerCase().replace(/[.\s]/g, '');
}
