import type { Kysely, Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DB } from '#lib/server/db/schema.ts';
import { extendReport, withdrawExtension } from '#lib/server/operations/extend-report.ts';
import { openPlannedPeriods } from '#lib/server/operations/open-planned-periods.ts';
import { setDueDate } from '#lib/server/operations/open-period.ts';
import { changePlan, planPeriod, withdrawPlan } from '#lib/server/operations/plan-period.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { listOverdueReports } from '#lib/server/queries/attention.ts';
import { listDutiesByOrganisation } from '#lib/server/queries/duties.ts';
import { listDueChanges } from '#lib/server/queries/period-due-change.ts';
import { listTasks } from '#lib/server/queries/tasks.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { administrator, insertBasics, insertInitiative, period } from './fixture.ts';

let database: TestDatabase;
let db: Kysely<DB>;
let late: { id: number; code: string };
beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	await insertBasics(db);
	await db
		.insertInto('app_user')
		.values([{ id: 'admin', name: 'admin', email: 'admin@example.go.th' }])
		.execute();
	late = await insertInitiative(db);
	await insertInitiative(db);
	await db.updateTable('initiative').set({ end_date: '2021-12-31' }).execute();
	await within((trx) => refreshFigures(trx, 'all', '2020-10-20'));
});
afterAll(() => database.drop());

const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
const by = { actor_id: 'admin' };
const first = { fiscalYear: 2565, quarter: 1 } as const;
const second = { fiscalYear: 2565, quarter: 2 } as const;
const states = () =>
	db
		.selectFrom('reporting_period')
		.select(['quarter', 'due_date', 'state'])
		.where('fiscal_year', '=', 2565)
		.orderBy('quarter')
		.execute();
const audited = async (action: string) =>
	await db.selectFrom('audit_event').select(['actor_id', 'reason']).where('action', '=', action).execute();
const sampler = { ...administrator, is_sample: true };

test('a period is planned, changed and withdrawn, and everything is on record', async () => {
	await expect(
		within((trx) =>
			planPeriod(trx, administrator, first, { opens_on: '2021-09-30', due_date: null }, '2021-09-01', by)
		)
	).rejects.toMatchObject({ errors: { opens_on: 'opens_before_quarter' } });
	await within((trx) =>
		planPeriod(
			trx,
			administrator,
			first,
			{ opens_on: '2021-10-01', due_date: '2022-01-15' },
			'2021-09-01',
			by
		)
	);
	await within((trx) =>
		planPeriod(trx, administrator, second, { opens_on: '2022-01-01', due_date: null }, '2021-09-01', by)
	);
	await expect(
		within((trx) =>
			planPeriod(
				trx,
				administrator,
				second,
				{ opens_on: '2022-01-01', due_date: null },
				'2021-09-01',
				by,
				'_2'
			)
		)
	).rejects.toMatchObject({ errors: { opens_on_2: 'taken' } });
	await within((trx) =>
		changePlan(
			trx,
			administrator,
			second,
			{ opens_on: '2022-01-03', due_date: '2022-04-20', lock_version: 1 },
			'2021-09-01',
			by
		)
	);
	await expect(
		within((trx) =>
			changePlan(
				trx,
				administrator,
				second,
				{ opens_on: '2022-01-04', due_date: null, lock_version: 1 },
				'2021-09-01',
				by
			)
		)
	).rejects.toMatchObject({ status: 409 });
	await expect(
		within((trx) =>
			changePlan(
				trx,
				sampler,
				second,
				{ opens_on: '2022-01-04', due_date: null, lock_version: 2 },
				'2021-09-01',
				by
			)
		)
	).rejects.toMatchObject({ code: 'sample_only' });
	const third = { fiscalYear: 2565, quarter: 3 } as const;
	await within((trx) =>
		planPeriod(trx, administrator, third, { opens_on: '2022-04-01', due_date: null }, '2021-09-01', by)
	);
	await within((trx) => withdrawPlan(trx, administrator, third, { lock_version: 1 }, by));
	for (const action of ['period.plan', 'period.plan_change', 'period.plan_withdraw'])
		expect((await audited(action)).length).toBeGreaterThan(0);
});

