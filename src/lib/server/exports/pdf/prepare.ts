import { setImmediate } from 'node:timers/promises';
import { cleanMultiline, toThaiDigits } from '#lib/domain/text.ts';
import { readCoverage, replaceUncovered } from '#lib/server/exports/pdf/coverage.ts';
import { fontPaths } from '#lib/server/exports/pdf/fonts.ts';
import { splitWords } from '#lib/server/exports/pdf/split-words.ts';

/** JSON in which every text that holds Thai is the list of its words; templates set it through `t()`. */
export type Prepared = string | number | boolean | null | Prepared[] | { [key: string]: Prepared };

const THAI = /[\u0E00-\u0E7F]/;
const LONG = 24;
/** Texts between two turns of the event loop: splitting a thousand rows must not hold up other requests. */
const BREATH = 500;
/** What templates read by themselves, not text: digits in it stay as they are. */
const NOT_TEXT = new Set([
	'colours',
	'colour',
	'lang',
	'url',
	'paper',
	'shape',
	'tone',
	'align',
	'level',
	'kind',
	'id',
	'state',
	'fill',
	'swatch',
	'standard'
]);
let covered: Set<number> | undefined;

/** With `digits: 'thai'` in the data, its texts are written with ๐–๙. */
export async function preparePdfData(data: object): Promise<Prepared> {
	const isThai = 'digits' in data && data.digits === 'thai';
	covered ??= readCoverage(fontPaths()[0]!);
	const seen = new Map<string, Prepared>();
	let count = 0;
	async function prepare(value: unknown, isText = true): Promise<Prepared> {
		if (typeof value === 'string') {
			if (++count % BREATH === 0) await setImmediate();
			if (!isText) return prepareText(value, covered!);
			const known = seen.get(value);
			if (known !== undefined) return known;
			const text = prepareText(isThai ? withThaiDigits(value) : value, covered!);
			seen.set(value, text);
			return text;
		}
		if (Array.isArray(value)) {
			const items: Prepared[] = [];
			for (const item of value) items.push(await prepare(item, isText));
			return items;
		}
		if (typeof value === 'object' && value !== null) {
			const fields: { [key: string]: Prepared } = {};
			for (const [key, field] of Object.entries(value))
				fields[key] = await prepare(field, isText && !(isThai && NOT_TEXT.has(key)));
			return fields;
		}
		return (value ?? null) as Prepared;
	}
	return prepare(data);
}

/** Numbers in Thai digits; codes and addresses, which hold Latin letters, stay as people type them. */
function withThaiDigits(text: string): string {
	return text.replace(/\S+/g, (word) => (/[A-Za-z]/.test(word) ? word : toThaiDigits(word)));
}

/** Words of a text, or the text itself where Typst's own line breaking does. */
export function prepareText(raw: string, coverage: Set<number>): string | string[] {
	const text = replaceUncovered(cleanMultiline(raw), coverage);
	const plain =
		!THAI.test(text) && !text.includes('\n') && text.split(' ').every((word) => word.length <= LONG);
	return plain ? text : splitWords(text);
}
