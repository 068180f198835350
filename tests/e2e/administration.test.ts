import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { expectNoAxeViolations, newPage } from '../support/browser.ts';
import { grant, PASSWORD, signedIn } from '../support/client.ts';
import { signedInPage, signIn } from '../support/journey.ts';

let app: TestApp;
const administrator = { email: 'administrator@example.go.th', password: PASSWORD };
let id: string;
beforeAll(async () => {
	app = await startApp();
	({ id } = await signedIn(app, 'administrator', [grant('administrator')]));
	await signedIn(app, 'sample', [grant('viewer')], { is_sample: true });
	await app.db
		.insertInto('organisation')
		.values({ code: 'own', name_th: 'หน่วยงาน', kind: 'agency' })
		.execute();
	await app.db
		.insertInto('reporting_period')
		.values({ fiscal_year: 2563, quarter: 1, due_date: '2020-01-15' })
		.execute();
});
afterAll(() => app?.stop());

describe.each([
	['th', 'light'],
	['en', 'dark']
] as const)('in %s, %s', (lang, colorScheme) => {
	test('sign-in, account and administration have no barrier that axe finds', async () => {
		const page = await newPage({ origin: app.origin, lang, colorScheme });
		await page.goto('/sign-in');
		await expectNoAxeViolations(page);
		await signIn(page, lang, administrator);
		const paths = [
			'',
			'/people',
			'/people/new',
			`/people/${id}`,
			'/organisations',
			'/organisations/new',
			'/organisations/own',
			'/periods',
			'/settings',
			'/sample'
		];
		for (const path of ['/account', ...paths.map((path) => `/admin${path}`)]) {
			await page.goto(path);
			await expectNoAxeViolations(page);
		}
	});
});

test('an error in a form takes the focus, leads to its field, and keeps what was typed, without JavaScript too', async () => {
	for (const javaScriptEnabled of [true, false]) {
		const page = await signedInPage(
			{ origin: app.origin, lang: 'en', javaScriptEnabled, expectedErrors: /422/ },
			administrator
		);
		await page.goto('/admin/people/new');
		await page.locator('[name=name]').fill('Somchai');
		await page.locator('[name=email]').fill('no-address@');
		await page.locator('main form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
		await page.locator('main form button').click();
		const summary = page.locator('.error-summary');
		await summary.waitFor();
		expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
		expect(await page.locator('[name=name]').inputValue()).toBe('Somchai');
		await summary.locator('a').first().click();
		expect(new URL(page.url()).hash).toBe('#field-email');
		// axe itself needs the page's scripts.
		if (javaScriptEnabled) await expectNoAxeViolations(page);
	}
});

test('an error page says what it is and helps on', async () => {
	const page = await newPage({ origin: app.origin, lang: 'en', expectedErrors: /404/ });
	await page.goto('/no-such-page');
	expect(await page.locator('h1').innerText()).toBe('Page not found');
	await expectNoAxeViolations(page);
});
