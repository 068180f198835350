import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccessRecords } from '../support/access-records.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { formKeyOf, grant, signedIn, type Client } from '../support/client.ts';

const PAGE = '/initiatives/PUBLIC/money';
let app: TestApp;
let officer: Client;
beforeAll(async () => {
	app = await startApp();
	await addAccessRecords(app.db);
	officer = (await signedIn(app, 'cashier', [grant('officer', { organisation_code: 'own' })])).client;
	await app.pool.query(
		`insert into reporting_period (fiscal_year, quarter, state, closed_at) values (2562, 3, 'closed', now()) on conflict (fiscal_year, quarter) do update set state = 'closed', closed_at = now()`
	);
});
afterAll(() => app?.stop());

const count = async () =>
	(
		await app.pool.query(
			'select count(*)::int as n from transaction t join initiative i on i.id = t.initiative_id where i.code = $1',
			['PUBLIC']
		)
	).rows[0].n;

test('money of a closed quarter is written once whoever adds it says that they know; nothing typed is lost', async () => {
	const before = await count();
	const typed = {
		kind: 'disbursement',
		transaction_date: '15 พ.ค. 2562',
		amount: '๑,๒๓๔.๕๐',
		currency: 'THB',
		source_reference: 'ข.1/62',
		budget_year: '',
		expense_class: ''
	};
	const send = async (more: Record<string, string>) =>
		officer.post(`${PAGE}?/transaction`, {
			...typed,
			...more,
			idempotency_key: formKeyOf((await officer.get(PAGE)).text)
		});
	const asked = await send({});
	expect(asked.status).toBe(422);
	expect(await count()).toBe(before);
	for (const text of ['อยู่ในไตรมาสที่ปิดงวดแล้ว', '15 พ.ค. 2562', '๑,๒๓๔.๕๐', 'name="late_for" value="2562-q3"'])
		expect(asked.text).toContain(text);
	// A word for one quarter is none for another.
	expect((await send({ late_for: '2562-q4' })).status).toBe(422);
	expect((await send({ late_for: '2562-q3' })).status).toBe(303);
	expect(await count()).toBe(before + 1);
});
