import readSheet from 'read-excel-file/node';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import { periodFileName, periodFileSpecs } from '#lib/domain/period-file.ts';
import yearClose from '#lib/i18n/year-close.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findEdition, type ReaderContext } from '#lib/server/exports/edition.ts';
import { makePeriodFile } from '#lib/server/exports/period-file.ts';
import { stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { downloadSections } from '#lib/server/exports/sections/download-sections.ts';
import { stopXlsxWriter } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { lastBegunQuarter, yearCloseReport } from '#lib/server/exports/year-close/year-close.ts';
import { closePeriod } from '#lib/server/operations/close-period.ts';
import { draftNextYear } from '#lib/server/operations/draft-next-year.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { findCloseTime } from '#lib/server/queries/period-close.ts';
import { administrator } from '../operations/fixture.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';
import { addInitiative, addReferences } from '../support/portfolio.ts';

const TODAY = '2020-10-20';
const asking: ReaderContext = { lang: 'th', scope: 'public', today: TODAY, user: null };
let database: TestDatabase;
let db: Kysely<DB>;

beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	await addReferences(db);
	const common = {
		start: '2019-10-01',
		end: '2020-09-30',
		lead: 'office-a',
		budgets: [{ year: 2563, byAct: '1000', afterTransfers: '800' }]
	};
	const milestones = [
		{ start: '2019-10-01', end: '2020-03-31' },
		{ start: '2020-04-01', end: '2020-09-30' }
	];
	await addInitiative(db, {
		...common,
		code: 'A',
		dimensions: { security: 1 },
		milestones,
		reports: [
			{ period: '2563-q1', milestones: ['50', '0'] },
			{ period: '2563-q2', milestones: ['100', '0'] },
			{ period: '2563-q3', milestones: ['100', '40'] },
			{ period: '2563-q4', milestones: ['100', '60'] }
		],
		transactions: [
			{ kind: 'disbursement', date: '2020-05-01', amount: '300' },
			{ kind: 'new_obligation', date: '2020-06-01', amount: '100' },
			{ kind: 'carry_over', date: '2020-09-30', amount: '150' },
			{ kind: 'disbursement', date: '2020-05-02', amount: '70', currency: 'USD' }
		]
	});
	await addInitiative(db, { ...common, code: 'B', dimensions: { economy: 1 }, milestones, reports: [] });
	await addInitiative(db, {
		...common,
		code: 'HIDDEN',
		visibility: 'internal',
		dimensions: { economy: 1 },
		milestones: [{ start: '2019-10-01', end: '2020-03-31' }],
		reports: [{ period: '2563-q4', milestones: ['10'] }]
	});
	await db.transaction().execute(async (trx) => {
		await refreshFigures(trx, 'all', TODAY);
		for (const quarter of [1, 2, 3, 4] as const)
			await closePeriod(trx, administrator, { fiscalYear: 2563, quarter }, { lock_version: 1 }, TODAY, {
				actor_id: 'admin'
			});
	});
	const { id } = await db
		.selectFrom('initiative')
		.select('id')
		.where('code', '=', 'A')
		.executeTakeFirstOrThrow();
	await db
		.insertInto('figure_correction')
		.values({
			initiative_id: id,
			fiscal_year: 2563,
			quarter: 3,
			actual: '75',
			is_reported: true,
			health: 'on_schedule',
			reason: 'นับซ้ำ'
		})
		.execute();
});
afterAll(async () => {
	stopPdfCompiler();
	stopXlsxWriter();
	await database.drop();
});

async function take(query = 'year=2563', who = asking) {
	const edition = await findEdition(
		db,
		{ ...readFilter(new URLSearchParams(query)), period: lastBegunQuarter(2563, who.today) },
		who
	);
	const report = await yearCloseReport(db, edition, who);
	const bytes = async (format: 'pdf' | 'xlsx') =>
		Buffer.from(await (await downloadSections(report, edition, `x.${format}`, format)).arrayBuffer());
	return { report, bytes };
}
const sheetOf = async (bytes: Buffer, name: string) =>
	(await readSheet(bytes)).find(({ sheet }) => sheet === name)!.data;

test('four quarters side by side, unknown is not zero, money by currency, what is unfinished, carried and corrected', async () => {
	const { report, bytes } = await take();
	const workbook = await bytes('xlsx');
	const periods = await sheetOf(workbook, yearClose.th.sheets.periods);
	expect(periods.slice(1).map((row) => [row[0], row[1], row[5]])).toEqual([
		['1', 'ปิดแล้ว', 0],
		['2', 'ปิดแล้ว', 0],
		['3', 'ปิดแล้ว', 1],
		['4', 'ปิดแล้ว', 0]
	]);
	const results = (await sheetOf(workbook, yearClose.th.sheets.results)).slice(1);
	expect(results[0]!.slice(2, 9).filter((_, i) => i % 2 === 0)).toEqual([25, 50, 70, 80]);
	// B never reported: neither 0 nor in anybody's mean.
	expect(results[1]!.slice(1, 9)).toEqual(Array(8).fill(null));
	const money = (await sheetOf(workbook, yearClose.th.sheets.money)).slice(1);
	expect(money.find((row) => row[1] === 'USD')![5]).toBe(70);
	expect(money.find((row) => row[0] === 'รวม' && row[1] === 'THB')!.slice(3, 11)).toEqual([
		2000,
		1600,
		300,
		100,
		400,
		0,
		null,
		400
	]);
	expect(
		(await sheetOf(workbook, yearClose.th.sheets.carried)).slice(1).find((row) => row[0] === 'รวม')![3]
	).toBe(150);
	const unfinished = (await sheetOf(workbook, yearClose.th.sheets.milestones)).slice(1);
	expect(unfinished.map((row) => [row[0], row[2], row[4], row[5]])).toEqual([
		['A', 'm1', 60, yearClose.th.standings.late],
		['B', 'm0', null, yearClose.th.standings.lateUnknown],
		['B', 'm1', null, yearClose.th.standings.lateUnknown]
	]);
	expect(
		report.sections
			.find(({ title }) => title === yearClose.th.sections.milestones)!
			.facts.map(({ value }) => value)
	).toEqual(['1 กิจกรรม', '1 กิจกรรม', '2 กิจกรรม', '0 กิจกรรม', '0 กิจกรรม']);
	expect(
		(await sheetOf(workbook, yearClose.th.sheets.carries)).slice(1).map((row) => [row[0], row[2], row[5]])
	).toEqual([
		['A', 80, 1],
		['B', null, 2]
	]);
	expect(
		(await sheetOf(workbook, yearClose.th.sheets.corrections)).slice(1).map((row) => row.slice(0, 6))
	).toEqual([['3', 'A', 'A', 70, 75, 'นับซ้ำ']]);
	expect(JSON.stringify((await readSheet(workbook)).map(({ data }) => data))).not.toContain('HIDDEN');
});

