import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { refreshRunningQuarter } from '#lib/server/operations/refresh-running-quarter.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { addInitiative, addReferences } from '../support/portfolio.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase();
	await addReferences(database.db);
	await addInitiative(database.db, { code: 'A', start: '2020-04-01', end: '2020-09-30' });
	await addInitiative(database.db, {
		code: 'B',
		start: '2019-10-01',
		statuses: [
			{ from: '1941-01-01', status: 'active' },
			{ from: '2020-07-02', status: 'suspended' }
		]
	});
	await database.db.transaction().execute((trx) => refreshFigures(trx, 'all', '2020-06-10'));
});
afterAll(() => database.drop());

const stored = async (code: string) =>
	(
		await database.pool.query(
			`select f.quarter, f.as_of, f.planned, f.status
	from initiative_period_figure f join initiative i on i.id = f.initiative_id where i.code = $1 order by fiscal_year, quarter`,
			[code]
		)
	).rows;

test('a new day moves the plan; the missed end of a quarter is made good', async () => {
	expect(await stored('A')).toEqual([
		{ quarter: 3, as_of: '2020-06-10', planned: '38.80', status: 'active' },
		{ quarter: 4, as_of: '2020-06-10', planned: '38.80', status: 'active' }
	]);
	expect(await refreshRunningQuarter(database.db, '2020-07-02')).toBe(2);
	expect(await stored('A')).toEqual([
		{ quarter: 3, as_of: '2020-06-30', planned: '49.73', status: 'active' },
		{ quarter: 4, as_of: '2020-07-02', planned: '50.82', status: 'active' }
	]);
});
test('an initiative without an end enters the new quarter, with the status of the day', async () => {
	const rows = await stored('B');
	expect(rows.map(({ quarter, status }) => [quarter, status])).toEqual([
		[1, 'active'],
		[2, 'active'],
		[3, 'active'],
		[4, 'suspended']
	]);
});
test('the same day again finds nothing', async () => {
	expect(await refreshRunningQuarter(database.db, '2020-07-02')).toBe(0);
	expect(await refreshRunningQuarter(database.db, '2020-07-03')).toBe(2);
});
