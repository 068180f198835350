import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import { periodFileSpecs } from '#lib/domain/period-file.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { makePeriodFile } from '#lib/server/exports/period-file.ts';
import { stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { planActualLines } from '#lib/server/exports/plan-actual/lines.ts';
import { stopXlsxWriter } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { makePeriodFiles } from '#lib/server/jobs/period-files.ts';
import { closePeriod } from '#lib/server/operations/close-period.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { findPeriodFile, listPeriodFiles } from '#lib/server/queries/period-file.ts';
import { administrator } from '../operations/fixture.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { addInitiative, addReferences, addReport } from '../support/portfolio.ts';

const period = { fiscalYear: 2563, quarter: 3 } as const;
const specs = periodFileSpecs(period);
const TODAY = '2020-08-10';
let database: TestDatabase;
let db: Kysely<DB>;
let first: { id: number; milestoneIds: number[] };
const errors: unknown[] = [];
const log = { info() {}, error: (line: unknown) => void errors.push(line) };

beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	await addReferences(db);
	const common = {
		start: '2019-10-01',
		end: '2020-09-30',
		lead: 'office-a',
		dimensions: { security: 1 },
		budgets: [{ year: 2563, byAct: '1000' }]
	};
	first = await addInitiative(db, {
		...common,
		code: 'A',
		milestones: [
			{ start: '2019-10-01', end: '2020-03-31' },
			{ start: '2020-04-01', end: '2020-09-30' }
		],
		reports: [{ period: '2563-q3', milestones: ['100', '30'] }]
	});
	for (const [i, id] of first.milestoneIds.entries())
		await db
			.updateTable('milestone')
			.set({ budget_amount: String(300 + i) })
			.where('id', '=', id)
			.execute();
	await db
		.insertInto('transaction')
		.values({ ...spent(first.id, '2020-02-03'), amount: '120' })
		.execute();
	const measure = {
		initiative_id: first.id,
		position: 1,
		name_th: 'ผู้เข้าร่วม',
		unit_th: 'คน',
		kind: 'cumulative' as const,
		direction: 'up' as const
	};
	const { id } = await db
		.insertInto('indicator')
		.values({ ...measure, code: 'I1' })
		.returning('id')
		.executeTakeFirstOrThrow();
	await db
		.insertInto('indicator_target')
		.values({ indicator_id: id, fiscal_year: 2563, quarter: 3, value: '50.5' })
		.execute();
	await addInitiative(db, {
		...common,
		code: 'B',
		visibility: 'internal',
		reports: [{ period: '2563-q3', percent: '70' }]
	});
	await addInitiative(db, { ...common, code: 'C' });
	await db.transaction().execute(async (trx) => {
		await refreshFigures(trx, 'all', TODAY);
		await closePeriod(trx, administrator, period, { lock_version: 1 }, TODAY, { actor_id: 'admin' });
		await raiseDataVersion(trx);
	});
});
afterAll(async () => {
	stopPdfCompiler();
	stopXlsxWriter();
	await database.drop();
});
const spent = (initiative_id: number, transaction_date: string) => ({
	initiative_id,
	transaction_date,
	kind: 'disbursement' as const,
	currency: 'THB'
});
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const figuresOf = (bytes: Uint8Array) =>
	(parse(Buffer.from(bytes), { bom: true, columns: true }) as Record<string, string>[])
		.filter((row) => !row['รหัส']!.startsWith('# '))
		.map((row) => [row['รหัส'], row['ผล (%)'], row['แผน (%)'], row['งบประมาณ (บาท)']]);

test('a close makes each file once, in both languages and scopes, kept by what it contains', async () => {
	expect(await makePeriodFiles(db, 'v1', log)).toEqual({ made: specs.length, failed: 0 });
	expect(await makePeriodFiles(db, 'v2', log)).toEqual({ made: 0, failed: 0 });
	const kept = await listPeriodFiles(db, period);
	expect(kept).toHaveLength(24);
	expect(new Set(kept.map(({ release }) => release))).toEqual(new Set(['v1']));
	for (const { file_name, hash } of kept)
		expect(hashOf((await findPeriodFile(db, period, file_name!))!.bytes)).toBe(hash);
	const events = await db
		.selectFrom('audit_event')
		.select('after')
		.where('action', '=', 'period.file')
		.execute();
	expect(events).toHaveLength(24);
});

