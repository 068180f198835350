import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { approveReport } from '#lib/server/operations/approve-report.ts';
import { closePeriod } from '#lib/server/operations/close-period.ts';
import { setDueDate } from '#lib/server/operations/open-period.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { countStandings } from '#lib/server/queries/period-close.ts';
import { listReporting } from '#lib/server/queries/reporting-list.ts';
import { listReportingCells } from '#lib/server/queries/reporting-matrix.ts';
import { settleReporting } from '#lib/server/shown-reporting.ts';
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

type Office = ReturnType<typeof office>;

let database: TestDatabase;
let db: Kysely<DB>;
let within: Office['within'],
	close: Office['close'],
	at: Office['at'],
	approve: Office['approve'],
	correct: Office['correct'],
	reported: Office['reported'],
	refresh: Office['refresh'];
beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	await insertBasics(db);
	({ within, close, at, approve, correct, reported, refresh } = office(db));
});
beforeEach(async () => {
	await database.pool.query('truncate initiative, reporting_period cascade');
	await db
		.insertInto('reporting_period')
		.values([
			{ fiscal_year: 2563, quarter: 3 },
			{ fiscal_year: 2563, quarter: 4 }
		])
		.execute();
});
afterAll(() => database.drop());

const rowsOf = async ({ fiscalYear, quarter }: Period) =>
	(
		await database.pool.query(
			'select * from initiative_period_figure where fiscal_year = $1 and quarter = $2 order by initiative_id',
			[fiscalYear, quarter]
		)
	).rows;

describe('what is refused', () => {
	test.each([
		['a quarter that has not ended', before, '2020-06-30', 'close_not_ended'],
		['one while an earlier is open', period, today, 'close_earlier_open']
	] as const)('%s', async (_, of, day, why) => {
		await expect(close(of, day)).rejects.toMatchObject({ status: 422, errors: { '': why } });
		expect(
			(
				await db
					.selectFrom('reporting_period')
					.select('state')
					.where('quarter', '=', of.quarter)
					.executeTakeFirst()
			)?.state
		).toBe('open');
	});

	test('one that holds a single sample row, until that is gone; a second close', async () => {
		await db
			.insertInto('initiative')
			.values({
				code: 'SAMPLE',
				title_th: 'ตัวอย่าง',
				plan_code: 'play',
				is_sample: true,
				start_date: '2020-04-01',
				end_date: '2020-06-30'
			})
			.execute();
		await refresh();
		await expect(close(before)).rejects.toMatchObject({ errors: { '': 'close_sample' } });
		await db.deleteFrom('initiative').where('code', '=', 'SAMPLE').execute();
		await close(before);
		await expect(close(before)).rejects.toMatchObject({ errors: { '': 'close_closed' } });
	});

	test('a sample administrator closes nothing real', async () => {
		await expect(close(before, today, { ...administrator, is_sample: true })).rejects.toMatchObject({
			status: 403,
			code: 'sample_only'
		});
	});

	test('the due date of a closed period stays', async () => {
		await close(before);
		const edit = within((trx) =>
			setDueDate(
				trx,
				administrator,
				before,
				{ due_date: '2020-08-01', reason: 'x', lock_version: 2 },
				{ actor_id: 'x' }
			)
		);
		await expect(edit).rejects.toMatchObject({ status: 409 });
	});
});

