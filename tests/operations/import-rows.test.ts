import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportSubject } from '#lib/domain/import/subject.ts';
import type { Actor } from '#lib/domain/permission.ts';
import { rowStamp } from '#lib/server/imports/sheet/row-stamp.ts';
import { clearAway, countAnew } from '#lib/server/operations/apply-import.ts';
import { recordTransaction } from '#lib/server/operations/record-transaction.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { findDataImport, updateDataImport } from '#lib/server/queries/data-import.ts';
import { listImportRecords } from '#lib/server/queries/import-rows.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { administrator as admin, as, insertBasics, insertInitiative, today } from './fixture.ts';
import { apply, check, rowsOf, takeOver, undo } from './import-fixture.ts';

let database: TestDatabase;
const administrator: Actor = { ...admin, id: 'second' };
const grant = (organisation_code: string) => ({
	role: 'officer' as const,
	organisation_code,
	dimension_code: null,
	place_code: null
});
const officer: Actor = { id: 'officer', is_sample: false, grants: [grant('alpha')] };
const stranger: Actor = { id: 'other', is_sample: false, grants: [grant('beta')] };
beforeAll(async () => {
	database = await freshDatabase();
	await insertBasics(database.db);
	await database.pool.query(
		`insert into reporting_period (fiscal_year, quarter, state, closed_at) values (2563, 1, 'closed', now())`
	);
});
afterAll(() => database.drop());

const query = async (text: string, ...values: unknown[]) => (await database.pool.query(text, values)).rows;
const verdicts = (rows: { verdict: string }[]) => rows.map(({ verdict }) => verdict);
async function one() {
	const made = await insertInitiative(database.db);
	await database.db.transaction().execute((trx) => refreshFigures(trx, [made.id], today));
	return made;
}
/** As a round-trip workbook has them. */
async function handedOut(subject: ImportSubject, id: number) {
	const records = await listImportRecords(database.db, subject, [id], today);
	return records.map((record) => ({
		...record.values,
		id: String(record.id),
		stamp: rowStamp(subject, record.values)
	}));
}

