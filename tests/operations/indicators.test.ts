import { sql, type Kysely, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IndicatorPlan } from '#lib/domain/indicator-plan.ts';
import { NO_AMOUNT } from '#lib/domain/indicator.ts';
import type { IndicatorValues } from '#lib/domain/indicator-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { approveReport } from '#lib/server/operations/approve-report.ts';
import { reviseReport } from '#lib/server/operations/revise-report.ts';
import { removeIndicator, saveIndicator } from '#lib/server/operations/save-indicator.ts';
import { saveReport } from '#lib/server/operations/save-report.ts';
import { submitReport } from '#lib/server/operations/submit-report.ts';
import { listIndicators } from '#lib/server/queries/indicator.ts';
import { loadIndicators } from '#lib/server/queries/load-indicators.ts';
import {
	listApprovedAmounts,
	listLastIndicatorValues,
	listReportIndicators
} from '#lib/server/queries/report-indicator.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, before, insertBasics, insertInitiative, period, values } from './fixture.ts';

let test_db: TestDatabase;
let db: Kysely<DB>;
beforeAll(async () => {
	test_db = await freshDatabase();
	db = test_db.db;
	await insertBasics(db);
});
afterAll(() => test_db.drop());

const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
const plan: IndicatorPlan = {
	code: '1',
	position: 1,
	name_th: 'ผู้ผ่านการอบรม',
	name_en: null,
	unit_th: 'คน',
	unit_en: null,
	kind: 'cumulative',
	direction: 'up',
	ratio_factor: null,
	tolerance: null,
	baseline_value: '0',
	baseline_fiscal_year: 2562,
	baseline_quarter: null,
	decimals: 0,
	definition_th: null,
	definition_en: null,
	data_source_th: null,
	data_source_en: null,
	by_sex: true,
	by_age_group: false,
	by_place: false,
	targets: [
		{ period: before, value: '60' },
		{ period, value: '100' }
	]
};
const seen = async (initiative_id: number) => ({
	initiative_id,
	lock_version: (
		await db
			.selectFrom('initiative')
			.select('lock_version')
			.where('id', '=', initiative_id)
			.executeTakeFirstOrThrow()
	).lock_version
});
const save = async (initiative: number, id: number | null, change: Partial<IndicatorPlan> = {}) => {
	const at = await seen(initiative);
	return within((trx) => saveIndicator(trx, at, id, { ...plan, ...change }, as('officer')));
};
const only = async (initiative: number) => (await listIndicators(db, [initiative]))[0]!;
async function measured(change: Partial<IndicatorPlan> = {}) {
	const initiative = await insertInitiative(db);
	await save(initiative.id, null, change);
	return { ...initiative, indicator: await only(initiative.id) };
}
const told = (
	indicator_id: number,
	value: string | null,
	more: Partial<IndicatorValues> = {}
): IndicatorValues => ({ indicator_id, ...NO_AMOUNT, value, note: null, parts: [], ...more });
const lockOf = async (id: number, quarter: number) =>
	(
		await db
			.selectFrom('progress_report')
			.select('lock_version')
			.where('initiative_id', '=', id)
			.where('quarter', '=', quarter as 4)
			.orderBy('revision', 'desc')
			.executeTakeFirst()
	)?.lock_version ?? null;
const address = async (id: number, of: typeof period | typeof before) => ({
	initiative_id: id,
	period: of,
	lock_version: await lockOf(id, of.quarter)
});
async function write(
	initiative: { id: number; milestones: number[] },
	indicators: IndicatorValues[],
	of: typeof period | typeof before = period
) {
	const at = await address(initiative.id, of);
	return within((trx) =>
		saveReport(trx, at, { ...values(initiative.milestones, '50'), indicators }, as('officer'))
	);
}
async function approve(id: number, of: typeof period | typeof before = period) {
	const at = await address(id, of);
	await within((trx) => submitReport(trx, at, as('officer')));
	const next = await address(id, of);
	await within((trx) => approveReport(trx, next, as('reviewer')));
}
const reported = async (
	initiative: { id: number; milestones: number[] },
	indicators: IndicatorValues[],
	of: typeof period | typeof before = period
) => {
	await write(initiative, indicators, of);
	await approve(initiative.id, of);
};
const valuesOf = async (id: number) =>
	(await listApprovedAmounts(db, [id])).map(({ period: of, value }) => [of.quarter, value]);

