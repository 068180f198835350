import { setImmediate } from 'node:timers/promises';
import { cleanMultiline } from '#lib/domain/text.ts';
import { readCoverage, replaceUncovered } from '#lib/server/exports/pdf/coverage.ts';
import { fontPaths } from '#lib/server/exports/pdf/fonts.ts';
import { splitWords } from '#lib/server/exports/pdf/words.ts';

/** JSON in which every text that holds Thai is the list of its words; templates set it through `t()`. */
export type Prepared = string | number | boolean | null | Prepared[] | { [key: string]: Prepared };

const THAI = /[\u0E00-\u0E7F]/;
const LONG = 24;
/** Texts between two turns of the event loop: splitting a thousand rows must not hold up other requests. */
const BREATH = 500;
let covered: Set<number> | undefined;

export async function preparePdfData(data: object): Promise<Prepared> {
	covered ??= readCoverage(fontPaths()[0]!);
	const seen = new Map<string, Prepared>();
	let count = 0;
	async function prepare(value: unknown): Promise<Prepared> {
		if (typeof value === 'string') {
			if (++count % BREATH === 0) await setImmediate();
			const known = seen.get(value);
			if (known !== undefined) return known;
			const text = prepareText(value, covered!);
			seen.set(value, text);
			return text;
		}
		if (Array.isArray(value)) {
			const items: Prepared[] = [];
			for (const item of value) items.push(await prepare(item));
			return items;
		}
		if (typeof value === 'object' && value !== null) {
			const fields: { [key: string]: Prepared } = {};
			for (const [key, field] of Object.entries(value)) fields[key] = await prepare(field);
			return fields;
		}
		return (value ?? null) as Prepared;
	}
	return prepare(data);
}

/** Words of a text, or the text itself where Typst's own line breaking does. */
export function prepareText(raw: string, coverage: Set<number>): string | string[] {
	const text = replaceUncovered(cleanMultiline(raw), coverage);
	const plain = !THAI.test(text) && !text.includes('\n') && text.split(' ').every((word) => word.length <= LONG);
	return plain ? text : splitWords(text);
}
