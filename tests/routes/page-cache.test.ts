import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishChange } from '#lib/server/cache/versions.ts';
import { approveReport } from '#lib/server/operations/approve-report.ts';
import { saveReport } from '#lib/server/operations/save-report.ts';
import { submitReport } from '#lib/server/operations/submit-report.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { as, insertBasics, insertInitiative, period, values } from '../operations/fixture.ts';
import { grant, signedIn } from '../support/client.ts';
import { startApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let initiative: Awaited<ReturnType<typeof insertInitiative>>;
beforeAll(async () => {
	app = await startApp();
	await insertBasics(app.db);
	initiative = await insertInitiative(app.db);
	const at = (lock_version: number | null) => ({ initiative_id: initiative.id, period, lock_version });
	await app.db.transaction().execute(async (trx) => {
		const { lock_version } = await saveReport(
			trx,
			at(null),
			values(initiative.milestones, '77'),
			as('officer')
		);
		await submitReport(trx, at(lock_version), as('officer'));
		await raiseDataVersion(trx);
	});
});
afterAll(() => app?.stop());

const OVERVIEW = '/?year=2563&quarter=4';
const get = async (path: string, headers: Record<string, string> = {}) => {
	const response = await fetch(app.origin + path, {
		headers: { accept: 'text/html', ...headers },
		redirect: 'manual'
	});
	return { status: response.status, headers: response.headers, text: await response.text() };
};

test('a page is the same when asked again, and its ETag answers 304', async () => {
	// The day's own work, which begins with the server, may come in between once.
	await expect.poll(async () => (await get(OVERVIEW)).headers.get('server-timing')).toBe('page;desc=kept');
	const first = await get(OVERVIEW);
	const second = await get(OVERVIEW);
	expect(second.text).toBe(first.text);
	for (const name of ['content-type', 'content-security-policy', 'cache-control', 'vary', 'etag'])
		expect(second.headers.get(name), name).toBe(first.headers.get(name));
	expect((await get(OVERVIEW, { 'if-none-match': first.headers.get('etag')! })).status).toBe(304);
});

test('each language has its own, whoever asked first', async () => {
	expect((await get(OVERVIEW)).text).toContain('<html lang="th"');
	expect((await get(OVERVIEW, { cookie: 'lang=en' })).text).toContain('<html lang="en"');
	const switched = await get(`${OVERVIEW}&lang=en`);
	expect(switched.headers.get('set-cookie')).toContain('lang=en');
	expect((await get(`${OVERVIEW}&lang=en`)).headers.get('set-cookie')).toContain('lang=en');
	expect((await get(OVERVIEW)).text).toContain('<html lang="th"');
});

test('an approval shows', async () => {
	const pages = [
		'/initiatives?year=2563&quarter=4',
		`/initiatives/${initiative.code}?year=2563&quarter=4`,
		OVERVIEW
	];
	for (const path of pages) expect((await get(path)).text, path).not.toContain('77.0');
	await app.db.transaction().execute(async (trx) => {
		const { lock_version } = await trx
			.selectFrom('progress_report')
			.select('lock_version')
			.where('initiative_id', '=', initiative.id)
			.executeTakeFirstOrThrow();
		await approveReport(trx, { initiative_id: initiative.id, period, lock_version }, as('reviewer'));
		await raiseDataVersion(trx);
	});
	// Written by another process: the server hears of it.
	await publishChange(app.db);
	for (const path of pages)
		await expect
			.poll(async () => (await get(path)).text, { timeout: 1_000, message: path })
			.toContain('77.0');
});

test('whoever is signed in gets their own, and leaves nothing of it behind', async () => {
	await get(OVERVIEW);
	const { client } = await signedIn(app, 'somchai', [grant('viewer')]);
	const own = await client.get(OVERVIEW);
	expect(own.text).toContain('somchai');
	expect(own.headers.get('cache-control')).toContain('no-store');
	expect((await get(OVERVIEW)).text).not.toContain('somchai');
});

test('an error is not kept', async () => {
	const path = '/initiatives/T-new';
	expect((await get(path)).status).toBe(404);
	await app.pool.query(`update initiative set code = 'T-new' where id = $1`, [initiative.id]);
	expect((await get(path)).status).toBe(200);
});
