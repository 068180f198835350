import { mkdirSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { XmlDocument } from 'libxml2-wasm';
import readSheet from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import type { ReaderContext } from '#lib/server/exports/edition.ts';
import { boundedLines } from '#lib/server/exports/plan-actual/bounded.ts';
import { exportPlanActual, readPlanActual } from '#lib/server/exports/plan-actual/export-plan-actual.ts';
import { stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { stopXlsxWriter } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { listInitiatives } from '#lib/server/queries/initiatives.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';
import { unzip } from '../support/unzip.ts';

const asking: ReaderContext = { lang: 'th', scope: 'public', today: '2021-08-15', user: null };
const filter = readFilter(new URLSearchParams('year=2564&quarter=3'));
let database: TestDatabase;

beforeAll(async () => {
	database = await freshDatabase('sample');
	// Money with days of its own, in a quarter that nobody's report tells of: its months are known.
	const { id } = await database.db
		.selectFrom('initiative')
		.where('code', '=', 'S64-01')
		.select('id')
		.executeTakeFirstOrThrow();
	const own = { initiative_id: id, kind: 'disbursement' as const, is_sample: true };
	await database.db
		.deleteFrom('transaction')
		.where('initiative_id', '=', id)
		.where('transaction_date', '=', '2020-12-31')
		.execute();
	await database.db
		.insertInto('transaction')
		.values([
			{ ...own, transaction_date: '2020-10-05', amount: '1111.25' },
			{ ...own, transaction_date: '2020-12-30', amount: '2222.50' },
			{ ...own, transaction_date: '2020-12-30', amount: '9.00', currency: 'USD' }
		])
		.execute();
});
afterAll(async () => {
	stopPdfCompiler();
	stopXlsxWriter();
	await database.drop();
});

const take = async (format: 'csv' | 'xlsx' | 'pdf', by: 'dimension' | 'plan' = 'dimension') =>
	Buffer.from(await (await exportPlanActual(database.db, filter, by, format, asking)).arrayBuffer());

test('the year’s actual is what the list tells of each initiative, and its budget where no milestone says more', async () => {
	const { table, edition } = await readPlanActual(database.db, filter, 'plan', asking);
	const rows = await listInitiatives(
		database.db,
		edition.filter,
		{ actor: null, today: asking.today },
		{ limit: 1000, offset: 0 }
	);
	const listed = new Map(rows.map((row) => [row.code, row]));
	const lines = table.lines.filter(({ level }) => level === 'row');
	expect(lines.length).toBe(rows.length);
	expect(new Set(lines.map(({ basis }) => basis))).toEqual(new Set(['milestones', 'budget', null]));
	for (const { code, basis, cells } of lines) {
		const { disbursed, budget_weight } = listed.get(code!)!;
		if (code !== 'S64-01')
			expect([code, cells[33]]).toEqual([
				code,
				disbursed === null ? null : BigInt(disbursed.replace('.', ''))
			]);
		if (basis === 'budget')
			expect([code, cells[32]]).toEqual([code, BigInt(budget_weight!.replace('.', ''))]);
	}
});

test('groups add up to the total in every cell, also where initiatives have several dimensions', async () => {
	const { table } = await readPlanActual(database.db, filter, 'dimension', asking);
	const byPlan = (await readPlanActual(database.db, filter, 'plan', asking)).table;
	expect(table.lines.at(-1)!.cells).toEqual(byPlan.lines.at(-1)!.cells);
	const groups = table.lines.filter(({ level }) => level === 'group');
	const sums = table.lines.at(-1)!.cells.map((_, i) => {
		const known = groups.map(({ cells }) => cells[i]!).filter((cell) => cell !== null);
		return known.length === 0 ? null : known.reduce((sum, cell) => sum + cell, 0n);
	});
	expect(table.lines.at(-1)!.cells).toEqual(sums);
});

test('XLSX: four rows of heads over 34 columns, numbers as numbers, empty where unknown, on A3 with heads on each page', async () => {
	const bytes = await take('xlsx');
	expect(Buffer.compare(bytes, await take('xlsx'))).toBe(0);
	const [data, about] = await readSheet(bytes);
	const [, unit, years, quarters, months, kinds, ...rows] = data!.data;
	expect(String(unit![1])).toMatch(/^หน่วย: บาท/);
	expect([
		years![2],
		years![34],
		quarters![2],
		quarters![26],
		months![2],
		months![8],
		months![10],
		kinds!.slice(2, 36)
	]).toEqual([
		'ปีงบประมาณ พ.ศ. 2564',
		'รวมทั้งปี',
		'ไตรมาส 1',
		'ไตรมาส 4',
		'ต.ค. 2563',
		'รวม',
		'ม.ค. 2564',
		Array.from({ length: 34 }, (_, i) => (i % 2 ? 'ผล' : 'แผน'))
	]);
	const own = rows.find(([code]) => code === 'S64-01')!;
	expect([own[3], own[5], own[7], own[9]]).toEqual([1111.25, null, 2222.5, 3333.75]);
	expect(about!.data.flat().join('\n')).toMatch(/ตัวอย่าง[\s\S]*กระจายงบ/);
	const parts = unzip(bytes);
	const sheet = parts.get('xl/worksheets/sheet1.xml')!.toString();
	// Well-formed to a reader that is not ours.
	for (const part of ['xl/worksheets/sheet1.xml', 'xl/workbook.xml'])
		XmlDocument.fromString(parts.get(part)!.toString()).dispose();
	expect(sheet).toMatch(
		/<pageSetUpPr fitToPage="1"\/>[\s\S]*ySplit="6"[\s\S]*<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/
	);
	expect(sheet.match(/<mergeCell /g)!.length).toBe(2 + 3 + 2 + 4 + 16);
	expect(parts.get('xl/workbook.xml')!.toString()).toMatch(/Print_Titles" localSheetId="0">'ข้อมูล'!\$3:\$6</);
});

test('CSV and PDF hold the page’s figures', async () => {
	const { table } = await readPlanActual(database.db, filter, 'dimension', asking);
	const { lines } = boundedLines(table, 500, 'th');
	const records: string[][] = parse(await take('csv'), { bom: true });
	const [heads, ...data] = records.filter(([first]) => !first!.startsWith('# '));
	// Under a sum, of how many initiatives its cells are.
	const counts = data.filter(([level]) => level === 'จำนวนโครงการที่นับ');
	const marked = lines.filter((line) => line.counts.some((count) => count !== null));
	expect(counts.length).toBe(marked.length);
	expect(counts.map((record) => record.slice(3, 37))).toEqual(
		marked.map((line) => line.counts.map((count) => /\d+/.exec(count ?? '')?.[0] ?? ''))
	);
	expect([heads!.length, heads![3], heads![36]]).toEqual([
		38,
		'ไตรมาส 1 ต.ค. 2563 แผน (บาท)',
		'รวมทั้งปี ผล (บาท)'
	]);
	expect(
		data
			.filter((record) => !counts.includes(record))
			.map((record) =>
				record.slice(3, 37).map((text) => (text === '' ? '–' : Math.round(Number(text)).toLocaleString('en')))
			)
	).toEqual(lines.map(({ cells }) => cells));
	const bytes = await take('pdf');
	if (process.env['KEEP_FILES']) {
		mkdirSync(process.env['KEEP_FILES'], { recursive: true });
		writeFileSync(`${process.env['KEEP_FILES']}/plan-actual.pdf`, bytes);
		writeFileSync(`${process.env['KEEP_FILES']}/plan-actual.xlsx`, await take('xlsx'));
	}
	const text = textOf(await readPdf(bytes));
	for (const { cells } of lines.filter(({ level }) => level !== 'row'))
		for (const cell of cells) expect(text).toContain(cell);
	expect(text).toMatch(/‡ \d+ จาก \d+/);
	expect(text).toContain('หน่วย: บาท');
});
