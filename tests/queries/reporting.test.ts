import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Grant } from '#lib/domain/permission.ts';
import {
	owedStates,
	periodsOf,
	readReporting,
	reportingStates,
	rowFilter,
	writeReporting,
	type ReportingState
} from '#lib/domain/reporting.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listDutiesByOrganisation, owedFigures } from '#lib/server/queries/duties.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { countReporting, listRemindable, listReporting } from '#lib/server/queries/reporting-list.ts';
import { listReportingCells, type ReportingCell } from '#lib/server/queries/reporting-matrix.ts';
import type { ReportingScope } from '#lib/server/queries/reporting-rows.ts';
import { listTasks } from '#lib/server/queries/tasks.ts';
import { insertBasics, insertInitiative, today } from '../operations/fixture.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let db: Kysely<DB>;
/** Initiative by what is told of it. */
const made: Record<string, number> = {};
const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
const actor = (role: Grant['role'], narrowing: Partial<Grant> = {}): Actor => ({
	id: role,
	is_sample: false,
	grants: [{ role, organisation_code: null, dimension_code: null, place_code: null, ...narrowing }]
});
const administrator = actor('administrator');

beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	await insertBasics(db);
	const report = (initiative_id: number, quarter: 3 | 4, state: string, more = {}) =>
		db
			.insertInto('progress_report')
			.values({
				initiative_id,
				fiscal_year: 2563,
				quarter,
				state: state as 'draft',
				submitted_by: 'officer',
				...(state === 'returned' && { return_comment: 'แก้ตัวเลข' }),
				...(['submitted', 'approved'].includes(state) && { submitted_at: sql<Date>`'2020-10-05T20:00:00Z'` }),
				...(state === 'approved' && {
					reviewed_by: 'reviewer',
					reviewed_at: sql<Date>`'2020-10-07T03:00:00Z'`
				}),
				...more
			})
			.execute();
	for (const name of [
		'nothing',
		'draft',
		'returned',
		'submitted',
		'approved',
		'suspended',
		'extended',
		'internal',
		'elsewhere',
		'homeless'
	])
		made[name] = (await insertInitiative(db)).id;
	for (const state of ['draft', 'returned', 'submitted', 'approved']) await report(made[state]!, 4, state);
	await report(made['draft']!, 3, 'draft');
	await db
		.updateTable('initiative_status')
		.set({ status: 'suspended', reason: 'รองบ' })
		.where('initiative_id', '=', made['suspended']!)
		.execute();
	await db
		.updateTable('initiative')
		.set({ visibility: 'internal' })
		.where('id', '=', made['internal']!)
		.execute();
	await db
		.insertInto('period_extension')
		.values({
			initiative_id: made['extended']!,
			fiscal_year: 2563,
			quarter: 3,
			due_date: '2020-10-30',
			reason: 'น้ำท่วม'
		})
		.execute();
	await db
		.updateTable('initiative_organisation')
		.set({ organisation_code: 'beta' })
		.where('initiative_id', '=', made['elsewhere']!)
		.execute();
	await db.deleteFrom('initiative_organisation').where('initiative_id', '=', made['homeless']!).execute();
	await db
		.insertInto('place')
		.values([
			{ code: '94', kind: 'province', name_th: 'ปัตตานี' },
			{ code: '95', kind: 'province', name_th: 'ยะลา' },
			{ code: '9501', kind: 'district', name_th: 'เมืองยะลา' }
		])
		.execute();
	await db
		.insertInto('initiative_place')
		.values([
			{ initiative_id: made['nothing']!, place_code: '94' },
			{ initiative_id: made['nothing']!, place_code: '9501' },
			{ initiative_id: made['nothing']!, place_code: '95' },
			{ initiative_id: made['draft']!, place_code: '9501' }
		])
		.execute();
	await within((trx) => refreshFigures(trx, 'all', today));
});
afterAll(() => database.drop());

