import { afterAll, beforeAll, expect, test } from 'vitest';
import { Conflict } from '#lib/server/errors.ts';
import { once, type Write } from '#lib/server/idempotency.ts';
import { findDataVersion } from '#lib/server/queries/data-version.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await freshDatabase();
});
afterAll(() => database.drop());

const write = (key: string, more: Record<string, string> = {}): Write => ({
	user: { id: 'u1' },
	route: '/x?/save',
	body: { idempotency_key: key, title: 'a', ...more }
});
const insert = (code: string) => (trx: Parameters<Parameters<typeof once>[2]>[0]) =>
	trx
		.insertInto('organisation')
		.values({ code, name_th: code, kind: 'agency' })
		.execute()
		.then(() => `/organisations/${code}`);
const count = async (code: string) =>
	(await database.db.selectFrom('organisation').select('code').where('code', 'like', code).execute()).length;

test('a form sent twice is done once, and both get the same answer', async () => {
	const key = 'key-0123456789abcd';
	const before = await findDataVersion(database.db);
	expect(await once(database.db, write(key), insert('first'))).toBe('/organisations/first');
	expect(await once(database.db, write(key), insert('second'))).toBe('/organisations/first');
	expect(await count('second')).toBe(0);
	expect(await findDataVersion(database.db)).toBe(before + 1);
});

test('twenty at once do it once', async () => {
	const key = 'key-twenty-at-once-1';
	const answers = await Promise.all(
		Array.from({ length: 20 }, (_, i) => once(database.db, write(key), insert(`twin-${i}`)))
	);
	expect(new Set(answers).size).toBe(1);
	expect(await count('twin-%')).toBe(1);
});

test('the same key with other contents, or for another form, is a conflict', async () => {
	const key = 'key-with-other-body-1';
	await once(database.db, write(key), insert('once-a'));
	await expect(once(database.db, write(key, { title: 'b' }), insert('once-b'))).rejects.toThrow(Conflict);
	await expect(once(database.db, { ...write(key), route: '/y' }, insert('once-c'))).rejects.toThrow(Conflict);
	expect(await once(database.db, { ...write(key), user: { id: 'u2' } }, insert('once-d'))).toBe(
		'/organisations/once-d'
	);
});

test('what failed may be sent again with the same key', async () => {
	const key = 'key-that-failed-once';
	await expect(once(database.db, write(key), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await once(database.db, write(key), insert('again'))).toBe('/organisations/again');
});

test('a form without a key is refused', async () => {
	await expect(once(database.db, { ...write('x'), body: { title: 'a' } }, insert('none'))).rejects.toThrow(
		'no_key'
	);
});
