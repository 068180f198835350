import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import importPages from '#lib/i18n/import-pages.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { grant, PASSWORD, signedIn } from '../support/client.ts';
import { expectAccessible, expectNoSidewaysScroll, signedInPage } from '../support/journey.ts';

let app: TestApp;
let officer: { email: string; password: string };
beforeAll(async () => {
	app = await startApp({ seed: 'facts' });
	await app.pool.query(`update initiative set visibility = 'public'`);
	const { email } = await signedIn(app, 'officer', [grant('administrator')]);
	officer = { email, password: PASSWORD };
});
afterAll(() => app?.stop());

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a spreadsheet does when one text is typed over: the shared or inline string alone is another. */
function edited(bytes: Uint8Array, from: string, to: string): Buffer {
	const parts = unzipSync(bytes);
	let times = 0;
	for (const name of ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']) {
		if (!parts[name]) continue;
		const text = strFromU8(parts[name]);
		times += text.split(`>${from}<`).length - 1;
		parts[name] = strToU8(text.replaceAll(`>${from}<`, `>${to}<`));
	}
	expect(times).toBe(1);
	return Buffer.from(zipSync(parts));
}

describe.each([
	['th', true, 390],
	['en', false, 1280]
] as const)('round trip (%s, JavaScript %s)', (lang, javaScriptEnabled, width) => {
	const t = importPages(lang);
	test('handed out, one cell edited, sent back: one change is shown, saved, seen on the page, and taken back', async () => {
		const page = await signedInPage(
			{ origin: app.origin, lang, javaScriptEnabled, expectedErrors: /422/ },
			officer
		);
		await page.setViewportSize({ width, height: 900 });
		const look = async () => {
			await expectNoSidewaysScroll(page);
			if (javaScriptEnabled) await expectAccessible(page);
		};
		await page.goto('/imports');
		await look();
		const bytes = await (await page.request.get(`/imports/files/initiatives/rows.xlsx?lang=${lang}`)).body();
		const column = `title_${lang}`;
		const [{ code, was, count }] = (
			await app.pool
				.query(`select code, ${column} as was, (select count(*)::int from initiative) as count from initiative i
			where (select count(*) from initiative o where i.${column} in (o.title_th, o.title_en)) = 1 and ${column} !~ '[&<>"'']' order by code limit 1`)
		).rows;
		const saved = async () =>
			(await app.pool.query(`select ${column} as title from initiative where code = $1`, [code])).rows[0]
				.title;
		const title = `${was} (แก้ ${lang})`;

		const send = async (subject: string, file: { name: string; mimeType: string; buffer: Buffer }) => {
			await page.goto('/imports');
			await page.locator('[name=subject]').selectOption(subject);
			await page.locator('input[type=file]').setInputFiles(file);
			await page.getByRole('button', { name: t.read }).click();
		};
		await send('initiatives', { name: 'x.xlsx', mimeType: XLSX, buffer: Buffer.from('%PDF-1.7 no table') });
		await page.locator('.error-summary').waitFor();
		expect(await page.locator('#file-error').textContent()).toMatch(/PDF/);
		await look();

		await send('initiatives', { name: 'โครงการ.xlsx', mimeType: XLSX, buffer: edited(bytes, was, title) });
		await page.waitForURL(/\/imports\/\d+\/mapping$/);
		await page.getByText(t.mapping.roundTrip).waitFor();
		await look();
		await page.getByRole('button', { name: t.mapping.check }).click();
		await page.waitForURL(/\/imports\/\d+$/);
		await page.getByText(t.allGood).waitFor();
		await look();
		const filter = page.getByRole('navigation', { name: t.filter });
		expect((await filter.innerText()).replace(/\s+/g, ' ')).toContain(`${t.verdicts.changed} 1`);
		expect((await filter.innerText()).replace(/\s+/g, ' ')).toContain(`${t.verdicts.same} ${count - 1}`);
		await filter.getByRole('link', { name: t.verdicts.changed }).click();
		await page.waitForURL(/verdict=changed/);
		expect(await page.locator('tbody tr').count()).toBe(1);
		expect(await page.locator('tbody li').allInnerTexts()).toEqual([expect.stringContaining(`(แก้ ${lang})`)]);
		expect(await saved()).toBe(was);

		await page.getByRole('button', { name: t.apply, exact: true }).click();
		await page.getByText(t.applied('0', '1')).waitFor();
		await look();
		await page.goto(`/initiatives/${code}`);
		expect(await page.locator('h1').textContent()).toContain(`(แก้ ${lang})`);
		await page.goBack();
		await page.getByRole('button', { name: t.undo }).click();
		await page.getByText(t.undone).waitFor();
		expect(await saved()).toBe(was);
	});
});

