import { readFileSync } from 'node:fs';
import { fontPaths } from '#lib/server/exports/pdf/fonts.ts';

export type Weight = 400 | 600;
type Widths = { of: Map<number, number>; unit: number };

let known: Record<Weight, Widths> | undefined;

/** How wide a text stands in Sarabun, in the size's unit: a drawing breaks its own lines. A sign that the font lacks counts as a whole em. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
	const [regular, semiBold] = fontPaths();
	known ??= { 400: readWidths(regular!), 600: readWidths(semiBold!) };
	const { of, unit } = known[weight];
	let sum = 0;
	for (const sign of text) sum += of.get(sign.codePointAt(0)!) ?? unit;
	return (sum / unit) * size;
}

/** Advance widths by code point, from the font's tables of glyphs and of their widths. */
function readWidths(path: string): Widths {
	const font = readFileSync(path);
	const tables = new Map<string, number>();
	for (let i = 0; i < font.readUInt16BE(4); i++) {
		const record = 12 + 16 * i;
		tables.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8));
	}
	const [cmap, hmtx] = [tables.get('cmap')!, tables.get('hmtx')!];
	const measured = font.readUInt16BE(tables.get('hhea')! + 34);
	const advance = (glyph: number) => font.readUInt16BE(hmtx + 4 * Math.min(glyph, measured - 1));
	const of = new Map<number, number>();
	for (const [code, glyph] of glyphsOf(font, cmap)) of.set(code, advance(glyph));
	return { of, unit: font.readUInt16BE(tables.get('head')! + 18) };
}

/** Code points and their glyphs, from a character table of format 4. */
function* glyphsOf(font: Buffer, cmap: number): Generator<[number, number]> {
	const starts = Array.from(
		{ length: font.readUInt16BE(cmap + 2) },
		(_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i)
	);
	const table = starts.find((start) => font.readUInt16BE(start) === 4)!;
	const twice = font.readUInt16BE(table + 6);
	for (let i = 0; i < twice; i += 2) {
		const [end, start] = [font.readUInt16BE(table + 14 + i), font.readUInt16BE(table + 16 + twice + i)];
		const delta = font.readUInt16BE(table + 16 + 2 * twice + i);
		const place = table + 16 + 3 * twice + i;
		const offset = font.readUInt16BE(place);
		for (let code = start; code <= end && code !== 0xffff; code++) {
			const glyph = offset === 0 ? code : font.readUInt16BE(place + offset + 2 * (code - start));
			if (glyph !== 0) yield [code, (glyph + delta) & 0xffff];
		}
	}
}
