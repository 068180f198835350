import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { expectNoAxeViolations, newPage } from '../support/browser.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
});
afterAll(() => app.stop());

/** Chart.js comes in a file of its own, and only once a chart is seen. */
const isChartJs = (body: string) =>
	body.includes('maintainAspectRatio') && body.includes('categoryPercentage');
const shown = '/?year=2563&quarter=4';

describe('charts', () => {
	test.each(['light', 'dark'] as const)(
		'Chart.js replaces the SVG once it is seen, within the policy, and leads to the list (%s)',
		async (colorScheme) => {
			const page = await newPage({ origin: app.origin, lang: 'th', colorScheme });
			const scripts: Promise<string>[] = [];
			page.on('response', (response) => {
				if (response.request().resourceType() === 'script') scripts.push(response.text().catch(() => ''));
			});
			await page.goto(shown);
			const chart = page.getByRole('figure', { name: 'แผนและผลสะสมรายไตรมาส' });
			expect(await chart.locator('svg.chart-svg').isVisible()).toBe(true);
			expect((await Promise.all(scripts)).some(isChartJs)).toBe(false);
			await chart.scrollIntoViewIfNeeded();
			await chart.locator('canvas').waitFor({ state: 'visible' });
			expect(await chart.locator('svg.chart-svg').isVisible()).toBe(false);
			expect((await Promise.all(scripts)).some(isChartJs)).toBe(true);
			await expectNoAxeViolations(page, '.pictures');
			const box = (await chart.locator('canvas').boundingBox())!;
			// The actual of the fourth quarter: the last dot of the line, in the last of four equal places.
			const y = await chart.locator('circle.dot').last().getAttribute('cy');
			await page.mouse.click(box.x + 54 + (box.width - 54) * 0.872, box.y + 8 + Number(y));
			await page.waitForURL(/\/initiatives\?year=2563&quarter=4/);
		}
	);

	test('without JavaScript the same figures stand as SVG with links, and in a table', async () => {
		const page = await newPage({ origin: app.origin, javaScriptEnabled: false });
		await page.goto(`${shown}&lang=th`);
		const chart = page.getByRole('figure', { name: 'ข้อผูกพันของผู้ให้ทุนและเบิกจ่ายรายไตรมาส (USD)' });
		expect(await chart.locator('canvas').isVisible()).toBe(false);
		expect(
			await chart
				.locator('svg.chart-svg a', {
					has: page.locator('title', { hasText: 'ปีงบฯ 2568 · ไตรมาส 1 · เบิกจ่าย −4,425.00 USD' })
				})
				.getAttribute('href')
		).toBe('/initiatives?year=2568&quarter=1');
		await chart.locator('summary').click();
		expect(await chart.getByRole('row', { name: /ปีงบฯ 2568 · ไตรมาส 1/ }).innerText()).toMatch(
			/–\s+−4,425.00 USD/
		);
	});
});

describe('timeline', () => {
	test.each([
		['th', 1280],
		['en', 390]
	] as const)(
		'shows 2561 to 2566 with both versions of Together’s dates, no violation (%s, %i px)',
		async (lang, width) => {
			const page = await newPage({ origin: app.origin, lang, viewport: { width, height: 900 } });
			await page.goto('/timeline');
			const bars = page.getByRole('region', { name: lang === 'th' ? 'แผนภูมิเส้นเวลา' : 'Timeline chart' });
			const names = await bars
				.locator('svg a')
				.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
			expect(
				names.some((name) =>
					name.includes(lang === 'th' ? 'กำหนดการ ปี 2561 – ปี 2565' : 'planned 2018 – 2022')
				)
			).toBe(true);
			expect(
				names.some((name) =>
					name.includes(lang === 'th' ? '22 ส.ค. 2561 – 21 พ.ค. 2566' : '22 Aug 2018 – 21 May 2023')
				)
			).toBe(true);
			expect(
				await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
			).toBeLessThanOrEqual(0);
			await page.locator('details.table-twin summary').click();
			await expectNoAxeViolations(page, 'main');
		}
	);

	test('zoom and grouping are plain links that keep the filter; a row leads to its initiative', async () => {
		const page = await newPage({ origin: app.origin, javaScriptEnabled: false });
		await page.goto('/timeline?lang=th&plan=together');
		await page.getByRole('link', { name: 'ด้าน', exact: true }).click();
		await page.getByRole('link', { name: /^ไตรมาส/ }).click();
		expect(page.url()).toContain('/timeline?plan=together&zoom=quarter&group=dimension');
		await page.getByRole('link', { name: 'โครงการสนับสนุนเยาวชนเป็นศูนย์กลางระหว่างชุมชน', exact: true }).click();
		expect(page.url()).toContain('/initiatives/TG-1');
	});
});
