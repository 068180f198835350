import type { Kysely, Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DB } from '#lib/server/db/schema.ts';
import { once } from '#lib/server/idempotency.ts';
import { approveReport } from '#lib/server/operations/approve-report.ts';
import { returnReport } from '#lib/server/operations/return-report.ts';
import { reviseReport } from '#lib/server/operations/revise-report.ts';
import { saveReport } from '#lib/server/operations/save-report.ts';
import { submitReport } from '#lib/server/operations/submit-report.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, before, insertBasics, insertInitiative, period, values } from './fixture.ts';

let test_db: TestDatabase;
let db: Kysely<DB>;
beforeAll(async () => {
	test_db = await freshDatabase();
	db = test_db.db;
	await insertBasics(db);
});
afterAll(() => test_db.drop());

const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
const lockOf = async (id: number, quarter = 4) =>
	(
		await db
			.selectFrom('progress_report')
			.select('lock_version')
			.where('initiative_id', '=', id)
			.where('quarter', '=', quarter as 4)
			.orderBy('revision', 'desc')
			.executeTakeFirst()
	)?.lock_version ?? null;
const address = async (id: number, of: typeof period | typeof before = period) => ({
	initiative_id: id,
	period: of,
	lock_version: await lockOf(id, of.quarter)
});
const figure = (id: number) =>
	db
		.selectFrom('initiative_period_figure')
		.selectAll()
		.where('initiative_id', '=', id)
		.where('fiscal_year', '=', 2563)
		.where('quarter', '=', 4)
		.executeTakeFirst();
const money = (id: number) =>
	db
		.selectFrom('transaction')
		.select(['kind', 'amount', 'transaction_date', 'report_id'])
		.where('initiative_id', '=', id)
		.orderBy('kind')
		.execute();

async function submitted(percent = '80') {
	const initiative = await insertInitiative(db);
	await within(async (trx) =>
		saveReport(trx, await address(initiative.id), values(initiative.milestones, percent), as('officer'))
	);
	const at = await address(initiative.id);
	await within((trx) => submitReport(trx, at, as('officer')));
	return initiative;
}
async function approved(percent = '80') {
	const initiative = await submitted(percent);
	const at = await address(initiative.id);
	await within((trx) => approveReport(trx, at, as('reviewer')));
	return initiative;
}

test('saved, handed in, returned, corrected, approved: the figures move with the approval', async () => {
	const { id, milestones } = await submitted('80');
	expect((await figure(id))?.actual ?? null).toBe(null);
	let at = await address(id);
	await within((trx) => returnReport(trx, at, 'ขาดหลักฐาน', as('reviewer')));
	at = await address(id);
	await within((trx) => saveReport(trx, at, values(milestones, '60'), as('officer')));
	expect(
		await db
			.selectFrom('progress_report')
			.select(['state', 'return_comment'])
			.where('initiative_id', '=', id)
			.executeTakeFirst()
	).toEqual({ state: 'returned', return_comment: 'ขาดหลักฐาน' });
	at = await address(id);
	await within((trx) => submitReport(trx, at, as('officer')));
	expect(await money(id)).toEqual([]);
	at = await address(id);
	await within((trx) => approveReport(trx, at, as('reviewer')));
	expect(await figure(id)).toMatchObject({
		actual: '60.00',
		planned: '100.00',
		health: 'critical',
		is_reported: true,
		report_revision: 1,
		disbursed: '250000.50',
		outstanding: '100000.00'
	});
	expect(await money(id)).toMatchObject([
		{ kind: 'disbursement', amount: '250000.50', transaction_date: '2020-09-30' },
		{ kind: 'outstanding', amount: '100000.00', transaction_date: '2020-09-30' }
	]);
	expect(
		await db
			.selectFrom('milestone')
			.select(['actual_start', 'actual_end'])
			.where('id', '=', milestones[0]!)
			.executeTakeFirst()
	).toEqual({ actual_start: '2019-10-05', actual_end: null });
});

test('every step leaves its event: who, before, after', async () => {
	const { id } = await approved();
	const report = await db
		.selectFrom('progress_report')
		.select('id')
		.where('initiative_id', '=', id)
		.executeTakeFirstOrThrow();
	const events = await db
		.selectFrom('audit_event')
		.selectAll()
		.where('record_type', '=', 'progress_report')
		.where('record_id', '=', String(report.id))
		.orderBy('id')
		.execute();
	expect(events.map(({ action, actor_id, request_id }) => [action, actor_id, request_id])).toEqual([
		['report.save', 'officer', 'test'],
		['report.submit', 'officer', 'test'],
		['report.approve', 'reviewer', 'test']
	]);
	expect(events[0]).toMatchObject({ before: null, after: { disbursed: '250000.50' } });
	expect(events[2]).toMatchObject({
		before: { state: 'submitted' },
		after: { state: 'approved', transactions: [{ kind: 'outstanding' }, { kind: 'disbursement' }] }
	});
});

test('nobody approves or returns what they handed in', async () => {
	const { id } = await submitted();
	const at = await address(id);
	await expect(within((trx) => approveReport(trx, at, as('officer')))).rejects.toMatchObject({
		status: 409,
		code: 'own_report'
	});
	await expect(within((trx) => returnReport(trx, at, 'ก', as('officer')))).rejects.toMatchObject({
		code: 'own_report'
	});
	await expect(within((trx) => returnReport(trx, at, '  ', as('reviewer')))).rejects.toMatchObject({
		code: 'state'
	});
});

