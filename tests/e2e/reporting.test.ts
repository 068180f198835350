import { afterAll, beforeAll, expect, test } from 'vitest';
import common from '#lib/i18n/common.ts';
import reporting from '#lib/i18n/reporting.ts';
import tasks from '#lib/i18n/tasks.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { newPage } from '../support/browser.ts';
import {
	accountOf,
	expectAccessible,
	expectNoSidewaysScroll,
	signedInPage,
	switchLanguage,
	tabTo
} from '../support/journey.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
});
afterAll(() => app?.stop());

test('a visitor sees who has reported, goes to the list behind a number by keyboard, and is told no draft', async () => {
	const page = await newPage({ origin: app.origin, lang: 'th' });
	await page.goto('/');
	await page.getByRole('link', { name: common.th.nav.reporting, exact: true }).click();
	await page.getByRole('heading', { level: 1, name: reporting.th.title }).waitFor();
	await expectAccessible(page);
	expect(await page.getByText(reporting.th.states.draft, { exact: true }).count()).toBe(0);
	const row = page.getByRole('row', { name: new RegExp(`^${reporting.th.total}`) });
	const number = Number(await row.locator('li.overdue b').first().innerText());
	await tabTo(
		page,
		({ text }) =>
			text === `${number}${reporting.th.states.overdue}` ||
			text === `${number} ${reporting.th.states.overdue}`
	);
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { level: 1, name: reporting.th.listTitle }).waitFor();
	await page.getByRole('heading', { level: 2, name: reporting.th.found(number, number) }).waitFor();
	expect(await page.locator('tbody tr').count()).toBe(Math.min(50, number));
	expect(await page.getByRole('button', { name: reporting.th.remind }).count()).toBe(0);
	expect(await page.locator('main').innerText()).not.toContain('เจ้าหน้าที่ตัวอย่าง');
	await expectAccessible(page);
	await switchLanguage(page, 'en');
	await page.getByRole('heading', { level: 1, name: reporting.en.listTitle }).waitFor();
	for (const path of ['/reporting?rows=province&span=8', '/reporting/list?state=owed']) {
		await page.setViewportSize({ width: 390, height: 800 });
		await page.goto(path);
		await expectNoSidewaysScroll(page);
	}
	await expectAccessible(page);
});

test('without JavaScript the choices of the form are the address', async () => {
	const page = await newPage({ origin: app.origin, lang: 'th', javaScriptEnabled: false });
	await page.goto('/reporting');
	await page.getByLabel(reporting.th.rows.label).selectOption('province');
	await page.getByLabel(reporting.th.span.label).selectOption('8');
	await page.getByRole('button', { name: reporting.th.apply }).click();
	await page.getByRole('rowheader', { name: /ปัตตานี/ }).first().waitFor();
	expect(page.url()).toMatch(/rows=province/);
	expect(await page.locator('thead tr').nth(1).locator('th').count()).toBe(8);
});

test('a reviewer reminds of what is owed, once a day, and the officer finds the same in their tasks', async () => {
	const page = await signedInPage({ origin: app.origin, lang: 'th' }, accountOf(app.accounts, 'reviewer'));
	await page.goto('/reporting/list?state=owed&organisation=sample-a');
	await expectAccessible(page);
	await page.getByRole('button', { name: reporting.th.remind }).dblclick();
	await page
		.getByRole('status')
		.filter({ hasText: /เตือนเจ้าหน้าที่ 1 คน/ })
		.waitFor();
	await expectAccessible(page);
	const { rows } = await app.pool.query(
		`select kind, channel, count(*)::int as n, sum(owed)::int as owed from reminder where kind = 'asked' and channel = 'product' group by 1, 2`
	);
	const owed = Number(/^\d+/.exec(await page.locator('main section h2').first().innerText())![0]);
	expect(rows).toEqual([{ kind: 'asked', channel: 'product', n: expect.any(Number), owed }]);
	await page.getByRole('link', { name: reporting.th.toMatrix }).click();
	await page.getByRole('heading', { level: 1, name: reporting.th.title }).waitFor();

	const officer = await signedInPage(
		{ origin: app.origin, lang: 'th' },
		accountOf(app.accounts, 'officer', 'sample-a')
	);
	await officer.goto('/tasks');
	const told = Number(
		/\((\d+)\)/.exec(await officer.getByRole('link', { name: common.th.nav.tasks }).innerText())![1]
	);
	// Follow-up actions are work as well; what waits for others is not.
	expect(
		(await officer.locator('section[aria-labelledby^=tasks-] td.period').count()) +
			(await officer.locator('section[aria-labelledby=tasks-actions] tbody tr').count())
	).toBe(told);
	await expectAccessible(officer);
	await officer
		.getByRole('navigation', { name: tasks.th.filterLabel })
		.getByRole('link', { name: tasks.th.kinds.overdue.title })
		.click();
	await officer.waitForURL('**/tasks?kind=overdue');
	expect(await officer.locator('main section').count()).toBe(1);
	await officer.setViewportSize({ width: 390, height: 800 });
	await expectNoSidewaysScroll(officer);
});
