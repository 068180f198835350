import type { Kysely, Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InitiativeValues, MilestonePlan } from '#lib/domain/initiative-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { approveBaseline } from '#lib/server/operations/approve-baseline.ts';
import { createInitiative } from '#lib/server/operations/create-initiative.ts';
import { recordTransaction } from '#lib/server/operations/record-transaction.ts';
import { saveBudget } from '#lib/server/operations/save-budget.ts';
import { saveMilestones } from '#lib/server/operations/save-milestones.ts';
import { updateInitiative } from '#lib/server/operations/update-initiative.ts';
import { listBudgetRows } from '#lib/server/queries/money-form.ts';
import { findInitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import {
	listBaselineMilestones,
	listBaselines,
	listMilestonePlan
} from '#lib/server/queries/milestone-plan.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, insertBasics, insertInitiative, today } from './fixture.ts';

let test_db: TestDatabase;
let db: Kysely<DB>;
beforeAll(async () => {
	test_db = await freshDatabase();
	db = test_db.db;
	await insertBasics(db);
});
afterAll(() => test_db.drop());

const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
const values: InitiativeValues = {
	title_th: 'ฝึกอาชีพเยาวชน ปี ๒๕๖๔',
	title_en: null,
	plan_code: 'fy2563',
	objective_th: null,
	objective_en: null,
	beneficiaries_th: null,
	beneficiaries_en: null,
	responsible_user_id: 'officer',
	visibility: 'public',
	emenscr_code: null,
	organisation_code: 'alpha',
	start_date: '2019-10-01',
	start_precision: 'fiscal_year',
	end_date: '2020-09-30',
	end_precision: 'fiscal_year',
	dimensions: [{ dimension_code: 'security', parts: 1 }],
	place_codes: []
};
const seen = async (id: number) => ({
	initiative_id: id,
	lock_version: (await findInitiativeRecord(db, id, today))!.lock_version
});
const organisationOn = async (id: number, day: string) =>
	(await findInitiativeRecord(db, id, day))!.organisation_code;
let code = 0;
const create = (more: Partial<InitiativeValues> = {}, is_sample = false) =>
	within((trx) =>
		createInitiative(
			trx,
			{ code: `N-${++code}`, values: { ...values, ...more }, status: 'active', is_sample },
			as('officer')
		)
	);
const milestone = (title_th: string, id: number | null = null): MilestonePlan => ({
	id,
	title_th,
	title_en: null,
	weight: null,
	budget_amount: null,
	planned_start: '2019-10-01',
	start_precision: 'day',
	planned_end: '2020-09-30',
	end_precision: 'day'
});

test('a new initiative can be found by its words, and stands in its period', async () => {
	const { id } = await create();
	const row = await db
		.selectFrom('initiative')
		.select('search_text')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	expect(row.search_text).toContain('ฝึกอาชีพเยาวชนปี2564');
	const figures = await db
		.selectFrom('initiative_period_figure')
		.select(['quarter', 'health'])
		.where('initiative_id', '=', id)
		.where('fiscal_year', '=', 2563)
		.execute();
	expect(figures).not.toEqual([]);
});

test('a real initiative takes nothing from the sample set, and a sample one only a sample plan', async () => {
	await expect(create({ plan_code: 'play' })).rejects.toMatchObject({ status: 403, code: 'sample_only' });
	await expect(create({ organisation_code: 'play' })).rejects.toMatchObject({ code: 'sample_only' });
	await expect(create({}, true)).rejects.toMatchObject({ code: 'sample_only' });
	const { id } = await create(
		{ plan_code: 'play', organisation_code: 'play', responsible_user_id: null },
		true
	);
	await within(async (trx) => saveMilestones(trx, await seen(id), [milestone('ก')], as('officer')));
	expect(
		await db.selectFrom('milestone').select('is_sample').where('initiative_id', '=', id).execute()
	).toEqual([{ is_sample: true }]);
});

test('a dated change leaves what held before it', async () => {
	const { id } = await create();
	const change = {
		...values,
		organisation_code: 'beta',
		dimensions: [
			{ dimension_code: 'economy', parts: 3 },
			{ dimension_code: 'security', parts: 1 }
		]
	};
	await within(async (trx) =>
		updateInitiative(
			trx,
			{ ...(await seen(id)), values: change, changed_from: '2020-07-01', status: null },
			as('officer')
		)
	);
	expect(await organisationOn(id, '2020-06-30')).toBe('alpha');
	expect(await organisationOn(id, '2020-07-01')).toBe('beta');
	expect((await findInitiativeRecord(db, id, '2020-06-30'))!.dimensions).toEqual([
		{ dimension_code: 'security', parts: 1 }
	]);
	expect((await findInitiativeRecord(db, id, today))!.dimensions).toHaveLength(2);
	// Said to have been wrong all along: the past goes with it.
	await within(async (trx) =>
		updateInitiative(
			trx,
			{ ...(await seen(id)), values, changed_from: '1941-01-01', status: null },
			as('officer')
		)
	);
	expect(await organisationOn(id, '2019-12-01')).toBe('alpha');
	expect(
		await db
			.selectFrom('initiative_dimension')
			.select(['dimension_code', 'valid_to'])
			.where('initiative_id', '=', id)
			.execute()
	).toEqual([{ dimension_code: 'security', valid_to: null }]);
});

test('a dated change without its day is refused, and nothing of it stays', async () => {
	const { id } = await create();
	const change = { ...values, title_th: 'อื่น', organisation_code: 'beta' };
	await expect(
		within(async (trx) =>
			updateInitiative(
				trx,
				{ ...(await seen(id)), values: change, changed_from: null, status: null },
				as('officer')
			)
		)
	).rejects.toMatchObject({ status: 422 });
	expect((await findInitiativeRecord(db, id, today))!.title_th).toBe(values.title_th);
});

test('a suspension with its reason shows from its day, in the trail too', async () => {
	const { id } = await create();
	const status = { status: 'suspended', valid_from: '2020-08-01', reason: 'น้ำท่วม' } as const;
	await within(async (trx) =>
		updateInitiative(trx, { ...(await seen(id)), values, changed_from: null, status }, as('officer'))
	);
	expect((await findInitiativeRecord(db, id, '2020-07-31'))!.status).toBe('active');
	expect((await findInitiativeRecord(db, id, today))!.status).toBe('suspended');
	const event = await db
		.selectFrom('audit_event')
		.selectAll()
		.where('record_type', '=', 'initiative')
		.where('record_id', '=', String(id))
		.orderBy('id', 'desc')
		.executeTakeFirst();
	expect(event).toMatchObject({
		action: 'initiative.update',
		actor_id: 'officer',
		reason: 'น้ำท่วม',
		before: { status: 'active' },
		after: { status: 'suspended' }
	});
});

test('of two who change the same initiative the second is told', async () => {
	const { id } = await create();
	const at = await seen(id);
	const change = (title_th: string) =>
		within((trx) =>
			updateInitiative(
				trx,
				{ ...at, values: { ...values, title_th }, changed_from: null, status: null },
				as('officer')
			)
		);
	const both = await Promise.allSettled([change('หนึ่ง'), change('สอง')]);
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(both.find((one) => one.status === 'rejected')!.reason).toMatchObject({
		status: 409,
		code: 'conflict'
	});
});

test('milestones: added, moved, removed; not where a baseline speaks of them', async () => {
	const { id } = await create();
	await within(async (trx) =>
		saveMilestones(trx, await seen(id), [milestone('ก'), milestone('ข'), milestone('ค')], as('officer'))
	);
	const [a, b, c] = await listMilestonePlan(db, id);
	await within(async (trx) =>
		saveMilestones(trx, await seen(id), [milestone('ค', c!.id), milestone('ก', a!.id)], as('officer'))
	);
	expect((await listMilestonePlan(db, id)).map(({ id, position }) => [id, position])).toEqual([
		[c!.id, 1],
		[a!.id, 2]
	]);
	expect(b!.is_in_baseline).toBe(false);
	await within(async (trx) =>
		approveBaseline(trx, { ...(await seen(id)), approved_on: '2019-10-01', reason: 'แผนแรก' }, as('officer'))
	);
	await expect(
		within(async (trx) => saveMilestones(trx, await seen(id), [milestone('ค', c!.id)], as('officer')))
	).rejects.toMatchObject({ status: 409, code: 'state' });
	const foreign = await insertInitiative(db);
	await expect(
		within(async (trx) =>
			saveMilestones(
				trx,
				await seen(id),
				[milestone('ค', c!.id), milestone('ก', a!.id), milestone('x', foreign.milestones[0]!)],
				as('officer')
			)
		)
	).rejects.toMatchObject({ status: 404 });
});

test('a baseline is a numbered copy that later changes of the plan do not reach', async () => {
	const { id, milestones } = await insertInitiative(db);
	const plan = await listMilestonePlan(db, id);
	await within(async (trx) =>
		saveMilestones(
			trx,
			await seen(id),
			plan.map((one) => ({ ...milestone(one.title_th, one.id), planned_end: '2020-12-31' })),
			as('officer')
		)
	);
	const { number } = await within(async (trx) =>
		approveBaseline(trx, { ...(await seen(id)), approved_on: today, reason: 'ขยายเวลา' }, as('officer'))
	);
	expect(number).toBe(2);
	const [second, first] = await listBaselines(db, id);
	expect((await listBaselineMilestones(db, first!.id)).map(({ planned_end }) => planned_end)).toEqual([
		'2020-03-31',
		'2020-09-30'
	]);
	expect(
		(await listBaselineMilestones(db, second!.id)).map(({ milestone_id, planned_end }) => [
			milestone_id,
			planned_end
		])
	).toEqual(milestones.map((one) => [one, '2020-12-31']));
	await expect(
		db.updateTable('schedule_baseline').set({ reason: 'อื่น' }).where('id', '=', first!.id).execute()
	).rejects.toThrow('append-only');
});

test('budget rows are added, changed and removed; money recorded by hand stays beside reports', async () => {
	const { id } = await insertInitiative(db);
	const row = {
		fiscal_year: 2563,
		expense_class: 'operating',
		currency: 'THB',
		by_act: '500000.00',
		after_transfers: null
	} as const;
	await within(async (trx) =>
		saveBudget(trx, await seen(id), [row, { ...row, fiscal_year: 2564 }], as('officer'))
	);
	await within(async (trx) =>
		saveBudget(trx, await seen(id), [{ ...row, after_transfers: '450000.00' }], as('officer'))
	);
	expect(await listBudgetRows(db, id)).toMatchObject([{ ...row, after_transfers: '450000.00' }]);
	await within((trx) =>
		recordTransaction(
			trx,
			id,
			{
				kind: 'disbursement',
				transaction_date: '2020-02-01',
				amount: '-100.25',
				currency: 'THB',
				source_reference: 'บันทึก 12/2563'
			},
			as('officer')
		)
	);
	const figure = await db
		.selectFrom('initiative_period_figure')
		.select(['budget_weight', 'disbursed'])
		.where('initiative_id', '=', id)
		.where('fiscal_year', '=', 2563)
		.where('quarter', '=', 4)
		.executeTakeFirst();
	expect(figure).toEqual({ budget_weight: '450000.00', disbursed: '-100.25' });
});