describe('budgets', () => {
	test('changed, new and same by key; columns that the file lacks stay; taken over with figures and undone', async () => {
		const { id, code } = await one();
		const { db } = database;
		const { id: file, rows } = await check(
			db,
			'budgets',
			rowsOf(
				{ initiative_code: code, fiscal_year: '2563', by_act: '1000000' },
				{ initiative_code: code, fiscal_year: '2564', by_act: null, after_transfers: '25.5' },
				{ initiative_code: code, fiscal_year: '2565', by_act: null, after_transfers: null }
			),
			officer
		);
		expect(verdicts(rows)).toEqual(['same', 'new', 'error']);
		expect(rows[2]!.errors).toMatchObject([{ field: 'by_act', key: 'required' }]);
		const { id: good, rows: judged } = await check(
			db,
			'budgets',
			rowsOf(
				{ initiative_code: code, fiscal_year: '2563', after_transfers: '900000' },
				{ initiative_code: code, fiscal_year: '2564', after_transfers: '25.5' }
			),
			officer
		);
		expect(verdicts(judged)).toEqual(['changed', 'new']);
		expect(judged[0]!.changes).toEqual([{ field: 'after_transfers', before: null, after: '900000' }]);
		await expect(apply(db, file, officer)).rejects.toThrow('1 rows refused');
		expect(await query('select count(*)::int from budget where initiative_id = $1', id)).toEqual([
			{ count: 1 }
		]);
		await apply(db, good, officer);
		expect(
			await query(
				'select fiscal_year, by_act, after_transfers from budget where initiative_id = $1 order by 1',
				id
			)
		).toEqual([
			{ fiscal_year: 2563, by_act: '1000000.00', after_transfers: '900000.00' },
			{ fiscal_year: 2564, by_act: null, after_transfers: '25.50' }
		]);
		expect(
			await query(
				'select budget_weight from initiative_period_figure where initiative_id = $1 and fiscal_year = 2563 and quarter = 4',
				id
			)
		).toEqual([{ budget_weight: '900000.00' }]);
		expect(
			await query(
				`select action from audit_event where record_id in ($1, $2) and action in ('budget.save', 'import.apply') order by id`,
				String(id),
				String(good)
			)
		).toHaveLength(3);
		await undo(db, good, officer);
		expect(
			await query('select fiscal_year, by_act, after_transfers from budget where initiative_id = $1', id)
		).toEqual([{ fiscal_year: 2563, by_act: '1000000.00', after_transfers: null }]);
		expect(
			await query(
				'select budget_weight from initiative_period_figure where initiative_id = $1 and fiscal_year = 2563 and quarter = 4',
				id
			)
		).toEqual([{ budget_weight: '1000000.00' }]);
		expect((await findDataImport(db, good))!.state).toBe('undone');
		expect(await query('select 1 from source_document where key = $1', `import-${good}`)).toEqual([]);
	});

	test('twice in one file, no such initiative, another organisation’s, one that may not be seen', async () => {
		const { id, code } = await one();
		const { db } = database;
		const row = { initiative_code: code, fiscal_year: '2566', by_act: '1' };
		const { rows } = await check(
			db,
			'budgets',
			rowsOf(row, row, { ...row, initiative_code: 'NONE' }),
			officer
		);
		expect(rows.map(({ errors }) => errors[0]?.key)).toEqual([
			undefined,
			'twice_in_file',
			'no_such_initiative'
		]);
		expect(rows[1]!.errors[0]).toMatchObject({ field: 'currency', params: { line: '2' } });
		expect((await check(db, 'budgets', rowsOf(row), stranger)).rows[0]!.errors).toMatchObject([
			{ key: 'may_not_scope' }
		]);
		await query(`update initiative set visibility = 'internal' where id = $1`, id);
		expect((await check(db, 'budgets', rowsOf(row), stranger)).rows[0]!.errors).toMatchObject([
			{ key: 'no_such_initiative' }
		]);
		expect(
			(await check(db, 'budgets', rowsOf(row), { ...administrator, is_sample: true })).rows[0]!.errors
		).toMatchObject([{ key: 'may_not_sample_only' }]);
	});

	test('round trip: what was edited changes, what was not is left alone; a record that changed meanwhile is a conflict, and nothing is written', async () => {
		const { id, code } = await one();
		const { db } = database;
		await query(
			`insert into budget (initiative_id, fiscal_year, by_act) values ($1, 2564, 5), ($1, 2565, 6)`,
			id
		);
		const out = await handedOut('budgets', id);
		const edited = out.map((row, i) => (i < 2 ? { ...row, by_act: '77' } : row));
		const { id: file, rows } = await check(db, 'budgets', rowsOf(...edited), officer);
		expect(verdicts(rows)).toEqual(['changed', 'changed', 'same']);
		await query(`update budget set by_act = 7 where initiative_id = $1 and fiscal_year in (2564, 2565)`, id);
		expect(verdicts((await check(db, 'budgets', rowsOf(...edited), officer)).rows)).toEqual([
			'changed',
			'conflict',
			'same'
		]);
		await expect(apply(db, file, officer)).rejects.toMatchObject({
			rows: [{ line: 3, verdict: 'conflict' }]
		});
		expect(
			await query('select by_act from budget where initiative_id = $1 order by fiscal_year', id)
		).toEqual([{ by_act: '1000000.00' }, { by_act: '7.00' }, { by_act: '7.00' }]);
		await query('delete from budget where initiative_id = $1 and fiscal_year = 2563', id);
		expect((await check(db, 'budgets', rowsOf(edited[0]!), officer)).rows[0]).toMatchObject({
			verdict: 'conflict',
			errors: [{ key: 'record_gone' }]
		});
		expect(
			(await check(db, 'budgets', rowsOf({ ...out[1]!, fiscal_year: '2566' }), officer)).rows[0]!.errors
		).toMatchObject([{ field: 'fiscal_year', key: 'key_changed' }]);
		expect(code).toMatch(/^T-/);
	});

	test('a file without stamps: a record that changed since the check is not written over', async () => {
		const { id, code } = await one();
		const { id: file } = await check(
			database.db,
			'budgets',
			rowsOf(
				{ initiative_code: code, fiscal_year: '2564', by_act: '3' },
				{ initiative_code: code, fiscal_year: '2563', by_act: '4' }
			),
			officer
		);
		await query('update budget set by_act = 5 where initiative_id = $1', id);
		await expect(apply(database.db, file, officer)).rejects.toMatchObject({
			rows: [{ line: 3, verdict: 'conflict', errors: [{ key: 'changed_meanwhile' }] }]
		});
		expect(await query('select by_act from budget where initiative_id = $1', id)).toEqual([
			{ by_act: '5.00' }
		]);
	});

	test('an undo waits for nobody: what was changed since stays, and so does all else', async () => {
		const { id, code } = await one();
		const { db } = database;
		const { id: file } = await check(
			db,
			'budgets',
			rowsOf(
				{ initiative_code: code, fiscal_year: '2563', by_act: '3' },
				{ initiative_code: code, fiscal_year: '2564', by_act: '4' }
			),
			officer
		);
		await apply(db, file, officer);
		await query('update budget set by_act = 5 where initiative_id = $1 and fiscal_year = 2564', id);
		await expect(undo(db, file, officer)).rejects.toMatchObject({
			obstacles: [{ line: 3, key: 'changed_since' }]
		});
		expect(
			await query('select by_act from budget where initiative_id = $1 order by fiscal_year', id)
		).toEqual([{ by_act: '3.00' }, { by_act: '5.00' }]);
	});

	test('an undo stops at a quarter that was closed on it', async () => {
		const { id, code } = await one();
		const { id: file } = await check(
			database.db,
			'budgets',
			rowsOf({ initiative_code: code, fiscal_year: '2563', by_act: '3' }),
			officer
		);
		await apply(database.db, file, officer);
		await query(
			`update initiative_period_figure set frozen_at = now() where initiative_id = $1 and fiscal_year = 2563 and quarter = 4`,
			id
		);
		await expect(undo(database.db, file, officer)).rejects.toMatchObject({
			obstacles: [{ key: 'period_closed' }]
		});
	});
});

