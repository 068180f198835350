import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { periodKey } from '#lib/domain/calendar.ts';
import { cached } from '#lib/server/cache.ts';
import { withinRequest } from '#lib/server/cache/versions.ts';
import { writeNoted } from '#lib/server/noted-write.ts';
import { approveReport } from '#lib/server/operations/approve-report.ts';
import { returnReport } from '#lib/server/operations/return-report.ts';
import { saveReport } from '#lib/server/operations/save-report.ts';
import { submitReport } from '#lib/server/operations/submit-report.ts';
import { findVersions, foldChanges, raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, insertBasics, insertInitiative, period, values } from './fixture.ts';

let database: TestDatabase;
let initiative: Awaited<ReturnType<typeof insertInitiative>>;
beforeAll(async () => {
	database = await freshDatabase();
	await insertBasics(database.db);
	initiative = await insertInitiative(database.db);
});
afterAll(() => database.drop());

const KEY = periodKey(period);
/** Topics that the act raised. */
async function raisedBy(act: () => Promise<unknown>): Promise<string[]> {
	const before = await findVersions(database.db);
	await act();
	const { topics } = await findVersions(database.db);
	return [...topics].flatMap(([topic, n]) => (n > (before.topics.get(topic) ?? 0) ? [topic] : [])).sort();
}
let lock: number | null = null;
const save = (percent: string) =>
	writeNoted(database.db, async (trx) => {
		const at = { initiative_id: initiative.id, period, lock_version: lock };
		lock = (await saveReport(trx, at, values(initiative.milestones, percent), as('officer'))).lock_version;
	});
type Step = (
	trx: Parameters<typeof submitReport>[0],
	at: Parameters<typeof submitReport>[1]
) => Promise<void>;
const step = (act: Step) =>
	writeNoted(database.db, async (trx) => {
		await act(trx, { initiative_id: initiative.id, period, lock_version: lock });
		lock!++;
	});

test('a draft that is begun is work in hand, and what is typed in it raises nothing', async () => {
	expect(await raisedBy(() => save('10'))).toEqual(['work']);
	const { shown, changedAt } = await findVersions(database.db);
	for (let n = 11; n < 31; n++) expect(await raisedBy(() => save(String(n)))).toEqual([]);
	expect(await findVersions(database.db)).toMatchObject({ shown, changedAt });
});

test('what is handed in, sent back and approved raises its own period', async () => {
	expect(await raisedBy(() => step((trx, at) => submitReport(trx, at, as('officer'))))).toEqual([
		KEY,
		'work'
	]);
	const back = () => step((trx, at) => returnReport(trx, at, 'แก้ไข', as('reviewer')));
	expect(await raisedBy(back)).toEqual([KEY, 'work']);
	await step((trx, at) => submitReport(trx, at, as('officer')));
	const raised = await raisedBy(() => step((trx, at) => approveReport(trx, at, as('reviewer'))));
	expect(raised).toContain(KEY);
	expect(raised.filter((topic) => /^\d/.test(topic) && topic < KEY)).toEqual([]);
});

test('a piece of one period is kept while others change, and made anew when its own does', async () => {
	const { db } = database;
	let made = 0;
	const piece = () => cached(db, 'piece', async () => ++made, [{ fiscalYear: 2563, quarter: 1 }]);
	const raise = (...topics: string[]) => db.transaction().execute((trx) => raiseDataVersion(trx, topics));
	expect(await Promise.all([piece(), piece(), piece()])).toEqual([1, 1, 1]);
	await raise('2563-q2', 'work');
	expect(await piece()).toBe(1);
	await raise('2563-q1');
	expect(await piece()).toBe(2);
	await raise('general');
	expect(await piece()).toBe(3);
});

test('equal pieces asked for at once are made once, and all wait for it', async () => {
	const { db } = database;
	let made = 0;
	const gate = Promise.withResolvers<void>();
	const slow = () =>
		cached(db, 'slow', async () => {
			made++;
			await gate.promise;
			return made;
		});
	// Of one request, so that all three know the version at the same moment.
	const answers = withinRequest(() => Promise.all([slow(), slow(), slow()]));
	await vi.waitFor(() => expect(made).toBeGreaterThan(0));
	await findVersions(db);
	gate.resolve();
	expect(await answers).toEqual([1, 1, 1]);
});

test('folding many changes makes no version and no time another', async () => {
	const { db } = database;
	await db.transaction().execute((trx) => raiseDataVersion(trx, Array(1_200).fill('2563-q3')));
	const before = await findVersions(db);
	await Promise.all([foldChanges(db, before), foldChanges(db, before)]);
	expect(await findVersions(db)).toEqual({ ...before, unfolded: 0 });
});

test('eight who raise one period at once do not wait for one another', async () => {
	const open: (() => void)[] = [];
	const { shown } = await findVersions(database.db);
	const pools = await Promise.all(Array.from({ length: 8 }, () => database.pool.connect()));
	try {
		// Each raises, and ends only when all have raised: with one row for all this would never end.
		await Promise.all(
			pools.map(async (client) => {
				await client.query('begin');
				await client.query(`insert into data_change (topic) values ('2563-q4')`);
				await new Promise<void>((resolve) => {
					open.push(resolve);
					if (open.length === pools.length) for (const go of open) go();
				});
				await client.query('commit');
			})
		);
	} finally {
		for (const client of pools) client.release();
	}
	expect((await findVersions(database.db)).shown).toBe(shown + pools.length);
});
