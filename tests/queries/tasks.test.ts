import type { Kysely, Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grant } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { saveReport } from '#lib/server/operations/save-report.ts';
import { submitReport } from '#lib/server/operations/submit-report.ts';
import { listTasks } from '#lib/server/queries/tasks.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { as, insertBasics, insertInitiative, period, today, values } from '../operations/fixture.ts';

let test_db: TestDatabase;
let db: Kysely<DB>;
beforeAll(async () => {
	test_db = await freshDatabase();
	db = test_db.db;
	await insertBasics(db);
});
afterAll(() => test_db.drop());

const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
const person = (id: string, role: Grant['role'], organisation_code: string | null = null) => ({
	id,
	is_sample: false,
	grants: [{ role, organisation_code, dimension_code: null, place_code: null }]
});
const officer = person('officer', 'officer', 'alpha');
const reviewer = person('reviewer', 'reviewer');

test('each quarter of an initiative stands once, with whom it waits for', async () => {
	const { id, milestones } = await insertInitiative(db);
	await within((trx) => refreshFigures(trx, [id], today));
	// Quarter 3 was due in July, quarter 4 is due in three days.
	expect(
		(await listTasks(db, officer, today)).map(({ kind, quarter, daysLeft }) => [kind, quarter, daysLeft])
	).toEqual([
		['overdue', 3, -89],
		['due', 4, 3]
	]);
	await within((trx) =>
		saveReport(
			trx,
			{ initiative_id: id, period, lock_version: null },
			values(milestones, '60'),
			as('officer')
		)
	);
	expect((await listTasks(db, officer, today)).map(({ kind, quarter }) => [kind, quarter])).toEqual([
		['overdue', 3],
		['draft', 4]
	]);
	expect(await listTasks(db, reviewer, today)).toHaveLength(0);
	await within((trx) => submitReport(trx, { initiative_id: id, period, lock_version: 1 }, as('officer')));
	expect((await listTasks(db, reviewer, today)).map(({ kind, quarter }) => [kind, quarter])).toEqual([
		['review', 4]
	]);
	expect(await listTasks(db, officer, today)).toHaveLength(1);
	// Nobody reviews what they handed in, another organisation owes nothing, a sample account sees samples only.
	expect(await listTasks(db, person('officer', 'reviewer'), today)).toEqual([]);
	expect(await listTasks(db, person('other', 'officer', 'beta'), today)).toEqual([]);
	expect(await listTasks(db, { ...reviewer, is_sample: true }, today)).toEqual([]);
});
