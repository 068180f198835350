import readSheet from 'read-excel-file/node';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import reporting from '#lib/i18n/reporting.ts';
import reportingFiles from '#lib/i18n/reporting-files.ts';
import type { ReaderContext } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { reportingListSubject, reportingSubject } from '#lib/server/exports/reporting/subject.ts';
import { stopXlsxWriter } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { loadReportingMatrix, settleReporting } from '#lib/server/shown-reporting.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';

const today = '2021-11-24';
let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase('sample');
});
afterAll(async () => {
	stopPdfCompiler();
	stopXlsxWriter();
	await database.drop();
});

const reviewer = {
	id: 'x',
	is_sample: true,
	grants: [{ role: 'reviewer', organisation_code: null, dimension_code: null, place_code: null }]
};
const asking = (isSignedIn: boolean) =>
	({
		lang: 'en',
		scope: isSignedIn ? 'all' : 'public',
		today,
		user: isSignedIn ? reviewer : null
	}) as ReaderContext;
const address = (query: string) => new URLSearchParams(`year=2564&quarter=4&${query}`);

async function matrix(format: 'csv' | 'xlsx' | 'pdf', query: string, isSignedIn = false) {
	const { subject, edition } = await reportingSubject(database.db, address(query), asking(isSignedIn));
	const answer = await exportTable(subject, format, edition);
	return { bytes: Buffer.from(await answer.arrayBuffer()), name: answer.headers.get('content-disposition')! };
}
const shown = async (query: string, isSignedIn: boolean) =>
	loadReportingMatrix(
		database.db,
		await settleReporting(database.db, address(query), { actor: asking(isSignedIn).user, today })
	);

test.each([
	['span=4', true],
	['span=8&rows=province', true],
	['span=4', false]
])(
	'XLSX of the matrix, read by another reader, holds the page’s figures (%s, signed in: %s)',
	async (query, isSignedIn) => {
		const { lines, total } = await shown(query, isSignedIn);
		const sheets = await readSheet((await matrix('xlsx', query, isSignedIn)).bytes);
		const [head, ...rows] = sheets[1]!.data as (string | number | Date | null)[][];
		const column = (word: string) => head!.indexOf(word);
		const records = [total, ...lines].flatMap((line) => line.cells.flatMap((cell) => cell ?? []));
		expect(rows).toHaveLength(records.length);
		records.forEach((cell, i) => {
			expect(
				[rows[i]![column(reportingFiles.en.fiscalYear)], rows[i]![column(reportingFiles.en.quarter)]].map(
					String
				)
			).toEqual([String(cell.fiscal_year), String(cell.quarter)]);
			for (const state of ['overdue', 'due', 'submitted', 'approved', 'not_owed'] as const)
				expect(rows[i]![column(reporting.en.states[state])]).toBe(cell[state]);
			// What one may not know is an empty cell, not 0.
			for (const state of ['draft', 'returned'] as const)
				expect(rows[i]![column(reporting.en.states[state])]).toBe(isSignedIn ? cell[state] : null);
		});
		expect(records.reduce((sum, cell) => sum + cell.overdue, 0)).toBeGreaterThan(0);
		expect(JSON.stringify(sheets[0]!.data)).toContain(reporting.en.meanings.missed);
	}
);

test('CSV of a list holds its rows, and persons’ names for signed-in readers only', async () => {
	const take = async (isSignedIn: boolean) => {
		const { subject, edition } = await reportingListSubject(
			database.db,
			address('span=4&state=owed'),
			asking(isSignedIn)
		);
		const text = await (await exportTable(subject, 'csv', edition)).text();
		return {
			rows: (parse(text, { bom: true, columns: true }) as Record<string, string>[]).filter(
				(row) => !row[reportingFiles.en.code]!.startsWith('# ')
			),
			text,
			count: await subject.count()
		};
	};
	const [inside, outside] = [await take(true), await take(false)];
	expect([inside.rows.length, outside.rows.length]).toEqual([inside.count, outside.count]);
	expect(inside.rows.some((row) => row[reportingFiles.en.responsible] !== '')).toBe(true);
	expect(
		outside.rows.every(
			(row) => row[reportingFiles.en.responsible] === '' && row[reportingFiles.en.begun] === ''
		)
	).toBe(true);
	expect(outside.text).not.toContain('เจ้าหน้าที่ตัวอย่าง');
	expect(inside.text).toContain(reportingFiles.en.stateFilter(reporting.en.states.owed));
});

test('PDF tells its periods and states', async () => {
	const { bytes, name } = await matrix('pdf', 'span=4&rows=province');
	expect(name).toContain('tidtam-2564-q4-reporting-en.pdf');
	const text = textOf(await readPdf(new Uint8Array(bytes)));
	for (const word of [
		reporting.en.title,
		reporting.en.states.overdue,
		'Pattani',
		reporting.en.workHidden.slice(0, 20)
	])
		expect(text).toContain(word);
});
