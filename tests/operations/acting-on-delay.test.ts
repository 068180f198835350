import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readActionFilter } from '#lib/domain/action-filter.ts';
import type { Actor } from '#lib/domain/permission.ts';
import type { ExplanationValues } from '#lib/domain/report-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { addAction, planAction, reportAction } from '#lib/server/operations/change-action.ts';
import { setLadder } from '#lib/server/operations/change-ladder.ts';
import { openLadderSteps } from '#lib/server/operations/open-ladder-steps.ts';
import { setOverride, withdrawOverride } from '#lib/server/operations/override-health.ts';
import { listOwnerChoices } from '#lib/server/queries/action-record.ts';
import {
	countActions,
	countOpenActions,
	listActions,
	ownOpenActions,
	settleActions
} from '#lib/server/queries/action.ts';
import { countLate, listCauses, listLate } from '#lib/server/queries/explanations.ts';
import { countOverridden, overriddenHealth } from '#lib/server/queries/health-override.ts';
import { listInitiativeSubjects } from '#lib/server/queries/initiative-subject.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { office } from './closing.ts';
import {
	administrator,
	as,
	before,
	insertBasics,
	insertInitiative,
	period,
	today,
	values
} from './fixture.ts';

let database: TestDatabase;
let db: Kysely<DB>;
let o: ReturnType<typeof office>;
beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	await insertBasics(db);
	o = office(db);
});
beforeEach(async () => {
	await database.pool.query('truncate initiative, reporting_period cascade');
	await db
		.insertInto('reporting_period')
		.values([
			{ fiscal_year: 2563, quarter: 3 },
			{ fiscal_year: 2563, quarter: 4 }
		])
		.execute();
});
afterAll(() => database.drop());

const anonymous = { actor: null, today };
const everything = settleActions(
	{ ...readActionFilter(new URLSearchParams()), state: 'all' },
	{ period, as: null, closedAt: null }
);
const steps = async (id: number) =>
	(
		await db
			.selectFrom('action')
			.select(['quarter', 'health', 'kind', 'state'])
			.where('initiative_id', '=', id)
			.orderBy('id')
			.execute()
	).map((row) => `Q${row.quarter} ${row.health} ${row.kind} ${row.state}`);
/** Of milestones half done by plan at Q3's end (74.86) and all by Q4's. */
const late = { warning: '68', behind: '63', critical: '50' };
const because = (...kinds: ExplanationValues['kind'][]) => ({
	explanations: kinds.map((kind) => ({ kind, words: `เพราะ ${kind}` }))
});

