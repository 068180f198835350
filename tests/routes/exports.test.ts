import { parse } from 'csv-parse/sync';
import { decode } from 'fast-png';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
});
afterAll(() => app.stop());

const get = (path: string) => fetch(app.origin + path);

/** The built server makes its files in processes of its own, from text: here it is proven that the build lost none of it. */
describe('files from the built server', () => {
	test.each([
		[
			'/reports/quarterly.pdf?year=2564&quarter=2&dimension=security',
			'tidtam-2564-q2-security.pdf',
			'application/pdf'
		],
		['/reports/summary.pdf?year=2564&quarter=2', 'tidtam-2564-q2-summary.pdf', 'application/pdf'],
		[
			'/reports/summary.xlsx?year=2564&quarter=2',
			'tidtam-2564-q2-summary.xlsx',
			'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
		],
		[
			'/initiatives/TG-1/brief.xlsx?lang=en&year=2564&quarter=1',
			'tidtam-2564-q1-tg-1-en.xlsx',
			'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
		],
		[
			'/reports/summary.docx?year=2564&quarter=2',
			'tidtam-2564-q2-summary.docx',
			'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
		],
		[
			'/reports/quarterly.docx?year=2564&quarter=2&place=94&lang=en',
			'tidtam-2564-q2-94-en.docx',
			'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
		],
		[
			'/reports/plan-actual.pdf?year=2564&quarter=3&by=plan&digits=thai',
			'tidtam-2564-q3-plan-actual-by-plan.pdf',
			'application/pdf'
		],
		[
			'/reports/plan-actual.xlsx?year=2564&quarter=3',
			'tidtam-2564-q3-plan-actual.xlsx',
			'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
		],
		[
			'/reports/year-close.pdf?year=2563&quarter=1&dimension=security',
			'tidtam-2563-q4-security-year-close.pdf',
			'application/pdf'
		],
		[
			'/reports/year-close.xlsx?year=2563&lang=en',
			'tidtam-2563-q4-year-close-en.xlsx',
			'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
		],
		[
			'/reports/donor.pdf?year=2564&quarter=1&lang=th',
			'tidtam-2564-q1-together-donor-en.pdf',
			'application/pdf'
		],
		[
			'/reports/donor.xlsx?year=2564&quarter=1&initiative=tg-1',
			'tidtam-2564-q1-together-tg-1-donor-en.xlsx',
			'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
		],
		['/exports/oc4ids.json', 'tidtam-oc4ids.json', 'application/json; charset=utf-8'],
		['/initiatives/TG-1/oc4ids.json', 'tidtam-tg-1-oc4ids.json', 'application/json; charset=utf-8'],
		['/exports/slippage.pdf?year=2564&quarter=3', 'tidtam-2564-q3-slippage.pdf', 'application/pdf'],
		['/exports/initiatives.pdf?year=2563&quarter=4', 'tidtam-2563-q4-initiatives.pdf', 'application/pdf'],
		['/exports/dimensions.pdf?year=2563&quarter=4', 'tidtam-2563-q4-dimensions.pdf', 'application/pdf'],
		[
			'/initiatives/TG-1/brief.pdf?year=2564&quarter=1&lang=en',
			'tidtam-2564-q1-tg-1-en.pdf',
			'application/pdf'
		],
		[
			'/initiatives/TG-1/quarters.csv?year=2564&quarter=1',
			'tidtam-2564-q1-tg-1-quarters.csv',
			'text/csv; charset=utf-8'
		],
		[
			'/initiatives/TG-1/quarters.pdf?year=2564&quarter=1',
			'tidtam-2564-q1-tg-1-quarters.pdf',
			'application/pdf'
		],
		[
			'/exports/initiatives.xlsx?year=2563&quarter=4',
			'tidtam-2563-q4-initiatives.xlsx',
			'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
		],
		[
			'/exports/dimensions.csv?year=2563&quarter=4',
			'tidtam-2563-q4-dimensions.csv',
			'text/csv; charset=utf-8'
		],
		[
			'/exports/timeline.png?year=2564&quarter=2&dimension=security&zoom=year',
			'tidtam-2564-q2-security-timeline.png',
			'image/png'
		],
		[
			'/exports/timeline.svg?year=2564&quarter=2&group=place&lang=en',
			'tidtam-2564-q2-timeline-en.svg',
			'image/svg+xml; charset=utf-8'
		],
		[
			'/exports/timeline.pdf?year=2564&quarter=2&dimension=security&paper=a3',
			'tidtam-2564-q2-security-timeline.pdf',
			'application/pdf'
		],
		[
			'/exports/timeline.xml?year=2564&quarter=2',
			'tidtam-2564-q2-timeline.xml',
			'application/xml; charset=utf-8'
		],
		[
			'/exports/timeline.ics?year=2564&quarter=2',
			'tidtam-2564-q2-timeline.ics',
			'text/calendar; charset=utf-8'
		]
	])('%s', async (path, name, type) => {
		const answer = await get(path);
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe(type);
		expect(answer.headers.get('content-disposition')).toBe(
			`attachment; filename="${name}"; filename*=UTF-8''${name}`
		);
		const bytes = new Uint8Array(await answer.arrayBuffer());
		expect(bytes.length).toBeGreaterThan(1000);
		if (type === 'image/png') expect(decode(bytes).width).toBe(2880);
		if (type === 'application/pdf') expect((await readPdf(bytes)).metadata).toMatch(/pdfuaid/);
	});

	test('an initiative is taken away quarter by quarter, and what is unknown is empty, not 0', async () => {
		const rows: Record<string, string>[] = parse(
			await (await get('/initiatives/TG-1/quarters.csv?lang=en')).text(),
			{ bom: true, columns: true }
		);
		const quarters = rows.filter((row) => /^\d{4}$/.test(row['Fiscal year']!));
		expect([
			quarters.length,
			quarters[0]!['Fiscal year'],
			quarters[0]!['Quarter'],
			quarters.at(-1)!['Fiscal year']
		]).toEqual([21, '2561', '1', '2566']);
		expect(new Set(quarters.map((row) => row['Actual (%)']))).toEqual(new Set(['']));
	});

	test.each([
		'/exports/initiatives.doc',
		'/exports/initiatives',
		'/exports/people.csv',
		'/initiatives/NOPE/brief.pdf',
		'/initiatives/%00/brief.pdf',
		'/reports/yearly.pdf',
		'/reports/donor.pdf?initiative=NOPE',
		'/reports/donor.pdf?plan=nope',
		'/initiatives/NOPE/oc4ids.json',
		'/exports/initiatives.csv?text=%00'
	])('%s is no page', async (path) => {
		const { status } = await get(path);
		expect(status).toBeGreaterThanOrEqual(400);
		expect(status).toBeLessThan(500);
	});

	test('a strange filter narrows nothing and breaks nothing', async () => {
		for (const query of [
			'year=9999&quarter=7',
			'dimension=%27;drop',
			'text=%F0%9F%98%80%EF%BB%BF',
			'organisation=none',
			'undated=1',
			'sort=-nonsense&page=99999'
		]) {
			expect((await get(`/exports/initiatives.csv?${query}`)).status).toBe(200);
		}
	});

	test('without the sample set neither its rows nor its line are there', async () => {
		const records = parse(
			Buffer.from(await (await get('/exports/initiatives.csv?year=2563&quarter=4&sample=0')).arrayBuffer()),
			{ bom: true }
		) as string[][];
		expect(records.some(([code]) => code!.startsWith('S6'))).toBe(false);
		expect(records.filter(([code]) => !code!.startsWith('# '))).toHaveLength(10);
		const brief = await readPdf(
			new Uint8Array(await (await get('/initiatives/TG-1/brief.pdf?lang=en')).arrayBuffer())
		);
		expect(textOf(brief)).not.toContain('Invented sample data');
	});

	test('the reports page leads to all of them', async () => {
		const html = await (await get('/reports?year=2563&quarter=4')).text();
		for (const path of [
			'reports/quarterly.pdf',
			'reports/quarterly.docx',
			'reports/summary.pdf',
			'reports/summary.docx',
			'reports/plan-actual.xlsx',
			'reports/year-close.pdf',
			'exports/slippage.xlsx',
			'exports/initiatives.csv',
			'exports/initiatives.xlsx',
			'exports/initiatives.pdf',
			'exports/dimensions.csv'
		]) {
			expect(html).toContain(`/${path}?year=2563&amp;quarter=4`);
		}
	});

	test("a year's page shows what its files hold, and the file leads to it", async () => {
		const answer = await get('/reports/year-close?year=2563&quarter=1&dimension=security&lang=en');
		const html = await answer.text();
		expect(answer.status).toBe(200);
		const pdf = await readPdf(
			new Uint8Array(
				await (await get('/reports/year-close.pdf?year=2563&dimension=security&lang=en')).arrayBuffer()
			)
		);
		expect(
			pdf.links
				.map((link) => new URL(link, app.origin))
				.some(
					({ pathname, search }) =>
						pathname === '/reports/year-close' && search === '?year=2563&quarter=4&dimension=security&lang=en'
				)
		).toBe(true);
		for (const found of [
			'4. Milestones',
			'Security',
			'/reports/year-close.xlsx?year=2563&amp;quarter=4&amp;dimension=security'
		])
			expect(html).toContain(found);
		expect((await get('/reports/year-close?year=2563&as=close')).status).toBe(404);
	});

	test("a list's file leads to the very page, its grouping and states with it", async () => {
		for (const [path, page] of [
			['/exports/money.pdf?year=2563&quarter=4&by=organisation', '/money?by=organisation&'],
			['/exports/actions.pdf?year=2563&quarter=4&state=all', '/actions?state=all&'],
			['/exports/reporting.pdf?year=2563&quarter=4&rows=province', '/reporting?rows=province&'],
			['/exports/slippage.pdf?year=2563&quarter=4', '/initiatives?sort=slippage&']
		]) {
			const { links } = await readPdf(new Uint8Array(await (await get(path!)).arrayBuffer()));
			expect(
				links.map((link) => link.replace(/^https?:\/\/[^/]+/, '')),
				path
			).toContain(`${page}year=2563&quarter=4`);
		}
		const nothing = await readPdf(
			new Uint8Array(await (await get('/exports/slippage.pdf?year=2570&quarter=1&lang=en')).arrayBuffer())
		);
		expect(textOf(nothing)).toContain('There is nothing of this in the chosen scope and period');
	});

	test('a health among chosen columns keeps its icon', async () => {
		expect(await (await get('/initiatives?year=2563&quarter=4&columns=initiatives.health')).text()).toMatch(
			/<td data-head="[^"]+" class="[^"]*">(<!--.*?-->)*<span class="health [a-z]+[^"]*"><svg/
		);
	});

	test('the quarterly report’s workbook holds its dimensions, its curve and every initiative', async () => {
		const sheets = await readSheets(
			Buffer.from(
				await (
					await get('/reports/quarterly.xlsx?year=2563&quarter=4&dimension=security&lang=en')
				).arrayBuffer()
			)
		);
		expect(sheets.map(({ sheet }) => sheet)).toEqual([
			'About',
			'Dimensions',
			'Cumulative by quarter',
			'Initiatives'
		]);
		const [, dimensions, curve, initiatives] = sheets.map(({ data }) => data);
		const total = dimensions!.at(-1)!;
		expect([initiatives!.length - 1, curve!.at(-1)!.slice(1)]).toEqual([total[12], [total[2], total[1]]]);
	});

	test('an archive copy on request', async () => {
		const bytes = new Uint8Array(
			await (await get('/reports/summary.pdf?year=2564&quarter=2&standard=archive')).arrayBuffer()
		);
		expect((await readPdf(bytes)).metadata).toMatch(/<pdfaid:conformance>A</);
	});

	test('a dozen files at once are made one after another', async () => {
		const answers = await Promise.all(
			Array.from({ length: 12 }, (_, i) => get(`/reports/summary.pdf?year=2564&quarter=${(i % 4) + 1}`))
		);
		expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
	});
});
