import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, migrateDown, listMigrations } from '../../db/migrate.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { addInitiative, addReferences } from '../support/portfolio.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase();
});
afterAll(() => database.drop());

const NAME = '20261130212000_obligation_balance';
/** How many migrations to undo until that one is gone. */
const steps = listMigrations().length - listMigrations().findIndex(({ name }) => name === NAME);

test('what was obligated before the rule is marked, closed quarters keep what they counted as used, open ones count what was paid', async () => {
	const { pool, db, url } = database;
	await addReferences(db);
	const { id } = await addInitiative(db, { code: 'A', start: '2019-10-01', end: '2020-09-30' });
	await migrateDown(url, steps);
	await pool.query(
		`insert into transaction (initiative_id, kind, transaction_date, amount) values ($1, 'obligation', '2019-12-31', 1000000), ($1, 'disbursement', '2020-03-31', 999000)`,
		[id]
	);
	const figure = `insert into initiative_period_figure (initiative_id, fiscal_year, quarter, health, is_reported, disbursed, obligated, status, plan_code, visibility, rule_version, working, as_of, frozen_at)
		values ($1, 2563, $2, 'no_report', false, $3, $4, 'active', 'plan-a', 'public', 1, '{}', '2020-03-31', $5)`;
	await pool.query(figure, [id, 1, null, '1000000', '2020-02-01']);
	await pool.query(figure, [id, 2, '999000', '1000000', '2020-05-01']);
	await pool.query(figure, [id, 3, '999000', '1000000', null]);
	await pool.query(figure, [id, 4, null, '1000000', null]);
	await migrate(url);
	const kinds = async () =>
		(await pool.query('select kind, amount from transaction order by id')).rows.map(({ kind, amount }) => [
			kind,
			amount
		]);
	expect(await kinds()).toEqual([
		['obligation_before_rule', '1000000.00'],
		['disbursement', '999000.00']
	]);
	const { rows } = await pool.query(
		'select quarter, outstanding, used, is_used_complete from initiative_period_figure order by quarter'
	);
	expect(rows).toEqual([
		{ quarter: 1, outstanding: null, used: '1000000.00', is_used_complete: false },
		{ quarter: 2, outstanding: null, used: '1999000.00', is_used_complete: false },
		{ quarter: 3, outstanding: null, used: '999000.00', is_used_complete: false },
		{ quarter: 4, outstanding: null, used: null, is_used_complete: false }
	]);
	// Undone, balances are what they differ by, and a release takes away.
	await pool.query(
		`insert into transaction (initiative_id, kind, transaction_date, amount) values ($1, 'outstanding', '2020-06-30', 500), ($1, 'outstanding', '2020-09-30', 200), ($1, 'release', '2020-10-01', 5)`,
		[id]
	);
	await migrateDown(url, steps);
	expect(await kinds()).toEqual([
		['obligation', '1000000.00'],
		['disbursement', '999000.00'],
		['obligation', '500.00'],
		['obligation', '-300.00'],
		['obligation', '-5.00']
	]);
	await migrate(url);
});
