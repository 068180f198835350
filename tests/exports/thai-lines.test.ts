import { afterAll, describe, expect, test } from 'vitest';
import { renderPdf, stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { splitWords } from '#lib/server/exports/pdf/split-words.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { AWKWARD } from './awkward-words.ts';
import { probeData } from './probe-data.ts';

afterAll(stopPdfCompiler);
/** Marks may be read back doubled, with the letter below them: single consonants tell where a line ended; of ฝ and ฟ the mark is read back with the ป that shares it. */
const letters = (text: string) =>
	text
		.replace(/[^\u0E01-\u0E2E\u0E40-\u0E44\u0E30]/g, '')
		.replace(/([ฝฟ])ป/g, '$1')
		.replace(/(.)\1+/g, '$1');

describe('lines of Thai', () => {
	test.each([38, 50, 62, 80, 105])('at %i mm none ends inside a word', async (width) => {
		expect(new Set(AWKWARD).size).toBeGreaterThanOrEqual(500);
		// In twos, so that names stand beside names and the segmenter has no space to hold on to.
		const paragraphs = Array.from({ length: AWKWARD.length / 6 }, (_, i) =>
			AWKWARD.slice(i * 6, i * 6 + 6).join(i % 2 ? '' : ' ')
		);
		const pdf = await readPdf(await renderPdf('/probe.typ', probeData({ widths: [width], paragraphs })));
		const lines = pdf.lines
			.flatMap((page) => page.slice(0, -1))
			.slice(2)
			.map(letters)
			.filter((line) => line !== '');
		// Where words end, in a text without doubles; two words may share a letter where one ends and the next begins.
		const all = AWKWARD.slice(0, paragraphs.length * 6);
		const ends = new Set(all.map((_, i) => letters(all.slice(0, i + 1).join('')).length));
		const read = lines.map((_, i) => letters(lines.slice(0, i + 1).join('')));
		expect(read.at(-1)).toBe(letters(all.join('')));
		const broken = lines.filter((_, i) => !ends.has(read[i]!.length));
		expect(broken).toEqual([]);
		expect(lines.length).toBeGreaterThan(paragraphs.length);
	});

	test('ๆ, ฯ, brackets and per cent stay with their word', () => {
		expect(splitWords('ต่าง ๆ (ตัวอย่าง) 58 % ฯลฯ')).toEqual([
			'ต่าง ๆ',
			' ',
			'(ตัวอย่าง)',
			' ',
			'58 %',
			' ',
			'ฯลฯ'
		]);
	});
	test('an endless word is cut rather than let out of its column', () => {
		expect(splitWords('ก'.repeat(80)).every((piece) => piece.length <= 28)).toBe(true);
	});
	test('joined, the pieces are the text', () => {
		const text = `${AWKWARD.join('')}\nบรรทัดใหม่ ${AWKWARD.join(' ')}`;
		expect(splitWords(text).join('')).toBe(text);
	});
});
