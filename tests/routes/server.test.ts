import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { newPage } from '../support/browser.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app?.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(app.origin + path, { headers, redirect: 'manual' });

describe('the server', () => {
	test('says that it is up, and that its database is reachable and current', async () => {
		expect((await get('/healthz')).status).toBe(200);
		expect((await get('/readyz')).status).toBe(200);
		await app.pool.query(`insert into schema_migration (name, sha256) values ('99990101000000_newer', '')`);
		expect((await get('/readyz')).status).toBe(503);
		await app.pool.query(`delete from schema_migration where name = '99990101000000_newer'`);
		expect((await get('/readyz')).status).toBe(200);
	});

	test('sets its security headers on static files too', async () => {
		const { headers } = await get('/favicon.svg');
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('referrer-policy')).toBeTruthy();
		expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
	});

	test('names the charset of its pages', async () => {
		expect((await get('/')).headers.get('content-type')).toBe('text/html; charset=utf-8');
	});

	test('leads visitors by another name of this machine to the address that takes forms', async () => {
		const other = app.origin.replace('localhost', '127.0.0.1');
		const response = await fetch(`${other}/initiatives?page=2`, { redirect: 'manual' });
		expect(response.status).toBe(307);
		expect(response.headers.get('location')).toBe(`${app.origin}/initiatives?page=2`);
	});

	test('logs one line a request, without its query', async () => {
		await get('/healthz?name=secret');
		const lines = app
			.output()
			.split('\n')
			.filter((line) => line.includes('/healthz'));
		const last = JSON.parse(lines.at(-1)!);
		expect(last).toMatchObject({ method: 'GET', path: '/healthz', status: 200 });
		expect(app.output()).not.toContain('secret');
	});

	test('is rendered in a browser without a complaint', async () => {
		const page = await newPage({ origin: app.origin });
		await page.goto('/');
		expect(await page.locator('h1').count()).toBe(1);
	});
});
