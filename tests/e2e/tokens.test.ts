import { afterAll, beforeAll, expect, test } from 'vitest';
import account from '#lib/i18n/account.ts';
import tokens from '#lib/i18n/tokens.ts';
import openData from '#lib/i18n/open-data.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { grant, PASSWORD, signedIn } from '../support/client.ts';
import {
	expectAccessible,
	expectNoSidewaysScroll,
	signedInPage,
	switchLanguage
} from '../support/journey.ts';
import { newPage } from '../support/browser.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ seed: 'facts' });
	await signedIn(app, 'officer', [
		grant('officer', {
			organisation_code: (await app.pool.query('select code from organisation order by code limit 1')).rows[0]
				.code
		})
	]);
});
afterAll(() => app?.stop());

test('a person makes a token on a phone, uses it, sees its use and revokes it', async () => {
	const page = await signedInPage(
		{
			origin: app.origin,
			lang: 'th',
			viewport: { width: 390, height: 844 },
			expectedErrors: /status of 422/
		},
		{ email: 'officer@example.go.th', password: PASSWORD }
	);
	await page.goto('/account');
	await page.getByRole('link', { name: tokens.th.title }).click();
	await page.getByRole('heading', { name: tokens.th.title }).waitFor();
	await page.getByRole('button', { name: tokens.th.make }).click();
	await page.locator('.error-summary:focus').waitFor();
	await page.getByLabel(tokens.th.name).fill('ส่งรายงานจากระบบบัญชี');
	await page.getByLabel(tokens.th.scopeReports).check();
	await expectAccessible(page);
	await page.getByRole('button', { name: tokens.th.make }).click();
	const token = await page.locator('.notice code').innerText();
	expect(token).toMatch(/^tidtam_[\w-]{43}$/);
	await expectNoSidewaysScroll(page);
	await expectAccessible(page);

	const told = await (
		await fetch(`${app.origin}/api/v1/token`, { headers: { authorization: `Bearer ${token}` } })
	).json();
	expect([told.name, told.writes_reports, told.writes_money, told.person.name]).toEqual([
		'ส่งรายงานจากระบบบัญชี',
		true,
		false,
		'officer'
	]);
	await page.goto('/account/tokens');
	expect(await page.locator('body').innerText()).not.toContain(token);
	await page.getByRole('button', { name: tokens.th.revokeOf('ส่งรายงานจากระบบบัญชี') }).click();
	await page.getByText(tokens.th.revoked).waitFor();
	expect(await page.getByText(tokens.th.neverUsed).count()).toBe(0);
	expect(
		(await fetch(`${app.origin}/api/v1/token`, { headers: { authorization: `Bearer ${token}` } })).status
	).toBe(401);
	await switchLanguage(page, 'en');
	await page.getByRole('cell', { name: tokens.en.dead }).waitFor();

	await page.getByRole('link', { name: account.en.account, exact: true }).click();
	await page.getByRole('link', { name: tokens.en.calendar.title }).click();
	await page.getByRole('button', { name: tokens.en.calendar.make }).click();
	expect(await page.locator('.notice code').innerText()).toMatch(
		/\/calendar\/tidtam_[\w-]{43}\.ics\?lang=en$/
	);
	await expectAccessible(page);
});

test('the API’s page and the open data read well on a phone, in both languages, without JavaScript too', async () => {
	const page = await newPage({
		origin: app.origin,
		lang: 'en',
		viewport: { width: 390, height: 844 },
		javaScriptEnabled: false
	});
	for (const path of ['/api', '/open-data']) {
		await page.goto(path);
		await expectNoSidewaysScroll(page);
	}
	await page.getByText(openData.en.licenceNone).waitFor();
	await page.locator('summary').first().click();
	await page.getByRole('rowheader', { name: 'code', exact: true }).first().waitFor();
	const drawn = await newPage({ origin: app.origin, lang: 'th' });
	for (const path of ['/api', '/open-data']) {
		await drawn.goto(path);
		await expectAccessible(drawn);
	}
});