test('it opens on its day and not before, once, whoever looks', async () => {
	expect(await openPlannedPeriods(db, '2021-09-30')).toEqual([]);
	const two = await Promise.all([openPlannedPeriods(db, '2021-10-01'), openPlannedPeriods(db, '2021-10-01')]);
	expect(two.flat()).toEqual([first]);
	expect(await states()).toEqual([{ quarter: 1, due_date: '2022-01-15', state: 'open' }]);
	expect(
		await db
			.selectFrom('initiative_period_figure')
			.select('initiative_id')
			.where('fiscal_year', '=', 2565)
			.execute()
	).toHaveLength(2);
	expect(await audited('period.open')).toEqual([{ actor_id: null, reason: null }]);
});

test('a machine that slept over the day catches up', async () => {
	expect(await openPlannedPeriods(db, '2022-02-10')).toEqual([second]);
	expect(await openPlannedPeriods(db, '2022-02-11')).toEqual([]);
	expect((await states()).length).toBe(2);
});

const officer = {
	id: 'officer',
	is_sample: false,
	grants: [{ role: 'officer' as const, organisation_code: 'alpha', dimension_code: null, place_code: null }]
};
const filter = { scope: 'all', sample: true } as const;
const overdue = async (today: string) => ({
	tasks: (await listTasks(db, officer, today))
		.filter((task) => task.kind === 'overdue' && task.quarter === 4)
		.map((task) => task.code)
		.sort(),
	attention: (await listOverdueReports(db, filter, { actor: administrator, today }, 9))
		.filter((one) => 'quarter' in one && one.quarter === 4)
		.map((one) => one.code)
		.sort()
});

test('an extension moves the due date of one initiative, everywhere', async () => {
	const both = (await overdue('2020-10-20')).tasks;
	expect(both).toHaveLength(2);
	const extend = (due_date: string, lock_version: number, actor = administrator) =>
		within((trx) =>
			extendReport(
				trx,
				actor,
				{ ...late, is_sample: false },
				period,
				{ due_date, reason: 'อุทกภัย', lock_version },
				by
			)
		);
	await expect(extend('2020-10-15', 0)).rejects.toMatchObject({ errors: { due_date: 'not_later' } });
	await expect(extend('2020-11-01', 0, sampler)).rejects.toMatchObject({ code: 'sample_only' });
	await extend('2020-10-25', 0);
	await expect(extend('2020-11-01', 0)).rejects.toMatchObject({
		status: 409,
		theirs: { due_date: '2020-10-25' }
	});
	await extend('2020-10-31', 1);
	const other = both.filter((code) => code !== late.code);
	expect(await overdue('2020-10-20')).toEqual({ tasks: other, attention: other });
	expect(await overdue('2020-11-01')).toEqual({ tasks: both, attention: both });
	expect(
		(await listTasks(db, officer, '2020-10-20')).find((task) => task.code === late.code && task.quarter === 4)
	).toMatchObject({ kind: 'due', due_date: '2020-10-31', daysLeft: 11 });
	expect(await listDutiesByOrganisation(db, filter, period, '2020-10-20')).toMatchObject([
		{ owed: 2, due_date: '2020-10-15', daysLeft: -5 }
	]);
	const none = async (fiscalYear: number, on: string) =>
		listDutiesByOrganisation(db, { ...filter, organisation: 'beta' }, { ...period, fiscalYear }, on);
	expect(
		[await none(2563, '2020-10-20'), await none(2563, '2020-06-30'), await none(2570, '2020-10-20')],
		'nothing owed is not the same as not open'
	).toEqual([[], null, null]);
	await within((trx) =>
		withdrawExtension(trx, administrator, { ...late, is_sample: false }, period, { lock_version: 2 }, by)
	);
	expect((await overdue('2020-10-20')).tasks).toEqual(both);
});

test('a due date moves with a reason, which stays', async () => {
	await within((trx) =>
		setDueDate(
			trx,
			administrator,
			period,
			{ due_date: '2020-10-30', reason: 'ตามหนังสือสำนักงบประมาณ', lock_version: 1 },
			by
		)
	);
	expect(await overdue('2020-10-20')).toEqual({ tasks: [], attention: [] });
	expect(await listDueChanges(db, period)).toMatchObject([
		{ before_date: '2020-10-15', after_date: '2020-10-30', reason: 'ตามหนังสือสำนักงบประมาณ', who: 'admin' }
	]);
});
