import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readFilter } from '#lib/domain/filter.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { dimensionColumns } from '#lib/server/exports/dimensions/dimension-columns.ts';
import { quarterlyData } from '#lib/server/exports/documents/quarterly.ts';
import { summaryData } from '#lib/server/exports/documents/summary.ts';
import { findEdition, type ReaderContext } from '#lib/server/exports/edition.ts';
import { loadMoney } from '#lib/server/queries/load-money.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';
import { findCorrection } from '#lib/server/queries/figure-correction.ts';
import { findClosedInitiative } from '#lib/server/queries/close-snapshot.ts';
import { listInitiativeReports } from '#lib/server/queries/initiative-history.ts';
import { listMoneyByYear } from '#lib/server/queries/initiative-money.ts';
import { findInitiativeFigure, listInitiativeCurve } from '#lib/server/queries/initiative-figures.ts';
import { listInitiatives } from '#lib/server/queries/initiatives.ts';
import { findCloseTime } from '#lib/server/queries/period-close.ts';
import { loadCorrections } from '#lib/server/queries/portfolio.ts';
import { listDimensionRollups } from '#lib/server/queries/rollup.ts';
import { recordTransaction } from '#lib/server/operations/record-transaction.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { listTasks } from '#lib/server/queries/tasks.ts';
import type { TestDatabase } from '../support/database.ts';
import { openOffice, type office } from './closing.ts';
import { administrator, as, before as q3, period as q4, today, values } from './fixture.ts';

let database: TestDatabase;
let db: Kysely<DB>;
let does: ReturnType<typeof office>;
beforeAll(async () => void ({ database, db, does } = await openOffice()));
beforeEach(async () => {
	await database.pool.query('truncate initiative, reporting_period cascade');
	await db
		.insertInto('reporting_period')
		.values([
			{ fiscal_year: 2563, quarter: 3 },
			{ fiscal_year: 2563, quarter: 4 },
			{ fiscal_year: 2564, quarter: 1 }
		])
		.execute();
});
afterAll(() => database.drop());

const rows = async (id: number) =>
	(
		await database.pool.query(
			'select * from initiative_period_figure where initiative_id = $1 and fiscal_year = 2563 and quarter >= 3 order by quarter',
			[id]
		)
	).rows;

test('a correction after the close: the frozen row stays, the correction stands beside it with its reason, the open quarter that carried the value is computed anew', async () => {
	const { id, milestones } = await does.reported(q3, 'approved', '80');
	await does.close(q3);
	const [frozen, open] = await rows(id);
	expect(open).toMatchObject({ actual: '80.00', reported_quarter: 3, report_revision: 1 });
	await does.correct(id, q3, values(milestones, '60', { disbursed: '100.00' }));
	const [after, openAfter] = await rows(id);
	expect(after).toEqual(frozen);
	expect(openAfter).toMatchObject({
		actual: '60.00',
		reported_quarter: 3,
		report_revision: 2,
		disbursed: '100.00'
	});
	expect(await findCorrection(db, id, q3)).toMatchObject({
		actual: '60.00',
		planned: frozen.planned,
		report_revision: 2,
		disbursed: '100.00',
		reason: 'ยอดเดิมผิด',
		health: 'behind'
	});
	const event = await db
		.selectFrom('audit_event')
		.select('after')
		.where('action', '=', 'report.approve')
		.orderBy('id', 'desc')
		.executeTakeFirstOrThrow();
	expect(event.after).toMatchObject({ corrected: ['2563-q3'] });
});

test('closed periods that carried the old value are flagged too; one that had its own is not', async () => {
	const carried = await does.reported(q3, 'approved', '80');
	const own = await does.reported(q3, 'approved', '80');
	await does.write(own.id, q4, values(own.milestones, '90'));
	await does.close(q3);
	await does.close(q4);
	const frozen = [await rows(carried.id), await rows(own.id)];
	const same = { disbursed: '250000.50', outstanding: '100000.00' };
	await does.correct(carried.id, q3, values(carried.milestones, '70', same));
	await does.correct(own.id, q3, values(own.milestones, '70', same));
	expect([await rows(carried.id), await rows(own.id)]).toEqual(frozen);
	expect(await findCorrection(db, carried.id, q4)).toMatchObject({
		actual: '70.00',
		is_reported: false,
		report_revision: 2
	});
	expect(await findCorrection(db, own.id, q4)).toBeUndefined();
	expect(await findCorrection(db, own.id, q3)).toMatchObject({ actual: '70.00' });
});

