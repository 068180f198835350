import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAccessRecords } from '../support/access-records.ts';
import { ApiCaller, tokenOf } from '../support/api-caller.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { grant, signedIn } from '../support/client.ts';

let app: TestApp;
let api: ApiCaller;
let officer: { id: string };
const tokens = {} as Record<'officer' | 'reader' | 'stranger' | 'sample' | 'hasty', string>;
const at = (period: string, code = 'PUBLIC') => ({ code, period });
const key = (n: string | number) => ({ 'idempotency-key': `a-test-of-the-api-${n}` });
const none = { 'if-none-match': '*' };

beforeAll(async () => {
	app = await startApp();
	await addAccessRecords(app.db);
	await app.pool.query(
		`insert into reporting_period (fiscal_year, quarter, due_date) values (2562, 3, '2019-07-15'), (2562, 4, '2019-10-15')`
	);
	officer = await signedIn(app, 'officer', [grant('officer', { organisation_code: 'own' })]);
	tokens.officer = await tokenOf(app.db, officer, 'โปรแกรมบัญชี');
	tokens.hasty = await tokenOf(app.db, officer, 'hasty');
	tokens.reader = await tokenOf(app.db, officer, 'reads only', false);
	tokens.stranger = await tokenOf(
		app.db,
		await signedIn(app, 'stranger', [grant('officer', { organisation_code: 'other' })])
	);
	tokens.sample = await tokenOf(app.db, {
		...(await signedIn(app, 'sample', [grant('administrator')], { is_sample: true })),
		is_sample: true
	});
	api = await ApiCaller.of(app.origin);
});
afterAll(() => app?.stop());

const one = async (sql: string) => (await app.pool.query(sql)).rows[0];
const save = (
	period: string,
	body: unknown,
	headers: Record<string, string> = none,
	token = tokens.officer,
	code = 'PUBLIC'
) => api.call('save_report', { to: at(period, code), body, headers, token });