test('on paper: cover, contents, numbered headings, tables with heads, the figures of the workbook; the same bytes twice', async () => {
	const [first, second] = [await take(), await take()];
	const bytes = await first.bytes('pdf');
	expect(Buffer.compare(bytes, await second.bytes('pdf'))).toBe(0);
	const pdf = await readPdf(bytes);
	expect(pdf.lines[0]!.join('\n')).toContain('2563');
	expect(pdf.roles).toContain('TOC');
	expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
	expect(pdf.roles.filter((role) => role === 'TH').length).toBeGreaterThan(30);
	const text = textOf(pdf);
	for (const found of ['80.00', '1,600.00', '75.00']) expect(text).toContain(found);
	for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) expect(text).toMatch(new RegExp(`^${number}`, 'm'));
});

test('as at the close nothing later is told; those who may see internal ones do; a running year says so', async () => {
	const close = await take('year=2563&as=close');
	expect(JSON.stringify(close.report.sections)).not.toContain('นับซ้ำ');
	const all = await take('year=2563', {
		...asking,
		scope: 'all',
		user: administrator as unknown as ReaderContext['user']
	});
	expect(JSON.stringify(all.report.sections)).toContain('HIDDEN');
	// A year to come: nothing is known of it, and that is said.
	const edition = await findEdition(
		db,
		{ ...readFilter(new URLSearchParams()), period: lastBegunQuarter(2570, TODAY) },
		asking
	);
	expect((await yearCloseReport(db, edition, asking)).subtitle).toBe(yearClose.th.soFar(1));
	const running = await take('year=2563', { ...asking, today: '2020-02-01' });
	expect(running.report.subtitle).toBe(yearClose.th.soFar(2));
});

test("the close of the last quarter keeps the year's report, to read and to reckon with; made again the same bytes, until the next year is drafted anew", async () => {
	const period = { fiscalYear: 2563, quarter: 4 } as const;
	const specs = periodFileSpecs(period).filter(({ kind }) => kind === 'year_close');
	expect(specs.map(periodFileName)).toEqual([
		'year-close-th.pdf',
		'year-close-th.xlsx',
		'year-close-en.pdf',
		'year-close-en.xlsx',
		'year-close-all-th.pdf',
		'year-close-all-th.xlsx',
		'year-close-all-en.pdf',
		'year-close-all-en.xlsx'
	]);
	const closedAt = (await findCloseTime(db, period))!.getTime();
	const make = async () =>
		Promise.all(
			specs.map(async (spec) =>
				Buffer.from((await makePeriodFile(db, period, closedAt, spec)).bytes).toString('base64')
			)
		);
	const first = await make();
	const kept = await readPdf(Buffer.from(first[0]!, 'base64'));
	expect(kept.metadata).toMatch(/<pdfaid:part>2</);
	const carries = async (file: string) =>
		(await sheetOf(Buffer.from(file, 'base64'), yearClose.th.sheets.carries))?.slice(1).map((row) => row[0]);
	expect([await carries(first[1]!), await carries(first[5]!)]).toEqual([
		['A', 'B'],
		['A', 'B', 'HIDDEN']
	]);
	// Entered and decided since: nothing of it is told.
	await db
		.updateTable('year_draft_item')
		.set({ decision: 'continue', decided_by: 'admin', decided_at: new Date() })
		.where('fiscal_year', '=', 2564)
		.execute();
	await db
		.insertInto('transaction')
		.values({
			initiative_id: (
				await db.selectFrom('initiative').select('id').where('code', '=', 'A').executeTakeFirstOrThrow()
			).id,
			transaction_date: '2020-09-01',
			kind: 'disbursement',
			currency: 'THB',
			amount: '5'
		})
		.execute();
	await db.transaction().execute((trx) => refreshFigures(trx, 'all', '2021-02-01'));
	await db.transaction().execute((trx) => raiseDataVersion(trx));
	expect(await make()).toEqual(first);
	await db.transaction().execute((trx) => draftNextYear(trx, administrator, 2564, { actor_id: 'admin' }));
	const again = await take('year=2563&as=close');
	expect(JSON.stringify(again.report.sections)).toContain(yearClose.th.redrafted('ปีงบฯ 2564'));
});
