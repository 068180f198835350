import { afterAll, beforeAll, expect, test } from 'vitest';
import close from '#lib/i18n/close.ts';
import errors from '#lib/i18n/errors.ts';
import initiative from '#lib/i18n/initiative.ts';
import nextYear from '#lib/i18n/next-year.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
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
const account = (name: string) => ({ email: `${name}@example.go.th`, password: PASSWORD });
beforeAll(async () => {
	app = await startApp({ seed: 'facts' });
	await addAccessRecords(app.db);
	const run = (text: string) => app.pool.query(text);
	// The draft comes of the close alone, not of the walk's records.
	await run(`delete from year_draft`);
	await run(
		`update reporting_period set state = 'closed', closed_at = now() where fiscal_year = 2563 and quarter < 4`
	);
	await run(`update initiative set end_date = '2021-12-31' where code = 'INTERNAL'`);
	await run(
		`insert into milestone (initiative_id, position, title_th, planned_start, planned_end) select id, 1, 'ก่อสร้างอาคาร', '2020-04-01', '2020-12-31' from initiative where code = 'PUBLIC'`
	);
	await run(
		`insert into transaction (initiative_id, kind, transaction_date, amount) select id, 'carry_over', '2020-09-30', 75000 from initiative where code = 'PUBLIC'`
	);
	await app.db.transaction().execute((trx) => refreshFigures(trx, 'all', '2026-11-23'));
	await signedIn(app, 'closer', [grant('administrator')]);
	await signedIn(app, 'owner', [grant('officer', { organisation_code: 'own' })]);
});
afterAll(() => app?.stop());

test('closing the year drafts the next; one initiative follows, one goes on, and both years show each other', async () => {
	const admin = await signedInPage({ origin: app.origin, lang: 'th' }, account('closer'));
	await admin.goto('/next-year');
	await admin.getByText(nextYear.th.noYears).waitFor();
	await expectAccessible(admin);
	await admin.goto('/admin/periods/2563-q4/close');
	await admin.getByLabel(close.th.confirm).check();
	await admin.getByRole('button', { name: close.th.button }).click();
	await admin.getByText(close.th.done).waitFor();
	await admin.goto('/next-year');
	await admin.getByRole('button', { name: nextYear.th.again('ปีงบฯ 2564') }).click();
	await admin.waitForURL('**/next-year/2564?done=draft');
	await expectAccessible(admin);

	const officer = await signedInPage(
		{ origin: app.origin, lang: 'th', javaScriptEnabled: false, expectedErrors: /status of 422/ },
		account('owner')
	);
	await officer.goto('/next-year/2564');
	expect(await officer.locator('tbody tr').count()).toBe(2);
	await officer.getByRole('link', { name: `${nextYear.th.review} PUBLIC` }).click();
	await officer.getByText('ก่อสร้างอาคาร').first().waitFor();
	expect(await officer.getByText(nextYear.th.continue.button).count()).toBe(0);
	await officer.getByRole('button', { name: nextYear.th.decline.button }).click();
	await officer.locator('.error-summary').getByText(errors.th.fields.required).waitFor();
	const code = officer.locator('[name="code"]');
	expect(await code.inputValue()).toBe('PUBLIC-2564');
	await code.fill('INTERNAL');
	await officer.locator('[name="start"]').fill('1 ก.ค. 2563');
	await officer.locator('[name="end"]').fill('30 ก.ย. 2563');
	await officer.getByRole('button', { name: nextYear.th.create.button }).click();
	await officer.locator('.error-summary').getByText(errors.th.fields.before_new_year).waitFor();
	expect(await code.inputValue()).toBe('INTERNAL');
	await officer.locator('[name="end"]').fill('31 มี.ค. 2564');
	await officer.getByRole('button', { name: nextYear.th.create.button }).click();
	await officer.locator('.error-summary').getByText(errors.th.fields.taken).waitFor();
	await code.fill('NEXT-2564');
	await officer.getByRole('button', { name: nextYear.th.create.button }).click();
	await officer.getByText(nextYear.th.done.create).waitFor();
	const { rows } = await app.pool
		.query(`select (select code from initiative p where p.id = i.predecessor_id) as before, end_date, (select count(*)::int from milestone m where m.initiative_id = i.id) as milestones,
		(select sum(amount) from transaction t where t.initiative_id = i.id) as carried from initiative i where code = 'NEXT-2564'`);
	expect(rows).toEqual([{ before: 'PUBLIC', end_date: '2021-03-31', milestones: 1, carried: '75000.00' }]);

	await admin.goto('/next-year/2564/INTERNAL');
	await expectAccessible(admin);
	expect(await admin.getByRole('button', { name: nextYear.th.create.button }).count()).toBe(0);
	await admin.getByRole('button', { name: nextYear.th.continue.button }).dblclick();
	await admin.getByText(nextYear.th.done.continue).waitFor();
	await admin.goto('/next-year/2564?state=accepted');
	expect(await admin.locator('tbody tr').count()).toBe(2);
	await expectAccessible(admin);
	await admin.setViewportSize({ width: 390, height: 844 });
	await expectNoSidewaysScroll(admin);
	await admin.goto('/initiatives/PUBLIC');
	await admin.getByText(initiative.th.facts.after, { exact: true }).waitFor();
	await admin.locator('a[href="/initiatives/NEXT-2564"]').first().click();
	await admin.waitForURL('**/initiatives/NEXT-2564');
	await admin.getByText(initiative.th.facts.before, { exact: true }).waitFor();
	await admin.goto('/next-year/2564/PUBLIC');
	await switchLanguage(admin, 'en');
	await admin.getByRole('heading', { name: nextYear.en.decisions.create }).waitFor();
	await expectAccessible(admin);
}, 240_000);
