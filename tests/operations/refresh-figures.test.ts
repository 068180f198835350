import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { addInitiative, addReferences, addReport, type InitiativeSpec } from '../support/portfolio.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase();
	await addReferences(database.db);
});
beforeEach(async () => void (await database.pool.query('truncate initiative, reporting_period cascade')));
afterAll(() => database.drop());

const TODAY = '2026-01-01';
const spec: InitiativeSpec = {
	code: 'A',
	start: '2019-10-01',
	end: '2020-09-30',
	dimensions: { security: 1, economy: 2 },
	places: ['9401', '95'],
	lead: 'office-a',
	milestones: [
		{ start: '2019-10-01', end: '2020-03-31' },
		{ start: '2020-04-01', end: '2020-09-30' }
	],
	budgets: [{ year: 2563, byAct: '1000', afterTransfers: '900.5' }],
	transactions: [
		{ kind: 'disbursement', date: '2019-12-31', amount: '10' },
		{ kind: 'disbursement', date: '2020-01-01', amount: '5' },
		{ kind: 'new_obligation', date: '2020-01-01', amount: '7', currency: 'USD' }
	],
	reports: [{ period: '2563-q2', milestones: ['90', null] }]
};
const refresh = (ids: number[] | 'all' = 'all', today = TODAY) =>
	database.db.transaction().execute((trx) => refreshFigures(trx, ids, today));
const figures = async () =>
	(
		await database.pool.query(`select fiscal_year || '-q' || quarter as period, f.*,
	(select string_agg(dimension_code || parts, ' ' order by dimension_code) from figure_dimension d where (d.initiative_id, d.fiscal_year, d.quarter) = (f.initiative_id, f.fiscal_year, f.quarter)) as dimensions,
	(select string_agg(place_code, ' ' order by place_code) from figure_place d where (d.initiative_id, d.fiscal_year, d.quarter) = (f.initiative_id, f.fiscal_year, f.quarter)) as places
	from initiative_period_figure f order by 1`)
	).rows;
const periods = async () => (await figures()).map(({ period }) => period);

describe('what is stored', () => {
	test('one row a period, with money, parts, places and lead', async () => {
		await addInitiative(database.db, spec);
		await refresh();
		const [q1, q2, q3, q4] = await figures();
		expect(q1).toMatchObject({
			period: '2563-q1',
			planned: '25.14',
			actual: null,
			health: 'no_report',
			left_out: 'no_report',
			disbursed: '10.00',
			outstanding: null
		});
		expect(q2).toMatchObject({
			planned: '50.00',
			actual: '45.00',
			slippage: '-5.00',
			spi: '0.9000',
			health: 'early_warning',
			is_reported: true,
			disbursed: '15.00',
			budget_weight: '900.50',
			budget_basis: 'after_transfers',
			dimensions: 'economy2 security1',
			parts_total: 3,
			places: '9401 95',
			organisation_code: 'office-a'
		});
		expect(q3).toMatchObject({
			actual: '45.00',
			planned: '50.00',
			is_reported: false,
			reported_quarter: 2,
			planned_at_end: '74.86',
			outstanding: null
		});
		expect(q4).toMatchObject({ period: '2563-q4', health: 'stale', left_out: 'stale' });
	});
	test('what is not known stays null', async () => {
		await addInitiative(database.db, {
			code: 'B',
			start: '2020-01-01',
			end: '2020-03-31',
			budgets: [{ year: 2563, byAct: '5', currency: 'USD' }]
		});
		await refresh();
		expect((await figures()).find(({ period }) => period === '2563-q2')).toMatchObject({
			actual: null,
			slippage: null,
			spi: null,
			year_progress: null,
			planned_baseline_one: null,
			baseline_number: null,
			budget_weight: null,
			budget_basis: null,
			disbursed: null,
			outstanding: null,
			organisation_code: null,
			parts_total: 0,
			dimensions: null
		});
	});
	test('dated facts are those of the quarter', async () => {
		const { id } = await addInitiative(database.db, { ...spec, dimensions: {}, lead: undefined! });
		await database.pool
			.query(`insert into initiative_dimension (initiative_id, dimension_code, parts, valid_from, valid_to) values
			(${id}, 'security', 1, '1941-01-01', '2020-03-31'), (${id}, 'society', 3, '2020-03-31', null)`);
		await database.pool
			.query(`insert into initiative_organisation (initiative_id, organisation_code, role, valid_from, valid_to) values
			(${id}, 'office-a', 'accountable', '1941-01-01', '2020-01-01'), (${id}, 'office-b', 'accountable', '2020-01-01', null)`);
		await refresh();
		expect((await figures()).map((row) => [row.dimensions, row.organisation_code])).toEqual([
			['security1', 'office-a'],
			['society3', 'office-b'],
			['society3', 'office-b'],
			['society3', 'office-b']
		]);
	});
});

