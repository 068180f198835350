import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** The lock of those who read a report's or a figure's period before they write. */
export const PERIODS_KEY = 8_450_256_304;

/** Call it before you read a report's or a figure's period: no period closes until the transaction ends. */
export async function lockOpenPeriods(trx: Kysely<DB>): Promise<void> {
	await sql`select pg_advisory_xact_lock_shared(${PERIODS_KEY})`.execute(trx);
}

/** Waits for those who write figures or reports, and lets none begin until the transaction ends. */
export async function lockAllFigures(trx: Kysely<DB>): Promise<void> {
	await sql`select pg_advisory_xact_lock(${PERIODS_KEY})`.execute(trx);
}