describe('transactions', () => {
	const row = (code: string, more = {}) => ({
		initiative_code: code,
		kind: 'disbursement',
		transaction_date: '2020-08-15',
		amount: '100',
		...more
	});

	test('a second import adds nothing; alike payments count; what stands is not changed', async () => {
		const { id, code } = await one();
		const { db } = database;
		const { id: first } = await check(
			db,
			'transactions',
			rowsOf(row(code), row(code), row(code, { amount: '-5.5', budget_year: '2563' })),
			officer
		);
		await apply(db, first, officer);
		expect(
			await query('select amount, budget_year from transaction where initiative_id = $1 order by id', id)
		).toEqual([
			{ amount: '100.00', budget_year: null },
			{ amount: '100.00', budget_year: null },
			{ amount: '-5.50', budget_year: null }
		]);
		const { id: second, rows } = await check(
			db,
			'transactions',
			rowsOf(row(code), row(code), row(code), row(code), row(code, { amount: '-5.5' })),
			officer
		);
		expect(verdicts(rows)).toEqual(['same', 'same', 'new', 'new', 'same']);
		await apply(db, second, officer);
		expect(await query('select sum(amount) from transaction where initiative_id = $1', id)).toEqual([
			{ sum: '394.50' }
		]);
		expect(
			await query(
				`select disbursed from initiative_period_figure where initiative_id = $1 and fiscal_year = 2563 and quarter = 4`,
				id
			)
		).toEqual([{ disbursed: '394.50' }]);
		const [out] = await handedOut('transactions', id);
		expect(
			(await check(db, 'transactions', rowsOf({ ...out!, amount: '7' }), officer)).rows[0]
		).toMatchObject({ verdict: 'error', errors: [{ field: 'amount', key: 'transaction_stands' }] });
		await undo(db, second, officer);
		expect(await query('select sum(amount) from transaction where initiative_id = $1', id)).toEqual([
			{ sum: '194.50' }
		]);
	});

	test('money of a closed quarter is taken with a word on its row, and stands beside the frozen figure until it is undone', async () => {
		await query(
			`update reporting_period set state = 'open', closed_at = null where fiscal_year = 2563 and quarter = 1`
		);
		const { id, code } = await one();
		const { db } = database;
		await query(
			`update reporting_period set state = 'closed', closed_at = now() where fiscal_year = 2563 and quarter = 1`
		);
		await query(
			`update initiative_period_figure set frozen_at = now() - interval '1 day' where initiative_id = $1 and fiscal_year = 2563 and quarter = 1`,
			id
		);
		const { id: file, rows } = await check(
			db,
			'transactions',
			rowsOf(row(code, { transaction_date: '2019-11-15' }), row(code)),
			officer
		);
		expect(rows.map(({ verdict, notes }) => [verdict, notes])).toEqual([
			[
				'new',
				[
					{
						field: 'transaction_date',
						column: 2,
						key: 'in_closed_quarter',
						params: { year: '2563', quarter: '1' }
					}
				]
			],
			['new', []]
		]);
		expect((await findDataImport(db, file))!.counts).toMatchObject({ new: 2, noted: 1 });
		await apply(db, file, officer);
		const corrected =
			'select k.disbursed, f.disbursed as frozen from figure_correction k join initiative_period_figure f using (initiative_id, fiscal_year, quarter) where initiative_id = $1';
		expect(await query(corrected, id)).toEqual([{ disbursed: '100.00', frozen: null }]);
		await undo(db, file, officer);
		expect(await query(corrected, id)).toEqual([]);
	});

	test('what a form would refuse', async () => {
		const { code } = await one();
		const { rows } = await check(
			database.db,
			'transactions',
			rowsOf(
				row(code, { kind: 'gift' }),
				row(code, { budget_year: '2564' }),
				row(code, { currency: 'บาท' }),
				row(code, { amount: null }),
				row(code, { transaction_date: '2020-10-13' }),
				row(code, { transaction_date: '2020-10-13', kind: 'carry_over' })
			),
			officer
		);
		expect(rows.map(({ errors }) => errors.map(({ field, key }) => `${field} ${key}`))).toEqual([
			['kind unknown_choice'],
			['budget_year year_after_day'],
			['currency invalid'],
			['amount required'],
			['transaction_date in_future'],
			[]
		]);
	});

	test('taken over by two at once, once; money that somebody records meanwhile stays', async () => {
		const { id, code } = await one();
		const { id: file } = await check(database.db, 'transactions', rowsOf(row(code)), officer);
		const money = {
			kind: 'disbursement' as const,
			transaction_date: '2020-08-16',
			amount: '1',
			currency: 'THB',
			source_reference: null
		};
		await updateDataImport(database.db, file, { state: 'applying' });
		await Promise.all([
			takeOver(database.db, file, officer),
			takeOver(database.db, file, officer),
			database.db.transaction().execute((trx) => recordTransaction(trx, id, money, as('officer')))
		]);
		expect(await query('select count(*)::int from transaction where initiative_id = $1', id)).toEqual([
			{ count: 2 }
		]);
	});
});

