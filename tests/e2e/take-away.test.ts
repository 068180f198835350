import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Download, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { newPage } from '../support/browser.ts';
import { expectAccessible } from '../support/journey.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
});
afterAll(() => app?.stop());

/** Clicks the link of the page's download menu that leads to this path. */
async function take(page: Page, path: string): Promise<{ name: string; bytes: Buffer }> {
	const link = page.locator(`a[href^="${path}"]`).first();
	if (!(await link.isVisible())) await page.locator('details.menu', { has: link }).locator('summary').click();
	const [download] = (await Promise.all([page.waitForEvent('download'), link.click()])) as [Download, void];
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const isPdf = (bytes: Buffer) =>
	bytes.subarray(0, 5).toString() === '%PDF-' && bytes.subarray(-32).toString().includes('%%EOF');
const records = (bytes: Buffer) => parse(bytes, { bom: true, relax_column_count: true }) as string[][];
const number = (text: string) => Number(text.trim().replace('−', '-').replace('+', ''));

describe('from the overview', () => {
	test('CSV, XLSX and PDF, with the figures that the page shows', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th' });
		await page.goto('/?year=2564&quarter=3&weight=budget');
		await expectAccessible(page);
		const shown = await page
			.locator('tr.dim-row')
			.evaluateAll((rows) =>
				rows.map((row) => [
					row.querySelector('th a')!.textContent!,
					...[...row.querySelectorAll('td.num')].slice(0, 2).map((cell) => cell.textContent!)
				])
			);
		const csv = await take(page, '/exports/dimensions.csv');
		expect(csv.name).toMatch(/^tidtam-2564-q3-.*\.csv$/);
		expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const lines = records(csv.bytes).filter(([first]) => !first!.startsWith('#'));
		const workbook = await take(page, '/exports/dimensions.xlsx');
		const sheets = await readXlsxFile(workbook.bytes);
		const cells = sheets.flatMap(({ data }) => data);
		for (const [name, actual, planned] of shown) {
			const line = lines.find(([first]) => first === name)!;
			const row = cells.find(([first]) => first === name)!;
			for (const [i, text] of [actual!, planned!].entries()) {
				if (/\d/.test(text))
					expect([number(line[i + 1]!), Number(row[i + 1])], name).toEqual([number(text), number(text)]);
				else expect([line[i + 1], row[i + 1]], name).toEqual(['', null]);
			}
		}
		expect(csv.bytes.toString()).toContain('ตัวอย่าง');
		for (const path of ['/reports/quarterly.pdf', '/reports/summary.pdf']) {
			const pdf = await take(page, path);
			expect(pdf.name).toMatch(/^tidtam-2564-q3.*\.pdf$/);
			expect(isPdf(pdf.bytes), path).toBe(true);
		}
	});
});

describe('from the list', () => {
	test('the files hold what the filter shows, and no more', async () => {
		const page = await newPage({ origin: app.origin, lang: 'en' });
		await page.goto('/initiatives?year=2564&quarter=3&dimension=security&health=on_schedule');
		await expectAccessible(page);
		const codes = await page
			.locator('main tbody tr')
			.evaluateAll((rows) => rows.map((row) => /[SR]?\d\d-\d\d/.exec(row.textContent!)![0]).sort());
		expect(codes.length).toBeGreaterThan(0);
		const csv = await take(page, '/exports/initiatives.csv');
		expect(csv.name).toMatch(/^tidtam-2564-q3-security.*-en\.csv$/);
		const [, ...lines] = records(csv.bytes).filter(([first]) => !first!.startsWith('#'));
		expect(lines.map(([code]) => code!).sort()).toEqual(codes);
		const workbook = await take(page, '/exports/initiatives.xlsx');
		const first = (await readXlsxFile(workbook.bytes))
			.flatMap(({ data }) => data)
			.map(([cell]) => String(cell));
		for (const code of codes) expect(first).toContain(code);
		expect(isPdf((await take(page, '/exports/initiatives.pdf')).bytes)).toBe(true);
	});
});

describe('from an initiative', () => {
	test('a brief of one page', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th' });
		await page.goto('/initiatives/S64-01?year=2564&quarter=3');
		const pdf = await take(page, '/initiatives/S64-01/brief.pdf');
		expect(pdf.name).toMatch(/^tidtam-2564-q3.*s64-01.*\.pdf$/);
		expect(isPdf(pdf.bytes)).toBe(true);
	});
});
