import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import accountTh from '#lib/i18n/th/account.ts';
import adminTh from '#lib/i18n/th/admin.ts';
import commonTh from '#lib/i18n/th/common.ts';
import errorsTh from '#lib/i18n/th/errors.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { newPage } from '../support/browser.ts';
import { grant, PASSWORD, signedIn } from '../support/client.ts';
import { expectAccessible, signedInPage } from '../support/journey.ts';

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
		await page.getByRole('link', { name: commonTh.nav.admin }).click();
		await expectAccessible(page);
		await page.getByRole('link', { name: adminTh.parts.people.title, exact: true }).click();
		await page.getByRole('link', { name: adminTh.newPerson }).click();
		await page.getByLabel(adminTh.name, { exact: true }).fill('สมชาย ใจดี');
		await page.getByLabel(adminTh.email).fill('somchai@example.go.th');
		await page.getByLabel(adminTh.role, { exact: true }).selectOption('reviewer');
		await expectAccessible(page);
		await page.getByRole('button', { name: adminTh.create }).click();
		await page.getByRole('heading', { name: 'สมชาย ใจดี' }).waitFor();
		await page.getByRole('button', { name: adminTh.makeLink }).click();
		const link = await page.locator('code').innerText();
		await expectAccessible(page);

		const own = await newPage({ origin: app.origin, lang: 'th', expectedErrors: /status of 410/ });
		await own.goto(link);
		await own.getByLabel(accountTh.newPassword, { exact: true }).fill('วลียาวที่จำได้ดี');
		await own.getByLabel(accountTh.repeatedPassword).fill('วลียาวที่จำได้ดี');
		await expectAccessible(own);
		await own.getByRole('button', { name: accountTh.save }).click();
		await own.getByText(accountTh.passwordSet).waitFor();
		await own.goto(link);
		await own.getByText(errorsTh.pages.link_used.title).waitFor();
		const signedInAs = await signedInPage(
			{ origin: app.origin, lang: 'th' },
			{ email: 'somchai@example.go.th', password: 'วลียาวที่จำได้ดี' }
		);
		await signedInAs.getByRole('link', { name: 'สมชาย ใจดี' }).click();
		await signedInAs.getByText(accountTh.role.reviewer).first().waitFor();
		expect(await signedInAs.getByRole('link', { name: commonTh.nav.admin }).count()).toBe(0);
	});

	test('opens a period with a due date in พ.ศ., typed as officials do', async () => {
		const page = await signedInPage(
			{ origin: app.origin, lang: 'th', expectedErrors: /status of 422/ },
			administrator
		);
		await page.goto('/admin/periods');
		const form = page.locator('form', { has: page.getByRole('button', { name: adminTh.openPeriod }) });
		await form.getByLabel(adminTh.fiscalYear).fill('๒๕๗๐');
		await form.getByLabel(adminTh.quarter).selectOption('1');
		await form.getByLabel(adminTh.dueDate).fill('๓๑ ก.พ. ๒๕๗๐');
		await form.getByRole('button').click();
		await page.locator('.error-summary:focus').waitFor();
		expect(await form.getByLabel(adminTh.dueDate).inputValue()).toBe('๓๑ ก.พ. ๒๕๗๐');
		await expectAccessible(page);
		await form.getByLabel(adminTh.dueDate).fill('๑๕ ม.ค. ๒๕๗๐');
		await form.getByRole('button').click();
		await page.getByText(adminTh.periodOpened).waitFor();
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
		await page.locator('.sample-banner').getByRole('link', { name: commonTh.sampleRemove }).click();
		await expectAccessible(page);
		await page.getByRole('button', { name: adminTh.sampleRemove }).dblclick();
		await page.getByText(adminTh.sampleNone).waitFor();
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
			expect(await page.locator('body').innerText(), path).not.toContain(commonTh.sample);
		}
		await page.goto('/initiatives');
		await page.getByText('การส่งเสริมภารกิจด้านความมั่นคง').first().waitFor();
	});
});
