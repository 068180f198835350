import type { Kysely, Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { createDatabase, createPool } from '#lib/server/db/connect.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { loadFacts } from './seeds/facts/load-facts.ts';

export interface SeedOptions {
	/** Today in Bangkok, which the figures are computed at; the clock's where it is left out. */
	today?: IsoDate;
}

/** Loads what the sources say, once: later runs leave what officials have made of it alone. */
export async function seedFacts(db: Kysely<DB>, options: SeedOptions = {}): Promise<{ loaded: boolean }> {
	return db.transaction().execute(async (trx) => {
		if (!(await claim(trx, 'seeded_facts', options))) return { loaded: false };
		await loadFacts(trx);
		await raiseDataVersion(trx);
		return { loaded: true };
	});
}

/** Whether this set was never loaded here. The mark stays when an administrator removes the set, so that it does not come back. */
async function claim(trx: Transaction<DB>, key: string, { today = bangkokToday() }: SeedOptions): Promise<boolean> {
	const value = JSON.stringify(today);
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto('app_setting')
		.values({ key, value })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

export function bangkokToday(): IsoDate {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Bangkok' }).format(Date.now());
}

if (import.meta.main) {
	const url = process.env['DATABASE_URL'];
	if (!url) {
		console.error('DATABASE_URL is not set.');
		process.exit(1);
	}
	const pool = createPool(url, { applicationName: 'tidtam-seed', statementTimeoutMs: 0 });
	const db = createDatabase(pool);
	console.log(JSON.stringify(await seedFacts(db), null, '\t'));
	await pool.end();
}
