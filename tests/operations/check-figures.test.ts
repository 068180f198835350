import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DB } from '#lib/server/db/schema.ts';
import { checkFigures } from '#lib/server/operations/check-figures.ts';
import { refreshRunningQuarter } from '#lib/server/operations/refresh-running-quarter.ts';
import { findLastCheck, listDrift } from '#lib/server/queries/figure-drift.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openOffice, type office } from './closing.ts';
import { before as q3, today, values } from './fixture.ts';

let database: TestDatabase;
let db: Kysely<DB>;
let does: ReturnType<typeof office>;
beforeAll(async () => void ({ database, db, does } = await openOffice()));
beforeEach(async () => {
	await database.pool.query('truncate initiative, reporting_period, figure_check cascade');
	await db
		.insertInto('reporting_period')
		.values([
			{ fiscal_year: 2563, quarter: 3 },
			{ fiscal_year: 2563, quarter: 4 }
		])
		.execute();
});
afterAll(() => database.drop());
const all = async () =>
	(
		await database.pool.query(
			'select * from initiative_period_figure order by initiative_id, fiscal_year, quarter'
		)
	).rows;

test('figures that their inputs give are found right, once a day', async () => {
	await does.reported(q3, 'approved');
	await does.reported(q3, 'draft');
	await does.refresh();
	const { length } = await all();
	expect(await checkFigures(db, today)).toEqual({ figures: length, open_drift: 0, closed_drift: 0 });
	expect(await checkFigures(db, today)).toBeNull();
	expect(await findLastCheck(db)).toMatchObject({ checked_on: today, figures: length, open_drift: 0 });
});

test('a figure changed by hand, one that is gone and one too many are told, and changed by nothing; put right, they are told no more', async () => {
	const { id, code } = await does.reported(q3, 'approved', '80');
	await does.refresh();
	await database.pool.query(
		`update initiative_period_figure set actual = 99 where initiative_id = $1 and quarter = 3 and fiscal_year = 2563`,
		[id]
	);
	await database.pool.query(
		`delete from initiative_period_figure where initiative_id = $1 and quarter = 1 and fiscal_year = 2563`,
		[id]
	);
	await database.pool.query(
		`update initiative_period_figure set fiscal_year = 2562 where initiative_id = $1 and quarter = 2 and fiscal_year = 2563`,
		[id]
	);
	const rows = await all();
	expect(await checkFigures(db, today)).toMatchObject({ open_drift: 4, closed_drift: 0 });
	expect(await all()).toEqual(rows);
	const told = await listDrift(db, 10);
	expect(told.find(({ fiscal_year, quarter }) => fiscal_year === 2563 && quarter === 3)).toMatchObject({
		code,
		is_frozen: false,
		first_found: today,
		differences: { actual: { stored: '99.00', computed: '80.00' } }
	});
	expect(
		told
			.filter(({ differences }) => 'row' in (differences as object))
			.map(({ fiscal_year, quarter }) => [fiscal_year, quarter])
	).toEqual([
		[2563, 2],
		[2563, 1],
		[2562, 2]
	]);
	expect(
		(await db.selectFrom('audit_event').select('after').where('action', '=', 'figures.drift').execute())[0]
	).toMatchObject({ after: { open_drift: 4 } });

	await does.refresh();
	expect(await checkFigures(db, '2020-10-13')).toMatchObject({ open_drift: 0 });
	expect(await listDrift(db, 10)).toEqual([]);

	await database.pool.query(
		`update initiative_period_figure set slippage_days = 4321 where initiative_id = $1 and quarter = 4 and fiscal_year = 2563`,
		[id]
	);
	await database.pool.query(
		`update figure_dimension set parts = parts + 5 where initiative_id = $1 and quarter = 4 and fiscal_year = 2563`,
		[id]
	);
	expect(await checkFigures(db, '2020-10-14')).toMatchObject({ open_drift: 1 });
	expect(Object.keys((await listDrift(db, 10))[0]!.differences as object).sort()).toEqual([
		'dimensions',
		'slippage_days'
	]);
});

test('a closed period: what an approved correction tells is no drift, a plan changed behind it is', async () => {
	const corrected = await does.reported(q3, 'approved', '80');
	const moved = await does.reported(q3, 'approved', '80');
	await does.refresh();
	await does.close(q3);
	await does.correct(corrected.id, q3, values(corrected.milestones, '60'));
	expect(await checkFigures(db, today)).toMatchObject({ open_drift: 0, closed_drift: 0 });
	await db.updateTable('budget').set({ by_act: '5' }).where('initiative_id', '=', moved.id).execute();
	await does.refresh();
	expect(await checkFigures(db, '2020-10-13')).toMatchObject({ open_drift: 0, closed_drift: 1 });
	expect(await listDrift(db, 10)).toMatchObject([
		{
			code: moved.code,
			is_frozen: true,
			differences: { budget_weight: { stored: '1000000.00', computed: '5.00' } }
		}
	]);
});

test('a day on, after the daily refresh, nothing has drifted', async () => {
	await does.reported(q3, 'approved', '80');
	await db.updateTable('initiative').set({ end_date: '2021-09-30' }).execute();
	await does.refresh('2020-10-12');
	await refreshRunningQuarter(db, '2020-11-20');
	expect(await checkFigures(db, '2020-11-20')).toMatchObject({ open_drift: 0, closed_drift: 0 });
});

test('the sample set as it is loaded holds no drift', async () => {
	const seeded = await freshDatabase('sample');
	try {
		const { rows } = await seeded.pool.query(`select (now() at time zone 'Asia/Bangkok')::date as day`);
		await refreshRunningQuarter(seeded.db, rows[0].day);
		const found = (await checkFigures(seeded.db, rows[0].day))!;
		expect(await listDrift(seeded.db, 5)).toEqual([]);
		expect(found.figures).toBeGreaterThan(100);
	} finally {
		await seeded.drop();
	}
});
