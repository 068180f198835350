import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { seedFacts } from '../../db/seed.ts';
import { createUser } from '#lib/server/operations/create-user.ts';
import { removeSampleSet } from '#lib/server/operations/remove-sample-set.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase();
	await seedFacts(database.db, { today: '2026-11-23' });
	await addSample();
	await database.db.transaction().execute((trx) => removeSampleSet(trx, '2026-11-23', { actor_id: null }));
});
afterAll(() => database.drop());

/** One sample of everything, and real records that lean on some of it. */
async function addSample() {
	await database.db.transaction().execute(async (trx) => {
		const run = (text: string) => sql.raw(text).execute(trx);
		await run(`insert into organisation (code, name_th, kind, is_sample, parent_code) values
			('s-one', 'x', 'agency', true, null), ('s-two', 'x', 'agency', true, 's-one'), ('s-leant', 'x', 'agency', true, 's-one')`);
		await run(
			`insert into plan (code, title_th, kind, owner_code, is_sample) values ('s-plan', 'x', 'annual', 's-one', true), ('s-used', 'x', 'annual', 's-two', true)`
		);
		await run(
			`insert into plan_organisation (plan_code, organisation_code, role, is_sample) values ('s-used', 's-two', 'funder', true)`
		);
		await run(
			`insert into budget (plan_code, fiscal_year, by_act, is_sample) values ('s-used', 2563, 5, true)`
		);
		await run(
			`insert into transaction (plan_code, kind, transaction_date, amount, is_sample) values ('s-used', 'disbursement', '2020-01-01', 5, true)`
		);
		await run(
			`insert into reporting_period (fiscal_year, quarter, due_date, is_sample) values (2590, 1, '2047-01-15', true), (2590, 2, '2047-04-15', true)`
		);
		await run(
			`insert into initiative (code, title_th, plan_code, is_sample) values ('S-1', 'x', 's-plan', true), ('R-1', 'x', 's-used', false)`
		);
		await run(
			`insert into initiative_status (initiative_id, status, is_sample) select id, 'active', is_sample from initiative where code in ('S-1', 'R-1')`
		);
		await run(`insert into initiative_organisation (initiative_id, organisation_code, role, is_sample)
			select id, 's-leant', 'accountable', is_sample from initiative where code in ('S-1', 'R-1')`);
		await run(`insert into initiative_dimension (initiative_id, dimension_code, parts, is_sample)
			select i.id, d.code, 1, true from initiative i, dimension d where i.code = 'S-1'`);
		await run(
			`insert into milestone (initiative_id, position, title_th, is_sample) select id, 1, 'x', true from initiative where code = 'S-1'`
		);
		await run(`insert into schedule_baseline (initiative_id, number, approved_on, reason, is_sample)
			select id, 1, '2046-10-01', 'x', true from initiative where code = 'S-1'`);
		await run(`insert into baseline_milestone (baseline_id, initiative_id, milestone_id)
			select b.id, b.initiative_id, m.id from schedule_baseline b join milestone m using (initiative_id) where b.is_sample`);
		await run(`insert into progress_report (initiative_id, fiscal_year, quarter, is_sample)
			select id, 2590, 1, is_sample from initiative where code in ('S-1', 'R-1')`);
		await run(
			`insert into progress_report (initiative_id, fiscal_year, quarter, is_sample) select id, 2590, 2, true from initiative where code = 'S-1'`
		);
		await run(`insert into citation (source_key, record_type, record_id, basis)
			select (select key from source_document limit 1), 'initiative', 'S-1', 'editorial'`);
		const grants = [
			{ role: 'officer', organisation_code: 's-one', dimension_code: null, place_code: null }
		] as const;
		await createUser(trx, {
			name: 's',
			email: 's@example.go.th',
			password: null,
			organisation_code: 's-one',
			is_sample: true,
			grants
		});
		await createUser(trx, {
			name: 'r',
			email: 'r@example.go.th',
			password: null,
			organisation_code: 's-one',
			grants
		});
		await refreshFigures(trx, 'all', '2026-11-23');
	});
}

async function one<T>(query: string): Promise<T> {
	return (await database.pool.query(query)).rows[0];
}

test('not one sample row is left in any table', async () => {
	const { rows } = await database.pool.query(
		`select table_name from information_schema.columns where table_schema = 'public' and column_name = 'is_sample' order by 1`
	);
	expect(rows.length).toBeGreaterThan(10);
	for (const { table_name } of rows) {
		expect(
			await one(`select count(*)::int as n, '${table_name}' as "table" from "${table_name}" where is_sample`)
		).toEqual({ n: 0, table: table_name });
	}
});

test('what real records lean on is kept, and is real now', async () => {
	expect(await one(`select title_th, plan_code from initiative where code = 'R-1'`)).toEqual({
		title_th: 'x',
		plan_code: 's-used'
	});
	expect(
		await one(`select count(*)::int as n from organisation where code in ('s-one', 's-two', 's-leant')`)
	).toEqual({ n: 2 });
	expect(await one(`select due_date, state from reporting_period where fiscal_year = 2590`)).toEqual({
		due_date: null,
		state: 'open'
	});
	expect(await one(`select count(*)::int as n from reporting_period where fiscal_year = 2590`)).toEqual({
		n: 1
	});
	expect(await one(`select count(*)::int as n from budget where plan_code = 's-used'`)).toEqual({ n: 0 });
});

test('its users are gone; a real one keeps no organisation or role of it', async () => {
	expect(await one(`select count(*)::int as n from app_user where email = 's@example.go.th'`)).toEqual({
		n: 0
	});
	expect(
		await one(
			`select organisation_code, (select count(*)::int from role_grant where user_id = u.id) as grants from app_user u where email = 'r@example.go.th'`
		)
	).toEqual({ organisation_code: null, grants: 0 });
	expect(await one(`select count(*)::int as n from citation where record_id = 'S-1'`)).toEqual({ n: 0 });
});

test('the facts are as they were, and the removal is on record', async () => {
	expect(await one(`select count(*)::int as n from initiative where code <> 'R-1'`)).toEqual({ n: 9 });
	expect(await one(`select count(*)::int as n from audit_event where action = 'sample.remove'`)).toEqual({
		n: 1
	});
});