describe('which periods', () => {
	test('the outer span, budget years, money and reports', async () => {
		await addInitiative(database.db, {
			code: 'C',
			start: '2018-01-01',
			startPrecision: 'year',
			end: '2018-12-31',
			endPrecision: 'year',
			transactions: [{ kind: 'disbursement', date: '2020-02-01', amount: '1' }],
			reports: [{ period: '2562-q4', percent: '1' }]
		});
		await refresh();
		expect(await periods()).toEqual([
			'2561-q1',
			'2561-q2',
			'2561-q3',
			'2561-q4',
			'2562-q1',
			'2562-q4',
			'2563-q2'
		]);
	});
	test('an end that is not stated is open up to the running quarter', async () => {
		await addInitiative(database.db, { code: 'D', start: '2020-02-01' });
		await refresh('all', '2020-07-15');
		expect(await periods()).toEqual(['2563-q2', '2563-q3', '2563-q4']);
	});
	test('neither end known and nothing else: none, and rows of before leave', async () => {
		const { id } = await addInitiative(database.db, {
			code: 'E',
			start: '2020-02-01',
			end: '2020-04-01',
			dimensions: { security: 1 },
			places: ['94']
		});
		await refresh();
		expect(await periods()).toHaveLength(2);
		await database.pool.query('update initiative set start_date = null, end_date = null');
		await refresh([id]);
		expect(await periods()).toEqual([]);
		expect(
			(await database.pool.query('select 1 from figure_dimension union all select 1 from figure_place')).rows
		).toEqual([]);
	});
});

describe('what stays', () => {
	test('a frozen row, whatever is entered later', async () => {
		const { id, milestoneIds } = await addInitiative(database.db, spec);
		await refresh();
		await database.pool.query(`update initiative_period_figure set frozen_at = now() where quarter = 2`);
		const before = (await figures())[1];
		await addReport(database.db, id, milestoneIds, { period: '2563-q2', milestones: ['10', null] });
		await database.pool.query(
			`update initiative_dimension set parts = 9; delete from initiative_place; update initiative set visibility = 'internal'`
		);
		await refresh();
		const after = await figures();
		expect(after[1]).toEqual(before);
		expect(after[2]).toMatchObject({
			actual: '5.00',
			visibility: 'internal',
			dimensions: 'economy9 security9',
			places: null
		});
	});
	test('a frozen row, also where the initiative leaves the period', async () => {
		await addInitiative(database.db, { code: 'F', start: '2020-01-01', end: '2020-06-30' });
		await refresh();
		await database.pool.query(
			`update initiative_period_figure set frozen_at = now() where quarter = 3; update initiative set end_date = '2020-02-01'`
		);
		await refresh();
		expect(await periods()).toEqual(['2563-q2', '2563-q3']);
	});
	test('a closed period gets no rows later', async () => {
		await database.pool.query(
			`insert into reporting_period (fiscal_year, quarter, state) values (2563, 2, 'closed')`
		);
		await addInitiative(database.db, { code: 'G', start: '2020-01-01', end: '2020-06-30' });
		await refresh();
		expect(await periods()).toEqual(['2563-q3']);
	});
	test('rows that did not change are not written', async () => {
		const { id, milestoneIds } = await addInitiative(database.db, spec);
		await refresh();
		const versions = async () =>
			(
				await database.pool.query(
					'select xmin::text from initiative_period_figure order by fiscal_year, quarter'
				)
			).rows.map(({ xmin }) => xmin);
		const before = await versions();
		await refresh();
		expect(await versions()).toEqual(before);
		await addReport(database.db, id, milestoneIds, { period: '2563-q4', milestones: ['100', '80'] });
		await refresh([id]);
		const after = await versions();
		expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
		expect(after[3]).not.toBe(before[3]);
	});
});
