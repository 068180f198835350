import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccessRecords } from '../support/access-records.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { Client, formKeyOf, grant, signedIn } from '../support/client.ts';

const PAGE = '/initiatives/PUBLIC/dependencies';
let app: TestApp;
let officer: Client;
let [first, second, hidden] = ['', '', ''];

beforeAll(async () => {
	app = await startApp();
	await addAccessRecords(app.db);
	officer = (await signedIn(app, 'dependant', [grant('officer', { organisation_code: 'own' })])).client;
	const insert = async (code: string, position: number, title_th: string) => {
		const { id } = await app.db
			.selectFrom('initiative')
			.select('id')
			.where('code', '=', code)
			.executeTakeFirstOrThrow();
		return String(
			(
				await app.db
					.insertInto('milestone')
					.values({
						initiative_id: id,
						position,
						title_th,
						planned_start: '2019-10-01',
						planned_end: '2020-03-31'
					})
					.returning('id')
					.executeTakeFirstOrThrow()
			).id
		);
	};
	[first, second, hidden] = [
		await insert('PUBLIC', 1, 'สำรวจ'),
		await insert('PUBLIC', 2, 'ก่อสร้าง'),
		await insert('INTERNAL', 1, 'กิจกรรมลับ')
	];
});
afterAll(() => app?.stop());

test('without JavaScript: added once however often it is sent, a circle refused by name, taken back', async () => {
	const sent = {
		idempotency_key: formKeyOf((await officer.get(PAGE)).text),
		milestone_id: second,
		depends_on_id: first,
		lag_days: '๗'
	};
	for (let i = 0; i < 2; i++)
		expect(await officer.post(`${PAGE}?/add`, sent)).toMatchObject({
			status: 303,
			location: `${PAGE}?saved=1`
		});
	expect(await app.db.selectFrom('milestone_dependency').select('lag_days').execute()).toEqual([
		{ lag_days: 7 }
	]);

	const circle = await officer.submit(PAGE, '?/add', { milestone_id: first, depends_on_id: second });
	expect(circle.status).toBe(422);
	expect(circle.text).toContain('วนเป็นวง: สำรวจ → ก่อสร้าง → สำรวจ');

	expect(
		await officer.submit(PAGE, '?/remove', { milestone_id: second, depends_on_id: first })
	).toMatchObject({ status: 303 });
	expect(await app.db.selectFrom('milestone_dependency').selectAll().execute()).toEqual([]);
});

test('visitors see no name of a milestone that they may not see', async () => {
	await officer.submit(PAGE, '?/add', { milestone_id: first, depends_on_id: hidden });
	expect((await officer.get('/initiatives/PUBLIC')).text).toContain('กิจกรรมลับ');
	expect((await new Client(app.origin).get('/initiatives/PUBLIC')).text).not.toContain('กิจกรรมลับ');
	expect((await new Client(app.origin).get('/exports/timeline.xml')).text).not.toContain('กิจกรรมลับ');
});
