import { parse } from 'csv-parse/sync';
import readSheet from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import { quarterlyData } from '#lib/server/exports/documents/quarterly.ts';
import { summaryData } from '#lib/server/exports/documents/summary.ts';
import { findEdition, type ReaderContext, type Edition } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { initiativeColumns } from '#lib/server/exports/initiatives/initiative-columns.ts';
import { initiativeBatches } from '#lib/server/exports/initiatives/initiative-rows.ts';
import { renderPdf, stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { stopXlsxWriter } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { countInitiatives, listInitiatives, type InitiativeRow } from '#lib/server/queries/initiatives.ts';
import { listDimensionRollups } from '#lib/server/queries/rollup.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';

const asking: ReaderContext = { lang: 'th', scope: 'public', today: '2021-06-15', user: null };
const viewer = { actor: null, today: asking.today };
let database: TestDatabase;
let edition: Edition;
let rows: InitiativeRow[];

beforeAll(async () => {
	database = await freshDatabase('sample');
	edition = await findEdition(
		database.db,
		readFilter(new URLSearchParams('year=2564&quarter=2&dimension=security&sort=-slippage')),
		asking
	);
	rows = await listInitiatives(database.db, edition.filter, viewer, { limit: 1000, offset: 0 });
});
afterAll(async () => {
	stopPdfCompiler();
	stopXlsxWriter();
	await database.drop();
});

async function take(format: 'csv' | 'xlsx' | 'pdf'): Promise<{ bytes: Buffer; disposition: string }> {
	const { db } = database;
	const subject = {
		name: 'initiatives' as const,
		columns: initiativeColumns,
		// Small batches, so that the walk through the list is tested too.
		batches: (most?: number) => initiativeBatches(db, edition.filter, viewer, most, 4),
		count: () => countInitiatives(db, edition.filter, viewer)
	};
	const answer = await exportTable(subject, format, edition);
	return {
		bytes: Buffer.from(await answer.arrayBuffer()),
		disposition: answer.headers.get('content-disposition')!
	};
}

describe('the list as a file', () => {
	test('CSV: the page’s rows in its order, then what it is', async () => {
		const { bytes, disposition } = await take('csv');
		expect(disposition).toContain('filename="tidtam-2564-q2-security-initiatives.csv"');
		const records = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
		const data = records.filter((record) => !record['รหัส']!.startsWith('# '));
		expect(
			data.map((record) => [record['รหัส'], record['ผล (%)'], record['แผน (%)'], record['งบประมาณ (บาท)']])
		).toEqual(rows.map((row) => [row.code, row.actual ?? '', row.planned ?? '', row.budget_weight ?? '']));
		expect(rows.length).toBeGreaterThan(8);
		expect(bytes.toString()).toContain('ไม่ใช่ผลการดำเนินงานจริง');
	});

	test('XLSX: typed cells, real dates, and a first sheet that explains', async () => {
		const { bytes } = await take('xlsx');
		const [about, data] = await readSheet(bytes);
		expect(about!.data.flat().join('\n')).toMatch(
			/ปีงบประมาณ 2564[\s\S]*ข้อมูล ณ[\s\S]*ความมั่นคง[\s\S]*กฎการคำนวณ/
		);
		const [heads, ...records] = data!.data;
		const at = (head: string) => heads!.indexOf(head);
		expect(
			records.map((record) => [record[at('รหัส')], record[at('ผล (%)')], record[at('งบประมาณ (บาท)')]])
		).toEqual(
			rows.map((row) => [
				row.code,
				row.actual === null ? null : Number(row.actual),
				row.budget_weight === null ? null : Number(row.budget_weight)
			])
		);
		const dated = rows.findIndex((row) => row.start_date !== null && row.start_precision === 'day');
		expect((records[dated]![at('เริ่ม')] as unknown as Date).toISOString().slice(0, 10)).toBe(
			rows[dated]!.start_date
		);
	});

	test('PDF: every row, with the page’s figures', async () => {
		const text = textOf(await readPdf((await take('pdf')).bytes));
		for (const row of rows) {
			expect(text).toContain(row.code);
			if (row.actual !== null) expect(text).toContain(formatDecimal(row.actual, 'th', { decimals: 2 }));
		}
	});
});

describe('the reports', () => {
	test('quarterly: the overview’s figures, headings in order, alternatives for drawings, the same bytes twice', async () => {
		const all = await findEdition(
			database.db,
			readFilter(new URLSearchParams('year=2564&quarter=2')),
			asking
		);
		const data = await quarterlyData(database.db, all, asking);
		const [first, second] = [
			await renderPdf('/quarterly.typ', data),
			await renderPdf('/quarterly.typ', await quarterlyData(database.db, all, asking))
		];
		expect(Buffer.compare(first, second)).toBe(0);
		const pdf = await readPdf(first);
		const lines = await listDimensionRollups(database.db, { ...all.filter, scope: 'public' });
		for (const line of lines)
			if (line.budget_actual !== null)
				expect(textOf(pdf)).toContain(formatDecimal(line.budget_actual, 'th', { decimals: 2 }));
		expect(pdf.roles.filter((role) => /^H\d/.test(role)).slice(0, 3)).toEqual(['H1', 'H2', 'H2']);
		expect(pdf.roles).toEqual(expect.arrayContaining(['Table', 'TH', 'Figure']));
		expect(pdf.pages).toBeGreaterThan(3);
		expect(textOf(pdf)).toContain(`หน้า ${pdf.pages}/${pdf.pages}`);
	});

	test('summary: one page, with its subject and who signs, in both languages', async () => {
		for (const lang of ['th', 'en'] as const) {
			const all = await findEdition(database.db, readFilter(new URLSearchParams('year=2564&quarter=2')), {
				...asking,
				lang
			});
			const pdf = await readPdf(
				await renderPdf('/summary.typ', await summaryData(database.db, all, { ...asking, lang }))
			);
			expect(pdf.pages).toBe(1);
			const words =
				lang === 'th'
					? [edition.period.fiscalYear.toString(), 'จุดร้อยละ']
					: ['Subject', 'Reported by', 'Checked by', 'Approved by'];
			for (const word of words) expect(textOf(pdf)).toContain(word);
		}
	});
});
