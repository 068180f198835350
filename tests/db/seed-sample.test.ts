import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { healths } from '#lib/domain/health.ts';
import { verifyPassword } from '#lib/server/password-hash.ts';
import { findDefaultPeriod } from '#lib/server/queries/default-period.ts';
import { seedFacts, seedSample } from '../../db/seed.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { tableCounts } from '../support/table-counts.ts';

const TODAY = '2026-11-22';
let database: TestDatabase;
let facts: Record<string, number>;
let accounts: Awaited<ReturnType<typeof seedSample>>['accounts'];
beforeAll(async () => {
	database = await freshDatabase();
	await seedFacts(database.db, { today: TODAY });
	facts = await tableCounts(database.pool);
	({ accounts } = await seedSample(database.db, { today: TODAY }));
});
afterAll(() => database.drop());

const rows = async (sql: string) => (await database.pool.query(sql)).rows;

describe('the sample set', () => {
	test('in the default period every dimension shows every health state, to the public too', async () => {
		expect(await findDefaultPeriod(database.db, 'public')).toEqual({ fiscalYear: 2564, quarter: 3 });
		const shown = await rows(`
			select dimension_code, array_agg(distinct health) as states
			from initiative_period_figure join figure_dimension using (initiative_id, fiscal_year, quarter)
			where fiscal_year = 2564 and quarter = 3 and visibility = 'public' and is_sample group by 1`);
		expect(shown.map(({ dimension_code }) => dimension_code).sort()).toEqual([
			'economy',
			'human-resources',
			'public-sector',
			'security',
			'society',
			'understanding'
		]);
		for (const { states } of shown) expect([...states].sort()).toEqual([...healths].sort());
	});

	test('every row is marked, by flag and by name; the facts have no sample row', async () => {
		expect(
			await rows(
				`select code from initiative where is_sample and not (title_th like 'ตัวอย่าง: %' and title_en like 'Sample: %' and code ~ '^S6[2-4]-\\d\\d$')`
			)
		).toEqual([]);
		const flagged = await rows(
			`select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name) where column_name = 'is_sample' and table_schema = 'public' and table_type = 'BASE TABLE'`
		);
		const counts = await tableCounts(database.pool);
		for (const { name } of flagged) {
			const [{ n }] = await rows(`select count(*)::int as n from "${name}" where not is_sample`);
			expect([name, n]).toEqual([name, facts[name]]);
		}
		// What carries no mark hangs on what does, or is no record of the portfolio's.
		const unflagged = Object.keys(counts).filter(
			(name) => !flagged.some((one) => one.name === name) && counts[name] !== facts[name]
		);
		expect(unflagged.sort()).toEqual([
			'app_account',
			'app_setting',
			'audit_event',
			'baseline_milestone',
			'data_change',
			'figure_dimension',
			'figure_place',
			'indicator_target',
			'report_explanation',
			'report_indicator',
			'report_indicator_part',
			'report_milestone',
			'role_grant'
		]);
	});

	test('milestones count from 1, as the forms and files that they are edited in do', async () => {
		expect(
			await rows(
				`select initiative_id from milestone group by 1 having min(position) <> 1 or max(position) <> count(*)`
			)
		).toEqual([]);
	});

	test('nobody real is given a role or money in it', async () => {
		expect(
			await rows(
				`select o.organisation_code from initiative_organisation o join organisation g on g.code = organisation_code where o.is_sample and not g.is_sample`
			)
		).toEqual([]);
		expect(
			await rows(
				`select id from citation where record_type = 'initiative' and record_id in (select code from initiative where is_sample)`
			)
		).toEqual([]);
		expect(await rows(`select code from plan where is_sample and owner_code not like 'sample-%'`)).toEqual(
			[]
		);
	});

	test('all weight modes, second baselines, shared dimensions, report states and internal ones occur', async () => {
		const [all] = await rows(`select
			(select array_agg(distinct working->>'weight_mode' order by working->>'weight_mode') from initiative_period_figure where is_sample) as modes,
			(select count(*)::int from schedule_baseline where number = 2) as second_baselines,
			(select count(*)::int from (select from initiative_dimension where is_sample group by initiative_id having count(*) = 2) as t) as shared,
			(select array_agg(distinct state order by state) from progress_report) as states,
			(select count(*)::int from initiative where visibility = 'internal') as internal,
			(select count(*)::int from initiative where predecessor_id is not null) as predecessors`);
		expect(all).toMatchObject({
			modes: ['budget', 'equal', 'none', 'stated'],
			states: ['approved', 'draft', 'returned', 'submitted', 'superseded'],
			internal: 4,
			predecessors: 12
		});
		expect(all.second_baselines).toBeGreaterThanOrEqual(6);
		expect(all.shared).toBeGreaterThanOrEqual(6);
	});

	test('progress never goes back from one quarter to the next, and money never exceeds its year’s budget', async () => {
		expect(
			await rows(`select milestone_id from (
			select milestone_id, percent, lag(percent) over (partition by milestone_id order by fiscal_year, quarter) as before
			from report_milestone join progress_report r on r.id = report_id and r.state = 'approved') as told
			where percent < before`)
		).toEqual([]);
		expect(
			await rows(
				`select initiative_id from initiative_period_figure where is_sample and used > budget_weight`
			)
		).toEqual([]);
		expect(
			await rows(`select id from transaction where is_sample and (amount < 0 or currency <> 'THB')`)
		).toEqual([]);
	});

	test('each account can sign in and has its role; reviewers never review what they handed in', async () => {
		expect(accounts.map(({ role, organisation }) => [role, organisation])).toEqual([
			['viewer', null],
			['officer', 'sample-a'],
			['officer', 'sample-b'],
			['viewer', 'sample-a'],
			['reviewer', null],
			['administrator', null]
		]);
		for (const { email, password, role, organisation } of accounts) {
			const [found] = await rows(`select a.password, g.role, g.organisation_code, u.is_sample from app_user u
				join app_account a on a.user_id = u.id join role_grant g on g.user_id = u.id where u.email = '${email}'`);
			expect(found).toMatchObject({
				role,
				organisation_code: role === 'officer' ? organisation : null,
				is_sample: true
			});
			expect(await verifyPassword({ hash: found.password, password })).toBe(true);
		}
		expect(await rows(`select id from progress_report where submitted_by = reviewed_by`)).toEqual([]);
	});

	test('each officer has something returned and something in draft; the reviewer has something to review', async () => {
		const inWork =
			await rows(`select organisation_code as code, array_agg(distinct state::text order by state::text) as states from progress_report r
			join initiative_organisation o on o.initiative_id = r.initiative_id and o.role = 'accountable'
			where state in ('draft', 'submitted', 'returned') and organisation_code in ('sample-a', 'sample-b') group by 1 order by 1`);
		expect(inWork).toEqual(
			['sample-a', 'sample-b'].map((code) => ({ code, states: ['draft', 'returned', 'submitted'] }))
		);
	});

	test('indicators of every kind and direction occur, named as samples; counts so far never shrink, groups add up, and now and then one is not known', async () => {
		expect(
			await rows(
				`select id from indicator where not is_sample or not (name_th like 'ตัวอย่าง: %' and name_en like 'Sample: %')`
			)
		).toEqual([]);
		const [all] = await rows(
			`select array_agg(distinct kind order by kind) as kinds, array_agg(distinct direction order by direction) as directions, count(distinct initiative_id)::int as initiatives from indicator`
		);
		const [{ n }] = await rows(`select count(*)::int as n from initiative where is_sample`);
		expect(all).toEqual({
			kinds: ['cumulative', 'latest', 'per_period', 'ratio'],
			directions: ['down', 'keep', 'up'],
			initiatives: n
		});
		expect(
			await rows(`select indicator_id from (
			select indicator_id, value, lag(value) over (partition by indicator_id order by fiscal_year, quarter) as before
			from report_indicator t join progress_report r on r.id = t.report_id and r.state = 'approved' where t.kind = 'cumulative') as told
			where value < before`)
		).toEqual([]);
		expect(
			await rows(`select p.report_id from report_indicator_part p join report_indicator t using (report_id, indicator_id) where p.kind <> 'ratio'
			group by p.report_id, p.indicator_id, p.breakdown, t.value having sum(p.value) <> t.value`)
		).toEqual([]);
		const [unsaid] =
			await rows(`select count(*)::int as n from progress_report r join indicator i using (initiative_id)
			where r.state = 'approved' and not exists (select from report_indicator t where t.report_id = r.id and t.indicator_id = i.id)`);
		expect(unsaid.n).toBeGreaterThan(0);
	});

	test('a second run changes nothing', async () => {
		const before = await tableCounts(database.pool);
		expect(await seedSample(database.db, { today: TODAY })).toEqual({ loaded: false, accounts: [] });
		expect(await tableCounts(database.pool)).toEqual(before);
	});
});
