import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { periodKey, type Period } from '#lib/domain/calendar.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import closeWords from '#lib/i18n/close.ts';
import common from '#lib/i18n/common.ts';
import nextYear from '#lib/i18n/next-year.ts';
import periods from '#lib/i18n/periods.ts';
import report from '#lib/i18n/report.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { launch, type Launched } from '../support/app.ts';
import { grant, PASSWORD, signedIn } from '../support/client.ts';
import { newPage, type PageOptions } from '../support/browser.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { expectAccessible, signedInPage } from '../support/journey.ts';
import { insertBasics, insertInitiative } from '../operations/fixture.ts';

/** Two fiscal years, quarter by quarter, by four people, with the day as the server's argument. */
let database: TestDatabase;
let server: Launched | undefined;
let milestones: number[];
let code: string;
const GRANTS = {
	planner: grant('administrator'),
	writer: grant('officer', { organisation_code: 'alpha' }),
	checker: grant('reviewer'),
	reader: grant('viewer')
};
type Person = keyof typeof GRANTS;
const people = {} as Record<Person, Page>;
const signIns: Partial<Record<Person, PageOptions['storageState']>> = {};

beforeAll(async () => {
	database = await freshDatabase();
	await insertBasics(database.db);
	await database.pool.query('delete from reporting_period');
	({ code, milestones } = await insertInitiative(database.db));
	await database.db.transaction().execute((trx) => refreshFigures(trx, 'all', '2019-10-01'));
});
afterAll(async () => {
	await server?.end('SIGTERM');
	await database?.drop();
});

/** The server begins the day anew; who signed in once is still so. */
async function dawn(today: string) {
	await server?.end('SIGTERM');
	server = await launch({ DATABASE_URL: database.url }, ['--no-records', `--today=${today}`]);
	const options = {
		origin: server.origin,
		lang: 'th' as const,
		expectedErrors: /status of 4(22|09)/
	};
	for (const name of Object.keys(GRANTS) as Person[]) {
		await people[name]?.context().close();
		if (signIns[name]) {
			people[name] = await newPage({ ...options, storageState: signIns[name] });
			continue;
		}
		const { email } = await signedIn({ origin: server.origin, db: database.db }, name, [GRANTS[name]]);
		people[name] = await signedInPage(options, { email, password: PASSWORD });
		signIns[name] = await people[name].context().storageState();
	}
}

const reportPath = (period: Period, of = code) => `/initiatives/${of}/reports/${periodKey(period)}`;
const isOpen = (period: Period) =>
	expect
		.poll(
			async () =>
				(
					await database.pool.query(
						'select state from reporting_period where fiscal_year = $1 and quarter = $2',
						[period.fiscalYear, period.quarter]
					)
				).rows[0]?.state,
			{ timeout: 30_000 }
		)
		.toBe('open');

async function plan(fiscalYear: number) {
	const { planner } = people;
	await planner.goto(`/admin/periods/plan?year=${fiscalYear}`);
	await planner.getByRole('button', { name: periods.th.savePlans }).click();
	await planner.getByText(periods.th.done.plan).waitFor();
}

async function write(period: Period, percents: Record<string, string>, of = code) {
	const { writer } = people;
	await writer.goto('/tasks');
	await writer
		.locator(`a[href="${reportPath(period, of)}"]`)
		.first()
		.click();
	for (const [name, value] of Object.entries(percents)) await writer.locator(`[name="${name}"]`).fill(value);
	await writer.locator('[name="problem_kind"]').selectOption('none');
	await writer.locator('[name="results"]').fill(`ผลของ ${formatPeriod(period, 'th')}`);
	await handIn(writer);
}

async function handIn(writer: Page) {
	await writer.getByRole('button', { name: report.th.goOn }).click();
	await writer.waitForURL((url) => url.pathname.endsWith('/check'));
	await writer.getByRole('button', { name: report.th.check.submit }).click();
	await writer.getByText(report.th.waiting).waitFor();
}

async function approve(period: Period, of = code) {
	const { checker } = people;
	await checker.goto(`${reportPath(period, of)}/approval`);
	await checker.getByRole('button', { name: report.th.reviewPage.approve, exact: true }).click();
	await checker.waitForURL((url) => url.pathname === reportPath(period, of));
	await checker.getByText(report.th.states.approved).first().waitFor();
}

async function close(period: Period) {
	const { planner } = people;
	await planner.goto(`/admin/periods/${periodKey(period)}/close`);
	await planner.getByLabel(closeWords.th.confirm).check();
	await planner.getByRole('button', { name: closeWords.th.button }).click();
	await planner.getByText(closeWords.th.done).waitFor();
}

