import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lang } from '#lib/domain/lang.ts';
import commonWords from '#lib/i18n/common.ts';
import conflictWords from '#lib/i18n/conflict.ts';
import errorsWords from '#lib/i18n/errors.ts';
import reportWords from '#lib/i18n/report.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { grant, PASSWORD, signedIn } from '../support/client.ts';
import { accountOf, expectAccessible, expectNoSidewaysScroll, signedInPage } from '../support/journey.ts';
import { draftReports, type DraftReport } from '../support/sample-reports.ts';

let app: TestApp;
let drafts: DraftReport[];
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
	drafts = await draftReports(app.db);
});
afterAll(() => app?.stop());

const QUARTER = '/?year=2564&quarter=4&weight=equal';
const words = (lang: Lang) => ({
	t: reportWords(lang),
	errors: errorsWords(lang),
	conflict: conflictWords(lang),
	common: commonWords(lang)
});
const officerOf = (report: DraftReport) => accountOf(app.accounts, 'officer', report.organisation);
const summary = (page: Page) => page.locator('.error-summary');
const hasFocus = (page: Page) => page.locator('.error-summary:focus').waitFor();

/** The cells of one line of the overview, as they are read: actual, planned, reported. */
async function lineOf(page: Page, dimension: string) {
	await page.goto(QUARTER);
	const row = page.locator('tr.dim-row', { has: page.locator(`th a[href*="/dimensions/${dimension}"]`) });
	const cells = await row.locator('td').allTextContents();
	return { actual: cells[1]!.trim(), planned: cells[2]!.trim(), reported: cells.at(-1)!.trim() };
}

const steps = async (report: DraftReport) =>
	(
		await app.db
			.selectFrom('audit_event')
			.select('action')
			.where('record_type', '=', 'progress_report')
			.where('record_id', '=', String(report.id))
			.orderBy('id')
			.execute()
	)
		.map(({ action }) => action)
		.filter((action) => action !== 'report.save');