function scopeOf(query: string, who: Actor | null = administrator): ReportingScope {
	const { filter, view } = readReporting(new URLSearchParams(`year=2563&quarter=4&${query}`));
	return {
		filter,
		periods: periodsOf(view.span, filter.period!),
		viewer: { actor: who, today },
		names: { plans: [], organisations: [] }
	};
}
const cells = (query: string, who: Actor | null = administrator) =>
	listReportingCells(db, readReporting(new URLSearchParams(query)).view.rows, scopeOf(query, who));
const countsOf = (cell: ReportingCell | undefined) =>
	Object.fromEntries(reportingStates.filter((state) => cell?.[state]).map((state) => [state, cell![state]]));
const totalOf = (all: ReportingCell[], quarter = 4) =>
	all.find((cell) => cell.is_total && cell.quarter === quarter);
const stateOf = async (name: string, quarter: number, who: Actor | null = administrator) => {
	const rows = await listReporting(db, scopeOf('span=4', who), null, { limit: 1000, offset: 0 });
	return rows.find((row) => row.code === `T-${made[name]}` && row.quarter === quarter);
};

describe('where a report stands', () => {
	test('each state, with its due date, since when, and what was begun', async () => {
		const seen = async (name: string, quarter: number) => {
			const { state, begun, due_date, daysLeft, since } = (await stateOf(name, quarter))!;
			return [state, begun, due_date, daysLeft, since];
		};
		// Quarter 3 was due on 15 July, quarter 4 is due in three days.
		expect(await seen('nothing', 3)).toEqual(['overdue', null, '2020-07-15', -89, '2020-07-16']);
		expect(await seen('nothing', 4)).toEqual(['due', null, '2020-10-15', 3, '2020-07-01']);
		expect((await seen('draft', 3)).slice(0, 4)).toEqual(['overdue', 'draft', '2020-07-15', -89]);
		expect((await seen('draft', 4)).slice(0, 2)).toEqual(['draft', 'draft']);
		expect((await seen('returned', 4)).slice(0, 2)).toEqual(['returned', 'returned']);
		// Three in the morning of the sixth, in Bangkok.
		expect(await seen('submitted', 4)).toEqual(['submitted', null, '2020-10-15', null, '2020-10-06']);
		expect(await seen('approved', 4)).toEqual(['approved', null, '2020-10-15', null, '2020-10-07']);
		expect((await seen('suspended', 4)).slice(0, 1)).toEqual(['not_owed']);
		// Its own day, later than its period's.
		expect(await seen('extended', 3)).toEqual(['due', null, '2020-10-30', 18, '2020-04-01']);
		// Quarters 1 and 2 were never opened.
		expect((await seen('nothing', 1)).slice(0, 1)).toEqual(['not_owed']);
	});

	test('a closed period without a report is missed, not nothing owed and not zero', async () => {
		await within(async (trx) => {
			await trx
				.updateTable('reporting_period')
				.set({ state: 'closed', closed_at: sql<Date>`now()` })
				.where('quarter', '=', 3)
				.execute();
			const all = await listReportingCells(trx, 'organisation', scopeOf('span=4'));
			expect(countsOf(totalOf(all, 3))).toEqual({ missed: 9, not_owed: 1 });
			throw new Error('undone');
		}).catch((error) => expect(String(error)).toContain('undone'));
	});

	test('the lines of organisations add up to all, those of provinces count an initiative in each', async () => {
		const all = await cells('span=1');
		expect(countsOf(totalOf(all))).toEqual({
			returned: 1,
			draft: 1,
			due: 5,
			submitted: 1,
			approved: 1,
			not_owed: 1
		});
		expect(countsOf(totalOf(await cells('span=4'), 3))).toEqual({ overdue: 8, due: 1, not_owed: 1 });
		for (const state of reportingStates)
			expect(all.reduce((sum, cell) => sum + (cell.is_total ? -cell[state] : cell[state]), 0)).toBe(0);
		expect(
			all
				.filter(({ is_total }) => !is_total)
				.map(({ code, initiatives }) => `${code} ${initiatives}`)
				.sort()
		).toEqual(['alpha 8', 'beta 1', 'null 1']);
		expect(totalOf(all)).toMatchObject({
			last_submitted: '2020-10-06',
			due_date: '2020-10-15',
			has_sample: false
		});
		const places = await cells('span=1&rows=province');
		expect(
			places
				.filter(({ is_total }) => !is_total)
				.map(({ code, initiatives }) => `${code} ${initiatives}`)
				.sort()
		).toEqual(['94 1', '95 2', 'null 8']);
		expect(totalOf(places)).toEqual(totalOf(all));
		// Narrowed to a district, its province is the only line.
		expect(
			(await cells('span=1&rows=province&place=9501'))
				.map(({ code, initiatives }) => `${code} ${initiatives}`)
				.sort()
		).toEqual(['95 2', 'null 2']);
	});
});