/** What the reader finds for a closed quarter: the lines of the overview, the initiative's own page but for its facts, and the kept list byte for byte. */
async function kept({ fiscalYear, quarter }: Period) {
	const { reader } = people;
	await reader.goto(`/?year=${fiscalYear}&quarter=${quarter}&as=close`);
	const lines = await reader.locator('tr.dim-row').allInnerTexts();
	await reader.goto(`/initiatives/${code}?year=${fiscalYear}&quarter=${quarter}&as=close`);
	const own = await reader.locator('main .columns > :not(.about)').allInnerTexts();
	const file = `${server!.origin}/reports/closed/${periodKey({ fiscalYear, quarter })}/initiatives-th.csv`;
	await expect.poll(async () => (await fetch(file)).status, { timeout: 60_000 }).toBe(200);
	return { lines, own, file: await (await fetch(file)).text() };
}

test('two fiscal years are planned, reported, reviewed and closed; what was closed never changes, and the next year follows', async () => {
	const year = (quarter: 1 | 2 | 3 | 4, fiscalYear = 2563): Period => ({ fiscalYear, quarter });
	const [first, second] = milestones as [number, number];
	await dawn('2019-10-02');
	await plan(2563);
	await isOpen(year(1));

	await dawn('2020-01-06');
	await isOpen(year(2));
	await write(year(1), {
		[`m${first}_percent`]: '๔๐',
		[`m${first}_start`]: '๑ ต.ค. ๒๕๖๒',
		disbursed: '๑๐๐,๐๐๐'
	});
	const { checker, writer, reader } = people;
	await checker.goto(`${reportPath(year(1))}/approval`);
	await checker.getByLabel(report.th.reviewPage.comment).fill('โปรดตรวจร้อยละอีกครั้ง');
	await checker.getByRole('button', { name: report.th.reviewPage.returnIt }).click();
	await checker.waitForURL((url) => url.pathname === reportPath(year(1)));
	await writer.goto('/tasks');
	await writer.getByText('โปรดตรวจร้อยละอีกครั้ง').waitFor();
	await write(year(1), { [`m${first}_percent`]: '50' });
	await approve(year(1));
	await reader.goto('/reporting?year=2563');
	await expectAccessible(reader);
	await close(year(1));

	for (const [quarter, today, percents] of [
		[
			2,
			'2020-04-02',
			{ [`m${first}_percent`]: '100', [`m${first}_end`]: '30 มี.ค. 2563', disbursed: '200000' }
		],
		[
			3,
			'2020-07-02',
			{ [`m${second}_percent`]: '30', [`m${second}_start`]: '1 เม.ย. 2563', disbursed: '50000' }
		],
		[4, '2020-10-02', { [`m${second}_percent`]: '60', disbursed: '250000' }]
	] as const) {
		await dawn(today);
		await write(year(quarter), {
			...(quarter > 2 && { [`m${first}_percent`]: '100', [`m${first}_end`]: '30 มี.ค. 2563' }),
			...percents
		});
		await approve(year(quarter));
		await close(year(quarter));
	}
	const atClose = await kept(year(4));
	expect(atClose.file).toContain(code);

	// The year's close has drafted the next: the writer takes the initiative over.
	await people.writer.goto(`/next-year/2564/${code}`);
	await people.writer.locator('[name="end"]').fill('31 มี.ค. 2564');
	await people.writer.getByRole('button', { name: nextYear.th.create.button }).click();
	await people.writer.getByText(nextYear.th.done.create).waitFor();
	await plan(2564);
	await isOpen(year(1, 2564));
	const next = `${code}-2564`;
	const copied = (
		await database.pool.query(
			'select m.id from milestone m join initiative i on i.id = m.initiative_id where i.code = $1',
			[next]
		)
	).rows as { id: number }[];
	expect(copied.length).toBe(1);

	await dawn('2021-01-05');
	await database.pool.query(
		`insert into initiative_status (initiative_id, status, valid_from) select id, 'active', '2020-10-01' from initiative where code = $1 on conflict (initiative_id, valid_from) do update set status = 'active'`,
		[next]
	);
	await database.db.transaction().execute((trx) => refreshFigures(trx, 'all', '2021-01-05'));
	await write(year(1, 2564), { [`m${copied[0]!.id}_percent`]: '80', disbursed: '10000' }, next);
	await approve(year(1, 2564), next);
	await close(year(1, 2564));

	// A correction after the close stands beside what was frozen, and changes none of it.
	await people.writer.goto(`${reportPath(year(4))}/revision`);
	await people.writer.getByLabel(report.th.revise.reason).fill('ยอดเดิมผิด');
	await people.writer.getByRole('button', { name: report.th.revise.button }).click();
	await people.writer.waitForURL((url) => url.pathname === reportPath(year(4)));
	await people.writer.locator(`[name="m${second}_percent"]`).fill('95');
	await handIn(people.writer);
	await approve(year(4));
	await people.reader.goto(`/initiatives/${code}?year=2563&quarter=4`);
	await people.reader.getByText(common.th.corrected).first().waitFor();
	await expectAccessible(people.reader);
	expect(await kept(year(4))).toEqual(atClose);
}, 600_000);
