import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DB } from '#lib/server/db/schema.ts';
import { saveMonths, versionOf } from '#lib/server/operations/save-months.ts';
import { daysText, setMonthDays } from '#lib/server/operations/set-month-days.ts';
import { listMonthPeriods, listMonthUpdates, sumMonths } from '#lib/server/queries/months.ts';
import type { TestDatabase } from '../support/database.ts';
import { openOffice, type office } from './closing.ts';
import { before as q3 } from './fixture.ts';

let database: TestDatabase;
let db: Kysely<DB>;
let does: ReturnType<typeof office>;
beforeAll(async () => void ({ database, db, does } = await openOffice()));
beforeEach(async () => {
	await database.pool.query('truncate initiative, reporting_period, month_period cascade');
	await db
		.insertInto('reporting_period')
		.values([
			{ fiscal_year: 2563, quarter: 3 },
			{ fiscal_year: 2563, quarter: 4 }
		])
		.execute();
});
afterAll(() => database.drop());

const administrator = {
	id: 'administrator',
	is_sample: false,
	grants: [
		{ role: 'administrator' as const, organisation_code: null, dimension_code: null, place_code: null }
	]
};
const day = (month: number, opens_on: string, due_date: string | null = null) => ({
	month,
	opens_on,
	due_date
});
const setDays = async (days: ReturnType<typeof day>[], seen?: string) => {
	const now = daysText(await listMonthPeriods(db, 2563));
	return db
		.transaction()
		.execute((trx) =>
			setMonthDays(trx, administrator, { fiscal_year: 2563, days: seen ?? now }, days, { actor_id: null })
		);
};
const noted = (month: number, disbursed: string | null, physical_percent: string | null = null) => ({
	month,
	disbursed,
	physical_percent,
	outstanding: null,
	note: null
});
const save = async (
	initiative_id: number,
	rows: ReturnType<typeof noted>[],
	today = '2020-08-05',
	version?: number
) => {
	const lock_version = version ?? versionOf(await listMonthUpdates(db, initiative_id, 2563));
	return db.transaction().execute((trx) =>
		saveMonths(trx, { initiative_id, fiscal_year: 2563, lock_version }, rows, {
			actor_id: 'officer',
			today,
			request_id: null
		})
	);
};

test('a month is noted from its opening day on, summed by quarter with what is known, and enters no figure', async () => {
	const { id } = await does.reported(q3, 'draft');
	await does.refresh();
	const figures = async () =>
		(await database.pool.query('select * from initiative_period_figure order by 1, 2, 3')).rows;
	const before = await figures();
	await setDays([
		day(7, '2020-05-01'),
		day(8, '2020-06-01'),
		day(9, '2020-07-01'),
		day(10, '2020-08-01'),
		day(11, '2020-09-01')
	]);
	await save(id, [noted(7, '100.10', '20'), noted(8, null), noted(9, '0.20', '35'), noted(10, '7')]);
	expect(await sumMonths(db, id, 2563)).toEqual([
		{
			quarter: 3,
			months: 2,
			outstanding: null,
			disbursed: '100.30',
			disbursed_months: 2,
			physical_percent: '35.0000'
		},
		{
			quarter: 4,
			months: 1,
			outstanding: null,
			disbursed: '7.00',
			disbursed_months: 1,
			physical_percent: null
		}
	]);
	await expect(save(id, [noted(11, '1')])).rejects.toMatchObject({ status: 409, code: 'state' });
	await expect(save(id, [noted(12, '1')])).rejects.toMatchObject({ status: 409, code: 'state' });
	expect(await figures()).toEqual(before);
});

test('who saw an older version is told and overwrites nothing; what did not change is not written', async () => {
	const { id } = await does.reported(q3, 'draft');
	await setDays([day(7, '2020-05-01')]);
	await save(id, [noted(7, '1')]);
	await expect(save(id, [noted(7, '2')], '2020-08-05', 0)).rejects.toMatchObject({
		status: 409,
		code: 'conflict'
	});
	await save(id, [noted(7, '1.00')]);
	expect(await listMonthUpdates(db, id, 2563)).toMatchObject([{ disbursed: '1.00', lock_version: 1 }]);
});

test('months of a closed quarter stay as they are', async () => {
	const { id } = await does.reported(q3, 'approved');
	await does.refresh();
	await setDays([day(7, '2020-05-01')]);
	await save(id, [noted(7, '1')]);
	await does.close(q3);
	await expect(save(id, [noted(7, '2')])).rejects.toMatchObject({ status: 409, code: 'state' });
});

test('days before the month, due before opening, and a month taken out that somebody noted are refused; a stale form too', async () => {
	const { id } = await does.reported(q3, 'draft');
	await expect(setDays([day(7, '2020-03-31')])).rejects.toMatchObject({ errors: { opens_7: 'month_early' } });
	await expect(setDays([day(7, '2020-05-01', '2020-04-30')])).rejects.toMatchObject({
		errors: { due_7: 'month_due' }
	});
	await setDays([day(7, '2020-05-01', '2020-05-10'), day(8, '2020-06-01')]);
	await save(id, [noted(7, '1')]);
	await expect(setDays([day(8, '2020-06-01')])).rejects.toMatchObject({ errors: { opens_7: 'month_used' } });
	await expect(setDays([day(7, '2020-05-02')], '')).rejects.toMatchObject({ code: 'conflict' });
	await setDays([day(7, '2020-05-02')]);
	// What a form sends back is cleaned of blanks at its ends.
	const seen = daysText(await listMonthPeriods(db, 2563));
	expect([seen, daysText([])]).toEqual([seen.trim(), '']);
	expect(await listMonthPeriods(db, 2563)).toMatchObject([
		{ month: 7, opens_on: '2020-05-02', due_date: null }
	]);
});
