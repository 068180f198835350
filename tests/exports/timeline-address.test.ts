import ICAL from 'ical.js';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupRows, openIn } from '#lib/charts/timeline/group.ts';
import { layoutTimeline, type TimelineLayout } from '#lib/charts/timeline/layout.ts';
import { timelineRange } from '#lib/charts/timeline/range.ts';
import { readView } from '#lib/charts/timeline/view.ts';
import { readFilter } from '#lib/domain/filter.ts';
import { titleIn } from '#lib/domain/names.ts';
import { stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { stopRasterizer } from '#lib/server/exports/png/render-png.ts';
import type { ReaderContext } from '#lib/server/exports/edition.ts';
import { exportTimeline, type TimelineFormat } from '#lib/server/exports/timeline/export-timeline.ts';
import { loadTimeline } from '#lib/server/queries/load-timeline.ts';
import { findShownPeriod } from '#lib/server/queries/portfolio.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';

const SVG = { s: 'http://www.w3.org/2000/svg' };
const PROJECT = { p: 'http://schemas.microsoft.com/project' };
const asking: ReaderContext = { lang: 'th', scope: 'public', today: '2021-06-15', user: null };
let database: TestDatabase;

beforeAll(async () => {
	database = await freshDatabase('sample');
});
afterAll(async () => {
	stopPdfCompiler();
	stopRasterizer();
	await database.drop();
});

async function take(query: string, format: TimelineFormat, who = asking): Promise<Buffer> {
	return Buffer.from(
		await (
			await exportTimeline(
				database.db,
				new URL(`http://test/exports/timeline.${format}?${query}`),
				format,
				who
			)
		).arrayBuffer()
	);
}

/** What the page of the same address draws. */
async function page(query: string, { lang, today, scope } = asking): Promise<TimelineLayout> {
	const parameters = new URLSearchParams(query);
	const [filter, view] = [readFilter(parameters), readView(parameters)];
	const timeline = await loadTimeline(
		database.db,
		filter,
		{ actor: null, today },
		{ ...view, limit: 1000, offset: 0 }
	);
	const range = timelineRange(
		view.zoom,
		await findShownPeriod(database.db, filter, scope),
		timeline.extent,
		view
	);
	return layoutTimeline(
		groupRows(timeline, { asOf: timeline.asOf, lang, isOpen: openIn(view) }),
		range,
		today,
		lang,
		[],
		view.grid
	);
}

function readSvg(bytes: Buffer) {
	const document = XmlDocument.fromString(bytes.toString());
	const texts = (path: string) => document.find(path, SVG).map((node) => node.content);
	return { names: texts('//s:g/s:title'), words: texts('//s:text') };
}

const QUERIES = [
	'sample=0',
	'year=2564&quarter=2',
	'dimension=security&year=2564&quarter=2&level=milestone',
	'plan=together&zoom=year&grid=calendar',
	'year=2564&quarter=2&zoom=quarter&group=dimension',
	'year=2564&quarter=2&zoom=month&at=2021-02-10&group=organisation',
	'group=place&level=group',
	'from=2020-03-01&to=2020-05-15&health=behind',
	'sample=0&group=place&grid=calendar'
];

describe.each(QUERIES)('%s', (query) => {
	test('the drawing has the page’s rows in their order, their figures, and the heads of the days shown', async () => {
		const layout = await page(query);
		const rows = layout.bands.flatMap((band) => band.rows);
		const { names, words } = readSvg(await take(query, 'svg'));
		expect(rows.length).toBeGreaterThan(0);
		const marks = new Set(rows.flatMap((row) => row.diamonds.map(({ name }) => name)));
		expect(names.filter((name) => !marks.has(name) && !name.includes(' รอ '))).toEqual(
			rows.map((row) => row.name)
		);
		const text = words.join(' ').replace(/\s/g, '');
		for (const row of rows) if (row.note) expect(text).toContain(row.note.replace(/\s/g, ''));
		for (const head of layout.tiers.flat())
			if (head.label && head.width > 0.1) expect(words).toContain(head.label);
		expect(words).toContain(layout.today.label);
	});
});

describe('the same address', () => {
	const query = 'year=2564&quarter=2&dimension=security&level=milestone';
	test('as PDF has its rows, figures and days', async () => {
		const text = textOf(await readPdf(await take(query, 'pdf', { ...asking, lang: 'en' })));
		const rows = (await page(query, { ...asking, lang: 'en' })).bands.flatMap((band) => band.rows);
		for (const row of rows) {
			if (row.facts && row.note && /^[\d.]+%/.test(row.note))
				expect(text).toContain(row.note.split(' · ')[0]);
			if (row.kind === 'initiative') expect(text).toContain(row.code);
		}
		expect(rows.some((row) => row.kind === 'milestone')).toBe(true);
		expect(text).toContain('Security');
		expect(text).toMatch(/Page 1 of \d/);
	});
	test('as PNG is the same bytes twice; another zoom is another picture', async () => {
		const [first, second, other] = [
			await take(query, 'png'),
			await take(query, 'png'),
			await take(`${query}&zoom=quarter`, 'png')
		];
		expect(Buffer.compare(first, second)).toBe(0);
		expect(Buffer.compare(first, other)).not.toBe(0);
	});
	test('as MS Project file and calendar has the initiatives of the filter with their milestones, open or not', async () => {
		const timeline = await loadTimeline(
			database.db,
			readFilter(new URLSearchParams(query)),
			{ actor: null, today: asking.today },
			{ ...readView(new URLSearchParams(query)), limit: 1000, offset: 0 }
		);
		const expected = timeline.rows.flatMap((row) => [
			`${row.code} ${titleIn(row, 'th')}`,
			...row.milestones.map((one) => titleIn(one, 'th'))
		]);
		for (const level of ['milestone', 'initiative']) {
			const asked = query.replace('level=milestone', `level=${level}`);
			const document = XmlDocument.fromString((await take(asked, 'xml')).toString());
			const names = document
				.find('//p:Task[p:OutlineLevel>1]/p:Name', PROJECT)
				.map((node) => node.content.replace(/ \[ตัวอย่าง\]$/, ''));
			expect(names).toEqual(expected);
			const events = new ICAL.Component(
				ICAL.parse((await take(asked, 'ics')).toString())
			).getAllSubcomponents('vevent');
			expect(events.length).toBe(
				timeline.rows
					.flatMap((row) => row.milestones)
					.filter(
						(one) =>
							one.end_date !== null && one.end_precision !== 'year' && one.end_precision !== 'fiscal_year'
					).length
			);
		}
		expect(expected.length).toBeGreaterThan(timeline.rows.length);
	});
	test('an empty one still makes every file', async () => {
		for (const format of ['svg', 'png', 'pdf', 'xml', 'ics'] as const)
			expect((await take('text=ไม่มีโครงการเช่นนี้', format)).length).toBeGreaterThan(100);
	});
});
