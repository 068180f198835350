import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import baselinesWords from '#lib/i18n/baselines.ts';
import errors from '#lib/i18n/errors.ts';
import timelineEdit from '#lib/i18n/timeline-edit.ts';
import timeline from '#lib/i18n/timeline.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { expectNoAxeViolations, newPage } from '../support/browser.ts';
import {
	accountOf,
	expectAccessible,
	expectNoSidewaysScroll,
	signedInPage,
	tabTo
} from '../support/journey.ts';

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

describe('changing dates on the picture', () => {
	const PATH = '/timeline?year=2564&quarter=3&zoom=year&text=S64-15&open=S64-15';
	const MILESTONE = 'กิจกรรมในพื้นที่';
	const planned = async () => {
		const one = await app.db
			.selectFrom('milestone as m')
			.innerJoin('initiative as i', 'i.id', 'm.initiative_id')
			.select(['m.id', 'm.planned_start', 'm.planned_end'])
			.where('i.code', '=', 'S64-15')
			.where('m.title_th', '=', MILESTONE)
			.executeTakeFirstOrThrow();
		return { start: one.planned_start, end: one.planned_end };
	};
	const baselines = async () =>
		(
			await app.db
				.selectFrom('schedule_baseline as b')
				.innerJoin('initiative as i', 'i.id', 'b.initiative_id')
				.select(['b.number', 'b.reason'])
				.where('i.code', '=', 'S64-15')
				.orderBy('b.number')
				.execute()
		).map(({ number, reason }) => `${number} ${reason}`);

	test('a milestone is moved by keyboard alone, with the reason; baselines are compared; it is undone', async () => {
		const page = await signedInPage(
			{ origin: app.origin, lang: 'th' },
			accountOf(app.accounts, 'administrator')
		);
		const [before, kept] = [await planned(), await baselines()];
		await page.goto(PATH);
		await tabTo(page, ({ tag, text }) => tag === 'button' && text === timelineEdit.th.change);
		await page.keyboard.press('Enter');
		await tabTo(page, ({ tag, text }) => tag === 'button' && text === '✎');
		for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight');
		expect(await page.getByRole('status').innerText()).toContain(MILESTONE);
		await expectNoAxeViolations(page);
		await page.keyboard.press('Escape');
		expect(await page.getByRole('status').innerText()).toBe('');
		await page.keyboard.press('Enter');
		for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight');
		await page.keyboard.press('Enter');
		await page.getByRole('dialog').waitFor();
		await expectAccessible(page);

		await page.getByRole('button', { name: timelineEdit.th.save }).press('Enter');
		await page.getByRole('dialog').getByText(errors.th.fields.required).first().waitFor();
		expect(await baselines()).toEqual(kept);
		await page.getByLabel(timelineEdit.th.reason).fill('ฝนตกหนัก');
		await page.getByRole('button', { name: timelineEdit.th.save }).press('Enter');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		const after = await planned();
		expect(after.start).toBe(before.start);
		expect(new Date(`${after.end}T00:00Z`).getTime() - new Date(`${before.end}T00:00Z`).getTime()).toBe(
			3 * 86_400_000
		);
		expect(await baselines()).toEqual([...kept, '2 ฝนตกหนัก']);
		await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('✎');

		const comparing = await page.context().newPage();
		await comparing.goto('/initiatives/S64-15/baselines');
		const moved = comparing.locator('tr:visible', { hasText: MILESTONE });
		expect(await moved.first().innerText()).toContain(baselinesWords.th.kinds.moved);
		expect(await moved.first().innerText()).toContain('3');
		await expectNoAxeViolations(comparing);

		await page.getByRole('button', { name: timelineEdit.th.undo }).press('Enter');
		await page.getByRole('button', { name: timelineEdit.th.undo }).waitFor({ state: 'detached' });
		expect(await planned()).toEqual(before);
		expect(await baselines()).toEqual([...kept, '2 ฝนตกหนัก', '3 เลิกทำ: ฝนตกหนัก']);
	});

	test('an end is dragged; somebody who saved first is shown, and nothing typed is lost', async () => {
		const page = await signedInPage(
			{ origin: app.origin, lang: 'th' },
			accountOf(app.accounts, 'administrator')
		);
		const before = await planned();
		await page.goto(PATH);
		await page.getByRole('button', { name: timelineEdit.th.change }).click();
		const grip = page.locator('.tl-lane[data-row^="milestone"]').nth(1).locator('[data-part="end"]');
		// Once it stands still under the pointer: where it was before the page was laid out nothing is taken hold of.
		await grip.hover();
		const box = (await grip.boundingBox())!;
		await page.mouse.down();
		await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2, { steps: 4 });
		await page.mouse.up();
		await page.getByRole('dialog').waitFor();
		await page.getByLabel(timelineEdit.th.reason).fill('ลดขอบเขต');
		await app.db
			.updateTable('initiative')
			.set((eb) => ({ lock_version: eb('lock_version', '+', 1) }))
			.where('code', '=', 'S64-15')
			.execute();
		await page.getByRole('button', { name: timelineEdit.th.save }).click();
		await page.getByRole('alert').first().waitFor();
		expect(await page.getByLabel(timelineEdit.th.reason).inputValue()).toBe('ลดขอบเขต');
		expect(await planned()).toEqual(before);
		await page.getByRole('button', { name: timelineEdit.th.save }).click();
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		const after = await planned();
		expect(after.start).toBe(before.start);
		expect(after.end! < before.end!).toBe(true);
	});

	test('what was moved and not saved is asked about before another row is taken; the zoom stays in the address', async () => {
		const page = await signedInPage(
			{ origin: app.origin, lang: 'th' },
			accountOf(app.accounts, 'administrator')
		);
		await page.goto('/initiatives/S64-15');
		await page.locator('.timeline.live').focus();
		await page.keyboard.press('+');
		await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBeNull();
		const days = new URL(page.url()).search;
		await page.reload();
		expect(new URL(page.url()).search).toBe(days);
		await page.getByRole('button', { name: timelineEdit.th.change }).click();
		const rows = page.locator('[data-edit]');
		await rows.nth(1).focus();
		await page.keyboard.press('ArrowRight');
		await rows.nth(2).focus();
		await page.keyboard.press('ArrowRight');
		await page.getByRole('dialog').waitFor();
	});

	test('who may not change dates finds no way to', async () => {
		const visitor = await newPage({ origin: app.origin, lang: 'th' });
		await visitor.goto(PATH);
		expect(await visitor.getByRole('button', { name: timelineEdit.th.change }).count()).toBe(0);
		const officer = await signedInPage(
			{ origin: app.origin, lang: 'th' },
			accountOf(app.accounts, 'officer', 'sample-b')
		);
		await officer.goto('/timeline?group=organisation&level=milestone');
		await officer.getByRole('button', { name: timelineEdit.th.change }).click();
		await officer.locator('.edit-bar').waitFor();
		expect(await officer.locator('[data-edit]').count()).toBe(0);
	});
});

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
