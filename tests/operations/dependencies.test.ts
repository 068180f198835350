import type { Kysely, Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DB } from '#lib/server/db/schema.ts';
import { addDependency, removeDependency } from '#lib/server/operations/change-dependency.ts';
import { createInitiative } from '#lib/server/operations/create-initiative.ts';
import { listDependencyChoices, listDependencyNetwork } from '#lib/server/queries/milestone-dependency.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, insertBasics, insertInitiative, today } from './fixture.ts';

let test_db: TestDatabase;
let db: Kysely<DB>;
let one: Awaited<ReturnType<typeof insertInitiative>>;
let two: Awaited<ReturnType<typeof insertInitiative>>;
beforeAll(async () => {
	test_db = await freshDatabase();
	db = test_db.db;
	await insertBasics(db);
	[one, two] = [await insertInitiative(db), await insertInitiative(db)];
});
afterAll(() => test_db.drop());

const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
const add = (of: { id: number }, milestone_id: number, depends_on_id: number, lag_days = 0) =>
	within((trx) => addDependency(trx, of.id, { milestone_id, depends_on_id, lag_days }, as('officer')));
const remove = (of: { id: number }, milestone_id: number, depends_on_id: number) =>
	within((trx) => removeDependency(trx, of.id, { milestone_id, depends_on_id }, as('officer')));
const viewer = { actor: null, today };

describe('dependencies', () => {
	test('run across initiatives, are told of in the trail, and can be taken back', async () => {
		await add(one, one.milestones[1]!, one.milestones[0]!);
		await add(two, two.milestones[0]!, one.milestones[1]!, 14);
		const { milestones, dependencies } = await listDependencyNetwork(db, one.id, viewer);
		expect(milestones.map(({ id }) => id)).toEqual([...one.milestones, ...two.milestones.slice(0, 1)]);
		expect(dependencies).toEqual([
			{ milestone_id: one.milestones[1], depends_on_id: one.milestones[0], lag_days: 0 },
			{ milestone_id: two.milestones[0], depends_on_id: one.milestones[1], lag_days: 14 }
		]);
		await remove(two, two.milestones[0]!, one.milestones[1]!);
		await expect(remove(two, two.milestones[0]!, one.milestones[1]!)).rejects.toMatchObject({ status: 404 });
		const trail = await db
			.selectFrom('audit_event')
			.select(['action', 'record_id'])
			.where('action', 'like', 'dependency.%')
			.orderBy('id')
			.execute();
		expect(trail).toEqual([
			{ action: 'dependency.add', record_id: String(one.id) },
			{ action: 'dependency.add', record_id: String(two.id) },
			{ action: 'dependency.remove', record_id: String(two.id) }
		]);
	});

	test('never go in a circle, which is named', async () => {
		await add(two, two.milestones[0]!, one.milestones[1]!);
		await expect(add(one, one.milestones[0]!, two.milestones[0]!)).rejects.toMatchObject({
			status: 422,
			errors: { depends_on_id: 'dependency_cycle' },
			cycle: [one.milestones[0], two.milestones[0], one.milestones[1]]
		});
		await expect(add(one, one.milestones[0]!, one.milestones[0]!)).rejects.toMatchObject({
			cycle: [one.milestones[0]]
		});
		await expect(add(one, one.milestones[1]!, one.milestones[0]!)).rejects.toMatchObject({
			errors: { depends_on_id: 'taken' }
		});
	});

	test('the database refuses a circle too, whoever writes', async () => {
		const insert = (a: number, b: number) =>
			test_db.pool.query(
				`insert into milestone_dependency (milestone_id, depends_on_id) values (${a}, ${b})`
			);
		await expect(insert(one.milestones[0]!, two.milestones[0]!)).rejects.toMatchObject({
			code: '23514',
			constraint: 'milestone_dependency_no_cycle'
		});
		await expect(insert(one.milestones[0]!, one.milestones[0]!)).rejects.toMatchObject({ code: '23514' });
	});

	test('of two who add one half each at the same time, one is refused', async () => {
		const [three, four] = [await insertInitiative(db), await insertInitiative(db)];
		const results = await Promise.allSettled([
			add(three, three.milestones[0]!, four.milestones[0]!),
			add(four, four.milestones[0]!, three.milestones[0]!)
		]);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	test('only one’s own milestones wait, and sample and real ones do not mix', async () => {
		await expect(add(one, two.milestones[1]!, one.milestones[0]!)).rejects.toMatchObject({ status: 404 });
		const sample = await within((trx) =>
			createInitiative(
				trx,
				{
					code: 'PLAY-1',
					status: 'active',
					is_sample: true,
					values: {
						title_th: 'ตัวอย่าง',
						title_en: null,
						plan_code: 'play',
						objective_th: null,
						objective_en: null,
						beneficiaries_th: null,
						beneficiaries_en: null,
						responsible_user_id: null,
						visibility: 'public',
						emenscr_code: null,
						organisation_code: 'play',
						start_date: null,
						start_precision: 'day',
						end_date: null,
						end_precision: 'day',
						dimensions: [],
						place_codes: []
					}
				},
				as('officer')
			)
		);
		const { id } = await db
			.insertInto('milestone')
			.values({ initiative_id: sample.id, position: 1, title_th: 'ก', is_sample: true })
			.returning('id')
			.executeTakeFirstOrThrow();
		await expect(add(one, one.milestones[0]!, id)).rejects.toMatchObject({
			status: 403,
			code: 'sample_only'
		});
		for (const is_sample of [true, false]) {
			await expect(
				db
					.insertInto('milestone_dependency')
					.values({ milestone_id: one.milestones[0]!, depends_on_id: id, is_sample })
					.execute()
			).rejects.toMatchObject({ code: '23503' });
		}
		expect(
			(await listDependencyChoices(db, { id: one.id, is_sample: false }, 'ตัวอย่าง', viewer)).map(
				(found) => found.initiative_code
			)
		).toEqual([one.code, one.code]);
	});

	test('what one may not see is neither shown nor offered', async () => {
		await db.updateTable('initiative').set({ visibility: 'internal' }).where('id', '=', two.id).execute();
		const { milestones, dependencies } = await listDependencyNetwork(db, one.id, viewer);
		expect(milestones.map(({ id }) => id)).toEqual(one.milestones);
		expect(dependencies).toHaveLength(1);
		expect(await listDependencyChoices(db, { id: one.id, is_sample: false }, two.code, viewer)).toHaveLength(
			2
		);
	});
});