test('money of a closed quarter is a change after the close, in it and in the closed ones of its year that follow; taken back, nothing is left of it', async () => {
	const { id } = await does.reported(q3, 'approved', '80');
	const record = (transaction_date: string, amount: string) =>
		does.within((trx) =>
			recordTransaction(
				trx,
				id,
				{ kind: 'disbursement', transaction_date, amount, currency: 'THB', source_reference: null },
				as('officer')
			)
		);
	await does.close(q3);
	const before = await rows(id);
	await record('2020-08-15', '5.00');
	expect(await findCorrection(db, id, q3)).toBeUndefined();
	await record('2020-05-15', '100.00');
	const after = await rows(id);
	expect(after[0]).toEqual(before[0]);
	const { disbursed, actual, report_revision } = before[0];
	expect(await findCorrection(db, id, q3)).toMatchObject({
		disbursed: (Number(disbursed) + 100).toFixed(2),
		actual,
		report_revision,
		planned: before[0].planned,
		reason: null
	});
	await record('2020-05-15', '-100.00');
	expect(await findCorrection(db, id, q3)).toBeUndefined();
});

test('a late approval of what was handed in before: counted as missing at the close, frozen as unknown, shown beside it, and in the next quarter', async () => {
	const { id } = await does.reported(q3, 'submitted', '80');
	await does.refresh();
	await does.close(q3);
	const [frozen] = await rows(id);
	expect(frozen).toMatchObject({ actual: null, health: 'no_report' });
	const reviewer = {
		id: 'reviewer',
		is_sample: false,
		grants: [{ ...administrator.grants[0]!, role: 'reviewer' as const }]
	};
	expect((await listTasks(db, reviewer, today)).map(({ kind, quarter }) => [kind, quarter])).toEqual([
		['review', 3]
	]);
	await does.approve(id, q3);
	expect((await rows(id))[0]).toEqual(frozen);
	expect((await rows(id))[1]).toMatchObject({ actual: '80.00', reported_quarter: 3 });
	expect(await findCorrection(db, id, q3)).toMatchObject({
		actual: '80.00',
		is_reported: true,
		reason: null
	});
	const { close_counts } = await db
		.selectFrom('reporting_period')
		.select('close_counts')
		.where('quarter', '=', 3)
		.executeTakeFirstOrThrow();
	expect(close_counts).toMatchObject({ submitted: 1, reported: 0 });
});

test('a draft goes its way after the close; none is begun', async () => {
	const { id, milestones } = await does.reported(q3, 'draft');
	const other = await does.reported(q4, 'draft');
	await does.refresh();
	await does.close(q3);
	await does.write(id, q3, values(milestones, '55'));
	expect(await findCorrection(db, id, q3)).toMatchObject({ actual: '55.00' });
	await expect(does.write(other.id, q3, values(other.milestones, '1'))).rejects.toMatchObject({
		status: 409,
		code: 'state'
	});
});

test('of one initiative: the report and the baht that were counted at the close stay what they were', async () => {
	const { id, milestones } = await does.reported(q3, 'approved', '80');
	await does.close(q3);
	const closedAt = (await findCloseTime(db, q3))!.getTime();
	const atClose = async () => ({
		reports: await listInitiativeReports(db, id, { unapproved: true, closedAt }),
		money: (await findClosedInitiative(db, id, q3))!.money,
		rating: (await findInitiativeFigure(db, id, q3))!.self_rating
	});
	const kept = await atClose();
	expect(kept).toMatchObject({
		reports: [{ revision: 1, state: 'approved' }],
		money: [{ currency: 'THB', by_act: '1000000.00', disbursed: '250000.50', outstanding: '100000.00' }]
	});
	await does.correct(
		id,
		q3,
		values(milestones, '60', { disbursed: '100.00', self_rating: 'serious_problems' })
	);
	await does.write(id, q4, values(milestones, '90'));
	expect(await atClose()).toEqual(kept);
	expect(
		(await listInitiativeCurve(db, id))
			.filter(({ corrected_actual }) => corrected_actual !== null)
			.map((row) => [row.quarter, row.actual, row.corrected_actual])
	).toEqual([[3, '80.00', '60.00']]);
	expect((await listMoneyByYear(db, id))[0]).toMatchObject({
		disbursed: expect.not.stringContaining('250000.50')
	});
});

test('the next fiscal year counts from what was closed', async () => {
	const { id, milestones } = await does.reported(q4, 'approved', '80');
	await db.updateTable('initiative').set({ end_date: '2021-09-30' }).where('id', '=', id).execute();
	await does.close(q3);
	await does.close(q4);
	await does.refresh('2020-12-31');
	await does.correct(id, q4, values(milestones, '60'));
	const next = await db
		.selectFrom('initiative_period_figure')
		.select(['actual', 'year_progress', 'working'])
		.where('initiative_id', '=', id)
		.where('fiscal_year', '=', 2564)
		.where('quarter', '=', 1)
		.executeTakeFirstOrThrow();
	expect(next).toMatchObject({
		actual: '60.00',
		year_progress: '-20.00',
		working: { year_start: { actual: '80.00', basis: 'closed' } }
	});
});

