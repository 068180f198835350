import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/permission.ts';
import { rowStamp } from '#lib/server/imports/sheet/row-stamp.ts';
import { updateInitiative } from '#lib/server/operations/update-initiative.ts';
import { findInitiativeRecord } from '#lib/server/queries/initiative-record.ts';
import { listImportRecords } from '#lib/server/queries/import-rows.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, insertBasics, today } from './fixture.ts';
import { apply, check, rowsOf, undo } from './import-fixture.ts';

let database: TestDatabase;
const grant = (organisation_code: string) => ({
	role: 'officer' as const,
	organisation_code,
	dimension_code: null,
	place_code: null
});
const officer: Actor = { id: 'officer', is_sample: false, grants: [grant('alpha')] };
const player: Actor = { id: 'player', is_sample: true, grants: [grant('play')] };
beforeAll(async () => {
	database = await freshDatabase();
	await insertBasics(database.db);
	await database.pool.query(
		`insert into app_user (id, name, email, is_sample) values ('player', 'ผู้เล่น', 'player@example.go.th', true)`
	);
	await database.pool.query(
		`insert into place (code, kind, name_th) values ('TH', 'country', 'ประเทศไทย') on conflict do nothing`
	);
	await database.pool.query(
		`insert into place (code, kind, name_th, parent_code) values ('94', 'province', 'ปัตตานี', 'TH'), ('95', 'province', 'ยะลา', 'TH') on conflict do nothing`
	);
});
afterAll(() => database.drop());

const query = async (text: string, ...values: unknown[]) => (await database.pool.query(text, values)).rows;
const row = {
	code: 'N-1',
	title_th: 'โครงการใหม่',
	plan_code: 'แผน 2563',
	organisation_code: 'หน่วยงานแอลฟา',
	dimensions: 'ความมั่นคง * 2; economy',
	place_codes: 'จังหวัดปัตตานี, ยะลา',
	start_date: '2019-10-01',
	end_date: '2020-09-30',
	end_precision: 'fiscal_year',
	responsible_user_id: 'other'
};
const recordOf = async (code: string) => {
	const [{ id }] = (await query('select id from initiative where code = $1', code)) as [{ id: number }];
	return {
		id,
		record: (await findInitiativeRecord(database.db, id, today))!,
		out: (await listImportRecords(database.db, 'initiatives', [id], today))[0]!
	};
};

test('a new initiative by names; its second import is the same; what was edited changes with its day, and goes back with its history', async () => {
	const { db } = database;
	const { id: file, rows } = await check(db, 'initiatives', rowsOf(row), officer);
	expect(rows[0]).toMatchObject({
		verdict: 'new',
		row_values: {
			plan_code: 'fy2563',
			organisation_code: 'alpha',
			dimensions: 'economy * 1; security * 2',
			place_codes: '94; 95',
			visibility: 'internal',
			status: 'active',
			start_precision: 'day'
		}
	});
	await apply(db, file, officer);
	const { id, record, out } = await recordOf('N-1');
	expect(record).toMatchObject({
		organisation_code: 'alpha',
		place_codes: ['94', '95'],
		responsible_user_id: 'other',
		visibility: 'internal',
		status: 'active',
		is_sample: false
	});
	expect(record.dimensions).toEqual([
		{ dimension_code: 'security', parts: 2 },
		{ dimension_code: 'economy', parts: 1 }
	]);
	expect(
		await query(
			'select count(*)::int as n from initiative_period_figure where initiative_id = $1 and fiscal_year = 2563',
			id
		)
	).toEqual([{ n: 4 }]);
	expect(
		(
			await query(
				`select field, basis from citation where record_id = 'N-1' and source_key = $1`,
				`import-${file}`
			)
		).map(({ field }) => field)
	).toEqual(expect.arrayContaining(['title_th', 'dimension', 'start_date']));
	expect((await check(db, 'initiatives', rowsOf(row), officer)).rows[0]).toMatchObject({
		verdict: 'same',
		changes: []
	});

	const handed = { ...out.values, id: String(out.id), stamp: rowStamp('initiatives', out.values) };
	const { id: second, rows: edited } = await check(
		db,
		'initiatives',
		rowsOf({
			...handed,
			title_en: 'New',
			dimensions: 'economy',
			place_codes: null,
			status: 'suspended',
			status_reason: 'รองบประมาณ',
			status_from: '2020-08-01'
		}),
		officer
	);
	expect(edited[0]!.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
		['title_en', null, 'New'],
		['dimensions', 'economy * 1; security * 2', 'economy * 1'],
		['place_codes', '94; 95', null],
		['status', 'active', 'suspended']
	]);
	await apply(db, second, officer);
	expect((await recordOf('N-1')).record).toMatchObject({
		title_en: 'New',
		dimensions: [{ dimension_code: 'economy', parts: 1 }],
		place_codes: [],
		status: 'suspended'
	});
	// What held before the day still holds for earlier quarters.
	const dated = () =>
		query(
			`select dimension_code, valid_from, valid_to from initiative_dimension where initiative_id = $1 order by 1, 2`,
			id
		);
	expect(await dated()).toEqual([
		{ dimension_code: 'economy', valid_from: '1941-01-01', valid_to: '2020-10-01' },
		{ dimension_code: 'economy', valid_from: '2020-10-01', valid_to: null },
		{ dimension_code: 'security', valid_from: '1941-01-01', valid_to: '2020-10-01' }
	]);
	expect(
		await query('select status, valid_from from initiative_status where initiative_id = $1 order by 2', id)
	).toEqual([
		{ status: 'active', valid_from: '1941-01-01' },
		{ status: 'suspended', valid_from: '2020-08-01' }
	]);
	await expect(undo(db, file, officer)).rejects.toThrow('1 rows hold');
	await undo(db, second, officer);
	expect((await recordOf('N-1')).out.values).toEqual(out.values);
	expect((await dated()).map(({ valid_to }) => valid_to)).toEqual([null, null]);
});

