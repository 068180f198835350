import type { Kysely, Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SpanColumns } from '#lib/domain/span.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { changeSchedule, type ScheduleChange } from '#lib/server/operations/change-schedule.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { findInitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import {
	listBaselineMilestones,
	listBaselines,
	listMilestonePlan
} from '#lib/server/queries/milestone-plan.ts';
import { findScheduleChange } from '#lib/server/queries/schedule-change.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, insertBasics, insertInitiative } from './fixture.ts';

let test_db: TestDatabase;
let db: Kysely<DB>;
beforeAll(async () => {
	test_db = await freshDatabase();
	db = test_db.db;
	await insertBasics(db);
});
afterAll(() => test_db.drop());

/** In quarter 4 of FY2563: quarter 3 has ended, and is open still. */
const today = '2020-07-10';
const acting = { ...as('officer'), today };
const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
const days = (start_date: string | null, end_date: string | null): SpanColumns => ({
	start_date,
	start_precision: 'day',
	end_date,
	end_precision: 'day'
});
const versionOf = async (id: number) => (await findInitiativeRecord(db, id, today))!.lock_version;
const change = async (id: number, more: Partial<ScheduleChange>) => {
	const lock_version = more.lock_version ?? (await versionOf(id));
	return within((trx) =>
		changeSchedule(
			trx,
			{
				initiative: null,
				milestones: [],
				reason: 'น้ำท่วมพื้นที่',
				undoes: null,
				...more,
				initiative_id: id,
				lock_version
			},
			acting
		)
	);
};
const planOf = async (id: number) =>
	(await listMilestonePlan(db, id)).map((one) => [one.planned_start, one.planned_end, one.end_precision]);
const kept = async (id: number) =>
	Promise.all(
		(await listBaselines(db, id)).map(
			async ({ id: baseline, number, start_date, end_date, approved_on, reason }) => ({
				number,
				start_date,
				end_date,
				approved_on,
				reason,
				ends: (await listBaselineMilestones(db, baseline)).map((one) => one.planned_end)
			})
		)
	);
const plannedBy = async (id: number) =>
	(
		await db
			.selectFrom('initiative_period_figure')
			.select(['fiscal_year', 'quarter', 'planned_at_end', 'baseline_number'])
			.where('initiative_id', '=', id)
			.orderBy('fiscal_year')
			.orderBy('quarter')
			.execute()
	).map((row) => [`${row.fiscal_year}-q${row.quarter}`, row.baseline_number, row.planned_at_end]);
const events = (id: number) =>
	db
		.selectFrom('audit_event')
		.selectAll()
		.where('record_id', '=', String(id))
		.where('action', '=', 'schedule.change')
		.orderBy('id')
		.execute();

test('an approved schedule changes as the next baseline: with a reason, the old one kept, told of in the trail, figures with it', async () => {
	const { id, milestones } = await insertInitiative(db);
	await within((trx) => refreshFigures(trx, [id], today));
	const before = { baselines: await kept(id), planned: await plannedBy(id) };
	const moved = { milestone_id: milestones[1]!, ...days('2020-05-01', '2020-10-31') };
	await expect(change(id, { milestones: [moved], reason: null })).rejects.toMatchObject({
		status: 422,
		errors: { reason: 'required' }
	});
	expect([await planOf(id), await kept(id), await events(id)]).toEqual([
		[
			['2019-10-01', '2020-03-31', 'day'],
			['2020-04-01', '2020-09-30', 'day']
		],
		before.baselines,
		[]
	]);

	const { number, event_id } = await change(id, {
		initiative: days('2019-10-01', '2020-10-31'),
		milestones: [moved]
	});
	expect(number).toBe(2);
	expect(await planOf(id)).toEqual([
		['2019-10-01', '2020-03-31', 'day'],
		['2020-05-01', '2020-10-31', 'day']
	]);
	expect(await kept(id)).toEqual([
		{
			number: 2,
			start_date: '2019-10-01',
			end_date: '2020-10-31',
			approved_on: today,
			reason: 'น้ำท่วมพื้นที่',
			ends: ['2020-03-31', '2020-10-31']
		},
		...before.baselines
	]);
	const [event, ...others] = await events(id);
	expect(others).toEqual([]);
	expect(event).toMatchObject({
		id: event_id,
		actor_id: 'officer',
		reason: 'น้ำท่วมพื้นที่',
		request_id: 'test',
		before: {
			initiative: days('2019-10-01', '2020-09-30'),
			milestones: [{ milestone_id: milestones[1], ...days('2020-04-01', '2020-09-30') }],
			baseline: 1
		},
		after: { initiative: days('2019-10-01', '2020-10-31'), milestones: [moved], baseline: 2, undoes: null }
	});

	// Quarter 3 ended before the approval: it is compared with baseline 1, though it is open.
	const after = await plannedBy(id);
	expect(after.slice(0, 3)).toEqual(before.planned.slice(0, 3));
	expect([before.planned[3], ...after.slice(3)]).toEqual([
		['2563-q4', 1, '100.00'],
		['2563-q4', 2, '91.58'],
		['2564-q1', 2, '100.00']
	]);
});

