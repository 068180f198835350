import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import common from '#lib/i18n/common.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { newPage } from '../support/browser.ts';
import { accountOf, expectAccessible, signedInPage } from '../support/journey.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
});
afterAll(() => app?.stop());

const OPEN = [
	'/',
	'/dimensions/security',
	'/initiatives',
	'/initiatives/S64-02',
	'/plans/together',
	'/timeline',
	'/reporting',
	'/reporting/list',
	'/reports',
	'/methodology',
	'/sources',
	'/left-out',
	'/sign-in',
	'/version'
];
/** Journeys in Thai look at these themselves. */
const SEEN_IN_THAI = ['/', '/dimensions/security', '/initiatives', '/plans/together', '/timeline'];
/** What administration.test.ts does not look at. */
const OWN = ['/tasks', '/admin/sample', '/initiatives/new'];

describe.each(['th', 'en'] as const)('every page in %s', (lang) => {
	const words = lang === 'th' ? common.th : common.en;

	test('has one heading, its title, its language, and no barrier in light or dark', async () => {
		const page = await newPage({ origin: app.origin, lang });
		for (const path of OPEN) {
			const answer = await page.goto(path);
			expect(answer!.status(), path).toBe(200);
			expect(await page.locator('html').getAttribute('lang'), path).toBe(lang);
			expect(await page.locator('h1').count(), path).toBe(1);
			expect(await page.title(), path).not.toBe('');
			if (lang === 'en' || !SEEN_IN_THAI.includes(path)) await expectAccessible(page);
		}
	});

	test('also those of an administrator', async () => {
		const page = await signedInPage({ origin: app.origin, lang }, accountOf(app.accounts, 'administrator'));
		for (const path of OWN) {
			const answer = await page.goto(path);
			expect(answer!.status(), path).toBe(200);
			expect(await page.locator('h1').count(), path).toBe(1);
			await expectAccessible(page);
		}
	});

	test('no link of the frame or of a page leads nowhere', async () => {
		const page = await newPage({ origin: app.origin, lang });
		const links = new Set<string>();
		for (const path of ['/', '/reports', '/plans/together', '/initiatives/S64-02']) {
			await page.goto(path);
			for (const href of await page
				.locator('a[href^="/"]')
				.evaluateAll((all) => all.map((one) => one.getAttribute('href')!)))
				links.add(href.split('#')[0]!);
		}
		const pages = [...links].filter((href) => !/\.(pdf|csv|xlsx)\b|^\/initiatives[/?]|lang=/.test(href));
		expect(pages.length).toBeGreaterThan(10);
		for (const href of pages) expect((await page.request.get(href)).status(), href).toBe(200);
	});

	test('a page that is not there says so and leads on', async () => {
		const page = await newPage({ origin: app.origin, lang, expectedErrors: /status of 404/ });
		expect((await page.goto('/no-such-page'))!.status()).toBe(404);
		await expectAccessible(page);
		await page.getByRole('link', { name: words.nav.initiatives, exact: true }).first().click();
		await page.waitForURL('**/initiatives');
	});
});
