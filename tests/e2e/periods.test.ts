import { afterAll, beforeAll, expect, test } from 'vitest';
import admin from '#lib/i18n/admin.ts';
import errors from '#lib/i18n/errors.ts';
import periods from '#lib/i18n/periods.ts';
import reminders from '#lib/i18n/reminders.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { grant, PASSWORD, signedIn } from '../support/client.ts';
import {
	accountOf,
	expectAccessible,
	expectNoSidewaysScroll,
	signedInPage,
	switchLanguage
} from '../support/journey.ts';

let app: TestApp;
const administrator = { email: 'planner@example.go.th', password: PASSWORD };
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
	await signedIn(app, 'planner', [grant('administrator')]);
});
afterAll(() => app?.stop());
const name = (quarter: 1 | 2 | 3 | 4, fiscalYear = 2590) => formatPeriod({ fiscalYear, quarter }, 'th');

test.each([true, false])(
	'an administrator plans a year, changes and withdraws a quarter of it (JavaScript %s)',
	async (javaScriptEnabled) => {
		const year = javaScriptEnabled ? 2590 : 2591;
		const page = await signedInPage(
			{ origin: app.origin, lang: 'th', javaScriptEnabled, expectedErrors: /status of 422/ },
			administrator
		);
		await page.goto('/admin/periods');
		await page.getByRole('link', { name: periods.th.plan }).click();
		await page.getByLabel(periods.th.otherYear).fill(String(year));
		await page.getByRole('button', { name: periods.th.show }).click();
		await page.getByRole('heading', { name: new RegExp(String(year)) }).waitFor();
		await page.locator('#field-due_date_1').fill(`15 ก.พ. ${year - 1}`);
		await page.getByRole('button', { name: periods.th.savePlans }).click();
		await page.locator('.error-summary').getByText(errors.th.fields.due_before_opening).waitFor();
		await page.locator('#field-due_date_1').fill(`๑๕ ม.ค. ${year}`);
		if (javaScriptEnabled) await expectAccessible(page);
		await page.getByRole('button', { name: periods.th.savePlans }).click();
		await page.getByText(periods.th.done.plan).waitFor();
		await page.getByRole('link', { name: `${periods.th.manage} ${name(2, year)}` }).click();
		await page.getByLabel(periods.th.opensOn).fill(`5 ม.ค. ${year}`);
		await page.getByRole('button', { name: periods.th.savePlan }).click();
		await page.getByText(periods.th.done.change).waitFor();
		if (javaScriptEnabled) await expectAccessible(page);
		await page.getByRole('button', { name: periods.th.withdrawPlan }).click();
		await page.getByText(periods.th.done.withdraw).waitFor();
		const rows = await app.db
			.selectFrom('planned_period')
			.select(['quarter', 'opens_on', 'due_date'])
			.where('fiscal_year', '=', year)
			.orderBy('quarter')
			.execute();
		const ce = year - 543;
		expect(rows).toEqual([
			{ quarter: 1, opens_on: `${ce - 1}-10-01`, due_date: `${ce}-01-15` },
			{ quarter: 3, opens_on: `${ce}-04-01`, due_date: null },
			{ quarter: 4, opens_on: `${ce}-07-01`, due_date: null }
		]);
	}
);

test('moves a due date with a reason, and extends it for one initiative, whose officer sees so and is reminded', async () => {
	const page = await signedInPage(
		{ origin: app.origin, lang: 'th', expectedErrors: /status of 422/ },
		administrator
	);
	await page.goto('/admin/periods/2564-q3');
	await page.getByLabel(periods.th.newDue).fill('15 ก.ค. 2564');
	await page.getByRole('button', { name: admin.th.save }).click();
	await page.locator('.error-summary').getByText(errors.th.fields.required).waitFor();
	await page.getByLabel(periods.th.reason).fill('ตามหนังสือแจ้ง');
	await page.getByRole('button', { name: admin.th.save }).click();
	await page.getByText(periods.th.done.due).waitFor();
	await page.getByRole('row', { name: /ตามหนังสือแจ้ง/ }).waitFor();

	const { code } = await app.db
		.selectFrom('initiative as i')
		.innerJoin('initiative_period_figure as f', 'f.initiative_id', 'i.id')
		.innerJoin('initiative_organisation as o', 'o.initiative_id', 'i.id')
		.select('i.code')
		.where('o.organisation_code', '=', 'sample-a')
		.where('o.role', '=', 'accountable')
		.where('f.fiscal_year', '=', 2564)
		.where('f.quarter', '=', 3)
		.where('f.is_reported', '=', false)
		.where('f.status', '=', 'active')
		.orderBy('i.code')
		.executeTakeFirstOrThrow();
	await page.getByLabel(periods.th.code).fill('ไม่มี');
	await page.getByRole('button', { name: periods.th.toExtend }).click();
	await page.getByText(periods.th.noSuchCode('ไม่มี')).waitFor();
	await page.getByLabel(periods.th.code).fill(code);
	await page.getByRole('button', { name: periods.th.toExtend }).click();
	await page.getByLabel(periods.th.extension.day).fill('10 ก.ค. 2564');
	await page.getByLabel(periods.th.reason).fill('อุทกภัยในพื้นที่');
	await page.getByRole('button', { name: periods.th.extension.save }).click();
	await page.locator('.error-summary').getByText(errors.th.fields.not_later).waitFor();
	await expectAccessible(page);
	await page.getByLabel(periods.th.extension.day).fill('30 ก.ค. 2564');
	await page.getByRole('button', { name: periods.th.extension.save }).dblclick();
	await page.getByText(periods.th.done.extend).waitFor();
	await page.getByRole('row', { name: /อุทกภัยในพื้นที่/ }).waitFor();
	await expectAccessible(page);
	await switchLanguage(page, 'en');
	await page.getByRole('heading', { name: periods.en.extensions }).waitFor();
	await page.setViewportSize({ width: 390, height: 800 });
	await expectNoSidewaysScroll(page);

	const officer = await signedInPage(
		{ origin: app.origin, lang: 'th' },
		accountOf(app.accounts, 'officer', 'sample-a')
	);
	await officer.goto(`/initiatives/${code}/reports/2564-q3`);
	await officer.getByText(periods.th.extension.extendedFrom('15 ก.ค. 2564')).waitFor();
	expect(await officer.getByRole('link', { name: periods.th.extension.link }).count()).toBe(0);
	// The server began its day by itself and reminded of what is overdue.
	await expect
		.poll(async () => (await app.db.selectFrom('reminder').select('id').execute()).length, {
			timeout: 30_000
		})
		.toBeGreaterThan(0);
	await officer.goto('/reminders');
	const unread = await officer.getByText(reminders.th.isUnread, { exact: true }).count();
	expect(unread).toBeGreaterThan(1);
	await expectAccessible(officer);
	await officer
		.getByRole('button', { name: new RegExp(`^${reminders.th.markRead}`) })
		.first()
		.click();
	await officer.getByText(reminders.th.unread(unread - 1)).waitFor();
	await officer.getByRole('button', { name: reminders.th.markAll }).click();
	await officer.getByText(reminders.th.unread(0)).waitFor();

	await page.goto('/admin/reminders?period=2564-q3&lang=th');
	await page
		.getByRole('cell', { name: new RegExp(reminders.th.kinds.overdue) })
		.first()
		.waitFor();
	await expectNoSidewaysScroll(page);
	await expectAccessible(page);
});
