import { readFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import gallery from '#lib/i18n/gallery.ts';
import exports from '#lib/i18n/exports.ts';
import myFiles from '#lib/i18n/my-files.ts';
import planActual from '#lib/i18n/plan-actual.ts';
import common from '#lib/i18n/common.ts';
import savedViews from '#lib/i18n/saved-views.ts';
import subscriptions from '#lib/i18n/subscriptions.ts';
import { hashToken } from '#lib/server/api/token-text.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { newPage } from '../support/browser.ts';
import { accountOf, expectAccessible, expectNoSidewaysScroll, signedInPage } from '../support/journey.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
});
afterAll(() => app?.stop());

test('chosen without JavaScript on a phone: every card says what it is, and its files are of the choice', async () => {
	const page = await newPage({
		origin: app.origin,
		lang: 'th',
		javaScriptEnabled: false,
		viewport: { width: 390, height: 800 }
	});
	await page.goto('/reports?year=2564&quarter=3');
	await page.getByLabel(common.th.dimension, { exact: true }).selectOption('security');
	await page.getByLabel(gallery.th.digits).selectOption('thai');
	await page.getByLabel(gallery.th.initiative).fill('s64-01');
	await page.getByRole('button', { name: common.th.show }).click();
	for (const { title } of Object.values(gallery.th.reports).slice(0, 4))
		expect(await page.getByRole('heading', { name: title }).count(), title).toBe(1);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	const href = await page
		.getByRole('link', { name: `PDF: ${gallery.th.reports.summary.title}` })
		.getAttribute('href');
	expect(href).toBe('/reports/summary.pdf?year=2564&quarter=3&dimension=security&digits=thai');
	expect(
		textOf(await readPdf(new Uint8Array(await (await fetch(app.origin + href)).arrayBuffer())))
	).toContain('ไตรมาส ๓');
	expect(
		await page.getByRole('link', { name: `PDF: ${gallery.th.reports.brief.title}` }).getAttribute('href')
	).toContain('/initiatives/S64-01/brief.pdf?');
	await page.getByLabel(gallery.th.initiative).fill('<b>NOPE');
	await page.getByRole('button', { name: common.th.show }).click();
	await page.getByText(gallery.th.noInitiative('<b>NOPE')).waitFor();
});

test('from the gallery to the table and its workbook, whose figures are the page’s', async () => {
	const page = await newPage({ origin: app.origin, lang: 'th' });
	await page.goto('/reports?year=2564&quarter=3');
	await expectAccessible(page);
	await page
		.getByRole('link', { name: `${gallery.th.look}: ${gallery.th.reports.planActual.title}` })
		.click();
	await page.getByRole('heading', { level: 1, name: planActual.th.title }).waitFor();
	await expectAccessible(page);
	const shown = await page.locator('tr.total td').evaluateAll((cells) =>
		cells.map((cell) => {
			const count = cell.querySelector('small')?.textContent ?? null;
			return { figure: cell.textContent!.slice(0, cell.textContent!.length - (count?.length ?? 0)), count };
		})
	);
	expect(shown).toHaveLength(34);
	await page.locator('details.menu summary', { hasText: common.th.download }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'XLSX' }).click()
	]);
	const [sheet] = await readXlsxFile(await readFile(await download.path()));
	// Under the sum stands of how many initiatives each cell is, where plan and actual are of others.
	expect(shown.some(({ count }) => count !== null)).toBe(true);
	const [total, coverage] = sheet!.data.slice(-2).map((cells) => cells.slice(2, 36));
	expect(total!.map((cell) => (cell === null ? '–' : Math.round(Number(cell)).toLocaleString('en')))).toEqual(
		shown.map(({ figure }) => figure)
	);
	expect(shown.map((_, i) => (coverage![i] ?? null) !== null)).toEqual(
		shown.map(({ count }) => count !== null)
	);
});

test('in English', async () => {
	const page = await newPage({ origin: app.origin, lang: 'en' });
	await page.goto('/reports?year=2564&quarter=3&place=94');
	await expectAccessible(page);
	expect(
		await page.getByRole('link', { name: `DOCX: ${gallery.en.reports.quarterly.title}` }).getAttribute('href')
	).toBe('/reports/quarterly.docx?year=2564&quarter=3&place=94');
	await page.goto('/reports/plan-actual?year=2564&quarter=3&by=plan');
	await expectAccessible(page);
});

test('made in the background: asked for in the gallery, told of when it is ready, the same bytes as directly, its owner’s alone', async () => {
	const t = myFiles.th;
	const page = await signedInPage({ origin: app.origin, lang: 'th' }, accountOf(app.accounts, 'officer'));
	const address = '/reports?year=2564&quarter=3';
	await page.goto(address);
	const card = page.locator('#report-quarterly');
	await card.getByText(t.background.title).click();
	await expectAccessible(page);
	await card
		.getByRole('button', { name: `${t.background.make('PDF')}: ${gallery.th.reports.quarterly.title}` })
		.click();
	await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
	const title = `${gallery.th.reports.quarterly.title} (PDF)`;
	await page
		.getByRole('status')
		.filter({ hasText: t.readyNow(title) })
		.waitFor();
	await expectAccessible(page);
	const href = (await page.getByRole('link', { name: t.of(t.take, title) }).getAttribute('href'))!;
	const kept = await page.request.get(href);
	const direct = await page.request.get('/reports/quarterly.pdf?year=2564&quarter=3');
	expect(kept.headers()['content-disposition']).toBe(direct.headers()['content-disposition']);
	expect((await kept.body()).equals(await direct.body()), 'the same bytes').toBe(true);
	expect((await fetch(app.origin + href, { redirect: 'manual' })).status).toBe(303);
	const other = await signedInPage(
		{ origin: app.origin, lang: 'th' },
		accountOf(app.accounts, 'administrator')
	);
	expect((await other.request.get(href)).status()).toBe(404);
	// Asked for again, of the same data, by hand and without JavaScript: it is there.
	await page.goto(address);
	await card.getByText(t.background.title).click();
	await card
		.getByRole('button', { name: `${t.background.make('PDF')}: ${gallery.th.reports.quarterly.title}` })
		.click();
	await page.waitForURL(/\/account\/files\?file=/);
	expect(await page.getByRole('link', { name: t.of(t.take, title) }).count()).toBe(1);
	await page.getByRole('button', { name: t.of(t.remove, title) }).click();
	await page.getByText(t.removed).waitFor();
	expect((await page.request.get(href)).status()).toBe(404);
});