describe('the ladder', () => {
	test('an approval past a bound opens its step, once, with what it was for', async () => {
		const made = await insertInitiative(db);
		await db
			.updateTable('initiative')
			.set({ responsible_user_id: 'officer' })
			.where('id', '=', made.id)
			.execute();
		await o.write(made.id, before, values(made.milestones, late.warning));
		expect(await steps(made.id)).toEqual(['Q3 early_warning acceleration_letter open']);
		expect(await db.selectFrom('action').selectAll().executeTakeFirst()).toMatchObject({
			opened_on: today,
			due_date: '2020-10-27',
			owner_user_id: 'officer',
			owner_organisation_code: 'alpha',
			actual: '68.00',
			slippage: '-6.86',
			ladder_version: 1,
			created_by: null,
			is_sample: false
		});
		// Computed anew, and asked again: nothing new.
		await o.refresh();
		expect(
			await o.within((trx) => openLadderSteps(trx, { initiativeIds: [made.id] }, today, { actor_id: 'x' }))
		).toBe(0);
		expect(await steps(made.id)).toHaveLength(1);
		expect(
			await db.selectFrom('audit_event').select('actor_id').where('action', '=', 'action.open').execute()
		).toEqual([{ actor_id: null }]);
	});

	test('of an internal initiative, nobody is made the owner of what does not exist for them', async () => {
		const made = await insertInitiative(db);
		await db
			.updateTable('initiative')
			.set({ responsible_user_id: 'officer', visibility: 'internal' })
			.where('id', '=', made.id)
			.execute();
		await o.write(made.id, before, values(made.milestones, late.warning));
		const owner = () =>
			db
				.selectFrom('action')
				.select(['owner_user_id', 'owner_organisation_code'])
				.where('initiative_id', '=', made.id)
				.orderBy('id', 'desc')
				.executeTakeFirst();
		expect(await owner()).toEqual({ owner_user_id: null, owner_organisation_code: 'alpha' });
		const plan = {
			kind: 'other' as const,
			task: 'ตรวจหน้างาน',
			owner_user_id: 'officer',
			owner_organisation_code: null,
			due_date: '2020-11-01'
		};
		const add = () => o.within((trx) => addAction(trx, made.id, period, plan, as('reviewer')));
		await expect(add()).rejects.toMatchObject({ errors: { owner_user_id: 'unknown_choice' } });
		const [subject] = await listInitiativeSubjects(db, [made.id], today);
		expect((await listOwnerChoices(db, subject!)).people).toEqual([]);
		await db
			.insertInto('role_grant')
			.values({ user_id: 'officer', role: 'viewer', dimension_code: 'security' })
			.execute();
		expect((await listOwnerChoices(db, subject!)).people).toEqual([{ id: 'officer', name: 'officer' }]);
		await add();
		expect(await owner()).toMatchObject({ owner_user_id: 'officer' });
		await db.deleteFrom('role_grant').execute();
	});

	test('up escalates and keeps the former open; down and up again makes nothing twice', async () => {
		const made = await insertInitiative(db);
		await o.write(made.id, before, values(made.milestones, late.warning));
		for (const percent of [late.critical, '80', late.behind, late.critical])
			await o.correct(made.id, before, values(made.milestones, percent));
		expect(await steps(made.id)).toEqual([
			'Q3 early_warning acceleration_letter open',
			'Q3 critical meeting open'
		]);
	});

	test('an open step rolls on over the next period; one that was done is asked for anew by the next late report', async () => {
		const [open, done] = [await insertInitiative(db), await insertInitiative(db)];
		for (const { id, milestones } of [open, done]) await o.write(id, before, values(milestones, late.behind));
		const step = await db
			.selectFrom('action')
			.select(['id', 'lock_version'])
			.where('initiative_id', '=', done.id)
			.executeTakeFirstOrThrow();
		await o.within((trx) =>
			reportAction(
				trx,
				step,
				{ state: 'done', outcome: 'ตกลงเร่งงาน', minutes: null, minutes_link: null, drop_reason: null },
				as('officer')
			)
		);
		for (const { id, milestones } of [open, done]) await o.write(id, period, values(milestones, '88'));
		expect(await steps(open.id)).toEqual(['Q3 behind field_visit open']);
		expect(await steps(done.id)).toEqual(['Q3 behind field_visit done', 'Q4 behind field_visit open']);
		expect(await countOpenActions(db, everything, anonymous)).toEqual({ open: 2, overdue: 0 });
		expect(await countOpenActions(db, everything, { actor: null, today: '2020-12-01' })).toEqual({
			open: 2,
			overdue: 2
		});
		// In the next period's list the open one still stands; the earlier period does not know what came later.
		expect(
			(await listActions(db, everything, anonymous, { limit: 9, offset: 0 })).map(({ code, quarter }) => [
				code,
				quarter
			])
		).toContainEqual([open.code, 3]);
		expect(await countActions(db, { ...everything, period: before }, anonymous)).toBe(2);
	});

	test('as at the close actions stand as they stood, whatever is done or changed since', async () => {
		const [first, second] = [await insertInitiative(db), await insertInitiative(db)];
		for (const { id, milestones } of [first, second])
			await o.write(id, before, values(milestones, late.behind));
		await o.close(before);
		const { closed_at } = await db
			.selectFrom('reporting_period')
			.select('closed_at')
			.where('quarter', '=', 3)
			.executeTakeFirstOrThrow();
		const atClose = settleActions(
			{ ...readActionFilter(new URLSearchParams()), state: 'all' },
			{ period: before, as: 'close', closedAt: closed_at!.getTime() }
		);
		const shown = async () => [
			await countOpenActions(db, atClose, anonymous),
			await listActions(db, atClose, { actor: null, today: '2021-05-05' }, { limit: 9, offset: 0 })
		];
		const was = await shown();
		expect(was[1]).toHaveLength(2);
		const step = await db
			.selectFrom('action')
			.select(['id', 'lock_version'])
			.where('initiative_id', '=', first.id)
			.executeTakeFirstOrThrow();
		await o.within((trx) =>
			reportAction(
				trx,
				step,
				{ state: 'done', outcome: 'ตกลงเร่งงาน', minutes: null, minutes_link: null, drop_reason: null },
				as('officer')
			)
		);
		await db
			.updateTable('action')
			.set({ due_date: '2021-12-31', task: 'อื่น', owner_organisation_code: 'beta' })
			.execute();
		expect(await shown()).toEqual(was);
		expect(await countOpenActions(db, { ...atClose, closedOn: null }, anonymous)).toEqual({
			open: 1,
			overdue: 0
		});
	});

	test('the close opens what no approval did; frozen history and its corrections open nothing', async () => {
		const made = await insertInitiative(db);
		await o.within((trx) =>
			setLadder(trx, administrator, { version: 1, steps: [], reason: 'พักไว้' }, { actor_id: 'admin' })
		);
		await o.write(made.id, before, values(made.milestones, late.behind));
		expect(await steps(made.id)).toEqual([]);
		await o.within((trx) =>
			setLadder(
				trx,
				administrator,
				{
					version: 2,
					steps: [{ health: 'early_warning', kind: 'executive_report', days: 7 }],
					reason: 'เริ่มใหม่'
				},
				{ actor_id: 'admin' }
			)
		);
		await o.close(before);
		expect(await steps(made.id)).toEqual(['Q3 early_warning executive_report open']);
		await db.deleteFrom('action').execute();
		await o.correct(made.id, before, values(made.milestones, late.critical));
		expect(await steps(made.id)).toEqual([]);
		await expect(
			o.within((trx) =>
				setLadder(trx, administrator, { version: 2, steps: [], reason: 'ช้าไป' }, { actor_id: 'admin' })
			)
		).rejects.toMatchObject({ status: 409 });
		await o.within((trx) =>
			setLadder(
				trx,
				administrator,
				{
					version: 3,
					steps: [
						{ health: 'early_warning', kind: 'acceleration_letter', days: 15 },
						{ health: 'behind', kind: 'field_visit', days: 30 },
						{ health: 'critical', kind: 'meeting', days: 15 }
					],
					reason: 'ตามเดิม'
				},
				{ actor_id: 'admin' }
			)
		);
	});

	test('by hand: an owner is needed, closing needs its outcome, the second of two is told', async () => {
		const made = await insertInitiative(db);
		const plan = {
			kind: 'other' as const,
			task: 'ตรวจหน้างาน',
			owner_user_id: null,
			owner_organisation_code: 'beta',
			due_date: '2020-11-01'
		};
		await expect(
			o.within((trx) =>
				addAction(trx, made.id, period, { ...plan, owner_organisation_code: null }, as('officer'))
			)
		).rejects.toMatchObject({ errors: { owner_user_id: 'owner_required' } });
		const id = await o.within((trx) => addAction(trx, made.id, period, plan, as('officer')));
		const told = {
			state: 'done' as const,
			outcome: null,
			minutes: null,
			minutes_link: null,
			drop_reason: null
		};
		await expect(
			o.within((trx) => reportAction(trx, { id, lock_version: 1 }, told, as('officer')))
		).rejects.toMatchObject({ errors: { outcome: 'required' } });
		await o.within((trx) =>
			planAction(trx, { id, lock_version: 1 }, { ...plan, due_date: '2020-12-01' }, as('officer'))
		);
		await expect(
			o.within((trx) =>
				reportAction(trx, { id, lock_version: 1 }, { ...told, outcome: 'แล้วเสร็จ' }, as('reviewer'))
			)
		).rejects.toMatchObject({ status: 409 });
		await o.within((trx) =>
			reportAction(trx, { id, lock_version: 2 }, { ...told, outcome: 'แล้วเสร็จ' }, as('reviewer'))
		);
		expect(await steps(made.id)).toEqual(['Q4 null other done']);
	});

	test('what no person owns waits for the officers of the organisation that does', async () => {
		const made = await insertInitiative(db);
		await o.write(made.id, before, values(made.milestones, late.critical));
		const waiting = (organisation_code: string | null, id = 'x') =>
			countActions(db, ownOpenActions, {
				actor: {
					id,
					is_sample: false,
					grants: [{ role: 'officer', organisation_code, dimension_code: null, place_code: null }]
				},
				today
			});
		expect([await waiting('alpha'), await waiting('beta'), await waiting(null)]).toEqual([1, 0, 0]);
		await db
			.updateTable('action')
			.set({ owner_user_id: 'officer' })
			.where('initiative_id', '=', made.id)
			.execute();
		expect([await waiting('alpha'), await waiting('beta', 'officer')]).toEqual([0, 1]);
	});

	test('actions of internal initiatives are for those who may see them; names for those who are signed in', async () => {
		const made = await insertInitiative(db);
		await db
			.updateTable('initiative')
			.set({ responsible_user_id: 'officer' })
			.where('id', '=', made.id)
			.execute();
		await o.write(made.id, before, values(made.milestones, late.critical));
		await db.updateTable('initiative').set({ visibility: 'internal' }).where('id', '=', made.id).execute();
		expect(await listActions(db, everything, anonymous, { limit: 9, offset: 0 })).toEqual([]);
		const outsider: Actor = {
			id: 'other',
			is_sample: false,
			grants: [{ role: 'officer', organisation_code: 'beta', dimension_code: null, place_code: null }]
		};
		expect(await countActions(db, everything, { actor: outsider, today })).toBe(0);
		expect(
			await listActions(
				db,
				{ ...everything, owner: 'me' },
				{ actor: { ...administrator, id: 'officer' }, today },
				{ limit: 9, offset: 0 }
			)
		).toMatchObject([{ owner_name: 'officer' }]);
		await db.updateTable('initiative').set({ visibility: 'public' }).where('id', '=', made.id).execute();
		expect(await listActions(db, everything, anonymous, { limit: 9, offset: 0 })).toMatchObject([
			{ owner_name: null, owner_user_id: null }
		]);
	});
});