test('one who has the form open is told; somebody’s later change holds up the undo', async () => {
	const { db } = database;
	await apply(db, (await check(db, 'initiatives', rowsOf({ ...row, code: 'N-2' }), officer)).id, officer);
	const { id, record } = await recordOf('N-2');
	const { id: file } = await check(db, 'initiatives', rowsOf({ code: 'N-2', title_th: 'ชื่อใหม่' }), officer);
	await apply(db, file, officer);
	const values = (({
		id: _1,
		code: _2,
		is_sample: _3,
		lock_version: _4,
		updated_at: _5,
		status: _6,
		...own
	}) => own)(record);
	const change = (lock_version: number) =>
		db.transaction().execute((trx) =>
			updateInitiative(
				trx,
				{
					initiative_id: id,
					lock_version,
					values: { ...values, title_th: 'อื่น' },
					changed_from: null,
					status: null
				},
				as('officer')
			)
		);
	await expect(change(record.lock_version)).rejects.toMatchObject({ code: 'conflict' });
	await change(record.lock_version + 1);
	await expect(undo(db, file, officer)).rejects.toMatchObject({ obstacles: [{ key: 'changed_since' }] });
});

test('an undo takes new ones out, unless something stands on one of them: then none', async () => {
	const { db } = database;
	const { id: file } = await check(
		db,
		'initiatives',
		rowsOf({ ...row, code: 'N-3' }, { ...row, code: 'N-4' }),
		officer
	);
	await apply(db, file, officer);
	const { id } = await recordOf('N-4');
	await query(`insert into budget (initiative_id, fiscal_year, by_act) values ($1, 2563, 1)`, id);
	await expect(undo(db, file, officer)).rejects.toMatchObject({ obstacles: [{ line: 3, key: 'built_on' }] });
	expect(await query(`select code from initiative where code in ('N-3', 'N-4') order by 1`)).toHaveLength(2);
	await query('delete from budget where initiative_id = $1', id);
	// An import that was built on it and taken back is nothing that stands.
	const { id: more } = await check(
		db,
		'budgets',
		rowsOf({ initiative_code: 'N-3', fiscal_year: '2563', by_act: '5' }),
		officer
	);
	await apply(db, more, officer);
	await expect(undo(db, file, officer)).rejects.toMatchObject({ obstacles: [{ line: 2, key: 'built_on' }] });
	await undo(db, more, officer);
	await undo(db, file, officer);
	expect(await query(`select code from initiative where code in ('N-3', 'N-4')`)).toEqual([]);
	expect(await query(`select 1 from citation where source_key = $1`, `import-${file}`)).toEqual([]);
});

test('names that are none of ours, what a form would refuse, and others’ organisations', async () => {
	const { db } = database;
	const { rows } = await check(
		db,
		'initiatives',
		rowsOf(
			{ ...row, code: 'N-5', organisation_code: 'หน่วยงานแอลฟ่า' },
			{ ...row, code: 'N 6' },
			{ ...row, code: 'N-7', organisation_code: 'beta' },
			{ ...row, code: 'N-8', status: 'cancelled' },
			{ ...row, code: 'N-9', end_date: '2019-01-01', end_precision: 'day' },
			{ ...row, code: 'N-10', title_th: null },
			{ code: 'N-1', plan_code: 'แผนตัวอย่าง' }
		),
		officer
	);
	expect(rows.map(({ errors }) => errors.map(({ field, key }) => `${field} ${key}`))).toEqual([
		['organisation_code no_match'],
		['code not_a_code'],
		['organisation_code may_not_scope'],
		['status unknown_choice'],
		['end_date end_before_start'],
		['title_th required'],
		['plan_code no_match']
	]);
	expect(rows[0]!.errors[0]!.params).toMatchObject({ name: 'หน่วยงานแอลฟ่า', near: 'alpha' });
});

test('a sample account makes and changes sample rows alone, and nothing that is made up is cited', async () => {
	const { db } = database;
	const sample = { code: 'S-1', title_th: 'ตัวอย่าง', plan_code: 'play', organisation_code: 'play' };
	const { id: file, rows } = await check(
		db,
		'initiatives',
		rowsOf(sample, { code: 'N-1', title_th: 'แก้' }, { ...sample, code: 'S-2', plan_code: 'fy2563' }),
		player
	);
	expect(rows.map(({ errors }) => errors[0]?.key)).toEqual([undefined, 'taken', 'no_match']);
	await query(`update initiative set visibility = 'public' where code = 'N-1'`);
	expect(
		(await check(db, 'initiatives', rowsOf({ code: 'N-1', title_th: 'แก้' }), player)).rows[0]!.errors
	).toMatchObject([{ key: 'may_not_sample_only' }]);
	await expect(apply(db, file, player)).rejects.toThrow();
	await apply(db, (await check(db, 'initiatives', rowsOf(sample), player)).id, player);
	expect((await recordOf('S-1')).record.is_sample).toBe(true);
	expect(await query(`select 1 from citation where record_id = 'S-1'`)).toEqual([]);
});
