import { afterAll, beforeAll, expect, test } from 'vitest';
import baselinesWords from '#lib/i18n/baselines.ts';
import errors from '#lib/i18n/errors.ts';
import timelineEdit from '#lib/i18n/timeline-edit.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { expectNoAxeViolations, newPage } from '../support/browser.ts';
import { accountOf, expectAccessible, signedInPage, tabTo } from '../support/journey.ts';

/** Changing dates on the picture. */
let app: TestApp;
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
});
afterAll(() => app?.stop());

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
	const heads = () => page.locator('.tl-heads .full').allTextContents();
	const whole = await heads();
	await page.locator('.timeline.live').focus();
	await page.keyboard.press('+');
	// First the picture, then the address after it.
	await expect.poll(heads).not.toEqual(whole);
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
