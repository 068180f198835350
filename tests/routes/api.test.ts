import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS } from '#lib/server/api/openapi/operations.ts';
import { addAccessRecords, DRAFT, SECRET } from '../support/access-records.ts';
import { ApiCaller, tokenOf, type Call } from '../support/api-caller.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { grant, signedIn, type Client } from '../support/client.ts';
import { resolve } from '../support/json-schema.ts';

let app: TestApp;
let api: ApiCaller;
let owner: { id: string; client: Client };
const tokens = {} as Record<'officer' | 'reader' | 'stranger' | 'sample', string>;
const PUBLIC = { code: 'PUBLIC' };
const report = (period: string) => ({ ...PUBLIC, period });

beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
	await addAccessRecords(app.db);
	await app.pool.query(
		`insert into reporting_period (fiscal_year, quarter, due_date) values (2562, 3, '2019-07-15'), (2562, 4, '2019-10-15') on conflict (fiscal_year, quarter) do update set state = 'open', closed_at = null, closed_by = null, close_counts = null`
	);
	await app.pool.query(
		`insert into transaction (initiative_id, kind, transaction_date, amount) select id, 'disbursement', '2020-01-15', 100.5 from initiative where code in ('PUBLIC', 'INTERNAL')`
	);
	owner = await signedIn(app, 'officer', [grant('officer', { organisation_code: 'own' })]);
	tokens.officer = await tokenOf(app.db, owner, 'โปรแกรมบัญชี');
	tokens.reader = await tokenOf(app.db, owner, 'reads only', false);
	tokens.stranger = await tokenOf(
		app.db,
		await signedIn(app, 'stranger', [grant('officer', { organisation_code: 'other' })])
	);
	const sample = (
		await app.pool.query(
			`select u.id from app_user u join role_grant g on g.user_id = u.id where u.is_sample and g.role = 'administrator'`
		)
	).rows[0];
	tokens.sample = await tokenOf(app.db, { id: sample.id, is_sample: true });
	api = await ApiCaller.of(app.origin);
});
afterAll(() => app?.stop());

const where = async (): Promise<Record<string, string>> => ({
	...PUBLIC,
	period: '2563-q2',
	id: String(
		(
			await app.pool.query(
				`select t.id from transaction t join initiative i on i.id = t.initiative_id where code = 'PUBLIC' limit 1`
			)
		).rows[0].id
	)
});

describe('the description', () => {
	test('is OpenAPI 3.1: ids are unique, parameters of paths are declared, references lead somewhere', () => {
		const { openapi, info, paths } = api.document as {
			openapi: string;
			info: { title: string; version: string };
			paths: Record<
				string,
				Record<
					string,
					{
						operationId: string;
						parameters: { name: string; in: string; schema: unknown }[];
						responses: object;
					}
				>
			>;
		};
		expect(openapi).toMatch(/^3\.1\.\d+$/);
		expect([typeof info.title, typeof info.version]).toEqual(['string', 'string']);
		const operations = Object.entries(paths).flatMap(([path, methods]) =>
			Object.values(methods).map((one) => ({ path, ...one }))
		);
		expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
		for (const { path, parameters } of operations) {
			expect(path).toMatch(/^\//);
			expect(
				parameters
					.filter((one) => one.in === 'path')
					.map(({ name }) => name)
					.sort()
			).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort());
		}
		for (const [, ref] of JSON.stringify(api.document).matchAll(/"\$ref":"([^"]+)"/g))
			expect(resolve(api.document, ref!)).toBeTruthy();
	});

	test('speaks Thai and English by Accept-Language, and /api is its readable page', async () => {
		const inEnglish = await (
			await fetch(`${app.origin}/api/v1/openapi.json`, {
				headers: { 'accept-language': 'de, en-GB;q=0.8, th;q=0.5' }
			})
		).text();
		expect(inEnglish).toContain('API for programs');
		expect(JSON.stringify(api.document)).toContain('API สำหรับโปรแกรม');
		const page = await (await fetch(`${app.origin}/api?lang=en`)).text();
		for (const { path } of OPERATIONS) expect(page).toContain(`/api/v1${path}`);
	});
});

