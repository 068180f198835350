import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar.ts';
import { bangkokDate, formatDate } from '#lib/domain/format-date.ts';
import account from '#lib/i18n/account.ts';
import delegation from '#lib/i18n/delegation.ts';
import evidence from '#lib/i18n/evidence.ts';
import flow from '#lib/i18n/flow.ts';
import report from '#lib/i18n/report.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import { accountOf, expectAccessible, expectNoSidewaysScroll, signedInPage } from '../support/journey.ts';
import { draftReports, type DraftReport } from '../support/sample-reports.ts';

let app: TestApp;
let drafts: DraftReport[];
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
	drafts = (await draftReports(app.db)).filter(({ organisation }) => organisation === 'sample-a');
});
afterAll(() => app?.stop());

const open = (who: { email: string; password: string }, more = {}) =>
	signedInPage({ origin: app.origin, lang: 'th', ...more }, who);
const officer = (more = {}) => open(accountOf(app.accounts, 'officer', 'sample-a'), more);
const stateOf = async ({ id }: DraftReport) =>
	app.db.selectFrom('progress_report').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Handed in from the check page, whatever else stands in it. */
async function submit(page: Page, { path }: DraftReport) {
	await page.goto(path);
	await page.locator('[name=problem_kind]').selectOption('none');
	await page.locator('[name=results]').fill('ดำเนินการครบตามแผน');
	await page.locator('[name=self_rating]').selectOption('some_problems');
	await page.getByRole('button', { name: report.th.goOn }).click();
	await page.waitForURL((url) => url.pathname.endsWith('/check'));
	await page.getByRole('button', { name: report.th.check.submit }).click();
	await page.getByText(report.th.waiting).waitFor();
}

/** A grey picture of eight by eight. */
function png(): Buffer {
	const chunk = (type: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
		const crc = Buffer.alloc(4);
		let c = ~0;
		for (const byte of body) {
			c ^= byte;
			for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
		}
		crc.writeUInt32BE(~c >>> 0);
		const length = Buffer.alloc(4);
		length.writeUInt32BE(data.length);
		return Buffer.concat([length, body, crc]);
	};
	const rows = Buffer.concat(
		Array.from({ length: 8 }, () => Buffer.from([0, ...new Array<number>(8).fill(128)]))
	);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0])),
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND', Buffer.alloc(0))
	]);
}

test('what was typed survives a tab that is closed at once', async () => {
	const page = await officer();
	const tab = await page.context().newPage();
	await tab.goto(drafts[0]!.path);
	// The amount in millions is drawn by the woken page alone.
	await expect
		.poll(
			async () => {
				for (const text of ['', '2500000']) await tab.locator('[name=outstanding]').fill(text);
				return tab.getByText('= 2.50 ').count();
			},
			{ timeout: 20_000 }
		)
		.toBe(1);
	await tab.locator('[name=next_steps]').fill('พิมพ์แล้วปิดแท็บทันที');
	await tab.close({ runBeforeUnload: true });
	await expect.poll(async () => (await stateOf(drafts[0]!)).next_steps).toBe('พิมพ์แล้วปิดแท็บทันที');
	await page.goto(`${drafts[0]!.path}?part=words`);
	expect(await page.locator('[name=next_steps]').inputValue()).toBe('พิมพ์แล้วปิดแท็บทันที');
	// One part a page: the others are there, out of sight, and kept.
	expect(await page.locator('[name=outstanding]').isVisible()).toBe(false);
	expect(await page.locator('[name=outstanding]').inputValue()).toBe('2,500,000');
	await expectAccessible(page);
});

