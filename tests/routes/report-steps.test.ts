import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../operations/closing.ts';
import { insertBasics, insertInitiative, period, values } from '../operations/fixture.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { formKeyOf, grant, signedIn, type Client } from '../support/client.ts';

let app: TestApp;
let officer: Client;
let reviewer: Client;
let path: string;
beforeAll(async () => {
	app = await startApp({ today: '2020-10-12' });
	await insertBasics(app.db);
	const made = await insertInitiative(app.db);
	await office(app.db).write(made.id, period, values(made.milestones, '90'), 'draft');
	path = `/initiatives/${made.code}/reports/2563-q4`;
	officer = (await signedIn(app, 'writer', [grant('officer', { organisation_code: 'alpha' })])).client;
	reviewer = (await signedIn(app, 'chief', [grant('reviewer', { organisation_code: 'alpha' })])).client;
});
afterAll(() => app?.stop());

/** The same form twice, as an impatient click sends it: the second time after the first was done. */
async function twice(client: Client, at: string, action: string, fields: Record<string, string> = {}) {
	const { text } = await client.get(at);
	const lock_version = /name="lock_version" value="(\d+)"/.exec(text)![1]!;
	const send = () => client.post(action, { idempotency_key: formKeyOf(text), lock_version, ...fields });
	const answers = [await send(), await send()];
	return answers.map(({ status, location }) => `${status} ${location}`);
}
const steps = async () =>
	(
		await app.pool.query(
			`select action from audit_event where action like 'report.%' and action <> 'report.save' order by id`
		)
	).rows.map(({ action }) => action);

test('a step that is sent twice is taken once, and both times leads on', async () => {
	const next = `303 ${path}`;
	expect(await twice(officer, `${path}/check`, `${path}/check`)).toEqual([next, next]);
	expect(await twice(officer, `${path}/recall`, `${path}/recall`)).toEqual([
		`${next}?recalled=1`,
		`${next}?recalled=1`
	]);
	expect(await twice(officer, `${path}/check`, `${path}/check`)).toEqual([next, next]);
	expect(await twice(reviewer, `${path}/approval`, `${path}/return`, { comment: 'ขอหลักฐานเพิ่ม' })).toEqual([
		next,
		next
	]);
	expect(await twice(officer, `${path}/check`, `${path}/check`)).toEqual([next, next]);
	expect(await twice(reviewer, `${path}/approval`, `${path}/approval`)).toEqual([next, next]);
	expect(await steps()).toEqual([
		'report.submit',
		'report.recall',
		'report.submit',
		'report.return',
		'report.submit',
		'report.approve'
	]);
});