test('a view is saved of a list in chosen columns, shared, opened by a colleague, taken away in those columns', async () => {
	const v = savedViews.th;
	const officer = accountOf(app.accounts, 'officer', 'sample-a');
	const page = await signedInPage({ origin: app.origin, lang: 'th' }, officer);
	await page.goto('/initiatives?year=2564&quarter=3&sort=-slippage');
	await page.locator('details.menu summary', { hasText: v.columnsMenu }).click();
	for (const box of await page.getByRole('group', { name: v.columnsAbout }).getByRole('checkbox').all())
		await box.uncheck();
	for (const head of [exports.th.columns.title, exports.th.columns.emenscr])
		await page.getByRole('checkbox', { name: head, exact: true }).check();
	await page.getByRole('button', { name: v.columnsShow }).click();
	await page.waitForURL(/columns=/);
	const heads = [
		exports.th.columns.code,
		exports.th.columns.title,
		exports.th.columns.emenscr,
		exports.th.columns.sample
	];
	expect(await page.locator('main thead th').allTextContents()).toEqual(heads);
	await expectAccessible(page);
	await page.locator('details.menu summary', { hasText: v.menu }).click();
	await page.getByLabel(v.name).fill('ช้าที่สุดก่อน');
	await page.getByLabel(v.share).check();
	await expectAccessible(page);
	await page.getByRole('button', { name: v.save }).click();
	await page.locator('summary', { hasText: v.menuOf('ช้าที่สุดก่อน') }).waitFor();
	expect(new URL(page.url()).search).toBe('?sort=-slippage&columns=initiatives.title.emenscr');

	const colleague = await signedInPage(
		{ origin: app.origin, lang: 'th', javaScriptEnabled: false, viewport: { width: 390, height: 800 } },
		accountOf(app.accounts, 'viewer', 'sample-a')
	);
	await colleague.goto('/account/views');
	expect(
		await colleague.getByRole('button', { name: v.of(v.remove, 'ช้าที่สุดก่อน') }).count(),
		'only to be read'
	).toBe(0);
	await colleague.getByRole('link', { name: 'ช้าที่สุดก่อน', exact: true }).click();
	await expectNoSidewaysScroll(colleague);
	const csv = await (
		await colleague.request.get(`/exports/initiatives.csv${new URL(colleague.url()).search}`)
	).text();
	expect(csv.replace('\uFEFF', '').split('\r\n')[0]).toBe(heads.join(','));
	const stranger = await signedInPage(
		{ origin: app.origin, lang: 'en' },
		accountOf(app.accounts, 'officer', 'sample-b')
	);
	await stranger.goto('/account/views');
	await stranger.getByText(savedViews.en.none).waitFor();

	// By e-mail, where none is set: said so, and ended without a sign-in by a mail program's one click, which names no origin.
	await page.goto('/account/views');
	await expectAccessible(page);
	await page.getByRole('link', { name: v.of(v.subscribe, 'ช้าที่สุดก่อน') }).click();
	await page.getByText(subscriptions.th.sampleAccount).waitFor();
	await expectAccessible(page);
	await page.getByRole('button', { name: subscriptions.th.subscribe, exact: true }).click();
	await page.getByText(subscriptions.th.done.add).waitFor();
	const token = `tidtam_${'t'.repeat(43)}`;
	const { id } = await app.db.selectFrom('subscription').select('id').executeTakeFirstOrThrow();
	await app.db
		.insertInto('subscription_delivery')
		.values({
			subscription_id: id,
			occasion: '2020-10-19',
			day: '2020-10-19',
			by_email: false,
			token_hash: hashToken(token)
		})
		.execute();
	await colleague.context().clearCookies();
	await colleague.goto(`/unsubscribe/${token}`);
	await colleague.getByText(subscriptions.th.stop.ask('ช้าที่สุดก่อน')).waitFor();
	const oneClick = await fetch(`${app.origin}/unsubscribe/${token}`, {
		method: 'POST',
		body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
	});
	expect(oneClick.status).toBe(200);
	await colleague.goto(`/unsubscribe/${token}`);
	await colleague.getByText(subscriptions.th.stop.done('ช้าที่สุดก่อน')).waitFor();
	expect(
		(
			await fetch(`${app.origin}/account/views?/save`, {
				method: 'POST',
				body: new URLSearchParams({ name: 'x' })
			})
		).status,
		'every other form names its origin'
	).toBe(403);
});
