import { Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DB } from '#lib/server/db/schema.ts';
import { writeNoted } from '#lib/server/noted-write.ts';
import { approveReport } from '#lib/server/operations/approve-report.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { office } from './closing.ts';
import { as, insertBasics, insertInitiative, period, values } from './fixture.ts';

let database: TestDatabase;
let statements: string[] = [];
/** The same database, with all that is sent to it written down. */
let watched: Kysely<DB>;
beforeAll(async () => {
	database = await freshDatabase();
	await insertBasics(database.db);
	watched = new Kysely<DB>({
		dialect: new PostgresDialect({ pool: database.pool }),
		log: ({ query }) => void (query.sql === 'begin' || statements.push(query.sql))
	});
});
afterAll(() => database.drop());

/** Statements of an approval, up to the version that it raises. */
async function approvalOf(percent: string) {
	const { id, milestones } = await insertInitiative(database.db);
	await office(database.db).refresh();
	await office(database.db).write(id, period, values(milestones, percent), 'submitted');
	statements = [];
	await writeNoted(watched, (trx) =>
		approveReport(trx, { initiative_id: id, period, lock_version: 2 }, as('reviewer'))
	);
	return statements.slice(0, statements.findIndex((text) => text.startsWith('insert into data_change')) + 1);
}

test('an approval sends five statements at most besides what writes figures, and takes its locks with the first', async () => {
	const sent = await approvalOf('99');
	expect(sent[0]).toContain('lock_reports');
	const others = sent.filter(
		(text) => !/initiative_period_figure as f|into figure_(dimension|place)/.test(text)
	);
	expect(others.map((text) => text.trim().slice(0, 60))).toHaveLength(5);
	expect(sent).toHaveLength(6);
});

test('one that is far behind its plan asks for the ladder too', async () => {
	const sent = await approvalOf('10');
	expect(sent.some((text) => text.includes('"action"'))).toBe(true);
});
