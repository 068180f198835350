import ICAL from 'ical.js';
import { findDataTime } from '#lib/server/queries/data-version.ts';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccessRecords, SECRET } from '../support/access-records.ts';
import { tokenOf } from '../support/api-caller.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { grant, signedIn, type Client } from '../support/client.ts';

let app: TestApp;
let officer: Awaited<ReturnType<typeof signedIn>>;
let other: typeof officer;
let administrator: typeof officer;
beforeAll(async () => {
	app = await startApp({ seed: 'sample' });
	await addAccessRecords(app.db);
	officer = await signedIn(app, 'officer', [grant('officer', { organisation_code: 'own' })]);
	other = await signedIn(app, 'other', [grant('viewer')]);
	administrator = await signedIn(app, 'administrator', [grant('administrator')]);
});
afterAll(() => app?.stop());

const ask = async (token: string) =>
	(await fetch(`${app.origin}/api/v1/token`, { headers: { authorization: `Bearer ${token}` } })).status;
const idOf = async (name: string) =>
	String((await app.pool.query(`select id from api_token where name = $1`, [name])).rows[0].id);
const make = async (client: Client, name: string) =>
	/<code[^>]*>(tidtam_[\w-]{43})<\/code>/.exec(
		(await client.submit('/account/tokens', '?/create', { name, days: '30', writes_reports: '1' })).text
	)?.[1];

test('a token is shown once and kept as a hash; its use is seen, and its making is in the trail', async () => {
	const token = (await make(officer.client, 'บัญชี'))!;
	expect(token).toBeTruthy();
	expect(JSON.stringify((await app.pool.query('select * from api_token')).rows)).not.toContain(token);
	expect((await officer.client.get('/account/tokens')).text).not.toContain(token);
	expect(await ask(token)).toBe(200);
	const { rows } = await app.pool.query(
		`select last_used_at is not null as used, writes_reports, writes_money, expires_at > now() + interval '29 days' as lasts from api_token where name = 'บัญชี'`
	);
	expect(rows).toEqual([{ used: true, writes_reports: true, writes_money: false, lasts: true }]);
	const trail = (
		await app.pool.query(
			`select action, actor_id, after::text from audit_event where record_type = 'api_token'`
		)
	).rows;
	expect(trail.map(({ action, actor_id }) => [action, actor_id])).toEqual([['token.create', officer.id]]);
	expect(trail[0].after).not.toContain(token.slice(15));
});

test('it ends when it is revoked, by its owner or an administrator alone, and when it expires', async () => {
	const token = await tokenOf(app.db, officer, 'one');
	const id = await idOf('one');
	expect((await other.client.submit('/account/tokens', '?/revoke', { token: id })).status).toBe(404);
	expect(await ask(token)).toBe(200);
	expect((await officer.client.submit('/account/tokens', '?/revoke', { token: id })).location).toBe(
		'/account/tokens?done=revoke'
	);
	expect(await ask(token)).toBe(401);
	expect((await officer.client.submit('/account/tokens', '?/revoke', { token: id })).status).toBe(409);

	const seen = await tokenOf(app.db, officer, 'two');
	expect((await administrator.client.get('/admin/tokens')).text).toContain('two');
	expect(
		(await administrator.client.submit('/admin/tokens', '?/revoke', { token: await idOf('two') })).location
	).toBe('/admin/tokens?done=revoke');
	expect(await ask(seen)).toBe(401);
	const old = await tokenOf(app.db, officer, 'three');
	await app.pool.query(
		`update api_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where name = 'three'`
	);
	expect(await ask(old)).toBe(401);
	expect(
		(await app.pool.query(`select count(*)::int as n from audit_event where action = 'token.revoke'`)).rows[0]
			.n
	).toBe(2);
});

