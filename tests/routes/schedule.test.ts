import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addAccessRecords } from '../support/access-records.ts';
import { actionResult } from '../support/action-result.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { formKeyOf, grant, signedIn, type Client } from '../support/client.ts';

const PAGE = '/initiatives/PUBLIC/schedule';
let app: TestApp;
let officer: Client;
let ids: { public: number; internal: number };
let [first, second, foreign] = [0, 0, 0];

beforeAll(async () => {
	app = await startApp();
	await addAccessRecords(app.db);
	officer = (await signedIn(app, 'planner', [grant('officer', { organisation_code: 'own' })])).client;
	const idOf = async (code: string) =>
		(await app.db.selectFrom('initiative').select('id').where('code', '=', code).executeTakeFirstOrThrow())
			.id;
	ids = { public: await idOf('PUBLIC'), internal: await idOf('INTERNAL') };
	foreign = (
		await app.db
			.insertInto('milestone')
			.values({ initiative_id: ids.internal, position: 1, title_th: 'ก', planned_end: '2020-03-31' })
			.returning('id')
			.executeTakeFirstOrThrow()
	).id;
});
afterAll(() => app?.stop());

/** Two milestones and baseline 1 of them. */
beforeEach(async () => {
	await app.db.deleteFrom('schedule_baseline').execute();
	await app.db.deleteFrom('milestone').where('initiative_id', '=', ids.public).execute();
	await app.db
		.updateTable('initiative')
		.set({ start_date: '2019-10-01', end_date: '2020-09-30' })
		.where('id', '=', ids.public)
		.execute();
	const made = await app.db
		.insertInto('milestone')
		.values([
			{
				initiative_id: ids.public,
				position: 1,
				title_th: 'สำรวจ',
				planned_start: '2019-10-01',
				planned_end: '2020-03-31'
			},
			{
				initiative_id: ids.public,
				position: 2,
				title_th: 'ก่อสร้าง',
				planned_start: '2020-04-01',
				planned_end: '2020-09-30',
				end_precision: 'quarter'
			}
		])
		.returning('id')
		.execute();
	[first, second] = [made[0]!.id, made[1]!.id];
	const { id } = await app.db
		.insertInto('schedule_baseline')
		.values({
			initiative_id: ids.public,
			number: 1,
			start_date: '2019-10-01',
			end_date: '2020-09-30',
			approved_on: '2019-10-01',
			reason: 'แผนแรก'
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await sql`insert into baseline_milestone (baseline_id, initiative_id, milestone_id, planned_start, planned_end, start_precision, end_precision)
		select ${id}, initiative_id, id, planned_start, planned_end, start_precision, end_precision from milestone where initiative_id = ${ids.public}`.execute(
		app.db
	);
});

const plan = async () =>
	(
		await app.db
			.selectFrom('milestone')
			.select(['planned_start', 'planned_end', 'end_precision'])
			.where('initiative_id', '=', ids.public)
			.orderBy('position')
			.execute()
	).map((one) => `${one.planned_start} ${one.planned_end} ${one.end_precision}`);
const baselines = async () =>
	(
		await app.db
			.selectFrom('schedule_baseline')
			.select(['number', 'reason'])
			.where('initiative_id', '=', ids.public)
			.orderBy('number')
			.execute()
	).map(({ number, reason }) => `${number} ${reason}`);
const lock = async () =>
	String(
		(
			await app.db
				.selectFrom('initiative')
				.select('lock_version')
				.where('id', '=', ids.public)
				.executeTakeFirstOrThrow()
		).lock_version
	);
const UNMOVED = ['2019-10-01 2020-03-31 day', '2020-04-01 2020-09-30 quarter'];
const fields = (html: string) =>
	Object.fromEntries(
		[...html.matchAll(/<input id="field-(\S+)" name="\1"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [
			name!,
			value!
		])
	);

/** As the picture sends it: with Kit's own header, and of the rows only what moved. */
async function fetched(sent: Record<string, string>, client = officer) {
	const key = formKeyOf((await client.get(PAGE)).text);
	const answer = await client.post(
		PAGE,
		{ idempotency_key: key, lock_version: await lock(), ...sent },
		{ accept: 'application/json', 'x-sveltekit-action': 'true' }
	);
	return actionResult(answer.text);
}

describe('the form, without JavaScript', () => {
	test('the whole of it posted with one row moved: the next baseline, told of with the way to compare and to undo', async () => {
		const shown = fields((await officer.get(PAGE)).text);
		expect(shown).toMatchObject({ own_start: '1 ต.ค. 2562', [`m${second}_end`]: 'ไตรมาส 4 ปีงบฯ 2563' });
		const precisions = {
			own_start_precision: 'day',
			own_end_precision: 'day',
			[`m${first}_start_precision`]: 'day',
			[`m${first}_end_precision`]: 'day',
			[`m${second}_start_precision`]: 'day',
			[`m${second}_end_precision`]: 'quarter'
		};
		const sent = {
			...shown,
			...precisions,
			[`m${first}_end`]: '๑๕/๔/๒๕๖๓',
			reason: 'น้ำท่วม',
			lock_version: await lock(),
			idempotency_key: formKeyOf((await officer.get(PAGE)).text)
		};
		const [once, again] = [await officer.post(PAGE, sent), await officer.post(PAGE, sent)];
		expect(once.location).toMatch(/^\/initiatives\/PUBLIC\/schedule\?saved=1&change=\d+$/);
		expect(again.location).toBe(once.location);
		expect([await plan(), await baselines()]).toEqual([
			['2019-10-01 2020-04-15 day', UNMOVED[1]],
			['1 แผนแรก', '2 น้ำท่วม']
		]);

		const told = (await officer.get(once.location!)).text;
		for (const text of ['วันใหม่เป็นแผนฐานที่ 2', '/initiatives/PUBLIC/baselines?from=1&amp;to=2'])
			expect(told).toContain(text);
		const undo = /href="([^"]*\?undoes=\d+)"/.exec(told)![1]!;
		const form = (await officer.get(undo)).text;
		expect(fields(form)[`m${first}_end`]).toBe('31 มี.ค. 2563');
		expect(form).toContain('>เลิกทำ: น้ำท่วม</textarea>');
		await officer.submit(undo, '', {
			...fields(form),
			undoes: undo.split('=')[1]!,
			reason: 'เลิกทำ: น้ำท่วม',
			lock_version: await lock()
		});
		expect([await plan(), await baselines()]).toEqual([UNMOVED, ['1 แผนแรก', '2 น้ำท่วม', '3 เลิกทำ: น้ำท่วม']]);
	});

	test('the row asked for stands first, open, with the focus; the others are folded away', async () => {
		const { text } = await officer.get(`${PAGE}?milestone=${second}`);
		expect(
			[...text.matchAll(/<details[^>]*?( open="")?><summary([^>]*)><strong>([^<]*)/g)].map(
				([, open, rest, title]) => [title, Boolean(open), rest!.includes('autofocus')]
			)
		).toEqual([
			['2. ก่อสร้าง', true, true],
			['ทั้งโครงการ', false, false],
			['1. สำรวจ', false, false]
		]);
		for (const query of [
			'',
			'?milestone=x',
			`?milestone=${foreign}`,
			'?of=plan',
			'?undoes=1',
			'?saved=1&change=9'
		])
			expect((await officer.get(PAGE + query)).status).toBe(200);
	});

	test('what is wrong stands by its field, and what was typed is kept', async () => {
		const answer = await officer.submit(PAGE, '', {
			[`m${first}_end`]: 'เร็ว ๆ นี้',
			own_end: '1 ก.ย. 2562',
			own_start: '1 ต.ค. 2562',
			lock_version: await lock()
		});
		expect(answer.status).toBe(422);
		for (const text of [
			'1. สำรวจ: วันสิ้นสุด: อ่านวันที่ไม่ได้',
			'ทั้งโครงการ: วันสิ้นสุด: วันสิ้นสุดต้องไม่ก่อนวันเริ่ม',
			'value="เร็ว ๆ นี้"'
		])
			expect(answer.text).toContain(text);
		const silent = await officer.submit(PAGE, '', {
			[`m${first}_end`]: '15 เม.ย. 2563',
			lock_version: await lock()
		});
		expect([
			silent.status,
			silent.text.includes('เหตุผล: กรุณากรอกช่องนี้'),
			silent.text.includes('value="15 เม.ย. 2563"')
		]).toEqual([422, true, true]);
		expect([await plan(), await baselines()]).toEqual([UNMOVED, ['1 แผนแรก']]);
	});

	test('who is second sees both versions and what they typed', async () => {
		const seen = await lock();
		await fetched({ [`m${first}_end`]: '2020-04-10', reason: 'ก' });
		const answer = await officer.submit(PAGE, '', {
			[`m${first}_end`]: '20 เม.ย. 2563',
			reason: 'ข',
			lock_version: seen
		});
		expect(answer.status).toBe(409);
		for (const text of ['มีผู้อื่นบันทึกก่อนคุณ', '10 เม.ย. 2563', '20 เม.ย. 2563'])
			expect(answer.text).toContain(text);
	});
});

describe('by fetch, as the picture sends it', () => {
	test('what is not sent stays: one end, in ค.ศ. as it is stored, in its own unit', async () => {
		expect(await fetched({ [`m${second}_end`]: '2020-12-31', reason: 'ขยายเวลา' })).toMatchObject({
			type: 'redirect',
			status: 303,
			location: expect.stringContaining('saved=1&change=')
		});
		expect(await plan()).toEqual([UNMOVED[0], '2020-04-01 2020-12-31 quarter']);
		expect(
			await fetched({ own_end: '2020-12-31', own_end_precision: 'month', reason: 'ขยายเวลา' })
		).toMatchObject({ type: 'redirect' });
		expect(
			await app.db
				.selectFrom('initiative')
				.select(['start_date', 'end_date', 'end_precision'])
				.where('id', '=', ids.public)
				.executeTakeFirst()
		).toEqual({ start_date: '2019-10-01', end_date: '2020-12-31', end_precision: 'month' });
	});

	test('an undo needs no reason typed: it says what it undoes', async () => {
		const { location } = (await fetched({
			[`m${first}_start`]: '2019-10-08',
			[`m${first}_end`]: '2020-04-07',
			reason: 'น้ำท่วม'
		})) as unknown as { location: string };
		await fetched({
			[`m${first}_start`]: '2019-10-01',
			[`m${first}_end`]: '2020-03-31',
			undoes: location.split('change=')[1]!
		});
		expect([await plan(), await baselines()]).toEqual([UNMOVED, ['1 แผนแรก', '2 น้ำท่วม', '3 เลิกทำ: น้ำท่วม']]);
	});

	test('422 carries the errors, 409 the newer version', async () => {
		const failure = (more: object) => ({ type: 'failure', ...more });
		expect(await fetched({ [`m${first}_end`]: '2020-04-10' })).toMatchObject(
			failure({
				status: 422,
				data: { errors: { reason: 'required' }, conflict: null, values: { [`m${first}_end`]: '2020-04-10' } }
			})
		);
		expect(await fetched({ [`m${first}_end`]: '2019-04-10', reason: 'ก' })).toMatchObject(
			failure({ status: 422, data: { errors: { [`m${first}_end`]: 'end_before_start' } } })
		);
		expect(await fetched({ [`m${first}_end`]: '2020-03-31', reason: 'ก' })).toMatchObject(
			failure({ status: 422, data: { errors: { '': 'nothing_changed' } } })
		);
		expect(await fetched({ reason: 'ก' })).toMatchObject(
			failure({ status: 422, data: { errors: { '': 'nothing_changed' } } })
		);
		const seen = await lock();
		await fetched({ [`m${first}_end`]: '2020-04-10', reason: 'ก' });
		expect(await fetched({ [`m${first}_end`]: '2020-04-20', reason: 'ข', lock_version: seen })).toMatchObject(
			failure({
				status: 409,
				data: {
					errors: {},
					conflict: {
						lock_version: Number(seen) + 1,
						values: { [`m${first}_end`]: '10 เม.ย. 2563', [`m${first}_end_precision`]: 'day' }
					}
				}
			})
		);
	});

	test.each(['m0_end', 'm99999999_end', 'm999999999999999_start', 'FOREIGN'])(
		'%s is a milestone that does not exist here',
		async (name) => {
			const answer = await fetched({
				[name.replace('FOREIGN', `m${foreign}_end`)]: '2020-04-10',
				reason: 'ก'
			});
			expect(answer).toMatchObject(
				name === 'm0_end' ? { type: 'failure', status: 422 } : { type: 'error', error: { status: 404 } }
			);
			expect(await fetched({ [`m${first}_end`]: '2020-04-10', undoes: '1', reason: 'ก' })).toMatchObject({
				type: 'error',
				error: { status: 404 }
			});
			expect(await plan()).toEqual(UNMOVED);
		}
	);

	test('odd values are told, not failed over', async () => {
		for (const [name, value] of [
			['own_end_precision', 'century'],
			['own_end', 'x'.repeat(999)],
			['undoes', '1e9'],
			['undoes', '-1'],
			['reason', 'ก'.repeat(2_001)]
		] as const) {
			expect(
				await fetched({ [`m${first}_end`]: '2020-04-10', reason: 'ก', [name]: value }),
				name
			).toMatchObject({ type: 'failure', status: 422 });
		}
		expect(await fetched({ [`m${first}_end`]: '2020-04-10', reason: 'ก', lock_version: 'x' })).toMatchObject({
			type: 'failure',
			status: 409
		});
	});
});

test('a sample account changes no real schedule', async () => {
	const { client } = await signedIn(app, 'player', [grant('officer', { organisation_code: 'own' })], {
		is_sample: true
	});
	expect((await client.get(PAGE)).status).toBe(403);
	const sent = {
		[`m${first}_end`]: '2020-04-10',
		reason: 'ก',
		lock_version: await lock(),
		idempotency_key: 'x'.repeat(20)
	};
	expect((await client.post(PAGE, sent)).status).toBe(403);
	expect([await plan(), await baselines()]).toEqual([UNMOVED, ['1 แผนแรก']]);
});
