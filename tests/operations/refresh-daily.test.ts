import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { findDataVersion } from '#lib/server/queries/data-version.ts';
import { refreshDaily } from '../../src/launch/daily.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { addInitiative, addReferences } from '../support/portfolio.ts';
import { administer } from '../support/templates.ts';

const LOOK_EVERY_MS = 20;
let database: TestDatabase;
let day: string;
let daily: ReturnType<typeof refreshDaily>;
const errors: unknown[] = [];
const logger = { info: () => {}, error: (entry: unknown) => void errors.push(entry) };

beforeAll(async () => {
	database = await freshDatabase();
	await addReferences(database.db);
	await addInitiative(database.db, { code: 'A', start: '2020-04-01', end: '2020-09-30' });
	await database.db.transaction().execute((trx) => refreshFigures(trx, 'all', '2020-07-01'));
	day = '2020-07-05';
	daily = refreshDaily(
		database.url,
		logger,
		() => day,
		LOOK_EVERY_MS,
		{},
		{ pollSeconds: 0.5, retrySeconds: 1 }
	);
});
afterAll(async () => {
	await daily.stop();
	await database.drop();
});

const comparedAt = async () =>
	(
		await database.pool.query(
			`select as_of from initiative_period_figure where fiscal_year = 2563 and quarter = 4`
		)
	).rows[0].as_of;
const soon = { timeout: 20_000, interval: 20 };
const name = () => /\/(test_\w+)/.exec(database.url)![1]!;
const reachable = (yes: boolean) =>
	administer(inject('templateUrl'), `alter database "${name()}" with allow_connections ${yes}`);

test('at the start, days that were missed are made good', async () => {
	await vi.waitFor(async () => expect(await comparedAt()).toBe('2020-07-05'), soon);
});

test('a new day in Bangkok moves the running quarter, and what pages keep in memory is out of date', async () => {
	const version = await findDataVersion(database.db);
	day = '2020-07-06';
	await vi.waitFor(async () => expect(await comparedAt()).toBe('2020-07-06'), soon);
	expect(await findDataVersion(database.db)).toBeGreaterThan(version);
});

test('a database that is away when the day begins is asked again until it is there', async () => {
	await reachable(false);
	await administer(
		inject('templateUrl'),
		`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`
	);
	day = '2020-07-07';
	await vi.waitFor(() => expect(errors.length).toBeGreaterThan(1), soon);
	await reachable(true);
	await vi.waitFor(async () => expect(await comparedAt()).toBe('2020-07-07'), soon);
});