describe('milestones', () => {
	test('an approved schedule changes with a reason, as its next baseline, and goes back as another', async () => {
		const { id, code } = await one();
		const { db } = database;
		const rows = rowsOf({
			initiative_code: code,
			position: '2',
			planned_end: '2020-12-31',
			end_precision: 'month'
		});
		const { id: bare, rows: judged } = await check(db, 'milestones', rows, officer);
		expect(judged[0]!.changes).toEqual([
			{ field: 'planned_end', before: '2020-09-30', after: '2020-12-31' },
			{ field: 'end_precision', before: 'day', after: 'month' }
		]);
		expect((await findDataImport(db, bare))!.counts.approved).toBe(1);
		await expect(apply(db, bare, officer)).rejects.toThrow();
		const { id: file } = await check(db, 'milestones', rows, officer, 'ฝนตกหนัก');
		await apply(db, file, officer);
		const kept = () =>
			query(
				`select b.number, b.reason, m.planned_end from schedule_baseline b join baseline_milestone m on m.baseline_id = b.id join milestone w on w.id = m.milestone_id and w.position = 2 where b.initiative_id = $1 order by 1`,
				id
			);
		expect(await kept()).toEqual([
			{ number: 1, reason: 'แผนแรก', planned_end: '2020-09-30' },
			{ number: 2, reason: 'ฝนตกหนัก', planned_end: '2020-12-31' }
		]);
		await undo(db, file, officer);
		expect((await kept()).at(-1)).toEqual({ number: 3, reason: 'ยกเลิก', planned_end: '2020-09-30' });
	});

	test('new ones, and what a form would refuse; one that a baseline holds is not taken back', async () => {
		const { id, code } = await one();
		const { db } = database;
		const add = { initiative_code: code, position: '3', title_th: 'กิจกรรมสาม' };
		const { rows } = await check(
			db,
			'milestones',
			rowsOf(
				{ ...add, planned_start: '2020-05-01', planned_end: '2020-04-01' },
				{ initiative_code: code, position: '4' },
				{ ...add, position: '5', weight: '0' }
			),
			officer
		);
		expect(rows.map(({ errors }) => errors.map(({ field, key }) => `${field} ${key}`))).toEqual([
			['planned_end end_before_start'],
			['title_th required'],
			['weight too_small']
		]);
		const { id: file } = await check(db, 'milestones', rowsOf(add), officer, 'เพิ่ม');
		await apply(db, file, officer);
		expect(
			await query('select title_th from milestone where initiative_id = $1 and position = 3', id)
		).toEqual([{ title_th: 'กิจกรรมสาม' }]);
		await expect(undo(db, file, officer)).rejects.toMatchObject({ obstacles: [{ key: 'built_on' }] });
	});
});

