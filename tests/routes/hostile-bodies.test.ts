import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAccessRecords } from '../support/access-records.ts';
import { ACCESS } from '../support/access-table.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { formKeyOf, grant, signedIn, type Answer, type Client } from '../support/client.ts';
import { builtRoutes } from '../support/routes.ts';

let app: TestApp;
let client: Client;
/** Every form and endpoint that takes posts, as its owner would reach it. */
let targets: string[];

beforeAll(async () => {
	app = await startApp();
	await addAccessRecords(app.db);
	({ client } = await signedIn(app, 'administrator', [
		grant('administrator'),
		grant('officer', { organisation_code: 'own' })
	]));
	const { id } = await signedIn(app, 'person', []);
	targets = builtRoutes()
		// The API answers programs, not with pages: api.test.ts.
		.filter((route) => route.id !== '/sign-out' && !route.id.startsWith('/api/'))
		.flatMap((route) => {
			const path = (ACCESS[route.id]?.path ?? route.id).replace('PERSON', id).replace(/\?.*/, '');
			return [
				...route.actions.map((name) => path + (name === 'default' ? '' : `?/${name}`)),
				...(route.methods.includes('POST') ? [path] : [])
			];
		});
});
afterAll(() => app?.stop());

const send = (path: string, body: BodyInit, type: string) =>
	client.send(path, {
		method: 'POST',
		body,
		headers: { accept: 'text/html', origin: app.origin, 'content-type': type }
	});

function expectClear(answer: Answer, path: string) {
	expect.soft(answer.status, `${path}: ${answer.text.slice(0, 200)}`).toBeGreaterThanOrEqual(400);
	expect.soft(answer.status, path).toBeLessThan(500);
	expect.soft(answer.text, path).toMatch(/<h1>[^<]+<\/h1>/);
}

const multipart = 'multipart/form-data; boundary=x';
const half = '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nvalue';
// Nine characters of the body a letter.
const long = new URLSearchParams({
	name: 'ก'.repeat(117_000),
	email: 'x',
	results: 'ก'.repeat(117_000)
}).toString();

describe('bodies that no form of ours sends get a 4xx with a clear page', () => {
	test.each([
		['a multipart body that breaks off', half, multipart, [400]],
		['a multipart body that is none', 'nonsense', multipart, [400]],
		['a multipart body without a boundary', half, 'multipart/form-data', [400]],
		['bad JSON', '{"name":', 'application/json', [415]],
		['good JSON', '{"name":"x"}', 'application/json', [415]],
		['plain text', 'name=x', 'text/plain', [415]],
		['a body of 2 MB', long, 'application/x-www-form-urlencoded', [413]]
	])(
		'%s',
		async (_what, body, type, statuses) => {
			for (const path of targets) {
				const answer = await send(path, body, type);
				expectClear(answer, path);
				expect.soft(statuses, `${path}: ${answer.status}`).toContain(answer.status);
			}
		},
		60_000
	);

	test('raw Thai, NUL, broken percent signs and half characters as fields', async () => {
		const bodies = [
			'name=สวัสดี&quarter=สอง&fiscal_year=%00',
			'name=%E0%B8&lock_version=%ZZ',
			'name=a%00b&email=%00&code=%00&session=%00&grant=%00',
			'\u0000',
			'&&&===',
			'%'
		];
		for (const path of targets)
			for (const body of bodies) {
				const answer = await send(path, body, 'application/x-www-form-urlencoded');
				expect.soft(answer.status, `${path} ← ${body}`).toBeLessThan(500);
				expect.soft(answer.status, `${path} ← ${body}`).toBeGreaterThanOrEqual(300);
			}
	}, 60_000);

	test('numbers, lists and files where text is expected', async () => {
		for (const path of targets) {
			const body = new FormData();
			for (const name of [
				'name',
				'email',
				'code',
				'name_th',
				'quarter',
				'fiscal_year',
				'due_date',
				'lock_version',
				'role',
				'grant',
				'idempotency_key'
			]) {
				body.append(name, new File(['x'], 'x.txt'));
				body.append(name, '1e999');
				body.append(name, '-0x1F');
			}
			const answer = await client.send(path, {
				method: 'POST',
				body,
				headers: { accept: 'text/html', origin: app.origin }
			});
			expect.soft(answer.status, path).toBeGreaterThanOrEqual(300);
			expect.soft(answer.status, path).toBeLessThan(500);
		}
	}, 60_000);
});

test('forms of other sites are refused, and change nothing', async () => {
	const { client: crossed, id } = await signedIn(app, 'crossed', [grant('viewer')]);
	const key = formKeyOf((await crossed.get('/account')).text);
	for (const origin of ['https://evil.example', 'null']) {
		expect((await crossed.post('/sign-out', {}, { origin })).status).toBe(403);
		expect((await crossed.post('/account?/endOthers', { idempotency_key: key }, { origin })).status).toBe(
			403
		);
	}
	const sessions = await app.db.selectFrom('app_session').select('id').where('user_id', '=', id).execute();
	expect(sessions).toHaveLength(1);
});

test('nothing of all this was a bug', () => {
	expect(
		app
			.output()
			.split('\n')
			.filter((line) => line.includes('"level":50'))
	).toEqual([]);
});
