import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import baselinesWords from '#lib/i18n/baselines.ts';
import errorsWords from '#lib/i18n/errors.ts';
import initiativeForm from '#lib/i18n/initiative-form.ts';
import schedule from '#lib/i18n/schedule.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { accountOf, expectAccessible, expectNoSidewaysScroll, signedInPage } from '../support/journey.ts';

let app: TestApp;
/** Sample initiatives of one organisation with a baseline, and two of their milestones with days. */
let cases: { code: string; milestone: number; other: number }[];
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
	({ rows: cases } = await app.pool
		.query(`select i.code, min(m.id)::int as milestone, max(m.id)::int as other from initiative i
		join initiative_organisation o on o.initiative_id = i.id and o.role = 'accountable' and o.valid_to is null and o.organisation_code = 'sample-a'
		join milestone m on m.initiative_id = i.id and m.start_precision = 'day' and m.end_precision = 'day' and m.planned_start is not null and m.planned_end is not null
		where (select count(*) from schedule_baseline where initiative_id = i.id) = 1 group by i.code having count(*) > 1 order by i.code limit 2`));
	expect(cases).toHaveLength(2);
});
afterAll(() => app?.stop());

describe.each([
	{ lang: 'th', javaScriptEnabled: false, n: 0 },
	{ lang: 'en', javaScriptEnabled: true, n: 1 }
] as const)(
	'dates of an approved schedule ($lang, JavaScript: $javaScriptEnabled)',
	({ lang, javaScriptEnabled, n }) => {
		const [t, form, errors, baselines] = [
			schedule(lang),
			initiativeForm(lang),
			errorsWords(lang),
			baselinesWords(lang)
		];

		test('are moved with a reason, compared with what was approved, and moved back', async () => {
			const { code, milestone, other } = cases[n]!;
			const page = await signedInPage(
				{ origin: app.origin, lang, javaScriptEnabled, expectedErrors: /status of 422/ },
				accountOf(app.accounts, 'officer', 'sample-a')
			);
			const field = (name: string) => page.locator(`[name="${name}"]`);
			const look = async () => {
				if (javaScriptEnabled) await expectAccessible(page);
			};
			await page.goto(`/initiatives/${code}`);
			await page.getByRole('link', { name: form.tabs.schedule, exact: true }).click();
			await page.waitForURL('**/schedule');
			await page.getByText(t.approved(1, 2)).waitFor();
			await look();

			// As the picture would lead here: the milestone first and open, the others under their names.
			await page.goto(`/initiatives/${code}/schedule?milestone=${milestone}`);
			await page.locator('details:first-of-type[open] > summary:focus').waitFor();
			expect(await field(`m${other}_end`).isVisible()).toBe(false);
			await look();
			const before = await field(`m${milestone}_end`).inputValue();
			const after = lang === 'th' ? '๓๐ กันยายน ๒๕๖๖' : '30/9/2566';
			await field(`m${milestone}_end`).fill(after);
			await page.getByRole('button', { name: t.saveAs(2) }).click();
			await page.locator('.error-summary:focus').waitFor();
			expect(await page.locator('.error-summary').innerText()).toContain(
				`${t.reason}: ${errors.fields.required}`
			);
			expect(await field(`m${milestone}_end`).inputValue()).toBe(after);
			await look();
			await page.locator('.error-summary').getByRole('link').first().click();
			expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('reason');

			await field('reason').fill('ผู้รับจ้างขอขยายเวลา');
			await page.getByRole('button', { name: t.saveAs(2) }).click();
			await page.getByText(t.savedAs(2)).waitFor();
			expect(await field(`m${milestone}_end`).inputValue()).toBe(
				lang === 'th' ? '30 ก.ย. 2566' : '30 Sep 2023'
			);
			await look();

			await page.getByRole('link', { name: t.compare(1, 2) }).click();
			await page.waitForURL('**/baselines?from=1&to=2');
			expect(await page.locator('h1').innerText()).toBe(
				baselines.title(baselines.number(1), baselines.number(2))
			);
			expect(await page.locator(`#change-${milestone}`).innerText()).toContain(baselines.kinds.moved);
			expect(await page.locator(`#change-${other}`).innerText()).toContain(baselines.kinds.kept);
			expect(await page.locator(`.tl-labels a[href="#change-${milestone}"]`).innerText()).toContain(
				`${baselines.kinds.moved}: `
			);
			await look();
			await page.getByRole('button', { name: baselines.sinceShow }).click();
			await page.waitForURL('**/baselines?since=*');
			await page.locator('main [role=status]').waitFor();
			await page.setViewportSize({ width: 390, height: 844 });
			await expectNoSidewaysScroll(page);
			await page.goBack();
			await page.goBack();

			await page.getByRole('link', { name: t.undo, exact: true }).click();
			await page.getByText(t.undoNote).waitFor();
			await expectNoSidewaysScroll(page);
			expect(await field(`m${milestone}_end`).inputValue()).toBe(before);
			expect(await field('reason').inputValue()).toBe(t.undoing('ผู้รับจ้างขอขยายเวลา'));
			await look();
			await page.getByRole('button', { name: t.saveAs(3) }).click();
			await page.getByText(t.savedAs(3)).waitFor();
			expect(await field(`m${milestone}_end`).inputValue()).toBe(before);
			await page.goto(`/initiatives/${code}/baselines?from=1&to=3`);
			expect(await page.locator('.sub').innerText()).toContain(`${baselines.kinds.moved} 0`);
		});
	}
);