test('what was missing is counted, kept and told to the trail, in the transaction that freezes', async () => {
	await reported(before, 'approved');
	await reported(before, 'submitted');
	await reported(before, 'draft');
	await insertInitiative(db);
	const suspended = await insertInitiative(db);
	await db
		.updateTable('initiative_status')
		.set({ status: 'suspended', reason: 'test' })
		.where('initiative_id', '=', suspended.id)
		.execute();
	await refresh();
	const counts = { reported: 1, submitted: 1, draft: 1, returned: 0, none: 1, not_owed: 1 };
	expect(await countStandings(db, before)).toEqual(counts);
	await close(before);
	const closed = await db
		.selectFrom('reporting_period')
		.selectAll()
		.where('quarter', '=', 3)
		.executeTakeFirstOrThrow();
	expect(closed).toMatchObject({
		state: 'closed',
		closed_by: 'admin',
		close_counts: counts,
		closed_at: expect.any(Date)
	});
	const rows = await rowsOf(before);
	expect(rows.map(({ frozen_at }) => frozen_at)).toEqual(Array(5).fill(closed.closed_at));
	expect((await rowsOf(period)).every(({ frozen_at }) => frozen_at === null)).toBe(true);
	const events = await db
		.selectFrom('audit_event')
		.select(['action', 'actor_id', 'after'])
		.where('record_type', '=', 'reporting_period')
		.where('record_id', '=', '2563-q3')
		.orderBy('id', 'desc')
		.limit(1)
		.execute();
	expect(events).toEqual([
		{ action: 'period.close', actor_id: 'admin', after: { state: 'closed', frozen: 5, ...counts } }
	]);
});

test('a close that fails after the freeze leaves nothing closed', async () => {
	await reported(before, 'approved');
	const undone = within(async (trx) => {
		await closePeriod(trx, administrator, before, { lock_version: 1 }, today, { actor_id: 'admin' });
		throw new Error('lost');
	});
	await expect(undone).rejects.toThrow('lost');
	expect((await rowsOf(before))[0].frozen_at).toBeNull();
	expect(
		(await db.selectFrom('reporting_period').select('state').where('quarter', '=', 3).executeTakeFirst())
			?.state
	).toBe('open');
});

test("a figure that the daily refresh had not reached is computed at the quarter's end before it is frozen", async () => {
	const { id } = await insertInitiative(db);
	await within((trx) => refreshFigures(trx, [id], '2020-05-01'));
	expect((await rowsOf(before))[0].as_of).toBe('2020-05-01');
	await close(before);
	expect((await rowsOf(before))[0]).toMatchObject({
		as_of: '2020-06-30',
		planned: expect.stringMatching(/^7\d\./)
	});
});

test('who has reported stands as at the close, whatever is approved or sent back since', async () => {
	const [approved, waiting] = [await reported(before, 'approved'), await reported(before, 'submitted')];
	await reported(before, 'draft');
	await refresh();
	await close(before);
	const stood = async (as: 'close' | null) => {
		const { scope } = await settleReporting(
			db,
			new URLSearchParams(`year=2563&quarter=3&span=1${as ? '&as=close' : ''}`),
			{ actor: administrator, today: '2021-02-03' }
		);
		const [total] = (await listReportingCells(db, 'organisation', scope)).filter(({ is_total }) => is_total);
		return {
			cell: [total!.approved, total!.submitted, total!.missed],
			list: await listReporting(db, scope, null, { limit: 9, offset: 0 })
		};
	};
	const was = await stood('close');
	expect(was.cell).toEqual([1, 1, 1]);
	await approve(waiting.id, before);
	await correct(approved.id, before, values(approved.milestones, '90'));
	expect(await stood('close')).toEqual(was);
	expect((await stood(null)).cell).not.toEqual(was.cell);
	await expect(
		settleReporting(db, new URLSearchParams('year=2563&quarter=4&as=close'), { actor: null, today })
	).rejects.toMatchObject({ code: 'not_closed' });
});