describe('agreement', () => {
	const queries = [
		'span=4',
		'span=4&rows=province',
		'span=year&organisation=alpha',
		'span=1&rows=province&place=95',
		'span=4&dimension=security',
		'span=1&organisation=none',
		'span=4&rows=province&place=none'
	];
	const readers: [string, Actor | null][] = [
		['administrator', administrator],
		['anonymous', null],
		['viewer', actor('viewer')],
		['officer of alpha', actor('officer', { organisation_code: 'alpha' })]
	];

	test.each(queries)('every cell of %s is as long as the list behind it, for everyone', async (query) => {
		for (const [name, who] of readers) {
			const { view } = readReporting(new URLSearchParams(query));
			for (const cell of await cells(query, who)) {
				const scope = scopeOf(query, who);
				const filter = cell.is_total ? scope.filter : rowFilter(scope.filter, view.rows, cell.code);
				const behind = {
					...scope,
					filter,
					periods: [{ fiscalYear: cell.fiscal_year, quarter: cell.quarter }]
				};
				const rows = await listReporting(db, behind, null, { limit: 1000, offset: 0 });
				const found = Object.fromEntries(
					reportingStates.map((state) => [state, rows.filter((row) => row.state === state).length])
				);
				expect(found, `${name} ${cell.code} ${cell.quarter}`).toEqual(
					Object.fromEntries(reportingStates.map((state) => [state, cell[state]]))
				);
				expect(await countReporting(db, behind, 'owed')).toMatchObject({
					reports: owedStates.reduce((sum, state) => sum + cell[state], 0)
				});
			}
		}
	});

	test('what is owed is what the duties count, and what an officer has to do', async () => {
		const all = await cells('span=4');
		const owed = (cell: ReportingCell) => owedStates.reduce((sum, state) => sum + cell[state], 0);
		const duties = await owedFigures(db, { scope: 'all', sample: true }, today)
			.select(['figure.organisation_code', 'figure.quarter', sql<number>`count(*)::int`.as('n')])
			.groupBy(['figure.organisation_code', 'figure.quarter'])
			.execute();
		const key = (code: string | null, quarter: number, n: number) => `${code} ${quarter} ${n}`;
		expect(
			all
				.filter((cell) => !cell.is_total && owed(cell) > 0)
				.map((cell) => key(cell.code, cell.quarter, owed(cell)))
				.sort()
		).toEqual(duties.map((row) => key(row.organisation_code, row.quarter, row.n)).sort());
		const [first] = (await listDutiesByOrganisation(
			db,
			{ scope: 'all', sample: true },
			{ fiscalYear: 2563, quarter: 4 },
			today
		))!;
		expect(all.find((cell) => cell.code === first!.organisation_code && cell.quarter === 4)).toMatchObject({
			due_date: first!.due_date
		});
		const officer = actor('officer', { organisation_code: 'alpha' });
		const tasks = await listTasks(db, officer, today);
		const own = (await cells('span=4&organisation=alpha', officer)).filter(({ is_total }) => is_total);
		expect(own.reduce((sum, cell) => sum + owed(cell), 0)).toBe(tasks.length);
		const begun = (kind: 'draft' | 'returned') =>
			own.reduce((sum, cell) => sum + cell[kind] + cell[`overdue_${kind}`], 0);
		expect([begun('draft'), begun('returned')]).toEqual(
			(['draft', 'returned'] as const).map((kind) => tasks.filter((task) => task.kind === kind).length)
		);
	});
});