describe('defined', () => {
	test('with its targets, changed, and told in the audit trail', async () => {
		const { id, indicator } = await measured();
		expect(indicator).toMatchObject({
			code: '1',
			kind: 'cumulative',
			baseline_value: '0.0000',
			by_sex: true,
			targets: [
				{ period: before, value: '60.0000' },
				{ period, value: '100.0000' }
			]
		});
		await save(id, indicator.id, { name_th: 'ผู้ผ่านการอบรมทั้งหมด', targets: [{ period, value: '120' }] });
		expect(await only(id)).toMatchObject({
			id: indicator.id,
			name_th: 'ผู้ผ่านการอบรมทั้งหมด',
			targets: [{ period, value: '120.0000' }]
		});
		const events = await db
			.selectFrom('audit_event')
			.select(['action', 'actor_id'])
			.where('record_type', '=', 'initiative')
			.where('record_id', '=', String(id))
			.orderBy('id')
			.execute();
		expect(events).toEqual([
			{ action: 'indicator.add', actor_id: 'officer' },
			{ action: 'indicator.change', actor_id: 'officer' }
		]);
	});
	test('once: its code is taken, and who saw an older version is told', async () => {
		const { id, indicator } = await measured();
		await expect(save(id, null)).rejects.toMatchObject({ errors: { code: 'taken' } });
		await expect(
			within((trx) =>
				saveIndicator(trx, { initiative_id: id, lock_version: 1 }, indicator.id, plan, as('officer'))
			)
		).rejects.toMatchObject({ status: 409, code: 'conflict' });
	});
	test('of its own initiative alone', async () => {
		const [one, other] = [await measured(), await measured()];
		await expect(save(one.id, other.indicator.id)).rejects.toMatchObject({ status: 404 });
		await expect(write(one, [told(other.indicator.id, '5')])).rejects.toMatchObject({ status: 404 });
	});
	test('and removed while no report speaks of it', async () => {
		const initiative = await measured();
		await write(initiative, [told(initiative.indicator.id, '5')]);
		const at = await seen(initiative.id);
		await expect(
			within((trx) => removeIndicator(trx, at, initiative.indicator.id, as('officer')))
		).rejects.toMatchObject({ status: 409, code: 'state' });
		await write(initiative, []);
		await within((trx) => removeIndicator(trx, at, initiative.indicator.id, as('officer')));
		expect(await listIndicators(db, [initiative.id])).toEqual([]);
	});
});