test('it dies with its owner’s account, and does no more than the owner may at the moment', async () => {
	const person = await signedIn(app, 'leaver', [grant('administrator')]);
	const token = await tokenOf(app.db, person, 'leaver');
	const internal = async () =>
		(
			await fetch(`${app.origin}/api/v1/initiatives/INTERNAL`, {
				headers: { authorization: `Bearer ${token}` }
			})
		).status;
	expect(await internal()).toBe(200);
	await app.pool.query('delete from role_grant where user_id = $1', [person.id]);
	expect(await internal()).toBe(404);
	await app.pool.query('update app_user set disabled_at = now() where id = $1', [person.id]);
	expect(await ask(token)).toBe(401);
});

test('twenty at a time are enough; a form that is not whole says so', async () => {
	expect(
		(await officer.client.submit('/account/tokens', '?/create', { name: '', days: '9999' })).status
	).toBe(422);
	for (let n = 0; n < 21; n++) await tokenOf(app.db, other, `many ${n}`).catch(() => undefined);
	expect(
		(await app.pool.query(`select count(*)::int as n from api_token where user_id = $1`, [other.id])).rows[0]
			.n
	).toBe(20);
	expect((await other.client.submit('/account/tokens', '?/create', { name: 'x', days: '30' })).status).toBe(
		422
	);
});

test('a sample administrator’s page ends no real person’s token', async () => {
	const sample = await signedIn(app, 'sample-administrator', [grant('administrator')], { is_sample: true });
	const token = await tokenOf(app.db, officer, 'real');
	expect(
		(await sample.client.submit('/admin/tokens', '?/revoke', { token: await idOf('real') })).status
	).toBe(403);
	expect(await ask(token)).toBe(200);
});

test('a calendar’s address gives its owner’s milestones and due dates, until it is removed or made anew', async () => {
	await app.pool.query(
		`insert into milestone (initiative_id, position, title_th, planned_start, planned_end) select id, 1, case code when 'PUBLIC' then 'ส่งมอบ; งวด, 1' else $1 end, '2020-01-01', '2026-12-31' from initiative where code in ('PUBLIC', 'INTERNAL')`,
		[SECRET]
	);
	await app.pool.query(`update initiative set end_date = '2027-09-30' where code in ('PUBLIC', 'INTERNAL')`);
	const address = async ({ client }: typeof officer) =>
		/\/calendar\/[\w-]+\.ics/.exec((await client.submit('/account/calendar', '?/create', {})).text)![0];
	const read = async (path: string) => {
		const answer = await fetch(app.origin + path);
		return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
	};
	const dueDays = (text: string) =>
		new ICAL.Component(ICAL.parse(text))
			.getAllSubcomponents('vevent')
			.map((one) => new ICAL.Event(one))
			.filter(({ uid }) => uid.startsWith('due-2563-q4'))
			.map(({ startDate }) => startDate.toString());
	const dataTime = async () => (await findDataTime(app.db)).getTime();
	const asOf = await dataTime();
	const first = await address(officer);
	// It is one person's own: no document is of a later time for it.
	expect(await dataTime()).toBe(asOf);
	const { status, type, text } = await read(`${first}?lang=en`);
	expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
	const events = new ICAL.Component(ICAL.parse(text))
		.getAllSubcomponents('vevent')
		.map((one) => new ICAL.Event(one));
	expect(
		events
			.filter(({ uid }) => uid.startsWith('milestone-'))
			.map(({ summary }) => summary)
			.sort()
	).toEqual(['ส่งมอบ; งวด, 1', SECRET].sort());
	// An invented period binds no real initiative; the office's own does.
	expect(dueDays(text)).toEqual([]);
	const { due_date: due } = (
		await app.pool.query(
			`update reporting_period set is_sample = false where fiscal_year = 2563 and quarter = 4 returning due_date`
		)
	).rows[0];
	const before = (await read(first)).text;
	expect(dueDays(before)).toEqual([due]);
	// Moved by letter it is the same event: no calendar shows it twice.
	await app.pool.query(
		`update reporting_period set due_date = due_date + 10 where fiscal_year = 2563 and quarter = 4`
	);
	const moved = (await read(first)).text;
	expect(dueDays(moved)).not.toEqual([due]);
	for (const one of [before, moved])
		expect(/^UID:due-2563-q4\S*/m.exec(one)![0]).toBe('UID:due-2563-q4@tidtam');
	expect((await read(await address(other))).text).not.toContain(SECRET);
	const second = await address(officer);
	expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
	await officer.client.submit('/account/calendar', '?/remove', {});
	expect((await read(second)).status).toBe(404);
	expect(app.output()).not.toContain(second.slice(10, 40));
});

