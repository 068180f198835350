import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DB } from '#lib/server/db/schema.ts';
import type { Successor } from '#lib/server/operations/create-successor.ts';
import { decideYearItem, type YearDecision } from '#lib/server/operations/decide-year-item.ts';
import { draftNextYear } from '#lib/server/operations/draft-next-year.ts';
import { listCarryOvers } from '#lib/server/queries/carry-over.ts';
import { listRelatedInitiatives } from '#lib/server/queries/initiative.ts';
import { countYearItems, findYearItem, listYearItems } from '#lib/server/queries/year-items.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { office } from './closing.ts';
import {
	administrator,
	as,
	before,
	insertBasics,
	insertInitiative,
	period,
	today,
	values
} from './fixture.ts';

let database: TestDatabase;
let db: Kysely<DB>;
let within: ReturnType<typeof office>['within'],
	refresh: ReturnType<typeof office>['refresh'],
	close: ReturnType<typeof office>['close'],
	write: ReturnType<typeof office>['write'];
beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	await insertBasics(db);
	({ within, close, write, refresh } = office(db));
	await db.insertInto('plan').values({ code: 'fy2564', title_th: 'แผน 2564', kind: 'annual' }).execute();
});
beforeEach(async () => {
	await database.pool.query('truncate initiative, reporting_period, year_draft cascade');
	await db
		.insertInto('reporting_period')
		.values([
			{ fiscal_year: 2563, quarter: 3 },
			{ fiscal_year: 2563, quarter: 4 }
		])
		.execute();
});
afterAll(() => database.drop());

const officer = (organisation_code: string) => ({
	id: 'officer',
	is_sample: false,
	grants: [{ role: 'officer' as const, organisation_code, dimension_code: null, place_code: null }]
});
const item = async (initiative_id: number) => (await findYearItem(db, 2564, initiative_id))!;
const decide = async (initiative_id: number, decision: YearDecision, seen?: number) => {
	const lock_version = seen ?? (await item(initiative_id)).lock_version;
	return within((trx) =>
		decideYearItem(trx, { fiscal_year: 2564, initiative_id, lock_version }, decision, as('officer'))
	);
};
const successor = (code: string, more: Partial<Successor> = {}): YearDecision => ({
	kind: 'create',
	successor: {
		code,
		title_th: 'โครงการทดสอบ ปี 2564',
		title_en: null,
		plan_code: 'fy2564',
		start_date: '2020-10-01',
		start_precision: 'day',
		end_date: '2021-09-30',
		end_precision: 'day',
		milestones: [],
		carried: [],
		...more
	}
});
const both = async () => {
	await refresh();
	await close(before);
	await close(period);
};

/** Reported at 80 (the first milestone done), with a problem, and 80,000 kept back of which 30,000 is drawn. */
async function unfinished() {
	const made = await insertInitiative(db);
	await write(made.id, period, {
		...values(made.milestones, '60'),
		problem_kind: 'weather',
		problems: 'น้ำท่วม',
		solutions: 'เลื่อนการก่อสร้าง',
		milestones: made.milestones.map((milestone_id, i) => ({
			milestone_id,
			percent: i === 0 ? '100' : '60',
			actual_start: '2019-10-05',
			actual_end: i === 0 ? '2020-03-01' : null,
			note: null
		}))
	});
	await db
		.insertInto('transaction')
		.values([
			{ initiative_id: made.id, kind: 'carry_over', transaction_date: '2020-09-30', amount: '80000' },
			{
				initiative_id: made.id,
				kind: 'disbursement',
				transaction_date: '2020-10-05',
				amount: '30000',
				budget_year: 2563
			}
		])
		.execute();
	return made;
}