describe('reports', () => {
	test('come in as drafts, never approved; what was handed in, and a closed quarter, refuse', async () => {
		const { id, code, milestones } = await one();
		const { db } = database;
		const row = {
			initiative_code: code,
			fiscal_year: '2563',
			quarter: '4',
			milestone_1: '50',
			disbursed: '10',
			results: 'อบรมแล้ว'
		};
		const { id: file, rows } = await check(
			db,
			'reports',
			rowsOf(
				row,
				{ ...row, quarter: '1' },
				{ ...row, quarter: '2' },
				{ ...row, fiscal_year: '2564', quarter: '1', milestone_3: '5' }
			),
			officer
		);
		expect(rows.map(({ errors }) => errors[0]?.key)).toEqual([
			undefined,
			'report_closed',
			'report_not_open',
			'report_not_open'
		]);
		await expect(apply(db, file, officer)).rejects.toThrow('3 rows refused');
		const { id: good } = await check(db, 'reports', rowsOf(row), officer);
		await apply(db, good, officer);
		const reports = () =>
			query(
				`select state, disbursed, (select percent from report_milestone m where m.report_id = r.id and m.milestone_id = $2) as percent from progress_report r where initiative_id = $1`,
				id,
				milestones[0]
			);
		expect(await reports()).toEqual([{ state: 'draft', disbursed: '10.00', percent: '50.0000' }]);
		expect(
			(await check(db, 'reports', rowsOf({ ...row, milestone_3: '5' }), officer)).rows[0]!.errors
		).toMatchObject([{ field: 'milestone_3', key: 'no_such_milestone' }]);
		const { id: later } = await check(
			db,
			'reports',
			rowsOf({ ...row, milestone_1: '60', disbursed: null }),
			officer
		);
		await apply(db, later, officer);
		expect(await reports()).toEqual([{ state: 'draft', disbursed: null, percent: '60.0000' }]);
		await expect(undo(db, good, officer)).rejects.toThrow();
		await undo(db, later, officer);
		expect(await reports()).toEqual([{ state: 'draft', disbursed: '10.00', percent: '50.0000' }]);
		await query(
			`update progress_report set state = 'submitted', submitted_by = 'officer', submitted_at = now() where initiative_id = $1`,
			id
		);
		expect(
			(await check(db, 'reports', rowsOf({ ...row, disbursed: '11' }), officer)).rows[0]!.errors
		).toMatchObject([{ field: 'disbursed', key: 'report_submitted' }]);
	});
});

test('after many rows the planner knows of them, before autovacuum comes by', async () => {
	await one();
	await database.db.transaction().execute((trx) => countAnew(trx, 1_000));
	const [{ count }] = await query('select count(*)::int from initiative');
	expect(await query(`select reltuples::int as known from pg_class where relname = 'initiative'`)).toEqual([
		{ known: count }
	]);
	const visible = async () =>
		(
			await query(
				`select relallvisible > 0 as known from pg_class where relname = 'initiative_period_figure'`
			)
		)[0].known;
	expect(await visible()).toBe(false);
	await clearAway(database.db, 1_000);
	expect(await visible()).toBe(true);
});