describe('health as an executive sets it', () => {
	/** The clock's own day: what holds at a close is told by the times of the rows. */
	const now = new Date().toISOString().slice(0, 10);
	const acting = { ...as('reviewer'), today: now };
	const shown = async (id: number, day: string) =>
		(
			await db
				.selectFrom('initiative_period_figure as f')
				.where('f.initiative_id', '=', id)
				.select(['f.quarter', 'f.health', overriddenHealth(day).as('set')])
				.orderBy('f.quarter')
				.execute()
		)
			.filter(({ quarter }) => quarter >= 3)
			.map((row) => [row.health, row.set]);

	test('it stands beside the computed one from its period on, ends by its date, and can be withdrawn once', async () => {
		const made = await insertInitiative(db);
		await o.write(made.id, before, values(made.milestones, late.critical));
		const edit = { health: 'behind' as const, reason: 'ผู้รับจ้างเริ่มงานแล้ว', ends_on: '2999-01-31' };
		const id = await o.within((trx) => setOverride(trx, made.id, before, edit, acting));
		expect(await shown(made.id, now)).toEqual([
			['critical', 'behind'],
			['critical', 'behind']
		]);
		expect(await shown(made.id, '2999-01-31')).toEqual([
			['critical', 'behind'],
			['critical', 'behind']
		]);
		expect(await shown(made.id, '2999-02-01')).toEqual([
			['critical', null],
			['critical', null]
		]);
		expect(await countOverridden(db, { scope: 'public', sample: true, period: before }, now)).toBe(1);
		await expect(o.within((trx) => setOverride(trx, made.id, before, edit, acting))).rejects.toMatchObject({
			errors: { '': 'override_holds' }
		});
		await o.within((trx) => withdrawOverride(trx, made.id, id, 'ตรวจหน้างานแล้วไม่เป็นจริง', acting));
		await expect(
			o.within((trx) => withdrawOverride(trx, made.id, id, 'อีกครั้ง', acting))
		).rejects.toMatchObject({ errors: { '': 'override_gone' } });
		expect(await shown(made.id, now)).toEqual([
			['critical', null],
			['critical', null]
		]);
		// The row itself tells what was: it cannot be rewritten.
		await expect(
			db.updateTable('health_override').set({ reason: 'อื่น' }).where('id', '=', id).execute()
		).rejects.toThrow(/withdrawn/);
	});

	test('what held at a close stays with it, whatever is withdrawn or set later', async () => {
		const [held, bare] = [await insertInitiative(db), await insertInitiative(db)];
		for (const { id, milestones } of [held, bare])
			await o.write(id, before, values(milestones, late.critical));
		const edit = { health: 'on_schedule' as const, reason: 'เหตุสุดวิสัย', ends_on: '2999-01-31' };
		const id = await o.within((trx) => setOverride(trx, held.id, before, edit, acting));
		await o.close(before);
		await o.within((trx) => withdrawOverride(trx, held.id, id, 'หมดเหตุ', acting));
		await o.within((trx) => setOverride(trx, bare.id, period, edit, acting));
		await expect(o.within((trx) => setOverride(trx, held.id, before, edit, acting))).rejects.toMatchObject({
			errors: { '': 'close_closed' }
		});
		expect(await shown(held.id, now)).toEqual([
			['critical', 'on_schedule'],
			['critical', null]
		]);
		expect(await shown(bare.id, now)).toEqual([
			['critical', null],
			['critical', 'on_schedule']
		]);
	});
});

