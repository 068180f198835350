import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import { findNetwork } from '#lib/server/queries/critical-milestones.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { listTimelineMilestones } from '#lib/server/queries/timeline-records.ts';
import { findTimelineExtent, type TimelineGrouping } from '#lib/server/queries/timeline.ts';
import { loadTimeline, type Arranged } from '#lib/server/queries/load-timeline.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { plantInitiative, plantReference } from './initiative-fixture.ts';

let test: TestDatabase;
let id: number;
const viewer = { actor: null, today: '2020-10-12' };
const filter = (query = '') => readFilter(new URLSearchParams(query));
const load = (query = '', given: Partial<Arranged> = {}, limit = 50, offset = 0, today = viewer.today) =>
	loadTimeline(
		test.db,
		filter(query),
		{ ...viewer, today },
		{ group: 'plan', level: 'initiative', fold: [], open: [], ...given, limit, offset }
	);
const rows = async (
	query = '',
	group: TimelineGrouping = 'plan',
	limit = 50,
	offset = 0,
	today = viewer.today
) => (await load(query, { group }, limit, offset, today)).rows;
/** Every row under its head, as 'head/row'. */
const codes = async (query = '', group: TimelineGrouping = 'plan') => {
	const timeline = await load(query, { group });
	const left = [...timeline.rows];
	return timeline.heads.flatMap((head) => left.splice(0, head.rows).map((row) => `${head.code}/${row.code}`));
};

beforeAll(async () => {
	test = await freshDatabase();
	const { db } = test;
	await plantReference(db);
	await db
		.updateTable('plan')
		.set({ start_date: '2018-01-01', start_precision: 'year', end_date: '2022-12-31', end_precision: 'year' })
		.where('code', '=', 'together')
		.execute();
	await db
		.updateTable('plan')
		.set({ start_date: '2019-10-01', end_date: '2020-09-30' })
		.where('code', '=', 'fy2563')
		.execute();
	await db.insertInto('source_document').values({ key: 'iati', title_th: 'ก', title_en: 'IATI' }).execute();
	await db
		.insertInto('stated_span')
		.values({ plan_code: 'together', source_key: 'iati', start_date: '2018-08-22', end_date: '2023-05-21' })
		.execute();
	id = await plantInitiative(db, {
		code: 'A',
		title: 'หนึ่ง',
		dimensions: ['economy', 'security'],
		organisation: 'sbpac',
		health: 'behind',
		slippage: '-12'
	});
	await plantInitiative(db, {
		code: 'B',
		title: 'สอง',
		plan: 'together',
		elsewhere: true,
		start: '2018-01-01',
		end: '2022-12-31'
	});
	await plantInitiative(db, {
		code: 'C',
		title: 'ไม่มีวัน',
		dimensions: ['security'],
		start: null,
		end: null,
		elsewhere: true
	});
	await plantInitiative(db, { code: 'I', title: 'ภายใน', visibility: 'internal' });
	await plantInitiative(db, { code: 'S', title: 'ตัวอย่าง', sample: true, end: '2029-09-30' });
	// A quarter to come: its figure is not the newest that there is to show.
	await sql`insert into initiative_period_figure (initiative_id, fiscal_year, quarter, health, is_reported, status, plan_code, visibility, rule_version, working, as_of)
		values (${id}, 2564, 2, 'critical', false, 'active', 'fy2563', 'public', 1, '{}', '2021-03-31')`.execute(db);
	await sql`insert into schedule_baseline (initiative_id, number, start_date, end_date, approved_on, reason)
		values (${id}, 1, '2019-10-01', '2020-06-30', '2019-09-01', 'a'), (${id}, 2, '2019-10-01', '2020-09-30', '2020-02-01', 'b')`.execute(
		db
	);
	await sql`insert into milestone (initiative_id, position, title_th, planned_start, planned_end, actual_start, actual_end)
		values (${id}, 1, 'ก', '2019-10-01', '2020-02-29', '2019-11-02', '2020-03-01'), (${id}, 2, 'ข', '2020-03-01', '2020-09-30', '2020-03-05', null)`.execute(
		db
	);
});
afterAll(() => test.drop());