test('the open data are a Frictionless package: its files hold what it says, nothing internal and no sample row', async () => {
	const description = await (await fetch(`${app.origin}/open-data/datapackage.json`)).json();
	expect(description.licenses).toBeUndefined();
	const files = unzipSync(
		new Uint8Array(await (await fetch(`${app.origin}/open-data/tidtam-open-data.zip`)).arrayBuffer())
	);
	expect(Object.keys(files).sort()).toEqual(
		['datapackage.json', ...description.resources.map(({ path }: { path: string }) => path)].sort()
	);
	const tables = new Map<string, Record<string, string>[]>();
	for (const { name, path, schema } of description.resources) {
		const text = Buffer.from(files[path]!).toString('utf8');
		expect(text).toBe(await (await fetch(`${app.origin}/open-data/${path}`)).text());
		expect(text).not.toMatch(new RegExp(`${SECRET}|INTERNAL`));
		const rows: Record<string, string>[] = parse(text, { columns: true, relaxColumnCount: false });
		expect(text.split('\r\n')[0]).toBe(schema.fields.map((field: { name: string }) => field.name).join(','));
		for (const row of rows)
			for (const { name: field, type, constraints } of schema.fields)
				expect
					.soft(row[field], `${path} ${field} ${type}`)
					.toMatch(
						new RegExp(`^(?:${[...(constraints.required ? [] : ['']), SHAPES[type]].join('|')})$`, 's')
					);
		for (const row of rows) if ('is_sample' in row) expect(row['is_sample']).toBe('false');
		if (schema.primaryKey)
			expect(
				new Set(rows.map((row) => schema.primaryKey.map((key: string) => row[key]).join(' '))).size
			).toBe(rows.length);
		tables.set(name, rows);
	}
	expect(tables.get('initiatives')!.length).toBeGreaterThanOrEqual(10);
	for (const { name, schema } of description.resources)
		for (const { fields, reference } of schema.foreignKeys ?? []) {
			const known = new Set(
				tables
					.get(reference.resource || name)!
					.map((row) => reference.fields.map((field: string) => row[field]).join(' '))
			);
			const lost = tables
				.get(name)!
				.map((row) => fields.map((field: string) => row[field]).join(' '))
				.filter((value) => value.trim() !== '' && !known.has(value));
			expect(lost, `${name} ${fields}`).toEqual([]);
		}
});
const SHAPES: Record<string, string> = {
	string: '.+',
	number: '-?\\d+(\\.\\d+)?',
	integer: '-?\\d+',
	boolean: 'true|false',
	date: '\\d{4}-\\d\\d-\\d\\d',
	datetime: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ'
};

test('the office sets the licence, and takes it back; the package says it', async () => {
	const set = (fields: Record<string, string>, version: number) =>
		administrator.client.submit('/admin/open-data', '', {
			name: '',
			title_th: '',
			title_en: '',
			path: '',
			...fields,
			lock_version: String(version)
		});
	expect((await set({ title_th: 'สัญญาอนุญาตทดสอบ', path: 'javascript:alert(1)' }, 1)).status).toBe(422);
	expect((await set({ title_th: 'สัญญาอนุญาตทดสอบ', path: 'https://example.go.th/licence' }, 1)).status).toBe(
		303
	);
	expect((await (await fetch(`${app.origin}/open-data/datapackage.json`)).json()).licenses).toEqual([
		{ path: 'https://example.go.th/licence', title: 'สัญญาอนุญาตทดสอบ' }
	]);
	expect(await fetch(`${app.origin}/open-data`).then((answer) => answer.text())).toContain('สัญญาอนุญาตทดสอบ');
	expect((await set({}, 1)).status).toBe(409);
	expect((await set({}, 2)).status).toBe(303);
});