describe('reads', () => {
	const reads = OPERATIONS.filter(({ method }) => method === 'get');
	test.each(reads.map(({ id }) => id))(
		'%s answers as described: whole, unchanged, to a wrong question, to a wrong token, of nothing',
		async (id) => {
			const { statuses } = OPERATIONS.find((one) => one.id === id)!;
			const to = await where();
			const token = id === 'token' ? { token: tokens.officer } : {};
			const first = await api.call(id, { to, ...token });
			expect(first.status).toBe(200);
			const again = await api.call(id, {
				to,
				...token,
				headers: { 'if-none-match': `W/"other", ${first.headers.get('etag')}` }
			});
			expect(again.status).toBe(304);
			const wrong = await api.call(id, { to, ...token, query: 'organization=x' });
			expect([wrong.status, wrong.body.errors[0].parameter, wrong.body.errors[0].code]).toEqual([
				400,
				'organization',
				'unknown_field'
			]);
			expect((await api.call(id, { to, token: `tidtam_${'x'.repeat(43)}` })).status).toBe(401);
			if (statuses.includes(404))
				expect((await api.call(id, { to: { ...to, code: 'NOPE' } })).status).toBe(404);
		}
	);

	test('say nothing of what is internal or not approved to anybody who may not see it; officers see their own', async () => {
		for (const { id, path } of reads)
			for (const token of id === 'token' ? [tokens.stranger] : [undefined, tokens.stranger]) {
				const call: Call = {
					...(token && { token }),
					query: id.startsWith('list') ? 'limit=200&sample=1' : ''
				};
				const { body } = await api.call(id, { to: await where(), ...call });
				expect(JSON.stringify(body), id).not.toMatch(new RegExp(`${SECRET}|${DRAFT}|INTERNAL`));
				if (path.includes('{code}'))
					expect(
						(await api.call(id, { to: { ...(await where()), code: 'INTERNAL' }, ...(token && { token }) }))
							.status
					).toBe(404);
			}
		expect(
			(await api.call('find_initiative', { to: { code: 'INTERNAL' }, token: tokens.reader })).body.title_th
		).toBe(SECRET);
		expect(
			(await api.call('list_figures', { query: 'limit=200', token: tokens.reader })).body.data.some(
				(row: { initiative_code: string }) => row.initiative_code === 'INTERNAL'
			)
		).toBe(true);
		expect(
			(await api.call('find_report', { to: report('2563-q4'), token: tokens.reader })).body.results
		).toBe(DRAFT);
		expect((await api.call('find_report', { to: report('2563-q4') })).status).toBe(404);
	});

	test('leave sample rows out unless asked, and flag them; money is exact text, what is unknown is null', async () => {
		const codes = (rows: { is_sample: boolean }[]) => rows.map(({ is_sample }) => is_sample);
		for (const id of [
			'list_initiatives',
			'list_figures',
			'list_milestones',
			'list_plans',
			'list_organisations'
		]) {
			expect(codes((await api.call(id, { query: 'limit=200' })).body.data), id).not.toContain(true);
			expect(
				codes(
					(
						await api.call(id, {
							query: 'limit=200&sample=1&sort=-code'.replace(
								id === 'list_initiatives' ? '' : '&sort=-code',
								''
							)
						})
					).body.data
				),
				id
			).toContain(true);
		}
		expect(
			(await api.call('rollups', { query: 'year=2563&quarter=4' })).body.lines.some(
				(line: { has_sample: boolean }) => line.has_sample
			)
		).toBe(false);
		const { data } = (await api.call('list_initiative_transactions', { to: PUBLIC })).body;
		expect(data[0]).toMatchObject({
			amount: '100.50',
			plan_code: null,
			fiscal_year: 2563,
			quarter: 2,
			transaction_date: '2020-01-15'
		});
	});

	test('roll-ups are those of the overview', async () => {
		const { body } = await api.call('rollups', { query: 'year=2563&quarter=4&sample=1&by=dimension' });
		const page = await (await fetch(`${app.origin}/?year=2563&quarter=4`)).text();
		const line = body.lines.find((one: { budget_actual: string | null }) => one.budget_actual !== null);
		expect(page).toContain(line.budget_actual.replace(/(\.\d)\d$/, '$1'));
		expect(body.total.initiatives).toBeGreaterThan(0);
	});

	test.each(['code', '-code', 'title', '-slippage', 'budget', 'end'])(
		'pages by %s stay whole while rows are added',
		async (sort) => {
			const whole = (
				await api.call('list_initiatives', { query: `year=2564&quarter=2&sample=1&sort=${sort}&limit=200` })
			).body.data.map((row: { code: string }) => row.code);
			expect(whole.length).toBeGreaterThan(20);
			const walked: string[] = [];
			let cursor = '';
			for (let n = 0; n < 100; n++) {
				const { body, headers } = await api.call('list_initiatives', {
					query: `year=2564&quarter=2&sample=1&sort=${sort}&limit=7${cursor && `&cursor=${cursor}`}`
				});
				walked.push(...body.data.map((row: { code: string }) => row.code));
				if (n === 1)
					await app.pool.query(
						`with i as (insert into initiative (code, title_th, plan_code) values ($1, 'ก', 'access-plan') returning id)
				insert into initiative_period_figure (initiative_id, fiscal_year, quarter, health, is_reported, status, plan_code, visibility, rule_version, working, as_of)
				select id, 2564, 2, 'no_report', false, 'active', 'access-plan', 'public', 1, '{}', '2021-03-31' from i`,
						[`0-${sort.replace('-', 'm')}`]
					);
				if (body.next_cursor === null) break;
				expect(headers.get('link')).toContain(`cursor=${body.next_cursor}`);
				cursor = body.next_cursor;
			}
			expect(new Set(walked).size).toBe(walked.length);
			expect(walked.filter((code) => whole.includes(code))).toEqual(whole);
		}
	);

	test('a cursor that was changed, or of another question, is refused', async () => {
		const { next_cursor } = (await api.call('list_figures', { query: 'limit=1' })).body;
		const forged = Buffer.from(
			JSON.stringify([JSON.parse(Buffer.from(next_cursor, 'base64url').toString())[0], 'x', 'drop', '1'])
		).toString('base64url');
		for (const query of [
			`cursor=${next_cursor}&sample=1`,
			`cursor=${forged}`,
			'cursor=x',
			'cursor=%00',
			'cursor=',
			`cursor=${next_cursor}x`.replace(/x$/, 'AAAA')
		]) {
			expect((await api.call('list_figures', { query })).status, query).toBe(400);
		}
		expect((await api.call('list_figures', { query: `limit=1&cursor=${next_cursor}` })).status).toBe(200);
	});

	test('may be made by any page of the web where they are public, never with credentials', async () => {
		const open = await fetch(`${app.origin}/api/v1/dimensions`, {
			headers: { origin: 'https://example.org' }
		});
		expect([
			open.headers.get('access-control-allow-origin'),
			open.headers.get('access-control-allow-credentials')
		]).toEqual(['*', null]);
		const own = await fetch(`${app.origin}/api/v1/dimensions`, {
			headers: { authorization: `Bearer ${tokens.officer}` }
		});
		expect(own.headers.get('access-control-allow-origin')).toBeNull();
		const asked = await fetch(`${app.origin}/api/v1/initiatives/PUBLIC/transactions`, { method: 'OPTIONS' });
		expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD']);
		expect(asked.headers.get('access-control-allow-headers')).not.toMatch(/authorization/i);
	});
});

test('a cookie counts for nothing: neither reads nor writes', async () => {
	expect((await owner.client.get('/api/v1/initiatives/INTERNAL')).status).toBe(404);
	const answer = await owner.client.send('/api/v1/initiatives/PUBLIC/reports/2562-q4', {
		method: 'PUT',
		body: '{}',
		headers: { 'content-type': 'application/json', 'if-none-match': '*' }
	});
	expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="tidtam"']);
	expect((await owner.client.get('/api/v1/nothing')).text).toContain('"code":"not_found"');
});

test('every documented answer of a read was met', () => {
	expect(api.unmet((method) => method === 'get')).toEqual([]);
});
