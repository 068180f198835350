// node tests/gallery/make-pictures.ts http://localhost:3000
// Small pictures of the reports for the gallery, of a running product with the sample set: a page of each PDF, drawn by Chromium. What they show is older, invented data.
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../support/find-chromium.ts';

/** The file of each report, and the page of it that shows most. */
const REPORTS: Record<string, [path: string, page: number]> = {
	summary: ['/reports/summary.pdf', 1],
	quarterly: ['/reports/quarterly.pdf', 2],
	yearClose: ['/reports/year-close.pdf', 3],
	planActual: ['/reports/plan-actual.pdf', 1],
	brief: ['/initiatives/S63-27/brief.pdf', 1],
	donor: ['/reports/donor.pdf', 2],
	slippage: ['/exports/slippage.pdf', 1],
	explanations: ['/exports/explanations.pdf', 1],
	actions: ['/exports/actions.pdf', 1],
	reporting: ['/exports/reporting.pdf', 1],
	money: ['/exports/money.pdf', 1],
	initiatives: ['/exports/initiatives.pdf', 1],
	dimensions: ['/exports/dimensions.pdf', 1],
	indicators: ['/exports/indicators.pdf', 1]
};
/** Pixels of the longer side: twice what a card gives it. */
const LONGER = 440;
const MOST_BYTES = 25_000;

const origin = process.argv[2];
if (!origin)
	throw new Error('say where the product runs: node tests/gallery/make-pictures.ts http://localhost:3000');
const reader = await readFile(new URL(import.meta.resolve('unpdf/pdfjs')), 'utf8');
const browser = await chromium.launch({
	executablePath: findChromium()!,
	args: ['--no-sandbox', '--disable-gpu']
});
const page = await browser.newPage();
await page.goto('about:blank');

for (const lang of ['th', 'en'] as const) {
	for (const [id, [path, number]] of Object.entries(REPORTS)) {
		// In English alone: one picture serves both.
		if (id === 'donor' && lang === 'th') continue;
		const answer = await fetch(`${origin}${path}?year=2563&quarter=4&lang=${lang}`);
		if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
		const pdf = Buffer.from(await answer.arrayBuffer()).toString('base64');
		const picture = Buffer.from(await page.evaluate(draw, { reader, pdf, number, longer: LONGER }), 'base64');
		if (picture.length > MOST_BYTES) throw new Error(`${id}-${lang}: ${picture.length} bytes`);
		await writeFile(new URL(`../../static/gallery/${id}-${lang}.webp`, import.meta.url), picture);
		console.log(id, lang, picture.length);
	}
}
await browser.close();

/** In the browser: the page drawn four times as large and made small in steps, so that lines of text stay lines. */
async function draw({
	reader,
	pdf,
	number,
	longer
}: {
	reader: string;
	pdf: string;
	number: number;
	longer: number;
}): Promise<string> {
	const address = URL.createObjectURL(new Blob([reader], { type: 'text/javascript' }));
	const { getDocument } = await import(address);
	const data = Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0));
	const sheet = await (await getDocument({ data }).promise).getPage(number);
	const { width, height } = sheet.getViewport({ scale: 1 });
	const scale = longer / Math.max(width, height);
	const canvas = (times: number) =>
		Object.assign(document.createElement('canvas'), {
			width: Math.round(width * scale * times),
			height: Math.round(height * scale * times)
		});
	let shown = canvas(4);
	await sheet.render({
		canvas: shown,
		canvasContext: shown.getContext('2d')!,
		viewport: sheet.getViewport({ scale: scale * 4 })
	}).promise;
	for (const times of [2, 1]) {
		const smaller = canvas(times);
		const context = smaller.getContext('2d')!;
		context.imageSmoothingQuality = 'high';
		context.drawImage(shown, 0, 0, smaller.width, smaller.height);
		shown = smaller;
	}
	return shown.toDataURL('image/webp', 0.8).split(',')[1]!;
}
