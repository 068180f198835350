import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { Client, formKeyOf, grant, signedIn } from '../support/client.ts';

let app: TestApp;
let admin: Client;
let adminId: string;
beforeAll(async () => {
	app = await startApp();
	// The administrator made at the first start: without it ours is the last one.
	await app.db.deleteFrom('role_grant').execute();
	({ client: admin, id: adminId } = await signedIn(app, 'admin', [grant('administrator')]));
});
afterAll(() => app?.stop());
const person = (email: string) =>
	app.db.selectFrom('app_user').selectAll().where('email', '=', email).executeTakeFirst();
const actions = async (id: string) =>
	(
		await app.db
			.selectFrom('audit_event')
			.select('action')
			.where('record_id', '=', id)
			.orderBy('id')
			.execute()
	).map((event) => event.action);

describe('people', () => {
	test('a person is created, sets a password by a link that works once, and signs in', async () => {
		const created = await admin.submit('/admin/people/new', '', {
			name: 'มาลี',
			email: 'Malee@example.go.th',
			organisation_code: '',
			role: 'viewer'
		});
		expect([created.status, created.location]).toEqual([
			303,
			expect.stringMatching(/^\/admin\/people\/[\w-]+\?done=create$/)
		]);
		const malee = (await person('malee@example.go.th'))!;
		const page = `/admin/people/${malee.id}`;
		const made = await admin.submit(page, '?/link', {});
		const path = /\/password\/[\w-]+/.exec(made.text)![0];
		expect((await admin.get(page)).text).not.toContain(path);
		expect(
			JSON.stringify((await app.pool.query('select * from password_link, idempotency_key')).rows)
		).not.toContain(path.slice(10));

		const client = new Client(app.origin);
		const form = await client.get(path);
		expect([form.status, form.headers.get('cache-control'), form.headers.get('referrer-policy')]).toEqual([
			200,
			'private, no-store',
			'same-origin'
		]);
		const password = 'คนละประโยคกับใคร';
		expect((await client.post(path, { new_password: 'short', repeated_password: 'short' })).status).toBe(422);
		expect((await client.post(path, { new_password: password, repeated_password: password })).location).toBe(
			'/sign-in?set=1'
		);
		expect((await client.post(path, { new_password: password, repeated_password: password })).status).toBe(
			410
		);
		expect((await client.get(path)).status).toBe(410);
		expect((await client.signIn('malee@example.go.th', password)).status).toBe(303);
		expect(await actions(malee.id)).toEqual(['user.create', 'user.password_link', 'user.set_password']);
	});

	test('the same form twice makes one person; a taken address is an error at its field', async () => {
		const key = formKeyOf((await admin.get('/admin/people/new')).text);
		const fields = {
			idempotency_key: key,
			name: 'twice',
			email: 'twice@example.go.th',
			organisation_code: '',
			role: ''
		};
		const answers = await Promise.all([
			admin.post('/admin/people/new', fields),
			admin.post('/admin/people/new', fields)
		]);
		expect(answers.map((a) => a.status)).toEqual([303, 303]);
		expect(answers[0]!.location).toBe(answers[1]!.location);
		expect((await admin.post('/admin/people/new', { ...fields, name: 'other' })).status).toBe(409);
		const again = await admin.submit('/admin/people/new?lang=en', '', {
			...fields,
			idempotency_key: `${key}-2`,
			name: 'kept as typed'
		});
		expect(again.status).toBe(422);
		expect(again.text).toContain('Already exists');
		expect(again.text).toContain('kept as typed');
	});

	test('roles are granted and revoked; disabling signs out; the last administrator stays', async () => {
		const { id, client } = await signedIn(app, 'second', []);
		const page = `/admin/people/${id}`;
		expect((await client.get('/admin')).status).toBe(403);
		const refused = await admin.submit(page, '?/grant', { role: 'officer' });
		expect(refused.status).toBe(422);
		expect((await admin.submit(page, '?/grant', { role: 'administrator' })).status).toBe(303);
		expect((await client.get('/admin')).status).toBe(200);

		const own = await app.db
			.selectFrom('role_grant')
			.select('id')
			.where('user_id', '=', adminId)
			.executeTakeFirstOrThrow();
		const theirs = await app.db
			.selectFrom('role_grant')
			.select('id')
			.where('user_id', '=', id)
			.executeTakeFirstOrThrow();
		expect((await admin.submit(page, '?/revoke', { grant: String(own.id) })).status).toBe(404);
		expect((await admin.submit(page, '?/revoke', { grant: String(theirs.id) })).status).toBe(303);
		expect((await client.get('/admin')).status).toBe(403);
		for (const [action, fields] of [
			['?/revoke', { grant: String(own.id) }],
			['?/disable', {}]
		] as const) {
			expect((await admin.submit(`/admin/people/${adminId}`, action, fields)).status).toBe(422);
		}
		expect((await admin.submit(page, '?/disable', {})).status).toBe(303);
		expect((await client.get('/account')).location).toBe('/sign-in?next=%2Faccount');
		expect((await admin.submit(page, '?/enable', {})).status).toBe(303);
		expect(await actions(id)).toEqual([
			'user.create',
			'role.grant',
			'role.revoke',
			'user.disable',
			'user.enable'
		]);
	});

	test('the second of two editors gets both versions', async () => {
		const { id } = await signedIn(app, 'edited', []);
		const page = `/admin/people/${id}`;
		const fields = { lock_version: '1', organisation_code: '' };
		expect((await admin.submit(page, '?/edit', { ...fields, name: 'คนแรก' })).status).toBe(303);
		const second = await admin.submit(page, '?/edit', { ...fields, name: 'คนที่สอง' });
		expect(second.status).toBe(409);
		expect(second.text).toContain('คนแรก');
		expect(second.text).toContain('คนที่สอง');
	});
});

