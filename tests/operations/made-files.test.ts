import type { Kysely, Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { MOST_IN_HAND } from '#lib/domain/made-file.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { makeFile, type Make } from '#lib/server/jobs/make-file.ts';
import { keepMakingFiles, nudgeFiles } from '#lib/server/jobs/made-files.ts';
import {
	requestAgain,
	requestFile,
	dropFile,
	type FileRequest
} from '#lib/server/operations/request-file.ts';
import { removeExpiredFiles } from '#lib/server/operations/keep-made-file.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { findFileOf, listFilesOf, listUnmade } from '#lib/server/queries/made-file.ts';
import { findActingPerson } from '#lib/server/queries/person.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { insertBasics } from './fixture.ts';

const today = '2020-10-12';
const log = { info() {}, error() {} };
const csv: FileRequest = {
	path: '/exports/initiatives.csv',
	query: 'year=2563&quarter=4',
	lang: 'th',
	title: null
};
let database: TestDatabase;
let db: Kysely<DB>;
let text = 'rows';
/** Writes what it was asked for, for whom, into the file: enough to see whose rights and which request it was made with. */
const write: Make = async ({ path, query, lang }, person, day, progress) => {
	progress('reading', 40);
	return {
		bytes: Buffer.from(JSON.stringify([text, path, query, lang, person.grants.map(({ role }) => role), day])),
		file_name: 'file.csv',
		media_type: 'text/csv; charset=utf-8'
	};
};
const within = <T>(act: (trx: Transaction<DB>) => Promise<T>) => db.transaction().execute(act);
const by = (actor_id: string) => ({ actor_id, request_id: 'test' });
const ask = async (id: string, request: FileRequest = csv, release = 'v1', day = today) => {
	const person = (await findActingPerson(db, id, day))!;
	return within((trx) => requestFile(trx, person, request, { today: day, release }, by(id)));
};
const make = (id: number, how: Make = write, day = today) =>
	makeFile(db, id, day, { make: how, release: 'v1', log });
const contents = async (userId: string, id: number) => {
	const { hash } = (await findFileOf(db, userId, id, today))!;
	return (
		hash &&
		(
			await db.selectFrom('stored_file').select('bytes').where('hash', '=', hash).executeTakeFirst()
		)?.bytes.toString()
	);
};
const stateOf = async (id: number) =>
	db
		.selectFrom('made_file')
		.select(['state', 'failure', 'attempts'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
const countStored = async () => (await db.selectFrom('stored_file').select('hash').execute()).length;

beforeAll(async () => {
	database = await freshDatabase();
	db = database.db;
	await insertBasics(db);
	await db
		.insertInto('role_grant')
		.values([
			{ user_id: 'officer', role: 'officer', organisation_code: 'alpha' },
			{ user_id: 'reviewer', role: 'reviewer' }
		])
		.execute();
});
afterAll(() => database.drop());

test('the same request is made once, until the data, the day, the release or the rights are others', async () => {
	const first = await ask('officer');
	expect(await ask('officer'), 'in the making').toBe(first);
	await make(first);
	expect(await ask('officer'), 'made').toBe(first);
	const others = [
		await ask('officer', csv, 'v2'),
		await ask('officer', { ...csv, lang: 'en' }),
		await ask('reviewer')
	];
	expect(new Set([first, ...others]).size).toBe(4);
	await within(async (trx) => {
		for (const id of others.slice(0, 2)) await dropFile(trx, 'officer', id, by('officer'));
	});
	await within(raiseDataVersion);
	const second = await ask('officer');
	expect(second).not.toBe(first);
	await make(second);
	expect(await contents('officer', second)).toBe(await contents('officer', first));
	expect(await countStored(), 'kept by what it contains').toBe(1);
	expect(await ask('officer', csv, 'v1', '2020-10-13'), 'of another day').not.toBe(second);
});

test('what changed while it was made is not given for the newer data', async () => {
	const slow: FileRequest = { ...csv, query: 'while' };
	const id = await ask('officer', slow);
	await make(id, async (...request) => {
		await within(raiseDataVersion);
		return write(...request);
	});
	expect(await stateOf(id)).toMatchObject({ state: 'ready' });
	expect(await ask('officer', slow)).not.toBe(id);
});

test('no more in the making than allowed, whoever asks at once; others may still ask', async () => {
	await db.deleteFrom('made_file').execute();
	const request = await Promise.allSettled(
		Array.from({ length: MOST_IN_HAND + 3 }, (_, i) => ask('officer', { ...csv, query: `many=${i}` }))
	);
	expect(request.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_IN_HAND);
	expect((request.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject(
		{
			errors: { '': 'too_many_in_hand' }
		}
	);
	await ask('reviewer', { ...csv, query: 'many=0' });
	await db.deleteFrom('made_file').execute();
});

test('what fails says why, is tried again by itself where that may help, and again by its owner', async () => {
	const [broken, gone] = [
		await ask('officer', { ...csv, query: 'broken' }),
		await ask('officer', { ...csv, query: 'gone' })
	];
	await make(gone, async () => ({ failure: 'not_found' }));
	expect(await stateOf(gone)).toEqual({ state: 'failed', failure: 'not_found', attempts: 1 });
	for (const state of ['waiting', 'waiting', 'failed']) {
		await make(broken, async () => {
			throw new Error('no');
		});
		expect((await stateOf(broken)).state).toBe(state);
	}
	expect((await stateOf(broken)).failure).toBe('broken');
	await expect(within((trx) => requestAgain(trx, 'reviewer', broken, by('reviewer')))).rejects.toMatchObject({
		status: 404
	});
	await within((trx) => requestAgain(trx, 'officer', broken, by('officer')));
	expect(await listUnmade(db)).toEqual([broken]);
	await make(broken);
	expect((await stateOf(broken)).state).toBe('ready');
});

test('a disabled person gets nothing, and one who was dropped meanwhile keeps nothing', async () => {
	const [one, two] = [
		await ask('officer', { ...csv, query: 'one' }),
		await ask('officer', { ...csv, query: 'two' })
	];
	await db.updateTable('app_user').set({ disabled_at: new Date() }).where('id', '=', 'officer').execute();
	await make(one);
	expect(await stateOf(one)).toMatchObject({ state: 'failed', failure: 'disabled' });
	await db.updateTable('app_user').set({ disabled_at: null }).where('id', '=', 'officer').execute();
	const stored = await countStored();
	text = 'of nobody';
	await make(two, async (...request) => {
		await within((trx) => dropFile(trx, 'officer', two, by('officer')));
		return write(...request);
	});
	text = 'rows';
	expect(await countStored()).toBe(stored);
});

test('thirty days, then it and its contents go, but not what others refer to', async () => {
	await db.deleteFrom('made_file').execute();
	await db.deleteFrom('stored_file').execute();
	const [mine, theirs] = [await ask('officer'), await ask('reviewer')];
	const same: Make = async () => ({ bytes: Buffer.from('same'), file_name: 'x.csv', media_type: 'text/csv' });
	await make(mine, same);
	await make(theirs, same, '2020-10-13');
	expect(await listFilesOf(db, 'officer', '2020-11-11')).toHaveLength(1);
	expect(
		await findFileOf(db, 'officer', mine, '2020-11-12'),
		'not to be had any more, gone or not'
	).toBeUndefined();
	expect(await removeExpiredFiles(db, '2020-11-11')).toBe(0);
	expect(await removeExpiredFiles(db, '2020-11-12')).toBe(1);
	expect(await countStored()).toBe(1);
	expect(await removeExpiredFiles(db, '2020-11-13')).toBe(1);
	expect(await countStored()).toBe(0);
});

test('the queue makes what is asked for, and what a server left half-made when it died', async () => {
	const [request, left] = [
		await ask('officer', { ...csv, query: 'asked' }),
		await ask('officer', { ...csv, query: 'left' })
	];
	await db
		.updateTable('made_file')
		.set({ state: 'working', touched_at: new Date(0), attempts: 1 })
		.where('id', '=', left)
		.execute();
	keepMakingFiles(database.url, () => today, { make: write, release: 'v1', log });
	await vi.waitFor(
		async () =>
			expect([await stateOf(request), await stateOf(left)].map(({ state }) => state)).toEqual([
				'ready',
				'ready'
			]),
		{ timeout: 20_000, interval: 100 }
	);
	const next = await ask('reviewer', { ...csv, query: 'next' });
	nudgeFiles();
	await vi.waitFor(async () => expect((await stateOf(next)).state).toBe('ready'), {
		timeout: 5_000,
		interval: 50
	});
	process.emit('sveltekit:shutdown' as 'disconnect');
});