describe.each([
	{ lang: 'th', javaScriptEnabled: true, n: 0 },
	{ lang: 'en', javaScriptEnabled: true, n: 1 },
	{ lang: 'th', javaScriptEnabled: false, n: 2 }
] as const)(
	'a report of a quarter ($lang, JavaScript: $javaScriptEnabled)',
	({ lang, javaScriptEnabled, n }) => {
		const { t, errors, common } = words(lang);
		const look = async (page: Page) => {
			if (javaScriptEnabled) await expectAccessible(page);
		};

		test('is written with Thai digits and พ.ศ. dates, returned, corrected and approved; then the overview moves', async () => {
			const report = drafts[n]!;
			const options = {
				origin: app.origin,
				lang,
				javaScriptEnabled,
				expectedErrors: /status of 4(22|09|03)/
			};
			const officer = await signedInPage(options, officerOf(report));
			const reviewer = await signedInPage(options, accountOf(app.accounts, 'reviewer'));
			const before = await lineOf(reviewer, report.dimension);
			const [first, second] = report.milestones as [number, number];
			const field = (name: string) => officer.locator(`[name="${name}"]`);

			await officer.goto(report.path);
			await look(officer);
			await field(`m${first}_percent`).fill('๑๐๕');
			await field(`m${first}_start`).fill('ต้นเดือนตุลาคม');
			await field('disbursed').fill('ล้านกว่าบาท');
			await field('problem_kind').selectOption('none');
			await field('results').fill('ดำเนินการครบทั้งสามอำเภอ');
			await officer.getByRole('button', { name: t.goOn }).click();
			await hasFocus(officer);
			const told = await summary(officer).innerText();
			for (const text of [errors.fields.not_a_percent, errors.fields.not_a_date, errors.fields.not_a_number])
				expect(told).toContain(text);
			expect(await field(`m${first}_percent`).inputValue()).toBe('๑๐๕');
			expect(await field('disbursed').inputValue()).toBe('ล้านกว่าบาท');
			expect(await field('results').inputValue()).toBe('ดำเนินการครบทั้งสามอำเภอ');
			await look(officer);
			await summary(officer).getByRole('link').first().click();
			expect(await officer.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
				`m${first}_percent`
			);

			await field(`m${first}_percent`).fill('๑๐๐');
			await field(`m${first}_start`).fill('๑ ต.ค. ๒๕๖๓');
			await field(`m${first}_end`).fill('๓๐/๖/๒๕๖๔');
			await field(`m${second}_percent`).fill('๘๗.๕');
			await field(`m${second}_start`).fill('๕ พ.ย. ๖๓');
			await field(`m${second}_end`).fill('');
			for (const id of report.milestones.slice(2)) await field(`m${id}_percent`).fill('๑๒');
			await field('disbursed').fill('๑,๒๕๐,๐๐๐');
			const goOn = async () => {
				await officer.getByRole('button', { name: t.goOn }).click();
				await officer.waitForURL((url) => url.pathname.endsWith('/check'));
			};
			await field('problem_kind').selectOption('');
			await goOn();
			await hasFocus(officer);
			await summary(officer).getByRole('link', { name: t.fields.problem_kind }).click();
			await field('problem_kind').selectOption('none');
			await goOn();
			const checked = await officer.locator('main').innerText();
			for (const text of ['87.5', lang === 'th' ? '30 มิ.ย. 2564' : '30 Jun 2021'])
				expect(checked).toContain(text);
			await look(officer);
			await officer.getByRole('button', { name: t.check.submit }).dblclick();
			await officer.getByText(t.waiting).waitFor();
			expect(await steps(report)).toEqual(['report.submit']);
			expect(await officer.getByRole('button', { name: t.reviewPage.approve, exact: true }).count()).toBe(0);
			expect(await officer.getByRole('link', { name: t.review, exact: true }).count()).toBe(0);
			expect((await officer.goto(`${report.path}/approval`))!.status()).toBe(403);

			await reviewer.goto(report.path);
			await reviewer.getByRole('link', { name: t.review, exact: true }).click();
			await reviewer.waitForURL('**/approval');
			await look(reviewer);
			await reviewer.getByRole('button', { name: t.reviewPage.returnIt }).click();
			await hasFocus(reviewer);
			expect(await summary(reviewer).innerText()).toContain(errors.fields.required);
			await look(reviewer);
			expect(await steps(report)).toEqual(['report.submit']);
			await reviewer.getByLabel(t.reviewPage.comment).fill('โปรดแก้เงินเบิกจ่ายให้ตรงกับระบบ GFMIS');
			await reviewer.getByRole('button', { name: t.reviewPage.returnIt }).click();
			await reviewer.waitForURL((url) => url.pathname === report.path);

			await officer.goto(report.path);
			await officer.getByText('โปรดแก้เงินเบิกจ่ายให้ตรงกับระบบ GFMIS').waitFor();
			expect(await field(`m${second}_percent`).inputValue()).toBe('87.5');
			await field('disbursed').fill('๑,๓๐๐,๐๐๐.๕๐');
			await look(officer);
			await officer.getByRole('button', { name: t.goOn }).click();
			await officer.waitForURL((url) => url.pathname.endsWith('/check'));
			await officer.getByRole('button', { name: t.check.submit }).click();
			await officer.getByText(t.waiting).waitFor();

			expect(await lineOf(reviewer, report.dimension)).toEqual(before);
			await reviewer.goto(`${report.path}/approval`);
			expect(await reviewer.locator('main').innerText()).toContain('1,300,000.50');
			await reviewer.getByRole('button', { name: t.reviewPage.approve, exact: true }).dblclick();
			await reviewer.waitForURL((url) => url.pathname === report.path);
			await reviewer.getByText(t.states.approved).first().waitFor();
			expect(await steps(report)).toEqual([
				'report.submit',
				'report.return',
				'report.submit',
				'report.approve'
			]);
			await look(reviewer);

			const after = await lineOf(reviewer, report.dimension);
			const [count, of] = before.reported.split('/').map(Number) as [number, number];
			expect(after.reported).toBe(`${count + 1}/${of}`);
			expect(after.actual).not.toBe(before.actual);
			expect(await reviewer.locator('main').innerText()).toContain(common.asOf);
		});
	}
);

