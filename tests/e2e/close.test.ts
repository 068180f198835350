import { afterAll, beforeAll, expect, test } from 'vitest';
import admin from '#lib/i18n/admin.ts';
import close from '#lib/i18n/close.ts';
import common from '#lib/i18n/common.ts';
import drift from '#lib/i18n/drift.ts';
import errors from '#lib/i18n/errors.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import { periodFileSpecs } from '#lib/domain/period-file.ts';
import { publishChange } from '#lib/server/cache/versions.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { addAccessRecords } from '../support/access-records.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { grant, PASSWORD, signedIn } from '../support/client.ts';
import {
	expectAccessible,
	expectNoSidewaysScroll,
	signedInPage,
	switchLanguage
} from '../support/journey.ts';

let app: TestApp;
const administrator = { email: 'closer@example.go.th', password: PASSWORD };
beforeAll(async () => {
	app = await startApp({ seed: 'facts' });
	await addAccessRecords(app.db);
	await signedIn(app, 'closer', [grant('administrator')]);
});
afterAll(() => app?.stop());
const open = (more = {}) => signedInPage({ origin: app.origin, lang: 'th', ...more }, administrator);
const name = (quarter: 2 | 3) => formatPeriod({ fiscalYear: 2563, quarter }, 'th');

test('an administrator sees what is missing, is asked to be sure, and closes the quarter for good', async () => {
	const page = await open({ expectedErrors: /status of 422/ });
	await page.goto('/admin/periods');
	await page.getByRole('link', { name: `${close.th.link} ${name(3)}` }).click();
	await page.getByText(errors.th.fields.close_earlier_open).waitFor();
	expect(await page.getByRole('button', { name: close.th.button }).count()).toBe(0);
	await expectAccessible(page);

	await page.goto('/admin/periods/2563-q2/close');
	await expectNoSidewaysScroll(page);
	const none = page.getByRole('row', { name: close.th.standing.none }).getByRole('link');
	await none.click();
	await page.getByRole('heading', { name: close.th.standing.none }).waitFor();
	expect(await page.locator('#list tbody tr').count()).toBe(Number(await none.innerText()));
	await page.getByRole('button', { name: close.th.button }).click();
	await page.locator('.error-summary').getByText(errors.th.fields.not_confirmed).waitFor();
	await expectAccessible(page);
	await page.getByLabel(close.th.confirm).check();
	await page.getByRole('button', { name: close.th.button }).dblclick();
	await page.getByText(close.th.done).waitFor();
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(close.th.closedTitle(name(2)));
	await expectAccessible(page);
	await switchLanguage(page, 'en');
	await page.getByRole('heading', { name: close.en.atClose }).waitFor();
	await switchLanguage(page, 'th');

	await page.goto('/admin/periods');
	expect(await page.getByRole('row', { name: name(2) }).innerText()).toContain(admin.th.periodState.closed);
	await expectAccessible(page);
	const { rows } = await app.pool.query(
		`select state, close_counts from reporting_period where fiscal_year = 2563 and quarter = 2`
	);
	expect(rows).toEqual([{ state: 'closed', close_counts: expect.objectContaining({ reported: 2 }) }]);
});

test('a period with sample rows says why it cannot be closed, and the way out', async () => {
	await app.pool.query(
		`insert into reporting_period (fiscal_year, quarter, is_sample) values (2564, 1, true)`
	);
	const page = await open();
	await page.goto('/admin/periods/2564-q1/close');
	await page.getByText(errors.th.fields.close_sample).waitFor();
	await expectAccessible(page);
	await page.getByRole('link', { name: close.th.toSample }).click();
	await page.getByRole('heading', { name: admin.th.parts.sample.title }).waitFor();
});

