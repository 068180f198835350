import { parse } from 'csv-parse/sync';
import readSheet from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import type { Actor } from '#lib/domain/permission.ts';
import { briefData } from '#lib/server/exports/documents/brief.ts';
import { findEdition, type ReaderContext } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { indicatorColumns } from '#lib/server/exports/indicators/indicator-columns.ts';
import { indicatorBatches } from '#lib/server/exports/indicators/indicator-rows.ts';
import { renderPdf, stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { stopXlsxWriter } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { countIndicators, listInitiatives } from '#lib/server/queries/initiatives.ts';
import { loadIndicators } from '#lib/server/queries/load-indicators.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';

const today = '2021-06-15';
const everything: Actor = {
	id: 'x',
	is_sample: true,
	grants: [{ role: 'viewer', organisation_code: null, dimension_code: null, place_code: null }]
};
let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase('sample');
});
afterAll(async () => {
	stopPdfCompiler();
	stopXlsxWriter();
	await database.drop();
});

async function editionFor(query: string, actor: Actor | null = null) {
	const asking = { lang: 'th', scope: actor ? 'all' : 'public', today, user: null } as ReaderContext;
	return {
		edition: await findEdition(database.db, readFilter(new URLSearchParams(query)), asking),
		viewer: { actor, today }
	};
}

async function take(
	format: 'csv' | 'xlsx' | 'pdf',
	query = 'year=2564&quarter=3&dimension=society',
	actor: Actor | null = null
) {
	const { edition, viewer } = await editionFor(query, actor);
	const subject = {
		name: 'indicators' as const,
		columns: indicatorColumns,
		batches: (most?: number) => indicatorBatches(database.db, edition.filter, viewer, most),
		count: () => countIndicators(database.db, edition.filter, viewer)
	};
	const answer = await exportTable(subject, format, edition);
	return {
		bytes: Buffer.from(await answer.arrayBuffer()),
		disposition: answer.headers.get('content-disposition')!,
		count: await subject.count()
	};
}

const records = (bytes: Buffer) =>
	(parse(bytes, { bom: true, columns: true }) as Record<string, string>[]).filter(
		(record) => !record['รหัส']!.startsWith('# ')
	);

describe('indicators as a file', () => {
	test('CSV: each indicator of the list’s initiatives, with the figures of its own page; unknown is an empty cell', async () => {
		const { bytes, disposition, count } = await take('csv');
		expect(disposition).toContain('filename="tidtam-2564-q3-society-indicators.csv"');
		const { edition, viewer } = await editionFor('year=2564&quarter=3&dimension=society');
		const initiatives = await listInitiatives(database.db, edition.filter, viewer, {
			limit: 1000,
			offset: 0
		});
		const expected: string[][] = [];
		for (const initiative of initiatives) {
			const { list } = await loadIndicators(database.db, initiative.id, edition.period);
			for (const { indicator, standing, year } of list) {
				expected.push([
					initiative.code,
					indicator.code,
					standing.value ?? '',
					standing.percent ?? '',
					standing.amount.numerator ?? '',
					year?.value ?? '',
					year?.percent ?? ''
				]);
			}
		}
		expect(
			records(bytes).map((one) =>
				[
					'รหัส',
					'รหัสตัวชี้วัด',
					'ค่าจริง',
					'ความสำเร็จ (%)',
					'ตัวตั้ง',
					'ค่าจริงปีงบประมาณถึงงวดนี้',
					'ความสำเร็จปีงบประมาณถึงงวดนี้ (%)'
				].map((head) => one[head]!)
			)
		).toEqual(expected);
		expect(expected.length).toBe(count);
		expect(expected.length).toBeGreaterThan(15);
		expect(expected.some(([, , value]) => value === '') && expected.some(([, , value]) => value !== '')).toBe(
			true
		);
	});

	test('a workbook has the same rows, numbers as numbers', async () => {
		const { bytes, count } = await take('xlsx');
		const sheets = await readSheet(bytes);
		const data = sheets.find(({ sheet }) => sheet === 'ข้อมูล')!.data;
		const column = data[0]!.indexOf('ความสำเร็จ (%)');
		expect(data.length - 1).toBe(count);
		const csv = records((await take('csv')).bytes);
		expect(data.slice(1).map((row) => row[column] ?? null)).toEqual(
			csv.map((one) => (one['ความสำเร็จ (%)'] === '' ? null : Number(one['ความสำเร็จ (%)'])))
		);
	});

	test('and a table on paper', async () => {
		const text = textOf(await readPdf((await take('pdf')).bytes));
		expect(text).toContain('18.5');
	});

	test('whoever may not see an initiative does not get its indicators', async () => {
		const query = 'year=2564&quarter=3&dimension=public-sector';
		const codes = async (actor: Actor | null) =>
			new Set(records((await take('csv', query, actor)).bytes).map((one) => one['รหัส']!));
		const [all, open] = [await codes(everything), await codes(null)];
		const internal = await database.pool.query(`select code from initiative where visibility = 'internal'`);
		const hidden = internal.rows.map(({ code }) => code as string);
		expect(hidden.some((code) => all.has(code))).toBe(true);
		expect(hidden.filter((code) => open.has(code))).toEqual([]);
	});
});

test('the brief shows the indicators, on its one page', async () => {
	const { rows } = await database.pool.query(
		`select i.id from initiative i where i.code in ('S63-02', 'S63-07', 'S64-07')`
	);
	const { edition } = await editionFor('year=2564&quarter=3');
	for (const { id } of rows) {
		const data = await briefData(database.db, id, edition);
		const { list } = await loadIndicators(database.db, id, edition.period);
		const pdf = await readPdf(await renderPdf('/brief.typ', data));
		expect(pdf.pages).toBe(1);
		for (const { standing } of list)
			for (const figure of [standing.value, standing.percent])
				if (figure !== null) expect(textOf(pdf)).toContain(formatDecimal(figure, 'th'));
	}
});
