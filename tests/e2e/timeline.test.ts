import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import timeline from '#lib/i18n/timeline.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { expectNoAxeViolations, newPage } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/journey.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
});
afterAll(() => app?.stop());

const rowOf = (page: Page, title: string) => page.locator('.tl-label', { hasText: title });
const heads = (page: Page) => page.locator('.tl-heads .full').allTextContents();
const range = (page: Page) => [
	new URL(page.url()).searchParams.get('from'),
	new URL(page.url()).searchParams.get('to')
];

describe('time', () => {
	test('zooms round the pointer and by keys, and the address follows', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th', viewport: { width: 1440, height: 900 } });
		await page.goto('/timeline?year=2564&quarter=3');
		const plot = (await page.locator('.tl-heads').first().boundingBox())!;
		await page.locator('.timeline.live').focus();
		await page.keyboard.press('+');
		await expect.poll(() => range(page)[0]).not.toBeNull();
		const [from, to] = range(page);
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => range(page)[0]! > from! && range(page)[1]! > to!).toBe(true);
		await page.keyboard.press('0');
		await expect.poll(() => heads(page)).toContain('ปีงบฯ 2561');
		// The day under the pointer stays under it.
		const x = plot.x + plot.width * 0.75;
		await page.mouse.move(x, plot.y + 60);
		await page.keyboard.down('Control');
		for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -200);
		await page.keyboard.up('Control');
		await expect.poll(() => range(page)[0]).not.toBe(from);
		const days = (iso: string) => Date.parse(`${iso}T00:00Z`) / 86_400_000;
		await expect
			.poll(() => {
				const [a, b] = range(page);
				return a && b
					? Math.abs(
							days(a) +
								(days(b) + 1 - days(a)) * 0.75 -
								(days('2017-10-01') + (days('2023-10-01') - days('2017-10-01')) * 0.75)
						)
					: 99;
			})
			.toBeLessThanOrEqual(3);
		await page.reload();
		expect((await heads(page)).length).toBeGreaterThan(0);
		expect(await page.locator('h1').innerText()).toContain('เส้นเวลา');
	});

	test('two fingers zoom, one moves along', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th' });
		await page.goto('/timeline?year=2564&quarter=3');
		// The script is there once rows out of sight have left the page.
		await page.locator('.tl-rows > div').nth(2).waitFor({ state: 'attached' });
		const touch = (name: string, id: number, x: number) =>
			page.evaluate(
				([name, id, x]) => {
					const node = document.querySelector('.tl-rows')!;
					const { top } = node.getBoundingClientRect();
					node.dispatchEvent(
						new PointerEvent(name as string, {
							pointerId: id as number,
							pointerType: 'touch',
							clientX: x as number,
							clientY: top + 40,
							bubbles: true,
							isPrimary: id === 1
						})
					);
				},
				[name, id, x] as const
			);
		await touch('pointerdown', 1, 600);
		await touch('pointerdown', 2, 800);
		await touch('pointermove', 2, 1000);
		await touch('pointerup', 1, 600);
		await touch('pointerup', 2, 1000);
		await expect.poll(() => range(page)[0]).not.toBeNull();
		const [from] = range(page);
		await touch('pointerdown', 3, 800);
		await touch('pointermove', 3, 500);
		await touch('pointerup', 3, 500);
		await expect.poll(() => range(page)[0]! > from!).toBe(true);
	});
});

describe('rows', () => {
	test('only those in sight are in the page, and every one can be reached', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th' });
		await page.goto('/timeline?level=milestone&group=organisation');
		await page.locator('.tl-rows').waitFor();
		await expect.poll(() => page.locator('.tl-label').count()).toBeLessThan(100);
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
		await rowOf(page, 'งานด้านการให้ความเป็นธรรม').waitFor();
		expect(await page.locator('.tl-label').count()).toBeLessThan(100);
		await expectNoAxeViolations(page);
		await page.evaluate(() => scrollTo(0, 0));
		await page.locator('.tl-label.group').first().waitFor();
	});

	test.each([true, false])('groups fold and milestones open (JavaScript: %s)', async (javaScriptEnabled) => {
		const page = await newPage({ origin: app.origin, lang: 'th', javaScriptEnabled });
		await page.goto('/timeline?group=dimension&year=2564&quarter=3');
		const group = page.locator('.tl-label.group').first();
		const first = await page.locator('.tl-label.initiative').first().innerText();
		await group.locator('.tl-toggle').click();
		await page.waitForURL(/fold=security/);
		await expect.poll(() => page.locator('.tl-label.initiative').first().innerText()).not.toBe(first);
		expect(await group.locator('.tl-toggle').getAttribute('aria-expanded')).toBe('false');
		expect(await group.innerText()).toMatch(/\d+\.\d%/);
		await page.goto('/timeline?group=dimension&level=group&year=2564&quarter=3');
		expect(await page.locator('.tl-label.initiative').count()).toBe(0);
		await page.goto('/timeline?text=S64-15');
		await page.locator('.tl-label.initiative .tl-toggle').click();
		await page.waitForURL(/open=S64-15/);
		expect(await page.locator('.tl-label.milestone').count()).toBeGreaterThan(1);
	});

	test('without JavaScript the windows follow each other as pages', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th', javaScriptEnabled: false });
		await page.goto('/timeline?group=dimension');
		const first = await page.locator('.tl-label.initiative').allTextContents();
		await page.locator('nav[aria-label] a[href*="page=2"]').last().click();
		await page.waitForURL(/page=2/);
		const second = await page.locator('.tl-label.initiative').allTextContents();
		expect(first.length).toBe(50);
		expect(second.length).toBeGreaterThan(0);
		expect(await page.locator('.tl-label').first().getAttribute('class')).toContain('group');
	});

	test('a tip tells by focus and by pointer what the bar shows; the table twin has the same facts', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th' });
		await page.goto('/timeline?text=S64-15&year=2564&quarter=3');
		await page.locator('.timeline.live').waitFor();
		const link = page.locator('.tl-label.initiative a:not(.tl-toggle)');
		await link.focus();
		const tip = page.getByRole('tooltip');
		await tip.waitFor();
		const said = await tip.innerText();
		for (const word of ['กำหนดการ', 'ผล', 'แผนฐานที่', 'ผลต่างจากแผน']) expect(said).toContain(word);
		expect(await link.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'));
		await page.keyboard.press('Escape');
		expect(await tip.count()).toBe(0);
		await page.locator('.tl-lane[data-row^="initiative"]').hover();
		await tip.waitFor();
		// The pointer may go on into the tip, to read or to copy.
		const box = (await tip.boundingBox())!;
		await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 4 });
		expect(await tip.innerText()).toBe(said);
		await page.mouse.move(2, 2, { steps: 4 });
		await tip.waitFor({ state: 'detached' });
		await page.locator('.table-twin summary').click();
		const twin = await page.locator('.table-twin tr.initiative').innerText();
		for (const fact of said
			.split('\n')
			.filter((line) => line.startsWith('แผนฐาน'))
			.map((line) => line.split(': ')[1]!))
			expect(twin).toContain(fact);
		expect(twin).toContain(timeline.th.states.done);
		await expectNoAxeViolations(page);
	});

	test('fits a phone', async () => {
		const page = await newPage({ origin: app.origin, lang: 'th', viewport: { width: 390, height: 844 } });
		await page.goto('/timeline?level=milestone&group=dimension&zoom=quarter&year=2564&quarter=3');
		await expectNoSidewaysScroll(page);
		await expectAccessible(page);
	});
});