describe('a slow line', () => {
	test('what was typed before the page woke up stays typed', async () => {
		const report = drafts[5]!;
		const page = await signedInPage({ origin: app.origin, lang: 'th' }, officerOf(report));
		let letThrough!: () => void;
		const gate = new Promise<void>((resolve) => (letThrough = resolve));
		await page.route(/\/_app\/.*\.js$/, async (route) => {
			await gate;
			await route.continue();
		});
		await page.goto(report.path, { waitUntil: 'commit' });
		await page.locator('[name=results]').fill('พิมพ์ก่อนหน้าตื่น');
		await page.locator('[name=disbursed]').fill('๑๒๓๔');
		await page.locator('[name=problem_kind]').selectOption('weather');
		letThrough();
		// The amount in millions is drawn by the woken page alone.
		const isAwake = async () => {
			for (const text of ['', '2500000']) await page.locator('[name=outstanding]').fill(text);
			return page.getByText('= 2.50 ').count();
		};
		await expect.poll(isAwake, { timeout: 20_000 }).toBe(1);
		expect(await page.locator('[name=results]').inputValue()).toBe('พิมพ์ก่อนหน้าตื่น');
		expect(await page.locator('[name=disbursed]').inputValue()).toBe('๑๒๓๔');
		expect(await page.locator('output[for="field-disbursed"]').innerText(), 'told in millions too').toContain(
			'= 0.001234'
		);
		expect(await page.locator('[name=problem_kind]').inputValue()).toBe('weather');
	});
});

describe('two people and one report', () => {
	test('the second to save sees both versions, keeps what was typed, and chooses', async () => {
		const report = drafts[3]!;
		const { t, conflict } = words('th');
		await signedIn(app, 'colleague', [grant('officer', { organisation_code: report.organisation })], {
			is_sample: true
		});
		// Without JavaScript no autosave meets the other's first.
		const options = { origin: app.origin, lang: 'th' as const, expectedErrors: /status of 409/ };
		const one = await signedInPage({ ...options, javaScriptEnabled: false }, officerOf(report));
		const other = await signedInPage(options, { email: 'colleague@example.go.th', password: PASSWORD });
		await one.goto(report.path);
		await other.goto(report.path);
		await one.locator('[name=results]').fill('ฉบับของคนแรก');
		await one.getByRole('button', { name: t.saveDraft }).click();
		await one.getByText(t.savedDraft).waitFor();

		await other.locator('[name=results]').fill('ฉบับของคนที่สอง');
		await other.locator('[name=next_steps]').fill('ประชุมกับอำเภอ');
		await other.getByRole('button', { name: t.saveDraft }).click();
		await hasFocus(other);
		const told = await summary(other).innerText();
		for (const text of [conflict.title, 'ฉบับของคนแรก', 'ฉบับของคนที่สอง']) expect(told).toContain(text);
		expect(await other.locator('[name=results]').inputValue()).toBe('ฉบับของคนที่สอง');
		expect(await other.locator('[name=next_steps]').inputValue()).toBe('ประชุมกับอำเภอ');
		await expectAccessible(other);
		await other.setViewportSize({ width: 390, height: 844 });
		await expectNoSidewaysScroll(other);

		await other.getByRole('radio', { name: `${t.fields.results}: ${conflict.theirs}` }).check();
		await other.getByRole('button', { name: t.saveDraft }).click();
		await other.getByText(t.savedDraft).waitFor();
		// The fields follow what was chosen: the next save must not bring the other version back.
		expect(await other.locator('[name=results]').inputValue()).toBe('ฉบับของคนแรก');
		await one.goto(report.path);
		expect(await one.locator('[name=results]').inputValue()).toBe('ฉบับของคนแรก');
		expect(await one.locator('[name=next_steps]').inputValue()).toBe('ประชุมกับอำเภอ');
	});

	test('who handed a report in cannot approve it, whatever else they may', async () => {
		const report = drafts[4]!;
		const { t } = words('th');
		await signedIn(
			app,
			'both',
			[grant('officer', { organisation_code: report.organisation }), grant('reviewer')],
			{ is_sample: true }
		);
		const page = await signedInPage(
			{ origin: app.origin, lang: 'th' },
			{ email: 'both@example.go.th', password: PASSWORD }
		);
		await page.goto(report.path);
		await page.locator('[name=problem_kind]').selectOption('none');
		await page.locator('[name=results]').fill('ครบตามแผน');
		await page.getByRole('button', { name: t.goOn }).click();
		await page.getByRole('button', { name: t.check.submit }).click();
		await page.getByText(t.waiting).waitFor();
		expect(await page.getByRole('link', { name: t.review, exact: true }).count()).toBe(0);
		await page.goto(`${report.path}/approval`);
		await page.getByText(t.reviewPage.own).waitFor();
		expect(await page.getByRole('button', { name: t.reviewPage.approve, exact: true }).count()).toBe(0);
	});
});