describe('loadTimeline', () => {
	it('stands in order of plans by their start, sample plans last, and shows public ones only', async () => {
		expect(await codes()).toEqual(['together/B', 'fy2563/A', 'fy2563/C', 'fy2563/S']);
		expect(await codes('sample=0')).toEqual(['together/B', 'fy2563/A', 'fy2563/C']);
	});
	it('puts an initiative under each of its dimensions, in their order, and last those without', async () => {
		expect(await codes('sample=0', 'dimension')).toEqual(['security/A', 'security/C', 'economy/A', 'null/B']);
		expect(await codes('sample=0&dimension=economy', 'dimension')).toEqual(['economy/A']);
	});
	it('groups by lead organisation', async () => {
		expect(await codes('sample=0', 'organisation')).toEqual(['sbpac/A', 'null/B', 'null/C']);
	});
	it('narrows to a period, and takes its figures; without one the newest that is not to come', async () => {
		expect(await codes('year=2563&quarter=4&sample=0')).toEqual(['fy2563/A']);
		expect((await rows('plan=fy2563'))[0]).toMatchObject({
			health: 'behind',
			slippage: '-12.00',
			figure_fiscal_year: 2563,
			figure_quarter: 4
		});
		expect((await rows('plan=fy2563', 'plan', 1, 0, '2021-02-01'))[0]).toMatchObject({
			health: 'critical',
			figure_quarter: 2
		});
		expect(await codes('health=behind')).toEqual(['fy2563/A']);
		expect(await codes('undated=1')).toEqual(['fy2563/C']);
	});
	it('gives windows without gap or overlap', async () => {
		const code = async (limit: number, offset: number) =>
			(await rows('', 'plan', limit, offset)).map((row) => row.code);
		expect([...(await code(2, 0)), ...(await code(2, 2))]).toEqual(await code(50, 0));
	});
	it('knows baseline, work done, and both versions of dates', async () => {
		const { rows: found, heads, extent } = await load('sample=0');
		expect(found.find((row) => row.code === 'A')).toMatchObject({
			baseline: {
				number: 2,
				start_date: '2019-10-01',
				start_precision: 'day',
				end_date: '2020-09-30',
				end_precision: 'day'
			},
			actual_start: '2019-11-02',
			actual_end: null
		});
		expect(heads.find((plan) => plan.code === 'together')!.stated).toEqual([
			expect.objectContaining({ start_date: '2018-08-22', end_date: '2023-05-21', source_title_en: 'IATI' })
		]);
		expect(extent).toEqual({ rows: 3, initiatives: 3, first: '2018-01-01', last: '2023-05-21' });
	});
	it('counts an initiative once, however many rows it makes', async () => {
		expect(await findTimelineExtent(test.db, filter('sample=0'), viewer, 'dimension')).toMatchObject({
			rows: 4,
			initiatives: 3,
			last: '2022-12-31'
		});
	});
	it('stands by province, once in each, and by responsible person only for whom that is told', async () => {
		await test.db
			.insertInto('place')
			.values(
				['95', '94', '9401', '9402'].map((code) => ({
					code,
					kind: code.length === 2 ? ('province' as const) : ('district' as const),
					name_th: code,
					parent_code: code.length === 2 ? null : '94'
				}))
			)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		await test.db
			.insertInto('initiative_place')
			.values([
				{ initiative_id: id, place_code: '9401' },
				{ initiative_id: id, place_code: '9402' },
				{ initiative_id: id, place_code: '95' }
			])
			.execute();
		expect(await codes('sample=0', 'place')).toEqual(['95/A', '94/A', 'null/B', 'null/C']);
		expect((await load('', { group: 'person' })).group).toBe('plan');
	});
	it('folds: a head stays and says how many rows stand under it, and windows count what is shown', async () => {
		const { heads, rows: found, runs } = await load('sample=0', { fold: ['fy2563'] });
		expect(heads.map((head) => [head.code, head.rows, head.isFolded])).toEqual([
			['together', 1, false],
			['fy2563', 2, true]
		]);
		expect(found.map((row) => row.code)).toEqual(['B']);
		expect(runs).toEqual([[1, 1]]);
		expect((await load('sample=0', { level: 'group' })).rows).toEqual([]);
		expect(
			(await load('sample=0', { level: 'group', fold: ['fy2563'] })).rows.map((row) => row.code)
		).toEqual(['A', 'C']);
	});
	it('counts the lines of milestones where these stand under their initiative', async () => {
		expect((await load('sample=0&plan=fy2563', { level: 'milestone' })).runs).toEqual([
			[3, 1],
			[1, 1]
		]);
		expect((await load('sample=0&plan=fy2563', { open: ['A'] })).runs).toEqual([
			[3, 1],
			[1, 1]
		]);
		expect((await load('sample=0&plan=fy2563', { level: 'milestone', open: ['A'] })).runs).toEqual([[1, 2]]);
	});
	it('adds a group up by the progress rule: over the very rows under it, text and all, unknown never 0', async () => {
		await test.db
			.updateTable('initiative_period_figure')
			.set({ actual: '40', planned: '52' })
			.where('initiative_id', '=', id)
			.where('fiscal_year', '=', 2563)
			.execute();
		await test.db.transaction().execute(raiseDataVersion);
		const head = async (query: string) =>
			(await load(query)).heads.map(({ code, actual, planned, slippage, counted, initiatives }) => ({
				code,
				actual,
				planned,
				slippage,
				counted,
				initiatives
			}));
		expect(await head('sample=0')).toEqual([
			{
				code: 'together',
				actual: null,
				planned: null,
				slippage: null,
				counted: 0,
				initiatives: expect.any(Number)
			},
			{
				code: 'fy2563',
				actual: '40.00',
				planned: '52.00',
				slippage: '-12.00',
				counted: 1,
				initiatives: expect.any(Number)
			}
		]);
		expect((await head('sample=0&text=ไม่มีวัน'))[0]).toMatchObject({
			code: 'fy2563',
			actual: null,
			counted: 0
		});
	});
	it('knows the longest chain and what a late milestone delays, and nothing of what the viewer may not see', async () => {
		const { db } = test;
		const [first, second] = await db
			.selectFrom('milestone')
			.select('id')
			.where('initiative_id', '=', id)
			.orderBy('position')
			.execute();
		const other = await db
			.selectFrom('initiative')
			.select('id')
			.where('code', '=', 'I')
			.executeTakeFirstOrThrow();
		const hidden = await db
			.insertInto('milestone')
			.values({
				initiative_id: other.id,
				position: 1,
				title_th: 'ลับ',
				planned_start: '2020-10-01',
				planned_end: '2021-09-30'
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await db
			.insertInto('milestone_dependency')
			.values([
				{ milestone_id: second!.id, depends_on_id: first!.id },
				{ milestone_id: hidden.id, depends_on_id: second!.id }
			])
			.execute();
		await db.transaction().execute(raiseDataVersion);
		const { rows: found, dependencies } = await load('sample=0', { level: 'milestone' });
		expect(dependencies).toEqual([
			{ milestone_id: second!.id, depends_on_id: first!.id, lag_days: 0, isCritical: true }
		]);
		expect(found.find((row) => row.code === 'A')!.milestones.map((one) => one.isCritical)).toEqual([
			true,
			true
		]);
		const everything = await findNetwork(db, {
			...viewer,
			actor: {
				id: 'x',
				is_sample: false,
				grants: [{ role: 'administrator', organisation_code: null, dimension_code: null, place_code: null }]
			}
		});
		// 'ข' should have ended on 30 September and goes on.
		expect(everything.knockOn.get(second!.id)).toEqual({ delayed: 1, earliestFinish: '2021-10-12' });
		expect(everything.critical.has(hidden.id)).toBe(true);
	});
	it('lists milestones with what is known of each', async () => {
		const ids = await test.db.selectFrom('milestone').select('id').where('initiative_id', '=', id).execute();
		expect(
			await listTimelineMilestones(
				test.db,
				ids.map((one) => one.id)
			)
		).toEqual([
			expect.objectContaining({
				initiative_code: 'A',
				title_th: 'ก',
				end_date: '2020-02-29',
				actual_end: '2020-03-01',
				actual: null,
				baseline: null
			}),
			expect.objectContaining({ title_th: 'ข', actual_start: '2020-03-05', actual_end: null })
		]);
	});
});