test('an office’s own table: heads and unit confirmed, a name chosen, errors back in the same file', async () => {
	const page = await signedInPage({ origin: app.origin, lang: 'th', expectedErrors: /422/ }, officer);
	const { rows } = await app.pool.query('select code from initiative order by code limit 2');
	const csv = [
		'ตารางงบประมาณ,,,',
		'รหัสโครงการ,ปีงบประมาณ,งบประมาณ (พันบาท),หมายเหตุ',
		`${rows[0].code},๒๕๗๐,"1,250.5",`,
		`${rows[1].code},2570,สองร้อย,`,
		'NONE-1,2570,5,',
		'รวม,,1255.5,'
	].join('\r\n');
	const send = async (text: string) => {
		await page.goto('/imports');
		await page.locator('[name=subject]').selectOption('budgets');
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: 'งบ.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
		await page.getByRole('button', { name: importPages.th.read }).click();
		await page.waitForURL(/\/mapping$/);
	};
	await send(csv);
	expect(await page.locator('[name=unit]').inputValue()).toBe('thousand');
	expect(await page.locator('[name=c2]').inputValue()).toBe('by_act');
	await page.locator('[name=c3]').selectOption('by_act');
	await page.getByRole('button', { name: importPages.th.mapping.check }).click();
	await page.locator('.error-summary').waitFor();
	await expectAccessible(page);
	await page.locator('[name=c3]').selectOption('');
	await page.getByRole('button', { name: importPages.th.mapping.look }).click();
	await page.waitForURL(/look=columns/);
	expect(await page.getByRole('region', { name: importPages.th.mapping.readAs }).innerText()).toContain(
		'1,250,500'
	);
	await page.getByRole('button', { name: importPages.th.mapping.check }).click();
	await page.waitForURL(/\/imports\/\d+$/);
	await page.getByText(importPages.th.fixFirst('2')).waitFor();
	await expectAccessible(page);
	expect(await page.locator('tbody').innerText()).toContain(importPages.th.cells['no_such_initiative']!({}));
	expect(await page.getByRole('button', { name: importPages.th.apply, exact: true }).count()).toBe(0);
	const noted = (await (await page.request.get(`${new URL(page.url()).pathname}/annotated`)).text()).split(
		/\r?\n/
	);
	expect(noted[4]).toContain(importPages.th.cells['no_such_initiative']!({}));
	expect(noted[2]).toContain(`${rows[0].code},๒๕๗๐`);
	await page.getByRole('button', { name: importPages.th.discard }).click();
	await page.waitForURL(/\/imports$/);

	await send(csv.split('\r\n').slice(0, 3).join('\r\n'));
	await page.getByText(importPages.th.mapping.remembered).waitFor();
	await page.getByRole('button', { name: importPages.th.mapping.check }).click();
	await page.getByText(importPages.th.allGood).waitFor();
	await page.getByRole('button', { name: importPages.th.apply, exact: true }).dblclick();
	await page.getByText(importPages.th.applied('1', '0')).waitFor();
	expect((await app.pool.query('select by_act from budget where fiscal_year = 2570')).rows).toEqual([
		{ by_act: '1250500.00' }
	]);
});

test('templates open in a reader that we did not write', async () => {
	const page = await signedInPage({ origin: app.origin, lang: 'th' }, officer);
	for (const subject of ['initiatives', 'milestones', 'budgets', 'transactions', 'reports']) {
		const answer = await page.request.get(`/imports/files/${subject}/template.xlsx`);
		expect(answer.status(), subject).toBe(200);
		expect((await readSheet(await answer.body()))[0]!.length, subject).toBeGreaterThan(4);
	}
});
