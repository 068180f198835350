import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { addAccessRecords } from '../support/access-records.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { Client } from '../support/client.ts';

const PAGE = '/initiatives/PUBLIC/baselines';
let app: TestApp;
let visitor: Client;
let id: number;

beforeAll(async () => {
	app = await startApp();
	await addAccessRecords(app.db);
	visitor = new Client(app.origin);
	({ id } = await app.db
		.selectFrom('initiative')
		.select('id')
		.where('code', '=', 'PUBLIC')
		.executeTakeFirstOrThrow());
});
afterAll(() => app?.stop());

const chosen = (html: string, side: string) =>
	new RegExp(`<select id="${side}"[^]*?<option value="([^"]*)" selected`).exec(html)?.[1];
const since = async (key: string) => {
	const { status, text } = await visitor.get(`${PAGE}?since=${key}`);
	return {
		status,
		from: chosen(text, 'from'),
		to: chosen(text, 'to'),
		said: /role="status">\s*([^<]*?)\s*</.exec(text)?.[1]
	};
};

test('where nothing was ever approved it says so', async () => {
	expect(await since('2563-q2')).toEqual({
		status: 200,
		from: 'now',
		to: 'now',
		said: 'ณ สิ้นงวด ปีงบฯ 2563 · ไตรมาส 2 ยังไม่มีแผนฐานที่ใช้ และจนถึงวันนี้ก็ยังไม่มี จึงไม่มีอะไรให้เทียบ'
	});
});

test('what moved since a quarter counts from the baseline in force at its end, by the progress rule', async () => {
	await app.db
		.insertInto('schedule_baseline')
		.values([
			{
				initiative_id: id,
				number: 1,
				start_date: '2019-10-01',
				end_date: '2020-06-30',
				approved_on: '2019-11-15',
				reason: 'แผนแรก'
			},
			{
				initiative_id: id,
				number: 2,
				start_date: '2019-10-01',
				end_date: '2020-09-30',
				approved_on: '2020-07-10',
				reason: 'ขยายเวลา'
			}
		])
		.execute();
	await app.db.transaction().execute((trx) => refreshFigures(trx, [id], '2026-11-23'));
	expect(await since('2563-q3')).toEqual({
		status: 200,
		from: '1',
		to: 'now',
		said: 'ณ สิ้นงวด ปีงบฯ 2563 · ไตรมาส 3 แผนฐานที่ใช้คือแผนฐานที่ 1 ซึ่งอนุมัติ 15 พ.ย. 2562'
	});
	expect(await since('2563-q4')).toMatchObject({ from: '2', said: expect.stringContaining('แผนฐานที่ 2') });
	expect(await since('2562-q4')).toMatchObject({
		from: '1',
		said: 'ณ สิ้นงวด ปีงบฯ 2562 · ไตรมาส 4 ยังไม่มีแผนฐานที่ใช้ จึงเทียบจากแผนฐานที่ 1 ซึ่งเป็นฉบับแรกแทน'
	});
	const { text } = await visitor.get(`${PAGE}?since=2563-q3`);
	for (const words of [
		'<option value="2563-q3" selected="">ปีงบฯ 2563 · ไตรมาส 3 (แผนฐานที่ 1)</option>',
		'id="change-whole"',
		'แท่งคือแผนที่กำลังใช้ แถบบางเหนือแท่งคือแผนฐานที่ 1',
		'ช้าลง 92 วัน'
	])
		expect(text).toContain(words);
});

test('a quarter that is closed keeps the baseline that it was closed with', async () => {
	await app.db
		.updateTable('initiative_period_figure')
		.set({ baseline_number: 1, frozen_at: new Date(0) })
		.where('initiative_id', '=', id)
		.where('fiscal_year', '=', 2563)
		.where('quarter', '=', 4)
		.execute();
	expect(await since('2563-q4')).toMatchObject({ from: '1', said: expect.stringContaining('แผนฐานที่ 1') });
	expect(await since('2564-q1')).toMatchObject({ from: '2' });
});

test.each(['2563-2', '9999-q4', '2484-q1', '0-q1', 'x', '%E0%B8%81', '2563-q5'])(
	'since=%s is answered',
	async (key) => {
		expect((await since(key)).status).toBe(200);
	}
);
test.each(['from=9', 'to=x', 'since=2563-q3&to=9'])('%s names no version', async (query) => {
	expect((await visitor.get(`${PAGE}?${query}`)).status).toBe(404);
});
