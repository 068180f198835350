import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { PALETTE } from '#lib/server/exports/pdf/palette.ts';
import { renderPdf, stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';
import { probeData } from './probe-data.ts';

afterAll(stopPdfCompiler);

test('tagged, titled, in its language, and the same bytes twice', async () => {
	const data = probeData({ title: 'รายงานทดสอบ', paragraphs: ['การพัฒนาพื้นที่'] });
	const [first, second] = [await renderPdf('/probe.typ', data), await renderPdf('/probe.typ', data)];
	expect(Buffer.compare(first, second)).toBe(0);
	const pdf = await readPdf(first);
	expect(pdf.title).toBe('รายงานทดสอบ');
	expect(pdf.metadata).toMatch(/pdfuaid:part[^0-9]*1/);
	expect(pdf.roles).toContain('H1');
	expect(Buffer.from(first).toString('latin1')).toMatch(/\/Lang \(th/);
	expect(textOf(pdf)).toContain('หน้า 1/1');
});

test('no text that anyone types can break a file', async () => {
	const hostile = [
		'# หัวข้อ $x$ *หนา* _เอน_ @อ้าง <ป้าย> [วงเล็บ] \\ ` ~ #import "x"',
		'\u0000\uFEFF\u200B\uE000\u{F0000}',
		'😀 漢字 עברית العربية',
		'\uD800 เดี่ยว',
		'ั่ ี ์ ขึ้นต้นด้วยสระ',
		'\u25CC\u0E31',
		'ก\u0301\u0302\u0303',
		'= สูตร',
		'{"json": true}',
		'a'.repeat(5000),
		'ก'.repeat(5000),
		'\u2028\u2029\r\n\t'
	];
	const pdf = await readPdf(
		await renderPdf('/probe.typ', probeData({ title: hostile[0]!, paragraphs: hostile, widths: [40, 120] }))
	);
	const text = textOf(pdf);
	expect(text).toContain('$x$ *');
	expect(text).toContain('■');
	expect(text).not.toContain('😀');
});

test('a page is drawn', async () => {
	const bytes = await renderPdf('/probe.typ', probeData({ paragraphs: ['ข้อความ'] }));
	const [operations] = (await readPdf(bytes)).operations;
	expect(operations).toBeGreaterThan(50);
	// By picture too, where Poppler is at hand.
	if (spawnSync('pdftoppm', ['-v']).error) return;
	const picture = execFileSync('pdftoppm', ['-r', '30', '-gray', '-singlefile', '-'], { input: bytes });
	expect(picture.filter((value) => value < 128).length).toBeGreaterThan(20);
});

test('the palette on paper is the light half of the pages’', () => {
	const css = readFileSync('src/lib/components/styles/tokens.css', 'utf8');
	const light = Object.fromEntries(
		Array.from(css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6})/g), (match) => [match[1]!, match[2]!])
	);
	for (const [name, colour] of Object.entries(PALETTE)) expect([name, light[name]]).toEqual([name, colour]);
});

test('no template reaches for the network', () => {
	const folder = 'src/lib/server/exports/pdf/templates';
	for (const file of readdirSync(folder))
		expect(readFileSync(`${folder}/${file}`, 'utf8')).not.toMatch(/@preview|@local/);
});
