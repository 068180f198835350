import { afterAll, beforeAll, expect, test } from 'vitest';
import actionsEn from '#lib/i18n/en/actions.ts';
import actionsTh from '#lib/i18n/th/actions.ts';
import commonTh from '#lib/i18n/th/common.ts';
import errorsTh from '#lib/i18n/th/errors.ts';
import causesTh from '#lib/i18n/th/explanations.ts';
import overrideTh from '#lib/i18n/th/override.ts';
import reportTh from '#lib/i18n/th/report.ts';
import { addAccessRecords } from '../support/access-records.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { grant, PASSWORD, signedIn } from '../support/client.ts';
import {
	expectAccessible,
	expectNoSidewaysScroll,
	signedInPage,
	switchLanguage
} from '../support/journey.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ seed: 'facts' });
	await addAccessRecords(app.db);
	await signedIn(app, 'checker', [grant('reviewer')]);
	await signedIn(app, 'chief', [grant('administrator')]);
});
afterAll(() => app?.stop());
const account = (name: string) => ({ email: `${name}@example.go.th`, password: PASSWORD });
const Q3 = 'year=2563&quarter=3';

test('an approval past a bound opens a step; it is seen, counted, told of and closed', async () => {
	const page = await signedInPage(
		{ origin: app.origin, lang: 'th', expectedErrors: /status of 422/ },
		account('checker')
	);
	await page.goto('/initiatives/PUBLIC/reports/2563-q3/approval');
	// Its writer named no cause: the reviewer is told, and may go on.
	await page.getByText(reportTh.warning.no_explanation).waitFor();
	await page.getByRole('button', { name: reportTh.reviewPage.approve }).click();
	await page.waitForURL((url) => !url.pathname.endsWith('/approval'));

	await page.goto(`/?${Q3}`);
	await page.getByRole('link', { name: actionsTh.overview.open(3) }).click();
	await page.getByRole('heading', { level: 1, name: actionsTh.title }).waitFor();
	const row = page.getByRole('row', { name: commonTh.health.critical });
	await row.waitFor();
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
	await switchLanguage(page, 'en');
	await page.getByRole('heading', { name: actionsEn.title }).waitFor();
	await switchLanguage(page, 'th');
	await row.getByRole('link', { name: actionsTh.kinds.meeting }).click();
	await page.getByLabel(actionsTh.fields.state, { exact: true }).selectOption('done');
	await page.getByLabel(actionsTh.fields.minutes).fill('ประชุมร่วมสามฝ่าย');
	await page.getByRole('button', { name: actionsTh.save }).last().click();
	await page.locator('.error-summary').getByText(errorsTh.fields.required).waitFor();
	expect(await page.getByLabel(actionsTh.fields.minutes).inputValue()).toBe('ประชุมร่วมสามฝ่าย');
	await expectAccessible(page);
	await page.getByLabel(actionsTh.fields.outcome).fill('ปรับแผนและเพิ่มช่างแล้ว');
	await page.getByRole('button', { name: actionsTh.save }).last().click();
	await page.getByText(actionsTh.saved, { exact: true }).waitFor();
	await page.getByText(actionsTh.closedBy('checker')).waitFor();

	// The public sees what came of it, not who said what.
	const seen = await (await fetch(page.url().replace('?saved=1', ''))).text();
	expect([
		seen.includes('ปรับแผนและเพิ่มช่างแล้ว'),
		seen.includes('ประชุมร่วมสามฝ่าย'),
		seen.includes('checker')
	]).toEqual([true, false, false]);
});

test('an executive sets a health beside the computed one, and withdraws it', async () => {
	const page = await signedInPage({ origin: app.origin, lang: 'th' }, account('checker'));
	await page.goto(`/initiatives/PUBLIC/health?${Q3}`);
	await page.getByLabel(overrideTh.fields.health, { exact: true }).selectOption('behind');
	await page.getByLabel(overrideTh.fields.reason).fill('เหตุสุดวิสัยในพื้นที่');
	await page.getByLabel(overrideTh.fields.ends_on).fill('31 ธ.ค. 2599');
	await page.getByRole('button', { name: overrideTh.set }).click();
	await page.getByText(overrideTh.saved, { exact: true }).waitFor();
	await expectAccessible(page);
	const beside = `${overrideTh.short}: ${commonTh.health.behind}`;
	for (const path of [`/initiatives?${Q3}`, `/left-out?${Q3}`, `/timeline?${Q3}`]) {
		await page.goto(path);
		await page.getByText(beside).first().waitFor();
		expect(await page.locator('main').innerText(), path).toContain(commonTh.health.critical);
	}
	expect(await (await fetch(`${app.origin}/exports/initiatives.csv?${Q3}&lang=th`)).text()).toContain(
		overrideTh.title
	);
	await page.goto(`/?${Q3}`);
	await page.getByText(overrideTh.count(1)).waitFor();
	await page.goto(`/initiatives/PUBLIC?${Q3}`);
	await page.getByText('เหตุสุดวิสัยในพื้นที่').first().waitFor();
	await expectAccessible(page);
	await page.goto(`/initiatives/PUBLIC/health?${Q3}`);
	await page.getByLabel(overrideTh.fields.because).fill('ตรวจแล้วไม่เป็นจริง');
	await page.getByRole('button', { name: overrideTh.withdraw }).click();
	await page.getByText(overrideTh.states.withdrawn, { exact: true }).waitFor();
});

test('why initiatives are late is charted by dimension, and each part leads to its list; without JavaScript too', async () => {
	const page = await signedInPage(
		{ origin: app.origin, lang: 'th', javaScriptEnabled: false },
		account('chief')
	);
	await page.goto(`/explanations?${Q3}`);
	await expectNoSidewaysScroll(page);
	await page.getByText(causesTh.unstated(1, 1)).waitFor();
	await page.locator('.table-twin summary').click();
	await page.locator('.table-twin td a').click();
	expect(new URL(page.url()).searchParams.get('cause')).toBe('unstated');
	expect(await page.locator('#list tbody tr').count()).toBe(1);
	await page.goto('/admin/ladder');
	await page.getByLabel(actionsTh.ladder.reason).fill('ทดลอง');
	await page.getByLabel(actionsTh.ladder.step(commonTh.health.critical)).selectOption('executive_report');
	await page.getByRole('button', { name: actionsTh.ladder.save }).click();
	await page.getByText(actionsTh.ladder.saved).waitFor();
	await page
		.getByRole('row', { name: actionsTh.ladder.version(2) })
		.getByText(actionsTh.kinds.executive_report)
		.waitFor();
});