test('the files hold the indicators and the months of their close', async () => {
	const csv = Buffer.from((await findPeriodFile(db, period, 'indicators-th.csv'))!.bytes).toString('utf8');
	expect(csv).toContain('ผู้เข้าร่วม');
	const table = await planActualLines(
		db,
		await findEdition(db, readFilter(new URLSearchParams('year=2563&quarter=3&as=close')), {
			lang: 'th',
			scope: 'public',
			today: TODAY,
			user: null
		}),
		{ actor: null, today: TODAY },
		'plan'
	);
	// February of the second quarter, actual; and the whole year's plan.
	expect([table.lines.at(-1)!.cells[11], table.lines.at(-1)!.cells.at(-2)]).toEqual([12000n, 160100n]);
});

test('public files name no internal initiative; those of all do', async () => {
	const of = async (name: string) =>
		figuresOf((await findPeriodFile(db, period, name))!.bytes).map(([code]) => code);
	expect(await of('initiatives-th.csv')).toEqual(['A', 'C']);
	expect(await of('initiatives-all-th.csv')).toEqual(['A', 'B', 'C']);
});

test('made again by the same release they are the same bytes, whatever was entered since', async () => {
	const kept = await listPeriodFiles(db, period);
	// A zip tells its entries' times to two seconds: all say the first that it can, 1 January 1980.
	const workbook = (await findPeriodFile(db, period, 'initiatives-th.xlsx'))!.bytes;
	expect(workbook.subarray(10, 14)).toEqual(Buffer.from([0, 0, 0x21, 0]));
	await addReport(db, first.id, first.milestoneIds, { period: '2563-q3', milestones: ['100', '90'] });
	for (const [i, id] of first.milestoneIds.entries())
		await db
			.updateTable('milestone')
			.set({ weight: String(i * 7 + 1), planned_end: '2020-12-31' })
			.where('id', '=', id)
			.execute();
	await db.updateTable('budget').set({ by_act: '9' }).execute();
	await db.updateTable('milestone').set({ budget_amount: '1' }).execute();
	await db
		.insertInto('transaction')
		.values({ ...spent(first.id, '2020-03-03'), amount: '77' })
		.execute();
	await db.updateTable('indicator').set({ name_th: 'ชื่อใหม่', decimals: 2 }).execute();
	await db.updateTable('indicator_target').set({ value: '1' }).execute();
	await db
		.insertInto('indicator')
		.values({
			initiative_id: first.id,
			code: 'I2',
			position: 2,
			name_th: 'ใหม่',
			unit_th: 'คน',
			kind: 'latest',
			direction: 'up'
		})
		.execute();
	await db.transaction().execute(async (trx) => {
		await refreshFigures(trx, 'all', '2021-03-01');
		await raiseDataVersion(trx);
		await sql`update data_change set changed_at = changed_at + interval '40 days'`.execute(trx);
	});
	const closedAt = kept[0]!.closed_at!.getTime();
	for (const spec of specs) {
		const again = await makePeriodFile(db, period, closedAt, spec);
		expect([spec, hashOf(again.bytes)]).toEqual([
			spec,
			kept.find(
				(row) =>
					row.kind === spec.kind &&
					row.format === spec.format &&
					row.lang === spec.lang &&
					row.scope === spec.scope
			)!.hash
		]);
	}
	const q4 = await db
		.selectFrom('initiative_period_figure')
		.select('actual')
		.where('initiative_id', '=', first.id)
		.where('quarter', '=', 4)
		.where('fiscal_year', '=', 2563)
		.executeTakeFirstOrThrow();
	expect(q4.actual).not.toBe('65.00');
});

test('as at the close is asked of a closed period only', async () => {
	const asking = { lang: 'th', scope: 'public', today: '2021-03-01', user: null } as const;
	const edition = await findEdition(
		db,
		readFilter(new URLSearchParams('year=2563&quarter=3&as=close')),
		asking
	);
	expect(edition.asOfLine).toContain('ณ เวลาปิดงวด');
	await expect(
		findEdition(db, readFilter(new URLSearchParams('year=2563&quarter=4&as=close')), asking)
	).rejects.toMatchObject({ status: 404, code: 'not_closed' });
});

test('kept bytes cannot be changed', async () => {
	await expect(database.pool.query(`update stored_file set bytes = ''`)).rejects.toThrow(/append-only/);
	await expect(
		database.pool.query(`insert into stored_file values (repeat('0', 64), 'x', 'other')`)
	).rejects.toMatchObject({ code: '23514' });
	expect(errors).toEqual([]);
});