describe('a report', () => {
	const whole = {
		physical_percent: '45.5',
		outstanding: '0',
		disbursed: '1250000.50',
		results: 'ทำแล้ว\nสองบรรทัด',
		problem_kind: 'none',
		indicators: [{ indicator_code: '1', value: '12' }]
	};

	test('is made, read, changed and handed in, each on the version that was read', async () => {
		expect((await save('2562-q4', whole, {})).status).toBe(428);
		const made = await save('2562-q4', whole);
		expect([made.status, made.headers.get('location')]).toEqual([
			201,
			'/api/v1/initiatives/PUBLIC/reports/2562-q4'
		]);
		expect(made.body).toMatchObject({
			state: 'draft',
			revision: 1,
			physical_percent: '45.5000',
			disbursed: '1250000.50',
			outstanding: '0.00',
			results: whole.results,
			problems: null,
			indicators: [{ indicator_code: '1', value: '12.0000' }]
		});
		expect((await save('2562-q4', whole)).status).toBe(412);
		const tag = made.headers.get('etag')!.replace('W/', '');
		const read = await api.call('find_report', { to: at('2562-q4'), token: tokens.reader });
		expect(read.headers.get('etag')!.replace('W/', '')).toBe(tag);
		const changed = await save(
			'2562-q4',
			{ ...whole, results: null, disbursed: null },
			{ 'if-match': `W/${tag}` }
		);
		expect([changed.status, changed.body.disbursed, changed.headers.get('etag') === tag]).toEqual([
			200,
			null,
			false
		]);
		expect((await save('2562-q4', whole, { 'if-match': tag })).status).toBe(412);
		expect((await save('2562-q4', whole, { 'if-match': '"x"' })).status).toBe(412);

		const submit = (headers: Record<string, string>, token = tokens.officer) =>
			api.call('submit_report', { to: at('2562-q4'), body: {}, headers, token });
		expect((await submit({})).status).toBe(428);
		expect((await submit({ 'if-match': tag })).status).toBe(412);
		const missing = await submit({ 'if-match': changed.headers.get('etag')! });
		expect([
			missing.status,
			missing.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])
		]).toEqual([422, [['/results', 'required']]]);
		const ready = await save('2562-q4', whole, { 'if-match': changed.headers.get('etag')! });
		const now = { 'if-match': ready.headers.get('etag')!, ...key('submit') };
		const handedIn = await submit(now);
		expect([handedIn.status, handedIn.body.state]).toEqual([200, 'submitted']);
		const again = await submit(now);
		expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
		expect((await submit({ 'if-match': handedIn.headers.get('etag')! })).status).toBe(409);
		expect((await save('2562-q4', whole, { 'if-match': handedIn.headers.get('etag')! })).status).toBe(409);
		const trail = (
			await app.pool.query(
				`select e.action, e.token_name, u.name from audit_event e join app_user u on u.id = e.actor_id where record_type = 'progress_report' order by e.id`
			)
		).rows;
		expect(trail).toEqual(
			['report.save', 'report.save', 'report.save', 'report.submit'].map((action) => ({
				action,
				token_name: 'โปรแกรมบัญชี',
				name: 'officer'
			}))
		);
	});

	test('sent twice with one key is saved once; the key with other contents is refused', async () => {
		const headers = { ...none, ...key('twice') };
		const [a, b] = await Promise.all([save('2562-q3', whole, headers), save('2562-q3', whole, headers)]);
		expect([a.status, b.status]).toEqual([201, 201]);
		expect([a, b].filter((answer) => answer.headers.get('idempotency-replayed') === 'true')).toHaveLength(1);
		expect(
			Number(
				(await one(`select count(*) as n from progress_report where fiscal_year = 2562 and quarter = 3`)).n
			)
		).toBe(1);
		expect((await save('2562-q3', { ...whole, results: 'อื่น' }, headers)).status).toBe(409);
		expect((await save('2562-q3', whole, { ...none, 'idempotency-key': 'short' })).status).toBe(400);
	});

	test('is held to the rules of the form, and each error stands where the value does, in the language asked for', async () => {
		const body = {
			physical_percent: '100.5',
			problem_kind: 'nothing',
			results: 'ก'.repeat(5_001),
			extra: 1,
			milestones: [{ milestone_id: 1, percent: 50 }],
			indicators: [{ indicator_code: '1', value: '1.5' }]
		};
		const thai = await save('2563-q4', body);
		const english = await save('2563-q4', body, { ...none, 'accept-language': 'en' });
		const pointers = (answer: typeof thai) =>
			answer.body.errors
				.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)
				.sort();
		expect(thai.status).toBe(422);
		expect(pointers(thai)).toEqual([
			'/extra unknown_field',
			'/milestones/0/percent invalid',
			'/problem_kind unknown_choice',
			'/results too_long'
		]);
		expect([thai.body.title, english.body.title, english.headers.get('content-language')]).toEqual([
			'มีค่าที่รับไม่ได้',
			'Some values are not accepted',
			'en'
		]);
		const rules = async (value: unknown) => pointers(await save('2563-q4', value));
		expect(await rules({ physical_percent: '100.5' })).toEqual(['/physical_percent not_a_percent']);
		expect(await rules({ milestones: [{ milestone_id: 1 }] })).toEqual([
			'/milestones/0/milestone_id unknown_choice'
		]);
		expect(await rules({ indicators: [{ indicator_code: '1', value: '1.5' }] })).toEqual([
			'/indicators/0/value not_whole'
		]);
		expect(
			await rules({
				indicators: [
					{ indicator_code: '1', numerator: '1' },
					{ indicator_code: '1' },
					{ indicator_code: 'x' }
				]
			})
		).toEqual([
			'/indicators/0/numerator not_asked',
			'/indicators/1/indicator_code taken',
			'/indicators/2/indicator_code unknown_choice'
		]);
		expect(
			await rules({
				indicators: [{ indicator_code: '1', parts: [{ breakdown: 'sex', category: 'female', value: '1' }] }]
			})
		).toEqual(['/indicators/0/parts/0/value not_asked']);
	});
});

