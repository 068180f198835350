import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lang } from '#lib/domain/lang.ts';
import errorsWords from '#lib/i18n/errors.ts';
import indicators from '#lib/i18n/indicators.ts';
import report from '#lib/i18n/report.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { accountOf, expectAccessible, signedInPage } from '../support/journey.ts';
import { draftReports, type DraftReport } from '../support/sample-reports.ts';

let app: TestApp;
let drafts: DraftReport[];
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
	// With an approved quarter before, so that there is something to copy.
	drafts = (await draftReports(app.db)).filter(({ path }) => path.includes('/S64-'));
});
afterAll(() => app?.stop());

const words = (lang: Lang) => ({
	t: indicators(lang),
	errors: errorsWords(lang),
	report: report(lang)
});
const initiativeOf = ({ path }: DraftReport) => path.split('/reports/')[0]!;
const summary = (page: Page) => page.locator('.error-summary');

describe.each([
	{ lang: 'th', javaScriptEnabled: true, n: 0 },
	{ lang: 'en', javaScriptEnabled: false, n: 1 }
] as const)('indicators ($lang, JavaScript: $javaScriptEnabled)', ({ lang, javaScriptEnabled, n }) => {
	const { t, errors, report: r } = words(lang);
	const look = async (page: Page) => {
		if (javaScriptEnabled) await expectAccessible(page);
	};

	test('are defined, reported, approved, and seen with their working', async () => {
		const draft = drafts[n]!;
		const initiative = initiativeOf(draft);
		const options = { origin: app.origin, lang, javaScriptEnabled, expectedErrors: /status of 422/ };
		const officer = await signedInPage(options, accountOf(app.accounts, 'officer', draft.organisation));
		const field = (name: string) => officer.locator(`[name="${name}"]`);

		// Defined: what contradicts itself is refused, and stays typed.
		await officer.goto(initiative);
		await officer.goto(`${initiative}/indicators`);
		await look(officer);
		await officer.getByRole('link', { name: t.add }).click();
		await officer.waitForURL('**/indicators/new');
		await field('code').fill('9');
		await field('name_th').fill('ผู้ได้รับประโยชน์');
		await field('unit_th').fill('คน');
		await field('kind').selectOption('cumulative');
		await field('direction').selectOption('down');
		await field('baseline_value').fill('๔๐');
		await field('baseline_fiscal_year').fill('๒๕๖๓');
		await field('target_2564-q4').fill('๑,๒๔๐.๕');
		await field('by_sex').check();
		await officer.getByRole('button', { name: t.save }).click();
		await summary(officer).waitFor();
		expect(await summary(officer).innerText()).toContain(errors.fields.not_whole);
		expect(await field('target_2564-q4').inputValue()).toBe('๑,๒๔๐.๕');
		await field('target_2564-q4').fill('๑,๒๔๐');
		await officer.getByRole('button', { name: t.save }).click();
		await officer.getByText(errors.fields.grows_only).first().waitFor();
		expect(await summary(officer).innerText()).toContain(errors.fields.wrong_side);
		expect(await field('by_sex').isChecked()).toBe(true);
		await look(officer);
		await field('direction').selectOption('up');
		await officer.getByRole('button', { name: t.save }).click();
		await officer.waitForURL('**/indicators?saved=1');

		await officer.goto(`${initiative}/indicators/new`);
		await field('code').fill('10');
		await field('name_th').fill('เวลารอรับบริการ');
		await field('unit_th').fill('นาที');
		await field('kind').selectOption('latest');
		await field('direction').selectOption('down');
		await field('decimals').selectOption('1');
		await field('baseline_value').fill('40');
		await field('target_2564-q4').fill('20');
		await officer.getByRole('button', { name: t.save }).click();
		await officer.waitForURL('**/indicators?saved=1');
		const defined = await app.db
			.selectFrom('indicator as i')
			.innerJoin('initiative as of', 'of.id', 'i.initiative_id')
			.select(['i.id', 'i.code', 'i.kind', 'i.is_sample'])
			.where('of.code', '=', initiative.split('/').at(-1)!)
			.orderBy('i.position')
			.execute();
		expect(
			defined.filter(({ code }) => ['9', '10'].includes(code)).map(({ is_sample }) => is_sample)
		).toEqual([true, true]);
		const id = (code: string) => defined.find((one) => one.code === code)!.id;

		// Changed: what stands there comes back as it was typed, and the list shows the new name.
		await officer.goto(`${initiative}/indicators/9`);
		expect([
			await field('target_2564-q4').inputValue(),
			await field('baseline_fiscal_year').inputValue(),
			await field('by_sex').isChecked()
		]).toEqual(['1,240', '2563', true]);
		await field('name_th').fill('ผู้ได้รับประโยชน์โดยตรง');
		await officer.getByRole('button', { name: t.save }).click();
		await officer.waitForURL('**/indicators?saved=1');
		await officer.getByText('ผู้ได้รับประโยชน์โดยตรง').first().waitFor();

		// Reported: the target beside the field, last quarter's values by one button, Thai digits.
		await officer.goto(draft.path);
		expect(await officer.locator('#indicators').innerText()).toContain(t.targetHere('1,240'));
		await look(officer);
		const carried = defined.find(
			({ kind, code }) => (kind === 'cumulative' || kind === 'latest') && code !== '9' && code !== '10'
		);
		const anew = defined.find(({ kind }) => kind === 'per_period');
		await field(`i${id('9')}_value`).fill('๑,๒๕๐');
		if (javaScriptEnabled)
			await officer.locator(`#indicators details:has([name="i${id('9')}_sex_female_value"]) summary`).click();
		else await officer.locator('#indicators summary').last().click();
		await field(`i${id('9')}_sex_female_value`).fill('๖๐๐');
		await field(`i${id('9')}_sex_male_value`).fill('600');
		for (const one of [carried, anew]) if (one) await field(`i${one.id}_value`).fill('');
		await officer.getByRole('button', { name: t.copy }).click();
		await officer.getByText(r.savedDraft).waitFor();
		if (carried) expect(await field(`i${carried.id}_value`).inputValue()).toMatch(/^[\d,.]+$/);
		if (anew) expect(await field(`i${anew.id}_value`).inputValue()).toBe('');
		expect(await field(`i${id('9')}_value`).inputValue()).toBe('1,250');
		await field(`i${id('10')}_value`).fill('25.55');
		await field('problem_kind').selectOption('none');
		await field('results').fill('ให้บริการครบทุกอำเภอ');
		await officer.getByRole('button', { name: r.goOn }).click();
		await summary(officer).waitFor();
		expect(await summary(officer).innerText()).toContain(errors.fields.too_many_decimals);
		await field(`i${id('10')}_value`).fill('๒๕.๕');
		await officer.getByRole('button', { name: r.goOn }).click();
		await officer.waitForURL((url) => url.pathname.endsWith('/check'));
		const warned = t.warning.indicator_parts('9 ผู้ได้รับประโยชน์โดยตรง', t.groups.sex, '1,200', '1,250');
		for (const text of [warned, '25.5', `${t.categories['female']} 600`])
			expect(await officer.locator('main').innerText()).toContain(text);
		await look(officer);
		await officer.getByRole('button', { name: r.check.submit }).click();
		await officer.getByText(r.waiting).waitFor();

		// Reviewed and approved: the same values, the same warning.
		const reviewer = await signedInPage(options, accountOf(app.accounts, 'reviewer'));
		await reviewer.goto(`${initiative}?year=2564&quarter=4`);
		expect(await reviewer.locator('#indicators').innerText()).not.toContain('1,250');
		await reviewer.goto(`${draft.path}/approval`);
		for (const text of [warned, '25.5', '1,250', '1,240'])
			expect(await reviewer.locator('main').innerText()).toContain(text);
		await look(reviewer);
		await reviewer.getByRole('button', { name: r.reviewPage.approve, exact: true }).click();
		await reviewer.waitForURL((url) => url.pathname === draft.path);
		expect(await reviewer.locator('main').innerText()).toContain('1,250');

		// Seen: (1250 − 40) ÷ (1240 − 40), and downwards (40 − 25.5) ÷ (40 − 20).
		await reviewer.goto(`${initiative}?year=2564&quarter=4`);
		const section = reviewer.locator('#indicators');
		for (const text of ['1,250', '100.83', '25.5', '72.50'])
			expect(await section.innerText()).toContain(text);
		for (const one of await section.locator('summary').filter({ hasText: t.page.history }).all())
			await one.click();
		for (const text of [
			'(1250 − 40) ÷ (1240 − 40) × 100 = 100.83',
			'(40 − 25.5) ÷ (40 − 20) × 100 = 72.50',
			`${t.categories['female']} 600`,
			t.groupsSum('1,200')
		]) {
			expect(await section.innerText()).toContain(text);
		}
		await look(reviewer);
		await reviewer.setViewportSize({ width: 390, height: 844 });
		// A drawn chart takes the new width a moment later.
		await expect
			.poll(() =>
				reviewer.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
			)
			.toBeLessThanOrEqual(0);
		const file = await (
			await reviewer.request.get(`/exports/indicators.csv?year=2564&quarter=4&lang=${lang}`)
		).text();
		expect(file).toContain('72.50');

		// What was reported cannot be taken away.
		await officer.goto(`${initiative}/indicators/9`);
		await officer.getByText(t.reported).waitFor();
		expect(await officer.getByRole('button', { name: t.remove }).count()).toBe(0);
	});
});
