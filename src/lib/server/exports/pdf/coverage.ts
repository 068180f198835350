import { readFileSync } from 'node:fs';

/** Stands where a character was that the font has no glyph for: PDF/UA-1 refuses the whole file for one of them. */
export const NO_GLYPH = '\u25A0';

/** The code points that a TrueType font has glyphs for (its format 4 table), without private use. */
export function readCoverage(path: string): Set<number> {
	const font = readFileSync(path);
	const tables = font.readUInt16BE(4);
	let cmap = 0;
	for (let i = 0; i < tables; i++) {
		const record = 12 + 16 * i;
		if (font.toString('latin1', record, record + 4) === 'cmap') cmap = font.readUInt32BE(record + 8);
	}
	const subtables = font.readUInt16BE(cmap + 2);
	for (let i = 0; i < subtables; i++) {
		const start = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
		if (font.readUInt16BE(start) === 4) return readSegments(font, start);
	}
	throw new Error(`no character table of format 4 in ${path}`);
}

function readSegments(font: Buffer, start: number): Set<number> {
	const covered = new Set<number>();
	const twice = font.readUInt16BE(start + 6);
	for (let i = 0; i < twice; i += 2) {
		const end = font.readUInt16BE(start + 14 + i);
		const first = font.readUInt16BE(start + 16 + twice + i);
		for (let code = first; code <= end && code !== 0xffff; code++) {
			if (code < 0xe000 || code > 0xf8ff) covered.add(code);
		}
	}
	return covered;
}

/** The text with what the font lacks replaced, one sign for a run of it. */
export function replaceUncovered(text: string, covered: Set<number>): string {
	let replaced = '';
	let inRun = false;
	for (const character of text) {
		const known = character === '\n' || covered.has(character.codePointAt(0)!);
		if (known) replaced += character;
		else if (!inRun) replaced += NO_GLYPH;
		inRun = !known;
	}
	return replaced;
}