test('its files are made, listed and served byte for byte; its figures can be asked for as at the close', async () => {
	await expect
		.poll(
			async () =>
				(await app.pool.query(`select count(*)::int as n from period_file where quarter = 2`)).rows[0].n,
			{ timeout: 60_000 }
		)
		.toBe(periodFileSpecs({ quarter: 2 }).length);
	const page = await open({ expectedErrors: /status of 404/ });
	await page.goto('/admin/periods/2563-q2/close');
	expect(await page.getByRole('button', { name: close.th.makeFiles }).count()).toBe(0);
	await page.goto('/reports');
	await expectAccessible(page);
	const panel = page.locator('section', { has: page.getByRole('heading', { name: name(2) }) });
	const href = await panel
		.getByRole('link', { name: close.th.fileNames.report })
		.first()
		.getAttribute('href');
	const bytes = async () => Buffer.from(await (await fetch(app.origin + href)).arrayBuffer());
	const [once, again] = [await bytes(), await bytes()];
	expect([once.subarray(0, 5).toString(), once.equals(again)]).toEqual(['%PDF-', true]);
	expect((await fetch(`${app.origin}/reports/closed/2563-q2/report-all-th.pdf`)).status).toBe(404);

	await panel.getByRole('link', { name: close.th.seeAtClose(name(2)) }).click();
	await page
		.getByText(/ณ เวลาปิดงวด/)
		.first()
		.waitFor();
	await expectAccessible(page);
	await page.getByRole('link', { name: common.th.seeCorrected }).click();
	await page.getByRole('link', { name: common.th.seeAtClose }).waitFor();
	expect((await page.goto('/initiatives?year=2563&quarter=2&as=close'))!.status()).toBe(200);
	expect((await page.goto('/?year=2563&quarter=4&as=close'))!.status()).toBe(404);
	await page.getByText(errors.th.pages.not_closed.title).first().waitFor();
});

test('what the nightly check found is shown to the administrator', async () => {
	await app.pool.query(
		`insert into figure_check (checked_on, figures, open_drift, closed_drift) values ('2999-01-01', 9, 1, 0)`
	);
	await app.pool.query(
		`insert into figure_drift select id, 2563, 4, false, '{"actual": {"stored": "9.00", "computed": null}}', '2026-11-24', '2026-11-24' from initiative where code = 'PUBLIC'`
	);
	const page = await open();
	await page.goto('/admin');
	await page.getByText(drift.th.found(1, 0)).waitFor();
	await page.getByRole('link', { name: admin.th.parts.figures.title }).click();
	await page.getByRole('row', { name: 'PUBLIC' }).getByText('9.00').waitFor();
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
});

test('a correction after the close shows both values and its reason', async () => {
	await app.pool
		.query(`insert into figure_correction (initiative_id, fiscal_year, quarter, actual, planned, slippage, health, is_reported, reason)
		select f.initiative_id, 2563, 2, 55, f.planned, 55 - f.planned, 'ahead', true, 'ยอดเดิมผิด' from initiative_period_figure f join initiative i on i.id = f.initiative_id
		where i.code = 'PUBLIC' and f.fiscal_year = 2563 and f.quarter = 2`);
	await app.db.transaction().execute((trx) => raiseDataVersion(trx));
	await publishChange(app.db);
	const page = await open();
	for (const path of [
		'/initiatives/PUBLIC?year=2563&quarter=2',
		'/initiatives?year=2563&quarter=2',
		'/dimensions/access?year=2563&quarter=2',
		'/?year=2563&quarter=2'
	]) {
		await page.goto(path);
		await page
			.getByText(path.startsWith('/initiatives/') ? common.th.corrected : /แก้ไขหลังปิดงวด \d/)
			.first()
			.waitFor();
		if (path.startsWith('/initiatives/')) await page.getByText('ยอดเดิมผิด').first().waitFor();
		if (!path.startsWith('/?')) await expectAccessible(page);
		await expectNoSidewaysScroll(page);
		await page.goto(`${path}&as=close`);
		await page
			.getByText(/ณ เวลาปิดงวด|พร้อมการแก้ไข/)
			.first()
			.waitFor();
		expect(await page.locator('main').innerText()).not.toMatch(/แก้ไขหลังปิดงวด (\d|55)/);
	}
});
