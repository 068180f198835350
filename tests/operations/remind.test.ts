import type { Kysely, Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DB } from '#lib/server/db/schema.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { remind } from '#lib/server/operations/remind.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { insertBasics, insertInitiative, period, today } from './fixture.ts';

let database: TestDatabase;
let db: Kysely<DB>;
let ids: number[];
beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	await insertBasics(db);
	await db
		.insertInto('role_grant')
		.values([
			{ user_id: 'officer', role: 'officer', organisation_code: 'alpha' },
			{ user_id: 'other', role: 'officer', organisation_code: 'beta' }
		])
		.execute();
	ids = [(await insertInitiative(db)).id, (await insertInitiative(db)).id, (await insertInitiative(db)).id];
	await db.deleteFrom('initiative_organisation').where('initiative_id', '=', ids[2]!).execute();
	await within((trx) => refreshFigures(trx, 'all', today));
});
afterAll(() => database.drop());

const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
const ask = (initiativeIds: number[]) =>
	within((trx) =>
		remind(
			trx,
			{ kind: 'asked', period, initiativeIds, asked_by: 'reviewer', today },
			{ email: true, webhook: true }
		)
	);
const rows = () =>
	db
		.selectFrom('reminder')
		.select(['channel', 'user_id', 'owed', 'initiative_ids', 'sent_at'])
		.orderBy('channel')
		.execute();

test('whoever answers for it is told in the product and by e-mail; what nobody answers for is counted', async () => {
	expect(await ask([ids[0]!, ids[2]!])).toEqual({ people: 1, repeated: 0, owed: 1, nobody: [ids[2]] });
	expect(await rows()).toEqual([
		{ channel: 'email', user_id: 'officer', owed: 1, initiative_ids: [ids[0]], sent_at: null },
		{ channel: 'product', user_id: 'officer', owed: 1, initiative_ids: [ids[0]], sent_at: expect.any(Date) },
		{ channel: 'webhook', user_id: null, owed: 1, initiative_ids: [ids[0]], sent_at: null }
	]);
});

test('asked again that day, the same is not told twice, and what is new joins it', async () => {
	expect(await ask([ids[0]!])).toMatchObject({ people: 1, repeated: 1 });
	expect(await ask([ids[1]!])).toMatchObject({ people: 1, repeated: 0, owed: 1 });
	expect((await rows()).map((row) => row.initiative_ids)).toEqual([1, 2, 3].map(() => [ids[0], ids[1]]));
});

test('what is not owed reminds nobody', async () => {
	await db
		.updateTable('initiative_period_figure')
		.set({ status: 'suspended' })
		.where('initiative_id', '=', ids[1]!)
		.execute();
	expect(await ask([ids[1]!])).toEqual({ people: 0, repeated: 0, owed: 0, nobody: [] });
});
