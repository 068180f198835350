import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import { donorReport } from '#lib/server/exports/donor/donor-report.ts';
import { briefData } from '#lib/server/exports/documents/brief.ts';
import { listData } from '#lib/server/exports/documents/list.ts';
import { quarterlyData } from '#lib/server/exports/documents/quarterly.ts';
import { summaryData } from '#lib/server/exports/documents/summary.ts';
import { findEdition, type ReaderContext } from '#lib/server/exports/edition.ts';
import { initiativeColumns } from '#lib/server/exports/initiatives/initiative-columns.ts';
import { renderPdf, stopPdfCompiler, type Template } from '#lib/server/exports/pdf/render-pdf.ts';
import { exportPlanActual } from '#lib/server/exports/plan-actual/export-plan-actual.ts';
import { sectionsPaper } from '#lib/server/exports/sections/sections-paper.ts';
import { exportTimeline } from '#lib/server/exports/timeline/export-timeline.ts';
import { yearCloseReport } from '#lib/server/exports/year-close/year-close.ts';
import { listInitiatives } from '#lib/server/queries/initiatives.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { readPdf } from '../support/pdf-reader.ts';

const QUERY = 'year=2564&quarter=2&dimension=security';
let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase('sample');
});
afterAll(async () => {
	stopPdfCompiler();
	await database.drop();
});

type Make = (asking: ReaderContext) => Promise<Uint8Array>;
const bytesOf = async (answer: Promise<Response>) => new Uint8Array(await (await answer).arrayBuffer());
const made =
	(
		template: Template,
		data: (edition: Awaited<ReturnType<typeof findEdition>>, asking: ReaderContext) => Promise<object>
	): Make =>
	async (asking) =>
		renderPdf(
			template,
			await data(await findEdition(database.db, readFilter(new URLSearchParams(QUERY)), asking), asking)
		);
const viewer = { actor: null, today: '2021-06-15' };
const MAKES: Record<string, Make> = {
	summary: made('/summary.typ', (edition, asking) => summaryData(database.db, edition, asking)),
	quarterly: made('/quarterly.typ', (edition, asking) => quarterlyData(database.db, edition, asking)),
	'year close': made('/sections.typ', async (edition, asking) =>
		sectionsPaper(await yearCloseReport(database.db, edition, asking), edition)
	),
	donor: made('/sections.typ', async (edition, asking) =>
		sectionsPaper(
			(await donorReport(database.db, { plan: 'together', code: null }, edition, asking))!,
			edition
		)
	),
	brief: made('/brief.typ', async (edition) =>
		briefData(
			database.db,
			(await listInitiatives(database.db, edition.filter, viewer, { limit: 1, offset: 0 }))[0]!.id,
			edition
		)
	),
	list: made('/list.typ', async (edition) =>
		listData(
			'รายการ',
			initiativeColumns,
			await listInitiatives(database.db, edition.filter, viewer, { limit: 9, offset: 0 }),
			9,
			edition,
			'/initiatives'
		)
	),
	'plan and actual': (asking) =>
		bytesOf(
			exportPlanActual(database.db, readFilter(new URLSearchParams(QUERY)), 'dimension', 'pdf', asking)
		),
	timeline: (asking) =>
		bytesOf(exportTimeline(database.db, new URL(`http://localhost/timeline?${QUERY}`), 'pdf', asking))
};

const STANDARDS = [
	['to read', undefined, /<pdfuaid:part>1</],
	['to keep', 'archive', /<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</]
] as const;

test.each(Object.keys(MAKES).flatMap((name) => STANDARDS.map((standard) => [name, ...standard] as const)))(
	'%s %s: tagged, titled, in its language, all fonts inside, tables with heads, drawings in words, a link to the same view',
	async (name, _, standard, says) => {
		const lang = name === 'donor' ? ('en' as const) : ('th' as const);
		const pdf = await readPdf(
			await MAKES[name]!({ lang, scope: 'public', today: viewer.today, user: null, standard })
		);
		expect(pdf.metadata).toMatch(says);
		expect([pdf.language?.slice(0, 2), pdf.isMarked, pdf.title === undefined || pdf.title === '']).toEqual([
			lang,
			true,
			false
		]);
		// What a reader shows in its window is asked of the copy that is to be read.
		if (standard === undefined) expect(pdf.showsTitle).toBe(true);
		expect([pdf.fonts.length > 0, pdf.missingFonts]).toEqual([true, []]);
		expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
		expect(pdf.roles).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'TD', 'Link']));
		expect(pdf.alts.length).toBeGreaterThanOrEqual(pdf.roles.filter((role) => role === 'Figure').length);
		expect(pdf.links.some((link) => link.startsWith('http://localhost'))).toBe(true);
		const figures = pdf.lines.map((lines) => lines.at(-1)!);
		figures.forEach((line, page) =>
			expect(line).toContain(`${page + 1}${lang === 'en' ? ' of ' : '/'}${pdf.pages}`)
		);
	}
);

// The last: it renames what is there.
test('one page however long the names are', async () => {
	const { db } = database;
	const long = 'โครงการพัฒนาศักยภาพเศรษฐกิจฐานรากและคุณภาพชีวิตของประชาชนในพื้นที่จังหวัดชายแดนภาคใต้ '
		.repeat(6)
		.slice(0, 498);
	await db.updateTable('initiative').set({ title_th: long }).execute();
	await db.updateTable('plan').set({ title_th: long }).execute();
	await db.updateTable('organisation').set({ name_th: long }).execute();
	const asking = { lang: 'th', scope: 'public', today: viewer.today, user: null, digits: 'thai' } as const;
	const edition = await findEdition(db, readFilter(new URLSearchParams('year=2563&quarter=4')), asking);
	const [one] = await listInitiatives(db, { ...edition.filter, health: 'behind' }, viewer, {
		limit: 1,
		offset: 0
	});
	for (const bytes of [
		await renderPdf('/summary.typ', await summaryData(db, edition, asking)),
		await renderPdf('/brief.typ', await briefData(db, one!.id, edition))
	])
		expect((await readPdf(bytes)).lines).toHaveLength(1);
});