describe('a transaction', () => {
	const money = {
		kind: 'disbursement',
		transaction_date: '2020-02-29',
		amount: '1234567.89',
		currency: 'THB',
		source_reference: 'GF-1'
	};
	const record = (body: unknown, headers: Record<string, string>, token = tokens.officer, code = 'PUBLIC') =>
		api.call('record_transaction', { to: { code }, body, headers, token });

	test('is recorded once for a key, enters the figures, and names its token', async () => {
		expect((await record(money, {})).status).toBe(400);
		const made = await record(money, key('money'));
		expect(made.status).toBe(201);
		expect(made.body).toMatchObject({
			initiative_code: 'PUBLIC',
			kind: 'disbursement',
			amount: '1234567.89',
			fiscal_year: 2563,
			quarter: 2
		});
		const again = await record(money, key('money'));
		expect([again.status, again.body, again.headers.get('location')]).toEqual([
			201,
			made.body,
			made.headers.get('location')
		]);
		expect((await record({ ...money, amount: '1' }, key('money'))).status).toBe(409);
		expect(Number((await one('select count(*) as n from transaction')).n)).toBe(1);
		expect(
			(
				await one(
					`select disbursed from initiative_period_figure f join initiative i on i.id = f.initiative_id where i.code = 'PUBLIC' and fiscal_year = 2563 and quarter = 2`
				)
			).disbursed
		).toBe('1234567.89');
		expect(
			await one(
				`select action, token_name, token_id is not null as has_token from audit_event where record_type = 'transaction'`
			)
		).toEqual({ action: 'transaction.record', token_name: 'โปรแกรมบัญชี', has_token: true });
		const read = await fetch(app.origin + made.headers.get('location'));
		expect(await read.json()).toEqual(made.body);
	});

	test.each([
		[{ transaction_date: '2563-02-29' }, '/transaction_date not_a_date'],
		[{ transaction_date: '2021-02-29' }, '/transaction_date not_a_date'],
		[{ transaction_date: '๒๙ ก.พ. ๒๕๖๓' }, '/transaction_date not_a_date'],
		[{ transaction_date: '2099-01-01' }, '/transaction_date in_future'],
		[{ amount: 5 }, '/amount invalid'],
		[{ amount: '1e5' }, '/amount not_a_number'],
		[{ amount: '1,000' }, '/amount not_a_number'],
		[{ amount: '9'.repeat(400) }, '/amount not_a_number'],
		[{ amount: 'NaN' }, '/amount not_a_number'],
		[{ currency: 'บาท' }, '/currency invalid'],
		[{ kind: null }, '/kind unknown_choice'],
		[{ amount: undefined }, '/amount required'],
		[{ is_sample: true }, '/is_sample unknown_field']
	])('%o is refused at its place', async (change, error) => {
		const { status, body } = await record({ ...money, ...change }, key('wrong'));
		expect([
			status,
			body.errors?.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)
		]).toEqual([422, [error]]);
	});

	test('nobody else may: no token, one that only reads, another organisation’s, a sample account’s, on what is not theirs to see', async () => {
		for (const [write, id] of [
			[
				(token: string | undefined, code: string) =>
					api.call('record_transaction', {
						to: { code },
						body: money,
						headers: key('not-mine'),
						...(token && { token })
					}),
				'money'
			],
			[
				(token: string | undefined, code: string) =>
					api.call('save_report', {
						to: at('2563-q4', code),
						body: {},
						headers: none,
						...(token && { token })
					}),
				'report'
			],
			[
				(token: string | undefined, code: string) =>
					api.call('submit_report', {
						to: at('2563-q4', code),
						body: {},
						headers: { 'if-match': '"1.1"' },
						...(token && { token })
					}),
				'submission'
			]
		] as const) {
			const told = async (token: string | undefined, code = 'PUBLIC') => {
				const { status, body } = await write(token, code);
				return `${status} ${body.code}`;
			};
			expect(await told(undefined), id).toBe('401 sign_in');
			expect(await told(tokens.reader), id).toBe('403 token_scope');
			expect(await told(tokens.stranger), id).toBe('403 scope');
			expect(await told(tokens.stranger, 'INTERNAL'), id).toBe('404 not_found');
			expect(await told(tokens.sample), id).toBe('403 sample_only');
		}
		expect(Number((await one('select count(*) as n from transaction')).n)).toBe(1);
	});
});

