import { afterAll, beforeAll, expect, test } from 'vitest';
import { listInitiativeEvents, listInitiativeReports } from '#lib/server/queries/initiative-history.ts';
import { listMoneyByYear } from '#lib/server/queries/initiative-money.ts';
import { listRelatedInitiatives } from '#lib/server/queries/initiative.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { plantInitiative, plantReference } from './initiative-fixture.ts';

let database: TestDatabase;
let id: number;
const anyone = { actor: null, today: '2020-10-12' };

beforeAll(async () => {
	database = await freshDatabase();
	const { db } = database;
	await plantReference(db);
	id = await plantInitiative(db, { code: 'A1', title: 'โครงการ' });
	const report = {
		initiative_id: id,
		fiscal_year: 2563,
		submitted_by: 'a',
		submitted_at: '2020-10-01',
		reviewed_by: 'b',
		reviewed_at: '2020-10-02'
	};
	await db
		.insertInto('reporting_period')
		.values([
			{ fiscal_year: 2563, quarter: 3 },
			{ fiscal_year: 2563, quarter: 4 }
		])
		.execute();
	await db
		.insertInto('progress_report')
		.values([
			{ ...report, quarter: 3, state: 'approved' },
			{ ...report, quarter: 4, state: 'returned', return_comment: 'แก้ตัวเลข' }
		])
		.execute();
	const [approved, returned] = await db
		.selectFrom('progress_report')
		.select('id')
		.orderBy('quarter')
		.execute();
	await db
		.insertInto('audit_event')
		.values([
			{ action: 'initiative.create', record_type: 'initiative', record_id: String(id), actor_id: null },
			{
				action: 'report.approve',
				record_type: 'progress_report',
				record_id: String(approved!.id),
				actor_id: 'b'
			},
			{
				action: 'report.return',
				record_type: 'progress_report',
				record_id: String(returned!.id),
				actor_id: 'b',
				reason: 'แก้ตัวเลข'
			},
			{ action: 'initiative.update', record_type: 'initiative', record_id: '999', actor_id: null }
		])
		.execute();
}, 60_000);
afterAll(() => database.drop());

test('the public reads approved reports, and nothing of what came before approval', async () => {
	const states = async (unapproved: boolean) =>
		(await listInitiativeReports(database.db, id, { unapproved })).map(({ state }) => state);
	expect(await states(false)).toEqual(['approved']);
	expect(await states(true)).toEqual(['returned', 'approved']);
	const actions = async (unapproved: boolean) =>
		(await listInitiativeEvents(database.db, { id, code: 'A1' }, { unapproved, limit: 9 })).map(
			({ action }) => action
		);
	expect(await actions(false)).toEqual(['report.approve', 'initiative.create']);
	expect(await actions(true)).toEqual(['report.return', 'report.approve', 'initiative.create']);
});

test('money by year and currency: nothing recorded is null, and a budget of nothing has no percentage', async () => {
	const { db } = database;
	await db
		.insertInto('budget')
		.values([
			{
				initiative_id: id,
				fiscal_year: 2563,
				expense_class: 'capital',
				by_act: '100',
				after_transfers: '80'
			},
			{ initiative_id: id, fiscal_year: 2563, expense_class: 'operating', by_act: '20' },
			{ initiative_id: id, fiscal_year: 2564, by_act: '0' },
			{ initiative_id: id, fiscal_year: 2565, by_act: '500' }
		])
		.execute();
	await db
		.insertInto('transaction')
		.values([
			{ initiative_id: id, kind: 'disbursement', transaction_date: '2019-10-01', amount: '25' },
			{ initiative_id: id, kind: 'outstanding', transaction_date: '2020-09-30', amount: '30' },
			{
				initiative_id: id,
				kind: 'disbursement',
				transaction_date: '2020-09-30',
				amount: '7',
				currency: 'USD'
			}
		])
		.execute();
	expect(await listMoneyByYear(db, id)).toMatchObject([
		{
			fiscal_year: 2563,
			currency: 'THB',
			by_act: '120.00',
			after_transfers: '80.00',
			disbursed: '25.00',
			outstanding: '30.00',
			used: '55.00',
			isUsedComplete: true,
			disbursedPercent: '25.00',
			usedPercent: '55.00',
			remaining: '45.00'
		},
		{
			fiscal_year: 2563,
			currency: 'USD',
			by_act: null,
			disbursed: '7.00',
			disbursedPercent: null,
			remaining: null
		},
		{ fiscal_year: 2564, currency: 'THB', by_act: '0.00', disbursed: null, disbursedPercent: null },
		{ fiscal_year: 2565, by_act: '500.00', disbursed: null, usedPercent: null, remaining: null }
	]);
});

test('a predecessor that one may not see is not named', async () => {
	const { db } = database;
	const before = await plantInitiative(db, { code: 'A0', title: 'ปีก่อน', visibility: 'internal' });
	const after = await plantInitiative(db, { code: 'A2', title: 'ปีถัดไป' });
	await db.updateTable('initiative').set({ predecessor_id: id }).where('id', '=', after).execute();
	expect(
		(await listRelatedInitiatives(db, id, before, anyone)).map(({ code, isBefore }) => [code, isBefore])
	).toEqual([['A2', false]]);
	await db.updateTable('initiative').set({ visibility: 'public' }).where('id', '=', before).execute();
	expect(
		(await listRelatedInitiatives(db, id, before, anyone)).map(({ code, isBefore }) => [code, isBefore])
	).toEqual([
		['A0', true],
		['A2', false]
	]);
});