test('recalled, handed in by a delegate with evidence, approved with others in one go; the one that changed is named', async () => {
	const [first, second] = drafts as [DraftReport, DraftReport];
	const page = await officer();
	await submit(page, first);
	await page.getByText(`${flow.th.turn.mustAct}: `).waitFor();
	await expectAccessible(page);
	await page.getByRole('link', { name: flow.th.recall.link, exact: true }).click();
	await expectAccessible(page);
	await page.getByRole('button', { name: flow.th.recall.button }).click();
	await page.getByText(flow.th.recall.done).waitFor();
	expect(await stateOf(first)).toMatchObject({ state: 'draft', submitted_by: null });

	const today = bangkokDate(Date.now());
	await page.goto('/account');
	await page.getByRole('link', { name: delegation.th.toPage }).click();
	await page.getByLabel(delegation.th.to, { exact: true }).selectOption({ label: 'ผู้ช่วยเจ้าหน้าที่ตัวอย่าง ก' });
	await page.getByLabel(delegation.th.startsOn).fill(formatDate(today, 'th'));
	await page.getByLabel(delegation.th.endsOn).fill(formatDate(addDays(today, 3), 'th'));
	await page.getByRole('button', { name: delegation.th.name }).click();
	await page.getByText(delegation.th.done.name).waitFor();
	await expectAccessible(page);
	await page.setViewportSize({ width: 390, height: 844 });
	await expectNoSidewaysScroll(page);

	const assistant = accountOf(app.accounts, 'viewer', 'sample-a');
	const plain = await open(assistant, { javaScriptEnabled: false, expectedErrors: /status of 422/ });
	await plain.goto('/account');
	await plain.getByText('คุณปฏิบัติงานแทน เจ้าหน้าที่ตัวอย่าง ก').waitFor();
	await plain.goto(first.path);
	await plain.getByRole('button', { name: evidence.th.attach }).click();
	await plain.locator('input[type=file]').setInputFiles({
		name: 'ภาพ.html',
		mimeType: 'text/html',
		buffer: Buffer.from('<script>alert(1)</script>')
	});
	await plain.getByLabel(evidence.th.caption).fill('ภาพการอบรมรุ่นที่ 1');
	await plain.getByRole('button', { name: evidence.th.add, exact: true }).click();
	await plain.locator('.error-summary').getByText('รับเฉพาะไฟล์').waitFor();
	expect(await plain.getByLabel(evidence.th.caption).inputValue()).toBe('ภาพการอบรมรุ่นที่ 1');
	await plain
		.locator('input[type=file]')
		.setInputFiles({ name: 'ภาพ.html', mimeType: 'text/html', buffer: png() });
	await plain.getByRole('button', { name: evidence.th.add, exact: true }).click();
	await plain.getByText(evidence.th.done.add).waitFor();
	const href = (await plain.locator('img').first().getAttribute('src'))!;
	const sent = await plain.request.get(href);
	expect([sent.status(), sent.headers()['content-type'], sent.headers()['content-security-policy']]).toEqual([
		200,
		'image/png',
		"default-src 'none'; sandbox"
	]);
	expect(sent.headers()['content-disposition']).toContain(encodeURIComponent('ภาพ.png'));
	expect((await sent.body()).equals(png())).toBe(true);
	expect((await new Client(app.origin).get(href)).status).toBe(404);

	const helper = await open(assistant);
	for (const one of [first, second]) await submit(helper, one);
	expect(await stateOf(first)).toMatchObject({
		state: 'submitted',
		submitted_for: (
			await app.db
				.selectFrom('app_user')
				.select('id')
				.where('name', '=', 'เจ้าหน้าที่ตัวอย่าง ก')
				.executeTakeFirstOrThrow()
		).id
	});

	const reviewer = await open(accountOf(app.accounts, 'reviewer'), { expectedErrors: /status of 4/ });
	await reviewer.goto(`${first.path}/approval`);
	expect(await reviewer.locator('main').innerText()).toContain(report.th.selfRatings.some_problems);
	expect(await reviewer.getByAltText('ภาพการอบรมรุ่นที่ 1').count()).toBe(1);
	await reviewer.goto('/review');
	await expectAccessible(reviewer);
	await reviewer.getByRole('button', { name: flow.th.review.chooseAll }).click();
	const chosen = await reviewer
		.locator('input[name=report]:checked')
		.evaluateAll((boxes) => boxes.map((box) => Number((box as HTMLInputElement).value.split(':')[0])));
	expect(chosen.length).toBeGreaterThan(2);
	// Meanwhile one of them is taken back.
	const taken = await app.db
		.selectFrom('progress_report as r')
		.innerJoin('initiative as i', 'i.id', 'r.initiative_id')
		.innerJoin('initiative_organisation as o', 'o.initiative_id', 'i.id')
		.select(['r.id', 'i.code', 'i.title_th', 'r.fiscal_year', 'r.quarter'])
		.where('r.id', 'in', chosen)
		.where('o.role', '=', 'accountable')
		.where('o.organisation_code', '=', 'sample-a')
		.executeTakeFirstOrThrow();
	await page.goto(`/initiatives/${taken.code}/reports/${taken.fiscal_year}-q${taken.quarter}/recall`);
	await page.getByRole('button', { name: flow.th.recall.button }).click();
	await page.getByText(flow.th.recall.done).waitFor();
	await reviewer.getByRole('button', { name: flow.th.review.approve, exact: true }).dblclick();
	await reviewer.getByText(flow.th.review.approved(chosen.length - 1)).waitFor();
	const left = await reviewer.getByRole('alert').innerText();
	expect(left).toContain(taken.title_th);
	expect(left).toContain(flow.th.review.because.changed);
	await expectAccessible(reviewer);
	const states = await app.db
		.selectFrom('progress_report')
		.select(['id', 'state'])
		.where('id', 'in', chosen)
		.execute();
	expect(states.filter(({ state }) => state !== 'approved')).toEqual([{ id: taken.id, state: 'draft' }]);
	const approvals = await app.db
		.selectFrom('audit_event')
		.select('record_id')
		.where('action', '=', 'report.approve')
		.execute();
	expect(approvals.map(({ record_id }) => Number(record_id)).sort((a, b) => a - b)).toEqual(
		chosen.filter((id) => id !== taken.id).sort((a, b) => a - b)
	);

	// Withdrawn, the delegate is what they were before.
	await page.goto('/account/delegates');
	await page.getByRole('button', { name: delegation.th.withdraw }).click();
	await page.getByText(delegation.th.done.withdraw).waitFor();
	await helper.goto('/account');
	expect(await helper.locator('main').innerText()).not.toContain('คุณปฏิบัติงานแทน');
	expect(await helper.getByText(account.th.role.viewer).count()).toBeGreaterThan(0);
}, 300_000);