test('of two who save the same draft the second is told, with both versions', async () => {
	const { id, milestones } = await insertInitiative(db);
	const none = { initiative_id: id, period, lock_version: null };
	const both = await Promise.allSettled(
		['officer', 'other'].map((who, i) =>
			within((trx) => saveReport(trx, none, values(milestones, String(10 + i)), as(who)))
		)
	);
	const lost = both.filter((one) => one.status === 'rejected');
	expect(lost).toHaveLength(1);
	expect(lost[0]!.reason).toMatchObject({
		status: 409,
		code: 'conflict',
		theirs: { disbursed: '250000.50' }
	});
	expect(
		await db.selectFrom('progress_report').select('id').where('initiative_id', '=', id).execute()
	).toHaveLength(1);
});

test('saving what is already saved writes nothing', async () => {
	const { id, milestones } = await insertInitiative(db);
	await within(async (trx) => saveReport(trx, await address(id), values(milestones, '60'), as('officer')));
	const at = await address(id);
	await within((trx) => saveReport(trx, at, values(milestones, '60'), as('officer')));
	expect(await lockOf(id)).toBe(at.lock_version);
});

test('two approvals at once: one wins, the money stands once', async () => {
	const { id } = await submitted();
	const at = await address(id);
	const both = await Promise.allSettled(
		['reviewer', 'second'].map((who) => within((trx) => approveReport(trx, at, as(who))))
	);
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(await money(id)).toHaveLength(2);
});

test('a correction after approval: the earlier revision counts until the new one is approved, then its money goes', async () => {
	const { id, milestones } = await approved('80');
	let at = await address(id);
	await within((trx) => reviseReport(trx, at, 'ยอดเบิกจ่ายผิด', as('officer')));
	at = await address(id);
	await within((trx) =>
		saveReport(trx, at, values(milestones, '100', { disbursed: '300000.00' }), as('officer'))
	);
	at = await address(id);
	await within((trx) => submitReport(trx, at, as('officer')));
	expect(await figure(id)).toMatchObject({ actual: '80.00', report_revision: 1 });
	expect(await money(id)).toMatchObject([{ amount: '250000.50' }, { amount: '100000.00' }]);
	at = await address(id);
	await within((trx) => approveReport(trx, at, as('reviewer')));
	expect(await figure(id)).toMatchObject({ actual: '100.00', report_revision: 2, disbursed: '300000.00' });
	expect(await money(id)).toMatchObject([{ amount: '300000.00' }, { amount: '100000.00' }]);
	const states = await db
		.selectFrom('progress_report')
		.select(['revision', 'state'])
		.where('initiative_id', '=', id)
		.orderBy('revision')
		.execute();
	expect(states).toEqual([
		{ revision: 1, state: 'superseded' },
		{ revision: 2, state: 'approved' }
	]);
});

test('an approval that fails leaves state, money, figures and trail as they were', async () => {
	const { id } = await submitted();
	const [at, was] = [await address(id), await figure(id)];
	const undone = within(async (trx) => {
		await approveReport(trx, at, as('reviewer'));
		throw new Error('lost');
	});
	await expect(undone).rejects.toThrow('lost');
	expect(await figure(id)).toEqual(was);
	expect(await money(id)).toEqual([]);
	expect(await lockOf(id)).toBe(at.lock_version);
	expect(
		await db
			.selectFrom('audit_event')
			.select('id')
			.where('action', '=', 'report.approve')
			.where('request_id', '=', 'lost')
			.execute()
	).toEqual([]);
});

test('an earlier quarter approved late does not undo the dates that a later one told', async () => {
	const { id, milestones } = await approved();
	const late = values(milestones, '50');
	late.milestones.forEach((one) => (one.actual_start = '2019-12-01'));
	await within(async (trx) => saveReport(trx, await address(id, before), late, as('officer')));
	let at = await address(id, before);
	await within((trx) => submitReport(trx, at, as('officer')));
	at = await address(id, before);
	await within((trx) => approveReport(trx, at, as('reviewer')));
	expect(
		(
			await db
				.selectFrom('milestone')
				.select('actual_start')
				.where('id', '=', milestones[0]!)
				.executeTakeFirst()
		)?.actual_start
	).toBe('2019-10-05');
});

test('a closed quarter and one that was never opened take nothing', async () => {
	const { id, milestones } = await insertInitiative(db);
	const never = { initiative_id: id, period: { fiscalYear: 2570, quarter: 1 as const }, lock_version: null };
	await expect(
		within((trx) => saveReport(trx, never, values(milestones, '1'), as('officer')))
	).rejects.toMatchObject({ status: 409, code: 'state' });
	const at = await address(id);
	await within(async (trx) => {
		await trx.updateTable('reporting_period').set({ state: 'closed' }).where('quarter', '=', 4).execute();
		await expect(saveReport(trx, at, values(milestones, '1'), as('officer'))).rejects.toMatchObject({
			code: 'state'
		});
		await trx.updateTable('reporting_period').set({ state: 'open' }).where('quarter', '=', 4).execute();
	});
});

test('a form sent twice with the same key saves once, and both get the same answer', async () => {
	const { id, milestones } = await insertInitiative(db);
	const write = {
		user: { id: 'officer' },
		route: '/report?/save',
		body: { idempotency_key: 'twice-twice-twice-1' }
	};
	const send = () =>
		once(db, write, async (trx) =>
			String(
				(
					await saveReport(
						trx,
						{ initiative_id: id, period, lock_version: null },
						values(milestones, '60'),
						as('officer')
					)
				).lock_version
			)
		);
	expect(await Promise.all([send(), send()])).toEqual(['1', '1']);
	expect(
		await db.selectFrom('progress_report').select('id').where('initiative_id', '=', id).execute()
	).toHaveLength(1);
});
