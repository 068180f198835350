import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import initiative from '#lib/i18n/initiative.ts';
import overview from '#lib/i18n/overview.ts';
import common from '#lib/i18n/common.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { expectNoAxeViolations, newPage } from '../support/browser.ts';
import {
	expectAccessible,
	expectNoSidewaysScroll,
	focused,
	switchLanguage,
	tabTo
} from '../support/journey.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
});
afterAll(() => app?.stop());

const lineOf = (page: Page, code: string) =>
	page.locator('tr.dim-row', { has: page.locator(`th a[href*="/dimensions/${code}"]`) }).first();
const texts = async (page: Page, code: string) =>
	(await lineOf(page, code).locator('td').allTextContents()).map((text) => text.trim());

describe('see where a dimension stands and drill to the initiative behind it', () => {
	test.each([true, false])(
		'from the overview to how a figure was computed (JavaScript: %s)',
		async (javaScriptEnabled) => {
			const page = await newPage({ origin: app.origin, lang: 'th', javaScriptEnabled });
			const look = async () => {
				if (javaScriptEnabled) await expectAccessible(page);
			};
			await page.goto('/');
			await look();
			const onOverview = await texts(page, 'economy');
			await lineOf(page, 'economy').locator('th a').click();
			await page.waitForURL('**/dimensions/economy**');
			// The overview may round more: it shows as many decimals as tell its own lines apart.
			const here = await page.locator('tr.dim-row').first().locator('td').allTextContents();
			for (const i of [1, 2])
				expect(Math.abs(Number(here[i]) - Number(onOverview[i]))).toBeLessThanOrEqual(0.5);
			expect(here.at(-1)!.trim()).toBe(onOverview.at(-1));
			await look();

			const row = page.locator('section tbody tr', { has: page.locator('a[href^="/initiatives/"]') }).first();
			const [, actual] = await row.locator('td').allTextContents();
			await row.locator('a[href^="/initiatives/"]').click();
			await page.waitForURL(/\/initiatives\/S\d\d-\d\d/);
			expect(await page.locator('main').innerText()).toContain(actual!.trim());
			const working = page.locator('details', { has: page.getByText(initiative.th.how) });
			await working.locator('summary').first().click();
			await working.locator('dt', { hasText: initiative.th.working.weightMode }).first().waitFor();
			expect(await working.innerText()).toContain(initiative.th.working.rule);
			await look();
		}
	);

	test('the number of a line leads to exactly as many initiatives', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th' });
		await page.goto('/initiatives');
		const count = async () =>
			Number(
				/\d+/.exec(
					await page
						.locator('main')
						.getByText(/พบ\s*\d+/)
						.first()
						.innerText()
				)![0]
			);
		const all = await count();
		await page.goto('/initiatives?year=2564&quarter=3&health=critical');
		const rows = await page.locator('main tbody tr').count();
		expect(await count()).toBe(rows);
		expect(rows).toBeGreaterThan(0);
		expect(rows).toBeLessThan(all);
		await page.getByRole('searchbox').fill('ตลาด ๒๕๖๔');
		await page.getByRole('searchbox').press('Enter');
		await page.waitForURL(/text=/);
		expect(page.url()).toContain('health=critical');
	});

	test('the weight is chosen by the address, and stays on the way', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th' });
		await page.goto('/?year=2564&quarter=3');
		const [, byBudget] = await texts(page, 'economy');
		await page.getByRole('link', { name: overview.th.weight.equal }).click();
		await page.waitForURL(/weight=equal/);
		expect(new URL(page.url()).searchParams.get('year')).toBe('2564');
		const [, equal] = await texts(page, 'economy');
		expect(equal).not.toBe(byBudget);
		await lineOf(page, 'economy').locator('th a').click();
		await page.waitForURL(/dimensions\/economy.*weight=equal/);
		expect(
			Math.abs(
				Number(await page.locator('tr.dim-row').first().locator('td').nth(1).innerText()) - Number(equal)
			)
		).toBeLessThanOrEqual(0.5);
	});

	test('the period picker changes the figures; the other language keeps page and filter, and is remembered', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th' });
		await page.goto('/?year=2564&quarter=3&weight=equal');
		const third = await texts(page, 'society');
		await page.locator('details.menu summary').first().click();
		await page.locator('#pick-year').selectOption('2563');
		await page.locator('#pick-quarter').selectOption('2');
		await page.getByRole('button', { name: common.th.show }).click();
		await page.waitForURL(/year=2563&quarter=2/);
		expect(page.url()).toContain('weight=equal');
		const second = await texts(page, 'society');
		expect(second).not.toEqual(third);
		expect(await page.locator('.page-head').innerText()).toContain('1 ม.ค. – 31 มี.ค. 2563');

		await switchLanguage(page, 'en');
		const address = new URL(page.url());
		expect([
			address.pathname,
			address.searchParams.get('year'),
			address.searchParams.get('quarter'),
			address.searchParams.get('weight')
		]).toEqual(['/', '2563', '2', 'equal']);
		await page.getByRole('heading', { name: overview.en.byDimension }).waitFor();
		const english = await texts(page, 'society');
		expect(english.filter((text) => /^[\d.−/–]+$/.test(text))).toEqual(
			second.filter((text) => /^[\d.−/–]+$/.test(text))
		);
		await expectAccessible(page);
		await page.goto('/initiatives');
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		await page.getByRole('link', { name: common.en.nav.timeline }).waitFor();
	});
});

describe('without a mouse', () => {
	test('from the first key to the working of an initiative, always seeing where one is', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th' });
		await page.goto('/?year=2564&quarter=3');
		await tabTo(page, ({ href }) => href === '#content', 1);
		await page.keyboard.press('Enter');
		expect((await focused(page)).tag).toBe('main');
		await tabTo(page, ({ href }) => !!href?.startsWith('/dimensions/security'));
		await page.keyboard.press('Enter');
		await page.waitForURL('**/dimensions/security**');
		await tabTo(page, ({ href }) => /^\/initiatives\/S/.test(href ?? ''));
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/initiatives\/S/);
		await tabTo(page, ({ tag, text }) => tag === 'summary' && text.startsWith(initiative.th.how));
		await page.keyboard.press('Enter');
		await page.locator('details[open] dt', { hasText: initiative.th.working.weightMode }).first().waitFor();
		// No trap: the way on ends at the page's foot.
		await tabTo(page, ({ href }) => href === '/version');
	});

	test('menus open, choose and close', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th' });
		await page.goto('/?year=2564&quarter=3');
		await tabTo(page, ({ tag }) => tag === 'summary');
		await page.keyboard.press('Enter');
		await tabTo(page, ({ tag }) => tag === 'select', 1);
		await page.keyboard.press('ArrowUp');
		const year = await page.locator('#pick-year').inputValue();
		expect(year).not.toBe('2564');
		await tabTo(page, ({ tag }) => tag === 'button');
		await page.keyboard.press('Enter');
		await page.waitForURL(`**year=${year}**`);
	});
});

test('on a phone every page fits 390 pixels', async () => {
	const page = await newPage({ origin: app.origin, lang: 'th', viewport: { width: 390, height: 844 } });
	for (const path of [
		'/',
		'/dimensions/society',
		'/initiatives',
		'/initiatives/S64-15',
		'/timeline',
		'/plans/together'
	]) {
		await page.goto(path);
		await expectNoSidewaysScroll(page);
		await expectNoAxeViolations(page);
	}
});
