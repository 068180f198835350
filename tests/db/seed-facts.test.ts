import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedFacts } from '../../db/seed.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { tableCounts } from '../support/table-counts.ts';

const TODAY = '2026-11-22';
let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase();
	await seedFacts(database.db, { today: TODAY });
});
afterAll(() => database.drop());

const rows = async (sql: string) => (await database.pool.query(sql)).rows;

describe('the facts', () => {
	test('everything that facts.md names is there', async () => {
		expect(await tableCounts(database.pool)).toMatchObject({
			dimension: 6,
			organisation: 12,
			place: 62,
			area_set: 2,
			area_set_place: 93,
			source_document: 3,
			source_participant: 12,
			plan: 2,
			plan_organisation: 3,
			plan_statement: 7,
			stated_span: 2,
			initiative: 9,
			initiative_status: 9,
			initiative_dimension: 7,
			initiative_place: 13,
			transaction: 28
		});
		expect(await rows(`select area_set_code, count(*) from area_set_place group by 1 order by 1`)).toEqual([
			{ area_set_code: 'integrated-plan-area', count: 37 },
			{ area_set_code: 'sbpac-area', count: 56 }
		]);
		expect(
			await rows(
				`select code, name_th from place where code in ('9401', '9608', '9610', '9003', '9107') order by 1`
			)
		).toEqual([
			{ code: '9003', name_th: 'จะนะ' },
			{ code: '9107', name_th: 'มะนัง' },
			{ code: '9401', name_th: 'เมืองปัตตานี' },
			{ code: '9608', name_th: 'แว้ง' },
			{ code: '9610', name_th: 'สุไหงโก-ลก' }
		]);
	});

	test('what no source gives is not there', async () => {
		expect(await tableCounts(database.pool)).toMatchObject({
			budget: 0,
			progress_report: 0,
			report_milestone: 0,
			milestone: 0,
			schedule_baseline: 0,
			reporting_period: 0,
			initiative_organisation: 0,
			app_user: 0
		});
		expect(
			await rows(
				`select code from initiative where is_sample or coalesce(objective_th, beneficiaries_th, emenscr_code) is not null`
			)
		).toEqual([]);
		expect(await rows(`select dated_on from source_document where key = 'fy2563-policy-meeting'`)).toEqual([
			{ dated_on: null }
		]);
	});

	test('the money is USD of the plan Together, to the cent, reference by reference', async () => {
		expect(
			await rows(`select plan_code, kind, currency, count(*), sum(amount), min(transaction_date), max(transaction_date), count(distinct source_reference) as refs
				from transaction group by 1, 2, 3 order by 2`)
		).toEqual([
			{
				plan_code: 'together',
				kind: 'commitment',
				currency: 'USD',
				count: 4,
				sum: '13300000.00',
				min: '2018-09-30',
				max: '2020-12-31',
				refs: 4
			},
			{
				plan_code: 'together',
				kind: 'disbursement',
				currency: 'USD',
				count: 24,
				sum: '13208921.00',
				min: '2018-12-31',
				max: '2024-12-31',
				refs: 24
			}
		]);
		expect(
			await rows(`select amount, transaction_date from transaction where source_reference = 'DF421B3F485E'`)
		).toEqual([{ amount: '-4425.00', transaction_date: '2024-12-31' }]);
		expect(
			await rows(
				`select fiscal_year_of(transaction_date) as year, sum(amount) from transaction where kind = 'disbursement' group by 1 order by 1`
			)
		).toEqual([
			{ year: 2562, sum: '1918139.00' },
			{ year: 2563, sum: '2101307.00' },
			{ year: 2564, sum: '2736450.00' },
			{ year: 2565, sum: '3491646.00' },
			{ year: 2566, sum: '2965804.00' },
			{ year: 2568, sum: '-4425.00' }
		]);
	});

	test('both versions of Together’s dates stand side by side', async () => {
		expect(
			await rows(
				`select source_key, start_date, start_precision, end_date, end_precision from stated_span where plan_code = 'together' order by 1`
			)
		).toEqual([
			{
				source_key: 'iati-us-gov-1-72048618ca00008',
				start_date: '2018-08-22',
				start_precision: 'day',
				end_date: '2023-05-21',
				end_precision: 'day'
			},
			{
				source_key: 'usaid-visit-2563-11-11',
				start_date: '2018-01-01',
				start_precision: 'year',
				end_date: '2022-12-31',
				end_precision: 'year'
			}
		]);
		expect(
			await rows(
				`select distinct start_precision, end_precision from initiative where plan_code = 'together'`
			)
		).toEqual([{ start_precision: 'year', end_precision: 'year' }]);
	});

	test('every plan, initiative, organisation and dimension is cited; our readings are marked', async () => {
		expect(
			await rows(`select t, key from (
				select 'plan' as t, code as key from plan union all select 'initiative', code from initiative
				union all select 'organisation', code from organisation union all select 'dimension', code from dimension) as record
				where not exists (select from citation where record_type = t and record_id = key)`)
		).toEqual([]);
		const marked = (field: string) =>
			rows(
				`select record_id as code, basis from citation where record_type = 'initiative' and field = '${field}' order by 1, 2`
			);
		expect((await marked('plan_code')).every(({ basis }) => basis === 'editorial')).toBe(true);
		expect(await marked('dimension')).toEqual([
			{ code: '63-4', basis: 'stated' },
			{ code: '63-6', basis: 'editorial' }
		]);
		expect(await marked('parts')).toEqual([{ code: '63-4', basis: 'editorial' }]);
		expect(
			await rows(
				`select code, count(*), min(d.basis) as basis, sum(parts) as parts from initiative_dimension d join initiative i on i.id = initiative_id group by 1 order by 1`
			)
		).toEqual([
			{ code: '63-4', count: 6, basis: 'editorial', parts: 6 },
			{ code: '63-6', count: 1, basis: 'editorial', parts: 1 }
		]);
	});

	test('who funds and who is a partner is cited from where it is said', async () => {
		expect(
			await rows(`select field, source_key, paragraph, basis from citation
				where record_type = 'plan' and record_id = 'together' and field like 'organisation:%' order by 1`)
		).toEqual([
			{
				field: 'organisation:development-alternatives:implementing',
				source_key: 'iati-us-gov-1-72048618ca00008',
				paragraph: null,
				basis: 'stated'
			},
			{
				field: 'organisation:sbpac:partner',
				source_key: 'usaid-visit-2563-11-11',
				paragraph: '¶3',
				basis: 'editorial'
			},
			{
				field: 'organisation:usaid:funder',
				source_key: 'iati-us-gov-1-72048618ca00008',
				paragraph: null,
				basis: 'stated'
			}
		]);
	});

	test('strands and standing missions stand on their plans, each cited', async () => {
		expect(
			await rows(`select s.plan_code, s.kind, count(*), count(c.id) as cited, min(c.paragraph) as paragraph
				from plan_statement s left join citation c
					on (c.record_type, c.record_id, c.field) = ('plan', s.plan_code, s.kind || ':' || s.position)
				group by 1, 2 order by 1`)
		).toEqual([
			{ plan_code: 'fy2563', kind: 'mission', count: 3, cited: 3, paragraph: '¶2' },
			{ plan_code: 'together', kind: 'strand', count: 4, cited: 4, paragraph: '¶2' }
		]);
	});

	test('a second run changes nothing, and brings nothing back', async () => {
		await database.pool.query(`delete from initiative_place`);
		const before = await tableCounts(database.pool);
		expect(await seedFacts(database.db, { today: TODAY })).toEqual({ loaded: false });
		expect(await tableCounts(database.pool)).toEqual(before);
	});
});