describe('the draft', () => {
	test("is made in the close of the year's last quarter, of every initiative of that year, with what it leaves", async () => {
		const one = await unfinished();
		const many = await insertInitiative(db);
		await db.updateTable('initiative').set({ end_date: '2021-12-31' }).where('id', '=', many.id).execute();
		const done = await insertInitiative(db);
		await write(done.id, period, values(done.milestones, '100'));
		const cancelled = await insertInitiative(db);
		await db
			.updateTable('initiative_status')
			.set({ status: 'cancelled', reason: 'ทดสอบ' })
			.where('initiative_id', '=', cancelled.id)
			.execute();
		await refresh();
		await close(before);
		expect(await db.selectFrom('year_draft').selectAll().execute()).toEqual([]);
		await close(period);
		expect(await item(one.id)).toMatchObject({
			suggestion: 'create',
			why: 'unfinished',
			actual: '80.0000',
			decision: null,
			milestones: [
				expect.objectContaining({
					milestone_id: one.milestones[1],
					planned_start: '2020-04-01',
					planned_end: '2020-09-30',
					percent: '60.0000'
				})
			],
			carried: [{ money_year: 2563, currency: 'THB', amount: '50000.00' }],
			lessons: [{ quarter: 4, problem_kind: 'weather', problems: 'น้ำท่วม', solutions: 'เลื่อนการก่อสร้าง' }]
		});
		const found = await listYearItems(db, { fiscalYear: 2564, state: 'open' }, administrator, today, 10);
		expect(Object.fromEntries(found.map((row) => [row.initiative_id, row.why]))).toEqual({
			[one.id]: 'unfinished',
			[many.id]: 'reaches',
			[done.id]: 'completed',
			[cancelled.id]: 'cancelled'
		});
	});

	test('is refused while the year is open; made again it follows the records, and no decision is lost', async () => {
		const [a, b] = [await unfinished(), await unfinished()];
		const again = () => within((trx) => draftNextYear(trx, administrator, 2564, { actor_id: 'admin' }));
		await expect(again()).rejects.toMatchObject({ errors: { fiscal_year: 'year_not_closed' } });
		await both();
		await decide(a.id, { kind: 'decline', reason: 'ไม่มีงบประมาณ' });
		await db
			.updateTable('initiative')
			.set({ end_date: '2021-03-31' })
			.where('id', 'in', [a.id, b.id])
			.execute();
		await again();
		expect([await item(a.id), await item(b.id)]).toMatchObject([
			{ decision: 'decline', why: 'unfinished' },
			{ decision: null, why: 'reaches' }
		]);
		await expect(
			within((trx) => draftNextYear(trx, { ...administrator, is_sample: true }, 2564, { actor_id: 'x' }))
		).rejects.toMatchObject({ code: 'sample_only' });
	});

	test("an officer decides on their own organisation's alone", async () => {
		await unfinished();
		await both();
		expect([
			await countYearItems(db, 2564, officer('alpha'), today),
			await countYearItems(db, 2564, officer('beta'), today)
		]).toEqual([
			{ open: 1, accepted: 0, declined: 0 },
			{ open: 0, accepted: 0, declined: 0 }
		]);
	});
});