describe('a frozen row', () => {
	test('stands against changed weights, dates, budget, dimensions and places, and against the whole portfolio computed anew', async () => {
		const { id, milestones } = await reported(before, 'approved');
		await close(before);
		const frozen = await rowsOf(before);
		const open = await rowsOf(period);
		await db
			.updateTable('milestone')
			.set({ weight: '9', planned_end: '2020-12-31' })
			.where('id', '=', milestones[1]!)
			.execute();
		await db.updateTable('milestone').set({ weight: '1' }).where('id', '=', milestones[0]!).execute();
		await db.deleteFrom('schedule_baseline').where('initiative_id', '=', id).execute();
		await db
			.updateTable('initiative')
			.set({ start_date: '2019-01-01', visibility: 'internal' })
			.where('id', '=', id)
			.execute();
		await db.updateTable('budget').set({ by_act: '5' }).where('initiative_id', '=', id).execute();
		await db
			.updateTable('initiative_dimension')
			.set({ dimension_code: 'economy', parts: 7 })
			.where('initiative_id', '=', id)
			.execute();
		await refresh();
		expect(await rowsOf(before)).toEqual(frozen);
		expect(await rowsOf(period)).not.toEqual(open);
		const parts = await db
			.selectFrom('figure_dimension')
			.select(['quarter', 'dimension_code'])
			.where('initiative_id', '=', id)
			.where('fiscal_year', '=', 2563)
			.where('quarter', 'in', [3, 4])
			.orderBy('quarter')
			.execute();
		expect(parts).toEqual([
			{ quarter: 3, dimension_code: 'security' },
			{ quarter: 4, dimension_code: 'economy' }
		]);
	});

	test.each([
		['its figure changed', `update initiative_period_figure set actual = 1 where quarter = 3`],
		['thawed', `update initiative_period_figure set frozen_at = null where quarter = 3`],
		['deleted', `delete from initiative_period_figure where quarter = 3`],
		['its initiative deleted', `delete from initiative`],
		['a dimension changed', `update figure_dimension set parts = 9 where quarter = 3`],
		['a dimension gone', `delete from figure_dimension where quarter = 3`],
		[
			'a dimension more',
			`insert into figure_dimension select initiative_id, fiscal_year, quarter, 'economy', 1, false from figure_dimension where quarter = 3`
		]
	])('by plain SQL: %s is refused', async (_, statement) => {
		await reported(before, 'approved');
		await close(before);
		await expect(database.pool.query(statement)).rejects.toMatchObject({
			code: '23000',
			constraint: 'figure_frozen'
		});
		await database.pool.query(
			statement.replace('quarter = 3', 'quarter = 4').replace(/^delete from initiative$/, 'select')
		);
	});

	test('an initiative that is entered later does not enter the closed period', async () => {
		await close(before);
		await insertInitiative(db);
		await refresh();
		expect([await rowsOf(before), (await rowsOf(period)).length]).toEqual([[], 1]);
	});
});

test('whoever is approving while the period closes comes before or after, never between', async () => {
	const made = await Promise.all(Array.from({ length: 6 }, () => reported(before, 'submitted')));
	const addresses = await Promise.all(made.map(({ id }) => at(id, before)));
	const approvals = addresses.map((address) =>
		within((trx) => approveReport(trx, address, as('reviewer'))).then(
			() => true,
			() => false
		)
	);
	const closing = close(before);
	await Promise.all([closing, ...approvals]);
	const { close_counts } = await db
		.selectFrom('reporting_period')
		.select('close_counts')
		.where('quarter', '=', 3)
		.executeTakeFirstOrThrow();
	const rows = await rowsOf(before);
	expect(rows.every(({ frozen_at }) => frozen_at !== null)).toBe(true);
	expect((close_counts as { reported: number }).reported).toBe(
		rows.filter(({ is_reported }) => is_reported).length
	);
	// Counted, or approved after the close (a late approval) and not counted.
	const before_close = await db
		.selectFrom('progress_report as r')
		.innerJoin('reporting_period as p', (j) =>
			j.onRef('p.fiscal_year', '=', 'r.fiscal_year').onRef('p.quarter', '=', 'r.quarter')
		)
		.whereRef('r.reviewed_at', '<', 'p.closed_at')
		.where('r.state', '=', 'approved')
		.select('r.id')
		.execute();
	expect(before_close.length).toBe((close_counts as { reported: number }).reported);
});
