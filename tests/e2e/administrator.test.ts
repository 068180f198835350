import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import account from '#lib/i18n/account.ts';
import admin from '#lib/i18n/admin.ts';
import common from '#lib/i18n/common.ts';
import errors from '#lib/i18n/errors.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { newPage } from '../support/browser.ts';
import { grant, PASSWORD, signedIn } from '../support/client.ts';
import { expectAccessible, signedInPage, signIn } from '../support/journey.ts';

let app: TestApp;
const administrator = { email: 'real-administrator@example.go.th', password: PASSWORD };
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
	await signedIn(app, 'real-administrator', [grant('administrator')]);
});
afterAll(() => app?.stop());
const count = async (sql: string) =>
	Number((await app.pool.query(`select count(*) as n from ${sql}`)).rows[0].n);

describe('an administrator', () => {
	test('creates a person with a role, whose link sets a password once', async () => {
		const page = await signedInPage({ origin: app.origin, lang: 'th' }, administrator);
		await page.goto('/');
		await page.getByRole('link', { name: common.th.nav.admin }).click();
		await expectAccessible(page);
		await page.getByRole('link', { name: admin.th.parts.people.title, exact: true }).click();
		await page.getByRole('link', { name: admin.th.newPerson }).click();
		await page.getByLabel(admin.th.name, { exact: true }).fill('สมชาย ใจดี');
		await page.getByLabel(admin.th.email).fill('somchai@example.go.th');
		await page.getByLabel(admin.th.role, { exact: true }).selectOption('reviewer');
		await expectAccessible(page);
		await page.getByRole('button', { name: admin.th.create }).click();
		await page.getByRole('heading', { name: 'สมชาย ใจดี' }).waitFor();
		await page.getByRole('button', { name: admin.th.makeLink }).click();
		const link = await page.locator('code').innerText();
		await expectAccessible(page);

		const own = await newPage({ origin: app.origin, lang: 'th', expectedErrors: /status of 410/ });
		await own.goto(link);
		await own.getByLabel(account.th.newPassword, { exact: true }).fill('วลียาวที่จำได้ดี');
		await own.getByLabel(account.th.repeatedPassword).fill('วลียาวที่จำได้ดี');
		await expectAccessible(own);
		await own.getByRole('button', { name: account.th.save }).click();
		await own.getByText(account.th.passwordSet).waitFor();
		await own.goto(link);
		await own.getByText(errors.th.pages.link_used.title).waitFor();
		await signIn(own, 'th', { email: 'somchai@example.go.th', password: 'วลียาวที่จำได้ดี' });
		await own.getByRole('link', { name: 'สมชาย ใจดี' }).click();
		await own.getByText(account.th.role.reviewer).first().waitFor();
		expect(await own.getByRole('link', { name: common.th.nav.admin }).count()).toBe(0);
	});

	test('opens a period with a due date in พ.ศ., typed as officials do', async () => {
		const page = await signedInPage(
			{ origin: app.origin, lang: 'th', expectedErrors: /status of 422/ },
			administrator
		);
		await page.goto('/admin/periods');
		const form = page.locator('form', { has: page.getByRole('button', { name: admin.th.openPeriod }) });
		await form.getByLabel(admin.th.fiscalYear).fill('๒๕๗๐');
		await form.getByLabel(admin.th.quarter).selectOption('1');
		await form.getByLabel(admin.th.dueDate).fill('๓๑ ก.พ. ๒๕๗๐');
		await form.getByRole('button').click();
		await page.locator('.error-summary:focus').waitFor();
		expect(await form.getByLabel(admin.th.dueDate).inputValue()).toBe('๓๑ ก.พ. ๒๕๗๐');
		await expectAccessible(page);
		await form.getByLabel(admin.th.dueDate).fill('๑๕ ม.ค. ๒๕๗๐');
		await form.getByRole('button').click();
		await page.getByText(admin.th.periodOpened).waitFor();
		const { rows } = await app.pool.query(
			`select due_date, state, is_sample from reporting_period where fiscal_year = 2570 and quarter = 1`
		);
		expect(rows).toEqual([{ due_date: '2027-01-15', state: 'open', is_sample: false }]);
	});

	test('removes the sample set at one click: no sample row is left, every real record is', async () => {
		const tables = (
			await app.pool.query(
				`select table_name from information_schema.columns where table_schema = 'public' and column_name = 'is_sample'`
			)
		).rows.map(({ table_name }) => `"${table_name}"`);
		const real = async () =>
			Object.fromEntries(
				await Promise.all(tables.map(async (table) => [table, await count(`${table} where not is_sample`)]))
			);
		const before = await real();
		const page = await signedInPage({ origin: app.origin, lang: 'th' }, administrator);
		await page.goto('/');
		await page.locator('.sample-banner').getByRole('link', { name: common.th.sampleRemove }).click();
		await expectAccessible(page);
		await page.getByRole('button', { name: admin.th.sampleRemove }).dblclick();
		await page.getByText(admin.th.sampleNone).waitFor();
		expect(await page.locator('.sample-banner').count()).toBe(0);
		for (const table of tables) expect(await count(`${table} where is_sample`), table).toBe(0);
		const after = await real();
		expect({ ...after, app_session: 0, idempotency_key: 0 }).toEqual({
			...before,
			app_session: 0,
			idempotency_key: 0
		});

		for (const path of [
			'/',
			'/initiatives',
			'/timeline',
			'/tasks',
			'/admin/people',
			'/admin/organisations',
			'/admin/periods'
		]) {
			await page.goto(path);
			expect(await page.locator('body').innerText(), path).not.toContain(common.th.sample);
		}
		await page.goto('/initiatives');
		await page.getByText('การส่งเสริมภารกิจด้านความมั่นคง').first().waitFor();
	});
});
