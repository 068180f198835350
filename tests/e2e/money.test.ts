import { afterAll, beforeAll, expect, test } from 'vitest';
import common from '#lib/i18n/common.ts';
import errors from '#lib/i18n/errors.ts';
import initiativeForm from '#lib/i18n/initiative-form.ts';
import moneyWords from '#lib/i18n/money.ts';
import report from '#lib/i18n/report.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { grant, PASSWORD, signedIn } from '../support/client.ts';
import {
	accountOf,
	expectAccessible,
	expectNoSidewaysScroll,
	signedInPage,
	switchLanguage
} from '../support/journey.ts';
import { draftReports, type DraftReport } from '../support/sample-reports.ts';

let app: TestApp;
let draft: DraftReport;
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
	[draft] = (await draftReports(app.db)).filter(({ path }) => path.includes('/S64-')) as [DraftReport];
	await signedIn(app, 'budget', [grant('administrator')]);
});
afterAll(() => app?.stop());

test('targets are set as the letter says them, and stand beside what was disbursed, on the page and in its files', async () => {
	const page = await signedInPage(
		{ origin: app.origin, lang: 'th', expectedErrors: /status of 422/ },
		{ email: 'budget@example.go.th', password: PASSWORD }
	);
	await page.goto('/money?year=2563&quarter=4');
	await page.getByText(moneyWords.th.target.none('ปีงบฯ 2563')).waitFor();
	await page.goto('/admin/targets');
	await expectAccessible(page);
	await page.getByLabel(moneyWords.th.admin.yearField).fill('๒๕๖๓');
	await page.getByRole('button', { name: moneyWords.th.admin.open }).click();
	await page.waitForURL('**/admin/targets/2563');
	const field = (name: string) => page.locator(`[name="${name}"]`);
	await field('disbursed_all_1').fill('๓๐');
	await field('disbursed_all_4').fill('20');
	await field('source').fill('หนังสือทดสอบที่ 1');
	await page.getByRole('button', { name: moneyWords.th.admin.save }).click();
	await page.locator('.error-summary').getByText(errors.th.fields.below_earlier_quarter).waitFor();
	await expectAccessible(page);
	expect(await field('disbursed_all_1').inputValue()).toBe('๓๐');
	await field('disbursed_all_4').fill('95');
	await field('disbursed_capital_4').fill('70.5');
	await page.getByRole('button', { name: moneyWords.th.admin.save }).dblclick();
	await page.getByText(moneyWords.th.admin.saved).waitFor();
	expect((await app.pool.query('select version from disbursement_target')).rows).toEqual([{ version: 1 }]);

	await page.goto('/money?year=2563&quarter=4');
	await expectAccessible(page);
	const total = (await page.locator('tr.total').first().innerText()).replace(/\s+/g, ' ');
	expect(total).toMatch(/ 95\.00 −\d+\.\d\d$/);
	await page.setViewportSize({ width: 390, height: 844 });
	await expect
		.poll(() =>
			page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
		)
		.toBeLessThanOrEqual(0);
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.getByLabel(moneyWords.th.by, { exact: true }).selectOption('class');
	await page.getByRole('button', { name: common.th.show }).last().click();
	await page.waitForURL(/by=class/);
	expect(
		(
			await page.getByRole('row', { name: initiativeForm.th.money.classes.capital }).first().innerText()
		).replace(/\s+/g, ' ')
	).toContain('70.50');
	await switchLanguage(page, 'en');
	await page.getByText(moneyWords.en.notes.classes).waitFor();
	for (const kind of ['csv', 'xlsx', 'pdf'])
		expect((await page.request.get(`/exports/money.${kind}?year=2563&quarter=4&by=class`)).status()).toBe(
			200
		);
	const file = await (
		await page.request.get('/exports/money.csv?year=2563&quarter=4&by=class&lang=th')
	).text();
	for (const text of ['งบลงทุน', '70.5', 'หนังสือทดสอบที่ 1']) expect(file).toContain(text);
	await page.goto('/?year=2563&quarter=4&lang=th');
	await page.getByText(/95.00%.*หนังสือทดสอบที่ 1/).waitFor();
	await page.goto('/?year=2563&quarter=1');
	await page.getByText(/30.00%.*หนังสือทดสอบที่ 1/).waitFor();
});

test('an amount in the wrong unit is doubted at its field, on the check page and before the reviewer, and blocks nothing', async () => {
	const officer = await signedInPage(
		{ origin: app.origin, lang: 'th' },
		accountOf(app.accounts, 'officer', draft.organisation)
	);
	await officer.goto(draft.path);
	const field = (name: string) => officer.locator(`[name="${name}"]`);
	await field('disbursed').fill('๑.๒๕');
	await officer.locator('output[for="field-disbursed"]').getByText('หน่วยอาจผิด').waitFor();
	await expectAccessible(officer);
	await field('results').fill('ดำเนินการแล้ว');
	await field('problem_kind').selectOption('none');
	await officer.getByRole('button', { name: report.th.goOn }).click();
	await officer.waitForURL('**/check');
	expect(await officer.locator('main').innerText()).toContain('หน่วยอาจผิด');
	await officer.getByRole('button', { name: report.th.check.submit }).click();
	await officer.getByText(report.th.waiting).waitFor();
	const reviewer = await signedInPage(
		{ origin: app.origin, lang: 'th' },
		accountOf(app.accounts, 'reviewer')
	);
	await reviewer.goto(`${draft.path}/approval`);
	expect(await reviewer.locator('main').innerText()).toContain('หน่วยอาจผิด');

	// Carried money, with and without a script: more drawn than was kept back is told, and saved.
	const money = `${draft.path.split('/reports/')[0]!}/money`;
	const plain = await signedInPage(
		{ origin: app.origin, lang: 'th', javaScriptEnabled: false, expectedErrors: /status of 422/ },
		accountOf(app.accounts, 'officer', draft.organisation)
	);
	const record = async (page: typeof officer, kind: string, day: string, amount: string, year: string) => {
		await page.goto(money);
		await page.locator('[name="kind"]').selectOption(kind);
		await page.locator('[name="transaction_date"]').fill(day);
		await page.locator('[name="amount"]').fill(amount);
		await page.locator('[name="budget_year"]').fill(year);
	};
	await record(plain, 'carry_over', '30 ก.ย. 2563', '80,000', '2564');
	await plain.getByRole('button', { name: initiativeForm.th.money.add }).click();
	await plain.locator('.error-summary').getByText(errors.th.fields.year_after_day).waitFor();
	await plain.locator('[name="budget_year"]').fill('');
	await plain.getByRole('button', { name: initiativeForm.th.money.add }).click();
	await plain.waitForURL('**/money?saved=1');
	await record(officer, 'disbursement', '5 ต.ค. 2563', '90,000', '2563');
	await officer.getByText('เกินที่กันไว้').waitFor();
	await officer.getByRole('button', { name: initiativeForm.th.money.add }).click();
	await officer.waitForURL('**/money?saved=1');
	await officer.locator('#doubts').getByText('เกินที่กันไว้').waitFor();
	await expectAccessible(officer);
	await officer.goto(money.replace('/money', ''));
	await officer.getByRole('heading', { name: moneyWords.th.carry.title }).waitFor();
	await officer.goto('/money?year=2564&quarter=1');
	await officer.getByRole('heading', { name: moneyWords.th.carry.title }).waitFor();
	await expectAccessible(officer);
	await expectNoSidewaysScroll(officer);
});