describe('reported', () => {
	test('with its groups; saving the same again changes nothing, and what is not said has no row', async () => {
		const initiative = await measured();
		const parts = [
			{ breakdown: 'sex' as const, category: 'female', ...NO_AMOUNT, value: '30' },
			{ breakdown: 'sex' as const, category: 'male', ...NO_AMOUNT, value: '20' }
		];
		const first = await write(initiative, [told(initiative.indicator.id, '50', { parts, note: 'สองรุ่น' })]);
		expect(await listReportIndicators(db, [first.id])).toEqual([
			{
				report_id: first.id,
				indicator_id: initiative.indicator.id,
				value: '50.0000',
				numerator: null,
				denominator: null,
				note: 'สองรุ่น',
				parts: parts.map((part) => ({ ...part, value: `${part.value}.0000` }))
			}
		]);
		expect(
			await write(initiative, [
				told(initiative.indicator.id, '50.0', { parts: parts.toReversed(), note: 'สองรุ่น' })
			])
		).toMatchObject({ lock_version: first.lock_version });
		await write(initiative, [told(initiative.indicator.id, null)]);
		expect(await listReportIndicators(db, [first.id])).toEqual([]);
	});
	test('counts once it is approved; a revision begins as its copy and takes its place when approved', async () => {
		const initiative = await measured();
		const { id, indicator } = initiative;
		await write(initiative, [told(indicator.id, '50')]);
		expect(await valuesOf(id)).toEqual([]);
		await approve(id);
		expect(await valuesOf(id)).toEqual([[4, '50.0000']]);
		const at = await address(id, period);
		await within((trx) => reviseReport(trx, at, 'นับซ้ำ', as('officer')));
		const { id: draft } = await db
			.selectFrom('progress_report')
			.select('id')
			.where('initiative_id', '=', id)
			.where('state', '=', 'draft')
			.executeTakeFirstOrThrow();
		expect(await listReportIndicators(db, [draft])).toMatchObject([
			{ indicator_id: indicator.id, value: '50.0000' }
		]);
		await write(initiative, [told(indicator.id, '48')]);
		expect(await valuesOf(id)).toEqual([[4, '50.0000']]);
		await approve(id);
		expect(await valuesOf(id)).toEqual([[4, '48.0000']]);
	});
	test('the last known value before a quarter, whichever report it is in', async () => {
		const initiative = await measured();
		await reported(initiative, [told(initiative.indicator.id, '40')], before);
		await write(initiative, [told(initiative.indicator.id, '45')]);
		expect(await listLastIndicatorValues(db, initiative.id, period)).toMatchObject([
			{ period: before, indicator_id: initiative.indicator.id, value: '40.0000' }
		]);
		expect(await listLastIndicatorValues(db, initiative.id, before)).toEqual([]);
	});
});

describe('fixed', () => {
	test('is the kind under which values were reported', async () => {
		const initiative = await measured();
		await write(initiative, [told(initiative.indicator.id, '50')]);
		await expect(save(initiative.id, initiative.indicator.id, { kind: 'latest' })).rejects.toMatchObject({
			errors: { kind: 'reported_kind' }
		});
		await expect(
			db.updateTable('indicator').set({ kind: 'latest' }).where('id', '=', initiative.indicator.id).execute()
		).rejects.toMatchObject({ code: '23503' });
		await expect(
			db.deleteFrom('indicator').where('id', '=', initiative.indicator.id).execute()
		).rejects.toMatchObject({ code: '23503' });
	});
	test('is all that a closed period was judged by: its target, the baseline, the direction', async () => {
		const initiative = await measured();
		await reported(initiative, [told(initiative.indicator.id, '40')], before);
		await db
			.updateTable('reporting_period')
			.set({ state: 'closed' })
			.where('quarter', '=', before.quarter)
			.execute();
		try {
			const change = {
				targets: [
					{ period: before, value: '50' },
					{ period, value: '90' }
				],
				baseline_value: '10',
				kind: 'per_period' as const,
				direction: 'down' as const
			};
			await expect(save(initiative.id, initiative.indicator.id, change)).rejects.toMatchObject({
				errors: {
					'target_2563-q3': 'closed_period',
					baseline_value: 'closed_period',
					direction: 'closed_period',
					kind: 'reported_kind'
				}
			});
			await save(initiative.id, initiative.indicator.id, {
				targets: [
					{ period: before, value: '60.00' },
					{ period, value: '90' }
				],
				baseline_value: '0.0',
				name_en: 'Trained people'
			});
			expect((await only(initiative.id)).targets.map(({ value }) => value)).toEqual(['60.0000', '90.0000']);
		} finally {
			await db.updateTable('reporting_period').set({ state: 'open' }).execute();
		}
	});
	test('are the figures of a closed period: a correction stands beside them', async () => {
		const initiative = await measured();
		const { id, indicator } = initiative;
		await reported(initiative, [told(indicator.id, '30')], before);
		await db
			.updateTable('reporting_period')
			.set({ state: 'closed', closed_at: sql`clock_timestamp()` })
			.where('quarter', '=', before.quarter)
			.execute();
		try {
			expect((await loadIndicators(db, id, before)).list[0]).toMatchObject({
				standing: { value: '30', percent: '50.00' },
				corrected: null
			});
			const at = await address(id, before);
			await within((trx) => reviseReport(trx, at, 'นับขาด', as('officer')));
			await reported(initiative, [told(indicator.id, '36')], before);
			const [one] = (await loadIndicators(db, id, before)).list;
			expect(one).toMatchObject({
				standing: { value: '30', percent: '50.00' },
				corrected: { value: '36', percent: '60.00' }
			});
			// The open quarter after it carries what is known now.
			expect((await loadIndicators(db, id, period)).list[0]).toMatchObject({
				standing: { value: '36', from: before },
				corrected: null
			});
		} finally {
			await db.updateTable('reporting_period').set({ state: 'open', closed_at: null }).execute();
		}
	});
	test('an initiative still goes as a whole', async () => {
		const initiative = await measured();
		await reported(initiative, [
			told(initiative.indicator.id, '40', {
				parts: [{ breakdown: 'sex', category: 'male', ...NO_AMOUNT, value: '40' }]
			})
		]);
		await db.deleteFrom('initiative').where('id', '=', initiative.id).execute();
		expect(await listApprovedAmounts(db, [initiative.id])).toEqual([]);
	});
});