test('a draft schedule changes without a reason, and makes no baseline', async () => {
	const { id, milestones } = await insertInitiative(db);
	await db.deleteFrom('schedule_baseline').where('initiative_id', '=', id).execute();
	const span: SpanColumns = {
		start_date: '2020-04-01',
		start_precision: 'month',
		end_date: '2020-12-31',
		end_precision: 'quarter'
	};
	expect(
		await change(id, { milestones: [{ milestone_id: milestones[1]!, ...span }], reason: null })
	).toMatchObject({ number: null });
	expect((await planOf(id))[1]).toEqual(['2020-04-01', '2020-12-31', 'quarter']);
	expect(await kept(id)).toEqual([]);
	await change(id, {
		milestones: [{ milestone_id: milestones[1]!, ...days(null, '2020-12-31') }],
		reason: 'ยังไม่ทราบวันเริ่ม'
	});
	expect((await events(id)).map(({ reason }) => reason)).toEqual([null, 'ยังไม่ทราบวันเริ่ม']);
});

test('nothing changed is told, and no empty baseline made', async () => {
	const { id, milestones } = await insertInitiative(db);
	const same = {
		initiative: days('2019-10-01', '2020-09-30'),
		milestones: [{ milestone_id: milestones[0]!, ...days('2019-10-01', '2020-03-31') }]
	};
	for (const more of [{}, same])
		await expect(change(id, more)).rejects.toMatchObject({ status: 422, errors: { '': 'nothing_changed' } });
	expect(await kept(id)).toHaveLength(1);
	expect(await versionOf(id)).toBe(1);
});

test('of two who move the same schedule the second is told, and nothing of theirs stays', async () => {
	const { id, milestones } = await insertInitiative(db);
	const move = (end: string) =>
		change(id, {
			lock_version: 1,
			milestones: [{ milestone_id: milestones[0]!, ...days('2019-10-01', end) }]
		});
	const both = await Promise.allSettled([move('2020-04-10'), move('2020-04-20')]);
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(both.find((one) => one.status === 'rejected')!.reason).toMatchObject({
		status: 409,
		code: 'conflict'
	});
	expect((await kept(id)).map(({ number }) => number)).toEqual([2, 1]);
});

test('a milestone or a change of another initiative does not exist here', async () => {
	const [one, other] = [await insertInitiative(db), await insertInitiative(db)];
	const foreign = { milestone_id: other.milestones[0]!, ...days('2019-10-01', '2020-05-31') };
	await expect(
		change(one.id, { milestones: [{ ...foreign, milestone_id: one.milestones[0]! }, foreign] })
	).rejects.toMatchObject({ status: 404 });
	const { event_id } = await change(other.id, { milestones: [foreign] });
	await expect(
		change(one.id, { milestones: [{ ...foreign, milestone_id: one.milestones[0]! }], undoes: event_id })
	).rejects.toMatchObject({ status: 404 });
	expect(await findScheduleChange(db, one.id, event_id)).toBeUndefined();
	expect([await planOf(one.id), await versionOf(one.id)]).toEqual([
		[
			['2019-10-01', '2020-03-31', 'day'],
			['2020-04-01', '2020-09-30', 'day']
		],
		1
	]);
});

test('undone, the dates are as before, in a third baseline; the trail says what was undone', async () => {
	const { id, milestones } = await insertInitiative(db);
	const before = await planOf(id);
	const { event_id } = await change(id, {
		initiative: days('2019-11-01', null),
		milestones: [{ milestone_id: milestones[0]!, ...days('2019-10-08', '2020-04-07') }]
	});
	const done = (await findScheduleChange(db, id, event_id))!;
	const { number } = await change(id, {
		initiative: done.before.initiative,
		milestones: done.before.milestones,
		reason: 'เลิกทำ: น้ำท่วมพื้นที่',
		undoes: event_id
	});
	expect(number).toBe(3);
	expect(await planOf(id)).toEqual(before);
	const [third, second, first] = await kept(id);
	expect(third).toEqual({ ...first!, number: 3, approved_on: today, reason: 'เลิกทำ: น้ำท่วมพื้นที่' });
	expect(second).toMatchObject({ number: 2, end_date: null, ends: ['2020-04-07', '2020-09-30'] });
	expect((await events(id)).at(-1)).toMatchObject({ after: { baseline: 3, undoes: event_id } });
});
