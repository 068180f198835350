import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import { quarterlyData } from '#lib/server/exports/documents/quarterly.ts';
import { renderDocx, stopDocxWriter } from '#lib/server/exports/docx/render-docx.ts';
import { quarterlyDocument } from '#lib/server/exports/docx/report-documents.ts';
import { findEdition, type ReaderContext, type Edition } from '#lib/server/exports/edition.ts';
import { sectionsWorkbook } from '#lib/server/exports/sections/sections-workbook.ts';
import { renderXlsx, stopXlsxWriter } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { yearCloseReport } from '#lib/server/exports/year-close/year-close.ts';
import { listDimensionRollups } from '#lib/server/queries/rollup.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { hasOffice } from '../support/find-office.ts';
import { unzip } from '../support/unzip.ts';

const asking: ReaderContext = { lang: 'th', scope: 'public', today: '2021-06-15', user: null };
const folder = mkdtempSync(join(tmpdir(), 'tidtam-office-'));
let database: TestDatabase;
let edition: Edition;
let document: Uint8Array;
let data: Awaited<ReturnType<typeof quarterlyData>>;

beforeAll(async () => {
	database = await freshDatabase('sample');
	edition = await findEdition(
		database.db,
		readFilter(new URLSearchParams('year=2564&quarter=2&dimension=security')),
		asking
	);
	data = await quarterlyData(database.db, edition, asking);
	document = await renderDocx(quarterlyDocument(data, edition));
});
afterAll(async () => {
	stopDocxWriter();
	stopXlsxWriter();
	rmSync(folder, { recursive: true });
	await database.drop();
});
const figures = () => data.bullets.rows.flatMap((row) => [row.name, row['actual-text'], row['planned-text']]);

test('the document by a reader that we did not write: headings, tables and figures, without a complaint', async () => {
	const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(document) });
	expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
	expect(html.match(/<h[1-3]>/g)!.length).toBeGreaterThan(4);
	expect(html.match(/<table>/g)!.length).toBeGreaterThan(2);
	const text = html.replace(/<[^>]+>/g, '\n');
	for (const found of figures()) expect(text).toContain(found);
	// Its contents name every heading below the title and lead there; nothing is marked for Word to ask about.
	const entries = [...html.matchAll(/<a href="#([^"]+)">([^<]+?)\s*<\/a>/g)].map(([, anchor, title]) => [
		anchor,
		title
	]);
	const headings = [...html.matchAll(/<h[12]><a id="([^"]+)"><\/a><strong>([^<]+)/g)].map(
		([, anchor, title]) => [anchor, title]
	);
	expect(entries).toEqual(headings);
	expect(entries.length).toBeGreaterThan(5);
	expect(unzip(Buffer.from(document)).get('word/document.xml')!.toString()).not.toContain('dirty');
	expect(
		Buffer.from(await renderDocx(quarterlyDocument(data, edition))).equals(Buffer.from(document)),
		'made again, the same bytes'
	).toBe(true);
});

const convert = (to: string, file: string) =>
	execFileSync(
		'soffice',
		[
			`-env:UserInstallation=file://${folder}/profile`,
			'--headless',
			'--convert-to',
			to,
			'--outdir',
			folder,
			join(folder, file)
		],
		{ stdio: 'ignore', timeout: 120_000 }
	);

test.runIf(hasOffice('writer'))(
	'the document opens in LibreOffice, with its figures',
	() => {
		writeFileSync(join(folder, 'report.docx'), document);
		convert('txt:Text (encoded):UTF8', 'report.docx');
		const text = readFileSync(join(folder, 'report.txt'), 'utf8');
		for (const found of figures()) expect(text).toContain(found);
	},
	300_000
);

test.runIf(hasOffice('calc'))(
	'the workbook opens in LibreOffice, with its figures',
	async () => {
		writeFileSync(
			join(folder, 'year.xlsx'),
			await renderXlsx('th', sectionsWorkbook(await yearCloseReport(database.db, edition, asking), edition))
		);
		// -1: every sheet as a file of its own.
		convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', 'year.xlsx');
		const results = readFileSync(join(folder, 'year-ผลรายด้าน.csv'), 'utf8');
		const [security] = await listDimensionRollups(database.db, { ...edition.filter, scope: 'public' });
		expect(results).toMatch(
			new RegExp(`ความมั่นคง,.*,${security!.budget_planned},${security!.budget_actual},`)
		);
	},
	300_000
);
