import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { newPage } from '../support/browser.ts';
import { grant, PASSWORD, signedIn } from '../support/client.ts';
import { expectAccessible, expectNoSidewaysScroll, signedInPage } from '../support/journey.ts';

let app: TestApp;
let email: string;
beforeAll(async () => {
	app = await startApp({ seed: 'facts' });
	({ email } = await signedIn(app, 'administrator', [grant('administrator')]));
});
afterAll(() => app?.stop());

const file = (end: string, amount: string) => ({
	name: 'donor.xml',
	mimeType: 'text/xml',
	buffer:
		Buffer.from(`<iati-activities version="2.03"><iati-activity xml:lang="en" default-currency="USD"><iati-identifier>XX-1-WELLS</iati-identifier><reporting-org ref="XX-1" type="10"><narrative>Donor</narrative></reporting-org>
		<title><narrative>Wells &lt;for&gt; all</narrative></title><activity-status code="2"/><activity-date type="1" iso-date="2019-10-01"/><activity-date type="3" iso-date="${end}"/><sector code="14030"/>
		<transaction ref="R1"><transaction-type code="3"/><transaction-date iso-date="2020-03-01"/><value value-date="2020-03-01">${amount}</value></transaction></iati-activity></iati-activities>`)
});

test.each([
	['th', true, 390],
	['en', false, 1280]
] as const)(
	'a donor’s file is read, chosen from and taken over, and a newer one shows what changed (%s, JavaScript %s)',
	async (lang, javaScriptEnabled, width) => {
		const page = await signedInPage(
			{ origin: app.origin, lang, javaScriptEnabled, expectedErrors: /422/ },
			{ email, password: PASSWORD }
		);
		await page.setViewportSize({ width, height: 900 });
		const send = async (content: { name: string; mimeType: string; buffer: Buffer }) => {
			await page.goto('/admin/imports/iati');
			await page.locator('input[type=file]').setInputFiles(content);
			await page.locator('main form[method=post] button').click();
		};
		await send({
			name: 'bad.xml',
			mimeType: 'text/xml',
			buffer: Buffer.from('<!DOCTYPE a><iati-activities version="2.03"/>')
		});
		await page.locator('.error-summary').waitFor();
		expect(await page.locator('#file-error').textContent()).toContain('DOCTYPE');
		await expectNoSidewaysScroll(page);
		const isFirst = javaScriptEnabled;
		await send(file(isFirst ? '2021-09-30' : '2022-09-30', isFirst ? '100' : '-25.5'));
		await page.waitForURL(/\/admin\/imports\/iati\/\d+$/);
		if (javaScriptEnabled) await expectAccessible(page);
		await expectNoSidewaysScroll(page);
		const row = page.locator('tbody tr');
		expect(await row.textContent()).toContain('Wells <for> all');
		if (!isFirst) expect(await row.textContent()).toMatch(/30 Sep 2021[\s\S]*→[\s\S]*30 Sep 2022/);
		const submit = page.locator('main form[method=post] button.primary');
		await submit.click();
		await page.locator('.error-summary').waitFor();
		await row.locator('input[type=checkbox]').check();
		await page.locator('[name="sector:1:14030"]').selectOption('society');
		await page.locator('[name=plan_code]').selectOption('fy2563');
		await submit.click();
		await page.locator('.notice.good').waitFor();
		await row.getByRole('link', { name: 'XX-1-WELLS' }).click();
		await page.waitForURL('**/initiatives/XX-1-WELLS*');
		expect(await page.locator('h1').textContent()).toContain('Wells <for> all');
		const { rows } = await app.pool.query(
			`select end_date, amount from initiative i join transaction t on t.initiative_id = i.id where i.code like 'XX-1-WELLS%'`
		);
		expect(rows).toEqual([
			{ end_date: isFirst ? '2021-09-30' : '2022-09-30', amount: isFirst ? '100.00' : '-25.50' }
		]);
	}
);

test('the reports page leads to the file, and an initiative to its own', async () => {
	const page = await newPage({ origin: app.origin, lang: 'th', javaScriptEnabled: false });
	await page.goto('/reports?year=2564&quarter=1');
	const hrefs = await page
		.locator('a[href*="iati-activities.xml"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
	expect(hrefs).toEqual(['/exports/iati-activities.xml', '/exports/iati-activities.xml?year=2564&quarter=1']);
	for (const path of [...hrefs, '/initiatives/TG-1/iati.xml', '/dimensions.json'])
		expect((await fetch(app.origin + path)).status, path).toBe(200);
	await page.goto('/initiatives/TG-1');
	expect(await page.locator('a[href="/initiatives/TG-1/iati.xml"]').count()).toBe(1);
});