describe('why initiatives are late', () => {
	const all = { scope: 'all' as const, sample: true, period: before };

	test('each late one stands once by its main cause in its dimensions and in the total; who is in time does not', async () => {
		const made = await Promise.all([1, 2, 3, 4].map(() => insertInitiative(db)));
		await db
			.insertInto('initiative_dimension')
			.values({ initiative_id: made[0]!.id, dimension_code: 'economy', parts: 1 })
			.execute();
		await o.write(
			made[0]!.id,
			before,
			values(made[0]!.milestones, late.critical, because('procurement', 'weather'))
		);
		await o.write(made[1]!.id, before, values(made[1]!.milestones, late.warning, because('procurement')));
		await o.write(made[2]!.id, before, values(made[2]!.milestones, late.behind));
		await o.write(made[3]!.id, before, values(made[3]!.milestones, '80', because('budget')));
		const counts = async () =>
			Object.fromEntries(
				(await listCauses(db, all)).map(({ code, late, counts }) => [code, { late, ...counts }])
			);
		expect(await counts()).toEqual({
			security: { late: 3, procurement: 2, unstated: 1 },
			economy: { late: 1, procurement: 1 },
			total: { late: 3, procurement: 2, unstated: 1 }
		});
		const viewer = { actor: administrator, today };
		expect(await countLate(db, { ...all, cause: 'procurement' }, viewer)).toBe(2);
		expect(await listLate(db, { ...all, cause: 'unstated' }, viewer, { limit: 9, offset: 0 })).toMatchObject([
			{ id: made[2]!.id, explanations: [] }
		]);
		// A correction replaces, it does not add; after the close it changes nothing of what stood then.
		await o.correct(made[1]!.id, before, values(made[1]!.milestones, late.warning, because('personnel')));
		expect((await counts())['total']).toEqual({ late: 3, procurement: 1, personnel: 1, unstated: 1 });
		await o.close(before);
		await o.correct(made[2]!.id, before, values(made[2]!.milestones, late.behind, because('other')));
		expect((await counts())['total']).toEqual({ late: 3, procurement: 1, personnel: 1, unstated: 1 });
	});

	test('those of internal initiatives are counted in the scope of all alone', async () => {
		const made = await insertInitiative(db);
		await db.updateTable('initiative').set({ visibility: 'internal' }).where('id', '=', made.id).execute();
		await o.write(made.id, before, values(made.milestones, late.critical, because('budget')));
		expect(await listCauses(db, { ...all, scope: 'public' })).toEqual([]);
		expect(await listCauses(db, all)).toMatchObject([
			{ code: 'security', late: 1 },
			{ code: 'total', late: 1 }
		]);
	});
});
