import type { Kysely, Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bangkokDate } from '#lib/domain/format-date.ts';
import { canReviewReport, type Actor, type Grant } from '#lib/domain/permission.ts';
import { reportTurn } from '#lib/domain/report-turn.ts';
import { reviewRungs, reviewableRungs } from '#lib/domain/review-ladder.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { attachFile, detachFile } from '#lib/server/operations/attach-file.ts';
import { approveReport } from '#lib/server/operations/approve-report.ts';
import { nameDelegate, withdrawDelegate } from '#lib/server/operations/name-delegate.ts';
import { recallReport } from '#lib/server/operations/recall-report.ts';
import { remindOfWaiting } from '#lib/server/operations/remind-of-waiting.ts';
import { reviseReport } from '#lib/server/operations/revise-report.ts';
import { saveReport } from '#lib/server/operations/save-report.ts';
import { submitReport } from '#lib/server/operations/submit-report.ts';
import { listAttachments } from '#lib/server/queries/attachment.ts';
import { listLentGrants } from '#lib/server/queries/delegation.ts';
import { listHolders } from '#lib/server/queries/holders.ts';
import { listInitiativeSubjects } from '#lib/server/queries/initiative-subject.ts';
import { listOwnReminders } from '#lib/server/queries/reminder-list.ts';
import { listTasks } from '#lib/server/queries/tasks.ts';
import { listReviewable } from '#lib/server/queries/waiting.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { office } from './closing.ts';
import { administrator, as, insertBasics, insertInitiative, period, today, values } from './fixture.ts';

let database: TestDatabase;
let db: Kysely<DB>;
let does: ReturnType<typeof office>;
const grant = (role: Grant['role'], narrowing: Partial<Grant> = {}): Grant => ({
	role,
	organisation_code: null,
	dimension_code: null,
	place_code: null,
	...narrowing
});
const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
const people: Record<string, Grant[]> = {
	officer: [grant('officer', { organisation_code: 'alpha' })],
	near: [grant('reviewer', { organisation_code: 'alpha' })],
	far: [grant('reviewer', { organisation_code: 'beta' })],
	wide: [grant('reviewer')],
	boss: [grant('administrator')],
	plain: []
};
const actor = (id: string, lent: Grant[] = []): Actor => ({
	id,
	is_sample: false,
	grants: [...people[id]!, ...lent]
});
beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	does = office(db);
	await insertBasics(db);
	const known = ['officer'];
	for (const [id, grants] of Object.entries(people)) {
		if (!known.includes(id))
			await db
				.insertInto('app_user')
				.values({ id, name: id, email: `${id}@example.go.th` })
				.execute();
		if (grants.length > 0)
			await db
				.insertInto('role_grant')
				.values(grants.map((one) => ({ ...one, user_id: id })))
				.execute();
	}
	await db
		.updateTable('app_user')
		.set({ organisation_code: 'alpha' })
		.where('id', 'in', ['near', 'plain'])
		.execute();
});
afterAll(() => database.drop());

const reportOf = (id: number) =>
	db
		.selectFrom('progress_report')
		.selectAll()
		.where('initiative_id', '=', id)
		.orderBy('revision', 'desc')
		.executeTakeFirstOrThrow();
const stepsOf = async (id: number) =>
	db
		.selectFrom('audit_event')
		.select(['action', 'actor_id', 'on_behalf_of'])
		.where('record_type', '=', 'progress_report')
		.where('record_id', '=', String((await reportOf(id)).id))
		.orderBy('id')
		.execute();

test('a report is taken back before it is decided on, and goes its way again', async () => {
	const { id } = await does.reported(period, 'submitted');
	const seen = await does.at(id, period);
	await within((trx) => recallReport(trx, seen, as('officer')));
	expect(await reportOf(id)).toMatchObject({ state: 'draft', submitted_by: null, submitted_at: null });
	// The reviewer who looked at it a moment ago decides on nothing.
	await expect(within((trx) => approveReport(trx, seen, as('reviewer')))).rejects.toMatchObject({
		status: 409
	});
	await expect(
		within(async (trx) => recallReport(trx, await does.at(id, period), as('officer')))
	).rejects.toMatchObject({ code: 'state' });
	await within(async (trx) => submitReport(trx, await does.at(id, period), as('officer')));
	await does.approve(id, period);
	expect((await stepsOf(id)).map(({ action }) => action)).toEqual([
		'report.save',
		'report.submit',
		'report.recall',
		'report.submit',
		'report.approve'
	]);
});

