import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import { quarterlyData } from '#lib/server/exports/documents/quarterly.ts';
import { summaryData } from '#lib/server/exports/documents/summary.ts';
import { renderDocx, stopDocxWriter } from '#lib/server/exports/docx/render-docx.ts';
import { quarterlyDocument, summaryDocument } from '#lib/server/exports/docx/report-documents.ts';
import { findEdition, type ReaderContext, type Edition } from '#lib/server/exports/edition.ts';
import { renderPdf, stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';
import { unzip } from '../support/unzip.ts';

const asking: ReaderContext = { lang: 'th', scope: 'public', today: '2021-06-15', user: null };
const W = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };
let database: TestDatabase;
let edition: Edition;

beforeAll(async () => {
	database = await freshDatabase('sample');
	edition = await findEdition(
		database.db,
		readFilter(new URLSearchParams('year=2564&quarter=2&dimension=security')),
		asking
	);
});
afterAll(async () => {
	stopDocxWriter();
	stopPdfCompiler();
	await database.drop();
});

/** Parts by name, each read by libxml2; and the rows of all tables as texts. */
function read(bytes: Uint8Array) {
	const parts = unzip(Buffer.from(bytes));
	for (const [name, part] of parts) if (/\.(xml|rels)$/.test(name)) XmlDocument.fromBuffer(part).dispose();
	const document = XmlDocument.fromBuffer(parts.get('word/document.xml')!);
	const all = (path: string) => document.find(path, W);
	const rows = all('//w:tr').map((row) =>
		row.find('./w:tc', W).map((cell) =>
			cell
				.find('.//w:t', W)
				.map((text) => text.content)
				.join('\n')
		)
	);
	const found = {
		parts,
		rows,
		text: all('//w:t')
			.map((one) => one.content)
			.join('\n'),
		heads: all('//w:tr[w:trPr/w:tblHeader]').length,
		tables: all('//w:tbl').length,
		unsplit: all('//w:tr[w:trPr/w:cantSplit]').length,
		thin: all('//w:r[w:rPr[not(w:szCs) or not(w:rFonts/@w:cs)]]').length,
		boldOnly: all('//w:rPr[w:b and not(w:bCs)]').length
	};
	document.dispose();
	return found;
}

test('the summary: the PDF’s figures, Thai letters sized and weighted as Latin ones, the same bytes twice', async () => {
	const data = await summaryData(database.db, edition, asking);
	const bytes = await renderDocx(summaryDocument(data, edition));
	stopDocxWriter();
	expect(
		Buffer.compare(
			bytes,
			await renderDocx(summaryDocument(await summaryData(database.db, edition, asking), edition))
		)
	).toBe(0);
	const { rows, text, thin, boldOnly, parts } = read(bytes);
	expect([thin, boldOnly]).toEqual([0, 0]);
	const pdf = textOf(await readPdf(await renderPdf('/summary.typ', data)));
	for (const row of data.bullets.rows) {
		const found = rows.find(([name]) => name === row.name)!;
		expect(found).toEqual([
			row.name,
			row['actual-text'],
			row['planned-text'],
			row['slippage-text'],
			row.health?.word ?? '–',
			row['disbursed-text'],
			row['used-text'],
			row['reported-text']
		]);
		for (const figure of [found[1]!, found[2]!, found[3]!]) expect(pdf).toContain(figure);
	}
	for (const word of [
		'สรุปความก้าวหน้าตามแผน',
		'ผู้อนุมัติ',
		'ข้อมูล ณ',
		'กฎการคำนวณ',
		'/?year=2564&quarter=2&dimension=security'
	])
		expect(text).toContain(word);
	expect(parts.get('docProps/core.xml')!.toString()).toContain(new Date(edition.dataTime).toISOString());
});

test('the quarterly report: every initiative with its figures, heads that repeat, rows that stay whole; hostile text is text', async () => {
	const data = await quarterlyData(database.db, edition, asking);
	const { rows, heads, tables, unsplit } = read(await renderDocx(quarterlyDocument(data, edition)));
	const listed = data.tables.sections.flatMap((section) => section.rows);
	expect(listed.length).toBeGreaterThan(8);
	for (const row of listed)
		expect(rows).toContainEqual(
			row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.word : (cell ?? '–')))
		);
	expect([heads, unsplit]).toEqual([tables - 1, rows.length]);
	const hostile = '<w:p>&amp; \u0000\uFEFF\uD800 ]]> "\'';
	const strange = read(
		await renderDocx({
			...quarterlyDocument(data, edition),
			title: hostile,
			blocks: [
				{ kind: 'text', text: hostile },
				{ kind: 'list', lines: [hostile] }
			]
		})
	);
	expect(strange.text).toContain('<w:p>&amp;');
});
