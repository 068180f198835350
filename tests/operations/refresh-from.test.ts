import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, nextPeriod, parsePeriodKey, periodKey } from '#lib/domain/calendar.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import {
	addBaseline,
	addInitiative,
	addReferences,
	addReport,
	type MilestoneSpec
} from '../support/portfolio.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase();
	await addReferences(database.db);
});
afterAll(() => database.drop());

const TODAY = '2020-08-20';
const PERIODS = ['2562-q4', '2563-q1', '2563-q2', '2563-q3', '2563-q4', '2564-q1'];
const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2019-06-01', n));
const milestone: fc.Arbitrary<MilestoneSpec> = fc
	.record({
		dates: fc.option(
			fc.tuple(day, day).map((days) => days.sort()),
			{ nil: null, freq: 6 }
		),
		precision: fc.constantFrom('day', 'day', 'month', 'quarter', 'fiscal_year'),
		weight: fc.option(fc.integer({ min: 1, max: 99 }).map(String), { nil: null, freq: 4 })
	})
	.map(({ dates, ...more }) => ({
		...more,
		start: dates?.[0] ?? null,
		end: dates?.[1] ?? null
	})) as fc.Arbitrary<MilestoneSpec>;
const percent = fc.option(
	fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2)),
	{ nil: null, freq: 3 }
);

async function stored(id: number) {
	const { rows } = await database.pool.query(
		"select to_jsonb(f) - 'computed_at' as row from initiative_period_figure f where initiative_id = $1 order by fiscal_year, quarter",
		[id]
	);
	return rows.map(({ row }) => row);
}

test("a report's approval, refreshed from its own period on, leaves what a full computation gives", async () => {
	let count = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.array(milestone, { maxLength: 4 }),
			fc.array(
				fc.record({
					period: fc.constantFrom(...PERIODS),
					percent,
					milestones: fc.array(percent, { minLength: 4, maxLength: 4 })
				}),
				{ minLength: 1, maxLength: 6 }
			),
			fc.option(day),
			async (milestones, reports, approval) => {
				const { db } = database;
				const { id, milestoneIds } = await addInitiative(db, {
					code: `R${count++}`,
					start: '2019-08-01',
					end: '2020-12-31',
					milestones
				});
				if (approval) await addBaseline(db, id, approval);
				await db.transaction().execute((trx) => refreshFigures(trx, [id], TODAY));
				for (const report of reports) {
					await db.transaction().execute(async (trx) => {
						await addReport(trx, id, milestoneIds, {
							...report,
							milestones: report.milestones.slice(0, milestones.length)
						});
						await refreshFigures(trx, [id], TODAY, parsePeriodKey(report.period)!);
					});
				}
				const found = await stored(id);
				await database.pool.query('delete from initiative_period_figure where initiative_id = $1', [id]);
				await db.transaction().execute((trx) => refreshFigures(trx, 'all', TODAY));
				expect(found).toEqual(await stored(id));
				for (const row of found) {
					if (row.reported_quarter === null)
						expect([row.actual, row.slippage, row.spi, row.year_progress]).toEqual([null, null, null, null]);
					if (row.actual === null || row.planned === null) expect(row.slippage).toBeNull();
					if (row.slippage !== null) expect(row.slippage).toBeCloseTo(row.actual - row.planned, 6);
				}
			}
		),
		{ numRuns: 25 }
	);
});

test('two changes at once: the later computes with what the earlier wrote', async () => {
	const { db } = database;
	const { id, milestoneIds } = await addInitiative(db, {
		code: 'both',
		start: '2019-10-01',
		end: '2020-09-30'
	});
	const approve = (key: string, value: string) =>
		db.transaction().execute(async (trx) => {
			await addReport(trx, id, milestoneIds, { period: key, percent: value });
			await refreshFigures(trx, [id], '2026-01-01');
		});
	const [first, second] = ['2563-q1', periodKey(nextPeriod(parsePeriodKey('2563-q1')!))];
	await db
		.insertInto('reporting_period')
		.values([
			{ fiscal_year: 2563, quarter: 1 },
			{ fiscal_year: 2563, quarter: 2 }
		])
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	for (let i = 0; i < 5; i++) {
		await Promise.all([approve(first!, `1${i}`), approve(second!, `4${i}`)]);
		expect((await stored(id)).map(({ actual }) => actual)).toEqual([10 + i, 40 + i, 40 + i, 40 + i]);
	}
});
