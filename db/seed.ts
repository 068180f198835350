import type { Kysely, Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { bangkokDate } from '#lib/domain/format-date.ts';
import { shiftTo } from '#lib/domain/instant.ts';
import { createDatabase, createPool } from '#lib/server/db/connect.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { loadFacts } from './seeds/facts/load-facts.ts';
import { insertSampleActions } from './seeds/sample/actions.ts';
import { loadSample } from './seeds/sample/load-sample.ts';
import type { SampleAccount } from './seeds/sample/people.ts';

export interface SeedOptions {
	/** Today in Bangkok, which the figures are computed at; the clock's where it is left out. */
	today?: IsoDate;
}

export interface SampleOptions extends SeedOptions {
	/** Gets the passwords before they are final: where it cannot keep them, nothing is loaded. */
	keep?: (accounts: SampleAccount[]) => void;
}

/** Loads what the sources say, once: later runs leave what officials have made of it alone. */
export async function seedFacts(
	db: Kysely<DB>,
	{ today = bangkokToday() }: SeedOptions = {}
): Promise<{ loaded: boolean }> {
	return db.transaction().execute(async (trx) => {
		if (!(await claim(trx, 'seeded_facts', today))) return { loaded: false };
		await loadFacts(trx);
		await finish(trx, 'facts', today);
		return { loaded: true };
	});
}

/** Loads the invented set after the facts, once. The passwords are given out here and kept nowhere else. */
export async function seedSample(
	db: Kysely<DB>,
	{ today = bangkokToday(), keep }: SampleOptions = {}
): Promise<{ loaded: boolean; accounts: SampleAccount[] }> {
	return db.transaction().execute(async (trx) => {
		if (!(await claim(trx, 'seeded_sample', today))) return { loaded: false, accounts: [] };
		const accounts = await loadSample(trx);
		await finish(trx, 'sample', today, insertSampleActions);
		keep?.(accounts);
		return { loaded: true, accounts };
	});
}

/** Who started without the sample set is not given it by a later start. */
export async function declineSample(db: Kysely<DB>): Promise<void> {
	await db.transaction().execute((trx) => claim(trx, 'seeded_sample', 'declined'));
}

async function finish(
	trx: Transaction<DB>,
	set: string,
	today: IsoDate,
	follow?: typeof insertSampleActions
) {
	await refreshFigures(trx, 'all', today);
	await follow?.(trx, today);
	await insertAuditEvent(trx, { actor_id: null, action: 'seed.load', record_type: 'seed', record_id: set });
	await raiseDataVersion(trx);
}

/** Whether this set was never loaded here. The mark stays when an administrator removes the set, so that it does not come back. */
async function claim(trx: Transaction<DB>, key: string, when: IsoDate | 'declined'): Promise<boolean> {
	const value = JSON.stringify(when);
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto('app_setting')
		.values({ key, value })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

const STARTED = Date.now();

/** Today in Bangkok, by the machine's clock or by the one that a demonstration was started with. */
export function bangkokToday(): IsoDate {
	return bangkokDate(Date.now() + shiftTo(process.env['TIDTAM_TODAY'], STARTED));
}

if (import.meta.main) {
	const url = process.env['DATABASE_URL'];
	if (!url) {
		console.error('DATABASE_URL is not set.');
		process.exit(1);
	}
	const pool = createPool(url, { applicationName: 'tidtam-seed', statementTimeoutMs: 0 });
	const db = createDatabase(pool);
	const seed = process.argv[2] === 'sample' ? seedSample : seedFacts;
	console.log(JSON.stringify(await seed(db), null, '\t'));
	await pool.end();
}