describe('a decision', () => {
	test("accepted: a new initiative after last year's, with the chosen milestones and money; both show the other", async () => {
		const one = await unfinished();
		await both();
		const milestone = {
			title_th: 'กิจกรรมสอง',
			title_en: null,
			weight: null,
			budget_amount: null,
			planned_start: '2020-10-01',
			start_precision: 'day' as const,
			planned_end: '2021-03-31',
			end_precision: 'day' as const
		};
		expect(await decide(one.id, successor('N-1', { milestones: [milestone], carried: ['2563-THB'] }))).toBe(
			'N-1'
		);
		const made = await db
			.selectFrom('initiative')
			.selectAll()
			.where('code', '=', 'N-1')
			.executeTakeFirstOrThrow();
		expect(made).toMatchObject({ predecessor_id: one.id, plan_code: 'fy2564', is_sample: false });
		expect(
			await db
				.selectFrom('milestone')
				.select(['title_th', 'planned_end'])
				.where('initiative_id', '=', made.id)
				.execute()
		).toEqual([{ title_th: 'กิจกรรมสอง', planned_end: '2021-03-31' }]);
		expect(
			await db
				.selectFrom('initiative_dimension')
				.select('dimension_code')
				.where('initiative_id', '=', made.id)
				.execute()
		).toEqual([{ dimension_code: 'security' }]);
		// 50,000 was left of 80,000; the money is there once, and last year's initiative is in no quarter of the new year for it.
		const carried = await listCarryOvers(
			db,
			{ scope: 'all', sample: true, period: { fiscalYear: 2564, quarter: 1 } },
			'plan'
		);
		expect(carried.map(({ code, kept }) => [code, kept])).toEqual([
			['fy2563', '30000.00'],
			['fy2564', '50000.00'],
			['total', '80000.00']
		]);
		expect(
			await db
				.selectFrom('initiative_period_figure')
				.select('quarter')
				.where('initiative_id', '=', one.id)
				.where('fiscal_year', '=', 2564)
				.where('quarter', '>', 1)
				.execute()
		).toEqual([]);
		const viewer = { actor: administrator, today };
		expect(await listRelatedInitiatives(db, one.id, null, viewer)).toMatchObject([
			{ code: 'N-1', isBefore: false }
		]);
		expect(await listRelatedInitiatives(db, made.id, one.id, viewer)).toMatchObject([
			{ code: one.code, isBefore: true }
		]);
		expect(await item(one.id)).toMatchObject({ decision: 'create', successor_code: 'N-1' });
		expect(
			(
				await db
					.selectFrom('audit_event')
					.select('action')
					.where('record_id', 'in', [String(one.id), String(made.id)])
					.where('action', 'in', ['next_year.decide', 'carry_over.move', 'initiative.create'])
					.orderBy('action')
					.execute()
			).map(({ action }) => action)
		).toEqual(['carry_over.move', 'initiative.create', 'next_year.decide']);
	});

	test('twice, also at once: one initiative, one move of money', async () => {
		const one = await unfinished();
		await both();
		const { lock_version } = await item(one.id);
		const codes = await Promise.all(
			['N-2', 'N-3', 'N-4'].map((code) =>
				decide(one.id, successor(code, { carried: ['2563-THB'] }), lock_version)
			)
		);
		expect(new Set(codes).size).toBe(1);
		expect(
			await db.selectFrom('initiative').select('code').where('predecessor_id', '=', one.id).execute()
		).toEqual([{ code: codes[0] }]);
		expect(
			await db
				.selectFrom('transaction')
				.select('amount')
				.where('counterpart_id', 'is not', null)
				.orderBy('amount')
				.execute()
		).toEqual([{ amount: '-50000.00' }, { amount: '50000.00' }]);
		await expect(decide(one.id, { kind: 'decline', reason: 'x' })).rejects.toMatchObject({ status: 409 });
	});

	test('nothing is half written: a code that is taken, money that is gone, a plan of the sample', async () => {
		const one = await unfinished();
		await both();
		const state = () =>
			Promise.all([
				db.selectFrom('initiative').select('code').execute(),
				db.selectFrom('transaction').select('id').execute(),
				item(one.id)
			]);
		const was = await state();
		await expect(decide(one.id, successor(one.code))).rejects.toMatchObject({
			constraint: 'initiative_code_key'
		});
		await expect(decide(one.id, successor('N-5', { carried: ['2562-THB'] }))).rejects.toMatchObject({
			errors: { carried: 'no_longer_there' }
		});
		await expect(decide(one.id, successor('N-6', { plan_code: 'play' }))).rejects.toMatchObject({
			code: 'sample_only'
		});
		await expect(decide(one.id, successor('N-7'), 99)).rejects.toMatchObject({ status: 409 });
		expect(await state()).toEqual(was);
	});

	test('one over several years goes on and is not made twice; what ended cannot simply go on', async () => {
		const [many, one] = [await unfinished(), await unfinished()];
		await db.updateTable('initiative').set({ end_date: '2021-12-31' }).where('id', '=', many.id).execute();
		await both();
		await expect(decide(many.id, successor('N-8'))).rejects.toMatchObject({
			errors: { '': 'not_allowed_here' }
		});
		await expect(decide(one.id, { kind: 'continue' })).rejects.toMatchObject({
			errors: { '': 'not_allowed_here' }
		});
		expect(await decide(many.id, { kind: 'continue' })).toBe(many.code);
		expect(await decide(many.id, { kind: 'continue' })).toBe(many.code);
		expect(await db.selectFrom('initiative').select('id').execute()).toHaveLength(2);
		expect(await item(many.id)).toMatchObject({ decision: 'continue', successor_code: null });
	});

	test('declined with a reason, then taken after all', async () => {
		const one = await unfinished();
		await both();
		expect(await decide(one.id, { kind: 'decline', reason: 'ไม่มีงบประมาณ' })).toBeNull();
		expect(await item(one.id)).toMatchObject({ decision: 'decline', reason: 'ไม่มีงบประมาณ' });
		expect(await decide(one.id, successor('N-9'))).toBe('N-9');
		expect(await item(one.id)).toMatchObject({ decision: 'create', reason: null, successor_code: 'N-9' });
		await expect(
			db
				.insertInto('year_draft_item')
				.values({
					fiscal_year: 2564,
					initiative_id: (await insertInitiative(db)).id,
					suggestion: 'none',
					why: 'completed',
					decision: 'decline',
					decided_at: new Date(0)
				})
				.execute()
		).rejects.toThrow();
	});
});