test('of an approval and a recall at once exactly one happens', async () => {
	for (let i = 0; i < 10; i++) {
		const { id } = await does.reported(period, 'submitted');
		const at = await does.at(id, period);
		const both = await Promise.allSettled([
			within((trx) => recallReport(trx, at, as('officer'))),
			within((trx) => approveReport(trx, at, as('reviewer')))
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const money = await db.selectFrom('transaction').select('id').where('initiative_id', '=', id).execute();
		expect([(await reportOf(id)).state, money.length]).toEqual(
			both[0]!.status === 'fulfilled' ? ['draft', 0] : ['approved', 2]
		);
	}
});

test("a delegate acts in the other's name for their days, both names stand in the trail, and withdrawn is withdrawn", async () => {
	const days = {
		from_user_id: 'near',
		to_user_id: 'plain',
		starts_on: '2020-10-10',
		ends_on: '2020-10-14',
		reason: null
	};
	const by = { actor_id: 'near', request_id: 'test' };
	await within((trx) => nameDelegate(trx, actor('near'), days, today, by));
	await expect(within((trx) => nameDelegate(trx, actor('near'), days, today, by))).rejects.toMatchObject({
		errors: { starts_on: 'taken' }
	});
	// Beyond one's own organisation an administrator decides, and nobody else.
	await expect(
		within((trx) => nameDelegate(trx, actor('near'), { ...days, to_user_id: 'officer' }, today, by))
	).rejects.toMatchObject({ status: 403 });
	await within((trx) =>
		nameDelegate(trx, administrator, { ...days, to_user_id: 'officer' }, today, { actor_id: null })
	);
	for (const [day, n] of [
		['2020-10-09', 0],
		['2020-10-10', 1],
		['2020-10-14', 1],
		['2020-10-15', 0]
	] as const)
		expect(await listLentGrants(db, 'plain', day)).toHaveLength(n);

	const { id } = await does.reported(period, 'submitted');
	const [subject] = await listInitiativeSubjects(db, [id], today);
	const delegate = actor('plain', await listLentGrants(db, 'plain', today));
	expect(canReviewReport(delegate, subject!, await reportOf(id))).toBe(true);
	// The officer who handed it in now stands in for a reviewer too: never for the own report.
	expect(
		canReviewReport(
			actor('officer', await listLentGrants(db, 'officer', today)),
			subject!,
			await reportOf(id)
		)
	).toBe('own_report');
	await expect(
		within(async (trx) =>
			approveReport(trx, await does.at(id, period), { ...as('officer'), on_behalf_of: 'near' })
		)
	).rejects.toMatchObject({ code: 'own_report' });
	await within(async (trx) =>
		approveReport(trx, await does.at(id, period), { ...as('plain'), on_behalf_of: 'near' })
	);
	expect(await reportOf(id)).toMatchObject({ state: 'approved', reviewed_by: 'plain', reviewed_for: 'near' });
	expect((await stepsOf(id)).at(-1)).toEqual({
		action: 'report.approve',
		actor_id: 'plain',
		on_behalf_of: 'near'
	});
	// What the same connections do next is in nobody else's name.
	const { id: next } = await does.reported(period, 'approved');
	expect((await stepsOf(next)).map(({ on_behalf_of }) => on_behalf_of)).toEqual([null, null, null]);

	const { rows } = await database.pool.query(`select id from delegation where to_user_id = 'plain'`);
	await expect(within((trx) => withdrawDelegate(trx, actor('far'), rows[0].id, by))).rejects.toMatchObject({
		status: 404
	});
	await within((trx) => withdrawDelegate(trx, actor('near'), rows[0].id, by));
	expect(await listLentGrants(db, 'plain', today)).toEqual([]);
});

test('the database itself refuses that somebody approves what was handed in in their name', async () => {
	const { id } = await does.reported(period, 'submitted');
	await db
		.updateTable('progress_report')
		.set({ submitted_by: 'officer', submitted_for: 'near' })
		.where('initiative_id', '=', id)
		.execute();
	await expect(
		does.within(async (trx) => approveReport(trx, await does.at(id, period), as('near')))
	).rejects.toMatchObject({ code: 'own_report' });
	await expect(
		db
			.updateTable('progress_report')
			.set({ state: 'approved', reviewed_by: 'near', reviewed_at: today })
			.where('initiative_id', '=', id)
			.execute()
	).rejects.toMatchObject({ code: '23514' });
});

test('the list of tasks and the rule in domain tell the same turn, day by day', async () => {
	const { id } = await does.reported(period, 'submitted');
	const report = await reportOf(id);
	const handedIn = bangkokDate(report.submitted_at!);
	const code = (
		await db.selectFrom('initiative').select('code').where('id', '=', id).executeTakeFirstOrThrow()
	).code;
	const dayAfter = (n: number) =>
		new Date(Date.UTC(+handedIn.slice(0, 4), +handedIn.slice(5, 7) - 1, +handedIn.slice(8) + n))
			.toISOString()
			.slice(0, 10);
	for (const n of [0, 7, 8, 14, 15, 40]) {
		const day = dayAfter(n);
		const [subject] = await listInitiativeSubjects(db, [id], day);
		const turn = reportTurn({ ...report, since: handedIn }, subject!, await listHolders(db, day), day, 7)!;
		const shown = [];
		for (const who of ['near', 'far', 'wide', 'boss', 'officer']) {
			if ((await listTasks(db, actor(who), day)).some((task) => task.kind === 'review' && task.code === code))
				shown.push(who);
			const row = (await listReviewable(db, actor(who), day, { limit: 500, offset: 0 })).find(
				(one) => one.code === code
			);
			expect([who, day, row && { rung: row.rung, climbed: row.climbed }]).toEqual([
				who,
				day,
				canReviewReport(actor(who), subject!, report) === true
					? { rung: turn.rung, climbed: turn.climbed }
					: undefined
			]);
		}
		// It stays with those below, and comes to those above.
		expect([day, shown]).toEqual([
			day,
			['near', 'wide', 'boss'].slice(0, reviewRungs.indexOf(turn.rung!) + 1)
		]);
		expect(
			turn.holders.every((holder) => reviewableRungs(holder, subject!, report).includes(turn.rung!))
		).toBe(true);
	}
});

test('each reviewer to whom a report climbs is told once, and whoever stands in for them; handed in again, it waits anew', async () => {
	await db.deleteFrom('progress_report').where('state', '=', 'submitted').execute();
	const { id } = await does.reported(period, 'submitted');
	await db
		.updateTable('progress_report')
		.set({ submitted_at: '2020-10-01T03:00:00Z' })
		.where('initiative_id', '=', id)
		.execute();
	await db
		.insertInto('delegation')
		.values({
			from_user_id: 'wide',
			to_user_id: 'plain',
			starts_on: '2020-10-09',
			ends_on: '2020-10-31',
			named_by: 'wide'
		})
		.execute();
	const told = async (day: string) => {
		const [first, second] = await Promise.all(
			[1, 2].map(() => remindOfWaiting(db, day, { email: true, webhook: true }))
		);
		const rows = await db
			.selectFrom('reminder')
			.select(['user_id', 'channel'])
			.where('kind', '=', 'waiting')
			.where('day', '=', day)
			.orderBy('user_id')
			.orderBy('channel')
			.execute();
		return [first! + second!, ...rows.map(({ user_id, channel }) => `${user_id ?? '-'} ${channel}`)];
	};
	expect(await told('2020-10-08')).toEqual([0]);
	// Asleep on the 9th, the first day on which it stands higher; the webhook is told of the report once, however high it climbs.
	expect(await told('2020-10-10')).toEqual([
		2,
		'plain email',
		'plain product',
		'wide email',
		'wide product',
		'- webhook'
	]);
	expect(await told('2020-10-15')).toEqual([0]);
	expect(await told('2020-10-16')).toEqual([1, 'boss email', 'boss product']);
	expect(await told('2020-12-01')).toEqual([0]);
	await within(async (trx) => recallReport(trx, await does.at(id, period), as('officer')));
	await within(async (trx) => submitReport(trx, await does.at(id, period), as('officer')));
	await db
		.updateTable('progress_report')
		.set({ submitted_at: '2020-12-02T03:00:00Z' })
		.where('initiative_id', '=', id)
		.execute();
	expect(await told('2020-12-09')).toEqual([0]);
	expect(await told('2020-12-10')).toEqual([1, 'wide email', 'wide product', '- webhook']);
	expect(
		await listOwnReminders(db, { ...actor('wide'), grants: [grant('reviewer')] }, '2020-12-10', 5)
	).toMatchObject([{ kind: 'waiting', owed: 1, read_at: null }, { kind: 'waiting' }]);
});

test('what a draft holds that nobody can read stays as it was typed, and is handed in by nobody', async () => {
	const { id, milestones } = await insertInitiative(db);
	const what = values(milestones, '40', { disbursed: null });
	const save = async (unread: Record<string, string> | null) =>
		within(async (trx) => saveReport(trx, await does.at(id, period), what, as('officer'), unread));
	const first = await save({ disbursed: 'ล้านกว่าบาท' });
	expect(await reportOf(id)).toMatchObject({
		state: 'draft',
		results: what.results,
		unread: { disbursed: 'ล้านกว่าบาท' }
	});
	expect((await save({ disbursed: 'ล้านกว่าบาท' })).lock_version).toBe(first.lock_version);
	await expect(
		within(async (trx) => submitReport(trx, await does.at(id, period), as('officer')))
	).rejects.toMatchObject({ errors: { '': 'unread' } });
	await expect(
		db
			.updateTable('progress_report')
			.set({ state: 'submitted', submitted_at: today })
			.where('initiative_id', '=', id)
			.execute()
	).rejects.toMatchObject({ code: '23514' });
	await save(null);
	await within(async (trx) => submitReport(trx, await does.at(id, period), as('officer')));
	expect(await reportOf(id)).toMatchObject({ state: 'submitted', unread: null });
});

test('evidence is kept by what it contains, while the report is written, and goes over to its correction', async () => {
	const { id, milestones } = await insertInitiative(db);
	const where = { initiative_id: id, period };
	const blank = values(milestones, null, {
		outstanding: null,
		disbursed: null,
		results: null,
		problem_kind: null
	});
	const pdf = (text: string) => ({
		milestone_id: milestones[0]!,
		caption: 'ใบตรวจรับ',
		name: 'ใบตรวจรับ.exe',
		bytes: new TextEncoder().encode(`%PDF-1.7 ${text}`)
	});
	await within((trx) => attachFile(trx, where, blank, pdf('one'), as('officer')));
	await within((trx) => attachFile(trx, where, blank, pdf('two'), as('officer')));
	const report = await reportOf(id);
	// The file began the report, and counts as no version of its words.
	expect(report).toMatchObject({ state: 'draft', lock_version: 1 });
	expect(
		(await listAttachments(db, [report.id])).map(({ file_name, media_type }) => [file_name, media_type])
	).toEqual([
		['ใบตรวจรับ.pdf', 'application/pdf'],
		['ใบตรวจรับ.pdf', 'application/pdf']
	]);
	await expect(
		within((trx) => attachFile(trx, where, blank, pdf('two'), as('officer')))
	).rejects.toMatchObject({ errors: { file: 'file_twice' } });
	await expect(
		within((trx) =>
			attachFile(trx, where, blank, { ...pdf(''), bytes: new TextEncoder().encode('<svg/>') }, as('officer'))
		)
	).rejects.toMatchObject({ errors: { file: 'file_kind' } });
	const [first] = await listAttachments(db, [report.id]);
	await within((trx) => detachFile(trx, where, first!.id, as('officer')));
	expect(
		await database.pool
			.query(`select encode(bytes, 'escape') as bytes from stored_file`)
			.then(({ rows }) => rows)
	).toEqual([{ bytes: '%PDF-1.7 two' }]);
	await does.write(id, period, values(milestones, '50'), 'submitted');
	const [second] = await listAttachments(db, [report.id]);
	await expect(within((trx) => detachFile(trx, where, second!.id, as('officer')))).rejects.toMatchObject({
		code: 'state'
	});
	await expect(
		within((trx) => attachFile(trx, where, blank, pdf('three'), as('officer')))
	).rejects.toMatchObject({ code: 'state' });
	await does.approve(id, period);
	await within(async (trx) => reviseReport(trx, await does.at(id, period), 'ยอดผิด', as('officer')));
	expect((await listAttachments(db, [(await reportOf(id)).id])).map(({ caption }) => caption)).toEqual([
		'ใบตรวจรับ'
	]);
});
