import { afterAll, beforeAll, expect, test } from 'vitest';
import common from '#lib/i18n/common.ts';
import overview from '#lib/i18n/overview.ts';
import timeline from '#lib/i18n/timeline.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { newPage } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/journey.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ seed: 'facts' });
});
afterAll(() => app?.stop());

test('the real records alone: what nobody reported is nowhere a zero, and there is no banner', async () => {
	const page = await newPage({ origin: app.origin, lang: 'th' });
	await page.goto('/');
	expect(await page.locator('.sample-banner').count()).toBe(0);
	expect(await page.locator('h1').innerText()).toContain('2563');
	for (const row of await page.locator('tr.dim-row').all()) {
		const figures = await row.locator('td').allTextContents();
		expect(
			figures.slice(1, 4).map((text) => text.trim()),
			await row.innerText()
		).toEqual(['–', '–', '–']);
		expect(figures.at(-1)!.trim()).toMatch(/^0\/\d+$/);
	}
	await expectAccessible(page);
	await page.goto('/initiatives?year=2563&quarter=4');
	for (const row of await page.locator('main tbody tr').all())
		expect(await row.innerText()).not.toMatch(/(^|\s)0(\.00)?(\s|$)/);
	await expectAccessible(page);
});

test("Together's money is the whole programme's, in dollars, and of no place", async () => {
	const page = await newPage({ origin: app.origin, lang: 'th' });
	await page.goto('/plans/together');
	const text = await page.locator('main').innerText();
	for (const words of [
		'13,300,000.00 USD',
		'13,208,921.00 USD',
		overview.th.moneyPlanNote,
		overview.th.sourcesDisagree,
		'22 ส.ค. 2561 – 21 พ.ค. 2566',
		'ปี 2561 – ปี 2565',
		'พื้นที่และช่องทางพูดคุยสันติภาพของภาคประชาสังคม',
		'องค์กรเพื่อการพัฒนาระหว่างประเทศของสหรัฐอเมริกา'
	]) {
		expect(text).toContain(words);
	}
	await expectAccessible(page);
	await page.setViewportSize({ width: 390, height: 844 });
	await expectNoSidewaysScroll(page);
	for (const text of ['ยูเสด', 'องค์กรเพื่อการพัฒนาระหว่างประเทศ', 'usaid']) {
		await page.goto(`/initiatives?text=${encodeURIComponent(text)}`);
		expect(await page.locator('main tbody').innerText(), text).toContain('TG-1');
	}
});

test('an initiative without a dimension stands in its own line, and unknown facts are named so', async () => {
	const page = await newPage({ origin: app.origin, lang: 'th' });
	await page.goto('/?year=2564&quarter=3');
	await page.getByRole('link', { name: common.th.noDimension, exact: true }).click();
	await page.waitForURL(/dimension=none/);
	await page.getByRole('link', { name: /เยาวชนเป็นศูนย์กลาง/ }).click();
	await page.waitForURL(/\/initiatives\/[^?]+/);
	const text = await page.locator('main').innerText();
	for (const words of [common.th.notStated, common.th.stated, 'การตีความ']) expect(text).toContain(words);
	await expectAccessible(page);
});

test('the timeline says where today is, draws both dates of Together, and soft ends where only a year is known', async () => {
	const page = await newPage({ origin: app.origin, lang: 'th' });
	await page.goto('/timeline');
	await page
		.getByText(/^วันนี้ .* อยู่นอกช่วงที่แสดง/)
		.first()
		.waitFor();
	expect(await page.locator('.tl-main.soft').count()).toBeGreaterThanOrEqual(3);
	expect(await page.locator('.tl-stated').count()).toBeGreaterThanOrEqual(1);
	await page.getByText(timeline.th.table.title).click();
	const together = page
		.locator('.table-twin tbody tr', { has: page.locator('a[href^="/plans/together"]') })
		.first();
	const dates = await together.innerText();
	for (const words of ['ปี 2561 – ปี 2565', '22 ส.ค. 2561 – 21 พ.ค. 2566']) expect(dates).toContain(words);
	await expectAccessible(page);

	const { rows } = await app.pool
		.query(`insert into initiative (code, title_th, plan_code, start_date, end_date)
		select 'R-now', 'โครงการที่กำลังดำเนินการ', 'together', current_date - 200, current_date + 200 returning id`);
	await app.pool.query(`insert into initiative_status (initiative_id, status) values ($1, 'active')`, [
		rows[0].id
	]);
	await page.goto('/timeline');
	expect(await page.locator('line.today').count()).toBeGreaterThan(0);
	await page
		.getByText(/^วันนี้ \d/)
		.first()
		.waitFor();
});

test('printed, nothing of the timeline is cut off', async () => {
	const page = await newPage({ origin: app.origin, lang: 'th', viewport: { width: 1000, height: 1400 } });
	await page.goto('/timeline');
	await page.emulateMedia({ media: 'print' });
	await expectNoSidewaysScroll(page);
	const cut = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.tl-label, .tl-label *, .page-head *')]
			.filter(
				(element) =>
					/hidden|clip/.test(getComputedStyle(element).overflowX) &&
					element.scrollWidth > element.clientWidth + 1
			)
			.map((element) => element.textContent!.trim())
	);
	expect(cut).toEqual([]);
	expect(await page.locator('.site-head').isVisible()).toBe(false);
});