describe('what no program should send', () => {
	const json = 'application/json';
	test.each(['save_report', 'submit_report', 'record_transaction'] as const)(
		'%s: bad bodies are a 4xx that says so, never a failure',
		async (id) => {
			const token = await tokenOf(app.db, officer, id);
			const send = async (raw: BodyInit, type = json) =>
				(
					await api.call(id, {
						to: at('2563-q4'),
						raw,
						token,
						headers: { 'content-type': type, ...none, ...key('hostile') }
					})
				).status;
			for (const raw of ['{"results":', '', 'null x', '\u0000', new Uint8Array([0xff, 0xfe, 0x7b])])
				expect(await send(raw), String(raw)).toBe(400);
			for (const raw of [
				'null',
				'[]',
				'"x"',
				'1e999',
				'[['.repeat(20_000) + ']]'.repeat(20_000),
				'{"__proto__":{"a":1},"constructor":1}',
				'{"results":{"a":1},"amount":{"toString":1}}',
				`{"results":"\\u0000","kind":"\\ud800"}`,
				'{"milestones":[{"milestone_id":1e400}]}',
				'{"milestones":[{"milestone_id":9007199254740993}],"x":0}'
			]) {
				expect(await send(raw), raw.slice(0, 60)).toBe(422);
			}
			for (const type of [
				'application/xml',
				'text/plain',
				'multipart/form-data; boundary=x',
				'application/x-www-form-urlencoded',
				'application/json; charset=tis-620',
				'application/jsonx',
				'text/xml'
			])
				expect(await send('{}', type), type).toBe(415);
			expect(await send(`{"results":"${'ก'.repeat(100_000)}"}`)).toBe(413);
			expect(await send(`{"results":"${'x'.repeat(2_000_000)}"}`)).toBe(413);
		}
	);

	test('NUL and half characters in text that is taken are cleaned away, as in forms', async () => {
		const {
			rows: [draft]
		} = await app.pool.query(
			`select r.id, r.lock_version from progress_report r join initiative i on i.id = r.initiative_id where i.code = 'PUBLIC' and fiscal_year = 2563 and quarter = 4`
		);
		const raw = '{"results":"a\\u0000b\\ud800\\u200bc","physical_percent":"60"}';
		const { status, body } = await api.call('save_report', {
			to: at('2563-q4'),
			raw,
			token: tokens.officer,
			headers: { 'if-match': `"${draft.id}.${draft.lock_version}"` }
		});
		expect([status, body.results]).toEqual([200, 'ab\uFFFDc']);
	});

	test('methods, addresses and headers that there are not', async () => {
		for (const [method, path, status] of [
			['DELETE', '/initiatives/PUBLIC', 405],
			['PATCH', '/figures', 405],
			['GET', '/nothing', 404],
			['GET', '/initiatives/%00', 400],
			['GET', '/initiatives/PUBLIC/people', 404],
			['POST', '/nothing', 405]
		] as const) {
			const answer = await fetch(`${app.origin}/api/v1${path}`, { method });
			expect([answer.status, answer.headers.get('content-type')], `${method} ${path}`).toEqual([
				status,
				'application/problem+json'
			]);
		}
		for (const authorization of [
			'Bearer',
			'Basic eDp5',
			`Bearer ${'x'.repeat(5_000)}`,
			`Bearer ${tokens.officer}x`,
			`Bearer ' or 1=1--`
		]) {
			expect(
				(await fetch(`${app.origin}/api/v1/dimensions`, { headers: { authorization } })).status,
				authorization
			).toBe(401);
		}
	});

	test('too many writes a minute are told to wait', async () => {
		const answers: number[] = [];
		for (let n = 0; n < 61; n++)
			answers.push(
				(
					await fetch(`${app.origin}/api/v1/initiatives/PUBLIC/transactions`, {
						method: 'POST',
						headers: { authorization: `Bearer ${tokens.hasty}`, 'content-type': 'application/xml' },
						body: 'x'
					})
				).status
			);
		expect(answers.slice(0, 60)).toEqual(Array(60).fill(415));
		expect(answers[60]).toBe(429);
	});
});

test('every documented answer of a write was met, and nothing of all this was a bug', () => {
	expect(api.unmet((method) => method !== 'get')).toEqual([]);
	expect(
		app
			.output()
			.split('\n')
			.filter((line) => line.includes('"level":50'))
	).toEqual([]);
});