describe('organisations, periods and settings', () => {
	test('an organisation is created and edited, without circles', async () => {
		const fields = { name_th: 'หน่วย ก', kind: 'agency', parent_code: '' };
		expect((await admin.submit('/admin/organisations/new', '', { ...fields, code: 'Bad Code' })).status).toBe(
			422
		);
		expect((await admin.submit('/admin/organisations/new', '', { ...fields, code: 'a' })).status).toBe(303);
		expect(
			(await admin.submit('/admin/organisations/new', '', { ...fields, code: 'b', parent_code: 'a' })).status
		).toBe(303);
		expect((await admin.submit('/admin/organisations/a', '', { ...fields, parent_code: 'b' })).status).toBe(
			422
		);
		expect((await admin.submit('/admin/organisations/a', '', { ...fields, name_th: 'หน่วย ข' })).status).toBe(
			303
		);
		expect((await admin.get('/admin/organisations')).text).toContain('หน่วย ข');
	});

	test('a period is opened once, with a due date in พ.ศ.', async () => {
		const fields = { fiscal_year: '๒๕๗๐', quarter: '1', due_date: '15 ม.ค. 2570' };
		expect((await admin.submit('/admin/periods', '?/open', fields)).status).toBe(303);
		expect((await admin.submit('/admin/periods', '?/open', fields)).status).toBe(422);
		expect(
			(await admin.submit('/admin/periods', '?/open', { ...fields, quarter: '2', due_date: '1 ม.ค. 2560' }))
				.status
		).toBe(422);
		const change = { due_date: '2027-01-20', reason: 'หนังสือแจ้งเลื่อน', lock_version: '1' };
		expect((await admin.submit('/admin/periods/2570-q1', '?/due', { ...change, reason: '' })).status).toBe(
			422
		);
		expect((await admin.submit('/admin/periods/2570-q1', '?/due', change)).status).toBe(303);
		expect((await admin.submit('/admin/periods/2570-q1', '?/due', change)).status).toBe(409);
		const period = await app.db
			.selectFrom('reporting_period')
			.selectAll()
			.where('fiscal_year', '=', 2570)
			.executeTakeFirstOrThrow();
		expect(period).toMatchObject({ quarter: 1, due_date: '2027-01-20', is_sample: false });
	});

	test('new bounds are a new version with a reason, in falling order', async () => {
		const fields = {
			ahead: '4',
			on_schedule: '-4',
			early_warning: '-8',
			behind: '-12',
			reason: 'หนังสือสั่งการ',
			version: '1'
		};
		expect((await admin.submit('/admin/settings', '?/bounds', { ...fields, reason: '' })).status).toBe(422);
		expect((await admin.submit('/admin/settings', '?/bounds', { ...fields, behind: '-8' })).status).toBe(422);
		expect((await admin.submit('/admin/settings', '?/bounds', fields)).status).toBe(303);
		expect((await admin.submit('/admin/settings', '?/bounds', fields)).status).toBe(409);
		const versions = await app.db
			.selectFrom('rule_version')
			.select(['version', 'ahead'])
			.orderBy('version')
			.execute();
		expect(versions).toEqual([
			{ version: 1, ahead: '5.00' },
			{ version: 2, ahead: '4.00' }
		]);
	});

	test('require_sign_in closes every page but sign-in and the probes, and opens them again', async () => {
		const visitor = new Client(app.origin);
		expect((await visitor.get('/')).status).toBe(200);
		expect(
			(await admin.submit('/admin/settings', '?/access', { require_sign_in: 'yes', lock_version: '1' }))
				.status
		).toBe(303);
		expect((await visitor.get('/initiatives?year=2563')).location).toBe(
			'/sign-in?next=%2Finitiatives%3Fyear%3D2563'
		);
		expect((await visitor.data('/')).text).toContain('/sign-in');
		for (const path of ['/sign-in', '/healthz', '/readyz'])
			expect((await visitor.get(path)).status).toBe(200);
		expect((await admin.submit('/admin/settings', '?/access', { lock_version: '2' })).status).toBe(303);
		expect((await visitor.get('/')).status).toBe(200);
	});
});

describe('a sample administrator', () => {
	test('changes sample rows only, and goes with the sample set', async () => {
		const { client, id } = await signedIn(app, 'sample-admin', [grant('administrator')], { is_sample: true });
		expect((await client.submit(`/admin/people/${adminId}`, '?/disable', {})).status).toBe(403);
		expect(
			(await client.submit('/admin/settings', '?/access', { require_sign_in: 'yes', lock_version: '3' }))
				.status
		).toBe(403);
		expect(
			(
				await client.submit('/admin/periods/2570-q1', '?/due', {
					due_date: '',
					reason: 'x',
					lock_version: '2'
				})
			).status
		).toBe(403);
		expect(
			(await client.submit('/admin/organisations/a', '', { name_th: 'x', kind: 'agency', parent_code: '' }))
				.status
		).toBe(403);
		expect(
			(
				await client.submit('/admin/people/new', '', {
					name: 's',
					email: 's@example.go.th',
					organisation_code: '',
					role: ''
				})
			).status
		).toBe(303);
		expect((await person('s@example.go.th'))!.is_sample).toBe(true);
		expect((await client.get('/')).text).toContain('sample-banner');

		expect((await admin.submit('/admin/sample', '', {})).location).toBe('/admin/sample');
		expect((await client.get('/account')).status).toBe(303);
		expect((await admin.get('/')).text).not.toContain('sample-banner');
		expect(await app.db.selectFrom('app_user').select('id').where('is_sample', '=', true).execute()).toEqual(
			[]
		);
		expect(await actions(id)).toEqual(['user.create']);
	});
});