describe('the database refuses', () => {
	const row = (initiative_id: number, change: Partial<IndicatorPlan> & { is_sample?: boolean }) => {
		const { targets: _, ...columns } = plan;
		return db
			.insertInto('indicator')
			.values({ ...columns, code: 'x', initiative_id, ...change } as never)
			.execute();
	};
	test.each([
		['a ratio without a factor', { kind: 'ratio' }, '23514'],
		['a factor without a ratio', { ratio_factor: 100 }, '23514'],
		['to keep without a tolerance', { kind: 'latest', direction: 'keep' }, '23514'],
		['a count so far that is to shrink', { direction: 'down' }, '23514'],
		['a period of no baseline', { baseline_value: null }, '23514'],
		['a quarter without its year', { baseline_fiscal_year: null, baseline_quarter: 1 }, '23514'],
		['five decimals', { decimals: 5 }, '23514'],
		['the code that is an address already', { code: 'new' }, '23514'],
		['a sample indicator of a real initiative', { is_sample: true }, '23503']
	] as const)('%s', async (_what, change, code) => {
		const { id } = await insertInitiative(db);
		await expect(row(id, change as never)).rejects.toMatchObject({ code });
	});
	test('a value that is no ratio’s in a ratio, and counts where there is a value', async () => {
		const [ratio, count] = [await measured({ kind: 'ratio', ratio_factor: 100 }), await measured()];
		await expect(write(ratio, [told(ratio.indicator.id, '5')])).rejects.toMatchObject({ code: '23514' });
		await expect(
			write(count, [told(count.indicator.id, null, { numerator: '1', denominator: '2' })])
		).rejects.toMatchObject({ code: '23514' });
		await expect(
			write(ratio, [told(ratio.indicator.id, null, { numerator: '1', denominator: '-2' })])
		).rejects.toMatchObject({ code: '23514' });
		await write(ratio, [told(ratio.indicator.id, null, { numerator: '1', denominator: '2' })]);
	});
	test('a group that there is not', async () => {
		const { id, milestones, indicator } = await measured();
		const part = (breakdown: 'sex' | 'age_group' | 'place', category: string) =>
			told(indicator.id, '5', { parts: [{ breakdown, category, ...NO_AMOUNT, value: '5' }] });
		await expect(write({ id, milestones }, [part('sex', 'under_15')])).rejects.toMatchObject({
			code: '23514'
		});
		await expect(write({ id, milestones }, [part('age_group', '99')])).rejects.toMatchObject({
			code: '23514'
		});
		await expect(write({ id, milestones }, [part('place', '9999')])).rejects.toMatchObject({ code: '23503' });
	});
});