test('lists and roll-ups show both values; as at the close they show what was frozen', async () => {
	const { id, milestones } = await does.reported(q3, 'approved', '80');
	await does.reported(q3, 'approved', '40');
	await does.close(q3);
	const scope = { scope: 'all', sample: true } as const;
	expect(await loadCorrections(db, scope, q3)).toBeNull();
	const frozen = await listDimensionRollups(db, { ...scope, period: q3 });
	await does.correct(id, q3, values(milestones, '60'));
	await does.within((trx) => raiseDataVersion(trx));
	const viewer = { actor: null, today };
	const list = (query: string) =>
		listInitiatives(db, { ...readFilter(new URLSearchParams(query)), period: q3 }, viewer, {
			limit: 9,
			offset: 0
		});
	expect(
		(await list('year=2563&quarter=3&sort=actual')).map((row) => [row.actual, row.corrected_actual])
	).toEqual([
		['40.00', null],
		['80.00', '60.00']
	]);
	expect((await list('year=2563&quarter=3&as=close')).map((row) => row.corrected_actual)).toEqual([
		null,
		null
	]);
	expect(await listDimensionRollups(db, { ...scope, period: q3 })).toEqual(frozen);
	expect(frozen.find(({ code }) => code === 'total')!.equal_actual).toBe('60.00');
	const corrected = (await loadCorrections(db, scope, q3))!;
	expect([
		corrected.count,
		corrected.lines.find(({ code }) => code === 'total')!.equal_actual,
		corrected.lines.find(({ code }) => code === 'security')!.equal_actual
	]).toEqual([1, '50.00', '50.00']);
});

test('files and the money page tell both values; as at the close neither tells of a correction', async () => {
	const { id, milestones } = await does.reported(q3, 'approved', '80');
	await does.close(q3);
	const asking = {
		lang: 'th',
		scope: 'all',
		today,
		user: { ...administrator, name: 'ก' }
	} as unknown as ReaderContext;
	const told = async (query = '') => {
		const edition = await findEdition(
			db,
			readFilter(new URLSearchParams(`year=2563&quarter=3${query}`)),
			asking
		);
		const money = await loadMoney(
			db,
			{ ...edition.filter, scope: 'all' },
			'dimension',
			await settlePeriod(db, edition.filter, 'all')
		);
		return {
			edition,
			money: money.totals.map(({ disbursed, corrected }) => [disbursed, corrected]),
			curve: [money.quarters.at(-1)!.disbursed_percent, money.totals[0]!.disbursed_percent],
			notes: (await summaryData(db, edition, asking)).notes.join('\n'),
			pages: (await quarterlyData(db, edition, asking)).notes.lines.join('\n')
		};
	};
	const before = await told();
	expect(before).toMatchObject({
		edition: { corrected: 0 },
		money: [['250000.50', null]],
		notes: expect.not.stringContaining('แก้ไขหลังปิดงวด')
	});
	await does.correct(id, q3, values(milestones, '60', { disbursed: '100.00' }));
	await does.within((trx) => raiseDataVersion(trx));
	const after = await told();
	for (const { curve } of [before, after])
		expect(curve[0], 'the curve ends where the table stands').toBe(curve[1]);
	expect(after).toMatchObject({
		edition: { corrected: 1, asOfLine: expect.stringContaining('แก้ไขหลังปิดงวด 1 โครงการ') },
		money: [['250000.50', { disbursed: '100.00', used: '100100.00', remaining: '899900.00' }]]
	});
	for (const text of [after.notes, after.pages])
		expect(text).toContain('ผล ณ เวลาปิดงวด 80.00% แก้ไขเป็น 60.00% (ยอดเดิมผิด)');
	expect(await told('&as=close')).toMatchObject({
		edition: { corrected: 0 },
		money: [['250000.50', null]],
		notes: expect.not.stringContaining('แก้ไขหลังปิดงวด')
	});
	const ofOne = async (initiative: number) =>
		(await findEdition(db, readFilter(new URLSearchParams('year=2563&quarter=3')), asking, { initiative }))
			.asOfLine;
	expect(await ofOne(id)).toContain('แก้ไขหลังปิดงวด 60.00%');
	expect(await ofOne(id + 1), 'another one was not corrected').not.toContain('แก้ไขหลังปิดงวด');
	const scope = { ...after.edition.filter, scope: 'all' } as const;
	const [now, frozen] = [
		await listDimensionRollups(db, { ...scope, corrected: true }),
		await listDimensionRollups(db, scope)
	];
	const cell = (key: string) =>
		frozen.map((line) =>
			dimensionColumns
				.find((column) => column.key === key)!
				.value({ ...line, corrected: now.find(({ code }) => code === line.code) }, 'th')
		);
	expect([cell('equal_actual'), cell('corrected_equal_actual')]).toEqual([
		frozen.map(({ equal_actual }) => equal_actual),
		frozen.map(({ equal_actual }) => (equal_actual === null ? null : '60.00'))
	]);
});