describe('who sees what', () => {
	test('a visitor sees public initiatives, and drafts and returns as not yet reported, without names', async () => {
		await db.updateTable('initiative').set({ responsible_user_id: 'officer' }).execute();
		expect(countsOf(totalOf(await cells('span=1', null)))).toEqual({
			due: 6,
			submitted: 1,
			approved: 1,
			not_owed: 1
		});
		expect(await stateOf('internal', 4, null)).toBeUndefined();
		expect(await stateOf('draft', 4, null)).toMatchObject({
			state: 'due',
			begun: null,
			responsible: null,
			since: '2020-07-01'
		});
		expect(await stateOf('draft', 3, null)).toMatchObject({ state: 'overdue', begun: null });
		expect(await stateOf('draft', 4, actor('viewer'))).toMatchObject({
			state: 'due',
			begun: null,
			responsible: 'officer'
		});
		const states = (await listReporting(db, scopeOf('span=4', null), null, { limit: 1000, offset: 0 })).map(
			({ state }) => state
		);
		expect(states.filter((state: ReportingState) => state === 'draft' || state === 'returned')).toEqual([]);
	});

	test('an officer sees the drafts of their own organisation, not those of another', async () => {
		expect((await stateOf('draft', 4, actor('officer', { organisation_code: 'alpha' })))!.state).toBe(
			'draft'
		);
		expect((await stateOf('draft', 4, actor('officer', { organisation_code: 'beta' })))!.state).toBe('due');
		expect((await stateOf('draft', 4, actor('reviewer', { dimension_code: 'security' })))!.state).toBe(
			'draft'
		);
		expect((await stateOf('draft', 4, actor('reviewer', { dimension_code: 'economy' })))!.state).toBe('due');
	});

	test('one reminds of what is owed within one’s scope, a sample account of samples', async () => {
		const ids = async (who: Actor, query = 'span=1') =>
			(await listRemindable(db, scopeOf(query, who), null)).flatMap((one) => one.ids);
		expect((await ids(administrator)).sort()).toEqual(
			['nothing', 'draft', 'returned', 'extended', 'internal', 'elsewhere', 'homeless']
				.map((name) => made[name]!)
				.sort()
		);
		expect(await ids(actor('reviewer', { organisation_code: 'beta' }))).toEqual([made['elsewhere']]);
		expect(await ids(actor('officer', { organisation_code: 'alpha' }))).toEqual([]);
		expect(await ids({ ...administrator, is_sample: true })).toEqual([]);
		expect(
			(await listRemindable(db, scopeOf('span=4', administrator), 'overdue')).map(({ period, ids: own }) => [
				period.quarter,
				own.length
			])
		).toEqual([[3, 8]]);
	});

	test('a sample period binds sample initiatives only', async () => {
		await within(async (trx) => {
			await trx.updateTable('reporting_period').set({ is_sample: true }).where('quarter', '=', 4).execute();
			expect(countsOf(totalOf(await listReportingCells(trx, 'organisation', scopeOf('span=1'))))).toEqual({
				submitted: 1,
				approved: 1,
				not_owed: 8
			});
			throw new Error('undone');
		}).catch((error) => expect(String(error)).toContain('undone'));
	});
});

test('an address and what is read from it are the same', () => {
	for (const query of [
		'',
		'year=2563&quarter=4&rows=province&span=8&state=owed',
		'organisation=none&span=year&sample=0&state=overdue'
	]) {
		const { filter, view } = readReporting(new URLSearchParams(query));
		expect(writeReporting(filter, view).split('&').sort()).toEqual(query.split('&').sort());
	}
	expect(readReporting(new URLSearchParams('rows=x&span=99&state=%00&as=close&undated=1'))).toMatchObject({
		view: { rows: 'organisation', span: '4', state: null },
		filter: { as: null, undated: false }
	});
	expect(periodsOf('8', { fiscalYear: 2484, quarter: 2 })).toEqual([
		{ fiscalYear: 2484, quarter: 1 },
		{ fiscalYear: 2484, quarter: 2 }
	]);
});
