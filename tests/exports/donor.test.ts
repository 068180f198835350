import readSheet from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import t from '#lib/i18n/donor.ts';
import { donorReport } from '#lib/server/exports/donor/donor-report.ts';
import { findEdition, type ReaderContext } from '#lib/server/exports/edition.ts';
import { stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { downloadSections } from '#lib/server/exports/sections/download-sections.ts';
import { stopXlsxWriter } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { listDonorPlans } from '#lib/server/queries/donor.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';

const asking: ReaderContext = { lang: 'en', scope: 'public', today: '2021-10-15', user: null };
let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase('sample');
});
afterAll(async () => {
	stopPdfCompiler();
	stopXlsxWriter();
	await database.drop();
});

async function take(plan: string, code: string | null = null) {
	const { db } = database;
	const edition = await findEdition(db, readFilter(new URLSearchParams('year=2564&quarter=4')), asking);
	const report = (await donorReport(db, { plan, code }, edition, asking))!;
	return {
		report,
		bytes: async (format: 'pdf' | 'xlsx') =>
			Buffer.from(await (await downloadSections(report, edition, `x.${format}`, format)).arrayBuffer())
	};
}

test('Together: both periods, the money of the record to the last dollar and in its currency, every citation, both identifiers', async () => {
	expect((await listDonorPlans(database.db, false)).map(({ code }) => code)).toEqual(['together']);
	const { report, bytes } = await take('together');
	const facts = report.sections[0]!.facts.map(({ name, value }) => `${name}: ${value}`);
	expect(facts.filter((fact) => fact.startsWith('Period'))).toHaveLength(2);
	expect(facts.join('\n')).toMatch(/2018[\s\S]*22 Aug 2018 – 21 May 2023/);
	expect(facts).toContain('IATI identifier: US-GOV-1-72048618CA00008');
	const workbook = await readSheet(await bytes('xlsx'));
	const sheet = (name: string) => workbook.find((one) => one.sheet === name)!.data.slice(1);
	const { rows } = await database.pool.query(
		`select kind, sum(amount)::float8 as amount, count(*)::int as n from transaction where plan_code = 'together' group by 1 order by 1`
	);
	expect(rows.map(({ n }) => n)).toEqual([expect.any(Number), expect.any(Number)]);
	expect(sheet(t.sheets.totals).map((row) => [row[0], row[2], row[3], row[4]])).toEqual(
		rows.map(({ n, amount }) => [t.programme, n, amount, 'USD'])
	);
	expect(
		sheet(t.sheets.transactions)
			.map((row) => row[3])
			.reduce((sum: number, amount) => sum + Number(amount), 0)
	).toBe(rows.reduce((sum, { amount }) => sum + amount, 0));
	expect(sheet(t.sheets.citations).length).toBeGreaterThan(20);
	expect(sheet(t.sheets.iati).map(([identifier]) => identifier)).toEqual([
		'US-GOV-1-72048618CA00008',
		'sbpac-TG-1',
		'sbpac-TG-2',
		'sbpac-TG-3'
	]);
	// Nobody reported anything of the three: no figure is made of that.
	expect(sheet(t.sheets.progress).map((row) => [row[0], row[6]])).toEqual([
		['TG-1', null],
		['TG-2', null],
		['TG-3', null]
	]);
	const text = textOf(await readPdf(await bytes('pdf')));
	for (const found of [
		'Participation between the state and a diverse public',
		'2,990,000.00',
		'F8F0EF096A77',
		'−4,425.00',
		'Development Alternatives',
		'no dimension',
		'US-GOV-1-72048618CA00008'
	])
		expect(text.toLowerCase()).toContain(found.toLowerCase());
});

test('of any other plan, or one initiative of it: milestones, results and problems as reported', async () => {
	const {
		rows: [one]
	} = await database.pool
		.query(`select i.code, i.plan_code, count(*)::int as n from initiative i join milestone m on m.initiative_id = i.id join progress_report r on r.initiative_id = i.id and r.state = 'approved' and r.problems is not null
		where i.visibility = 'public' group by 1, 2 order by 1 limit 1`);
	const { report, bytes } = await take(one.plan_code, one.code);
	expect(report.subtitle).toContain(one.code);
	const workbook = await readSheet(await bytes('xlsx'));
	const codes = (name: string) =>
		new Set(
			workbook
				.find((sheet) => sheet.sheet === name)!
				.data.slice(1)
				.map(([code]) => code)
		);
	for (const name of [t.sheets.progress, t.sheets.milestones, t.sheets.problems])
		expect(codes(name)).toEqual(new Set([one.code]));
	expect(await take('nothing').catch(() => null)).toMatchObject({ report: undefined });
});
