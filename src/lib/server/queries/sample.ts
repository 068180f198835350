import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { findDataVersion } from '#lib/server/queries/data-version.ts';

/** Tables whose sample rows do not hang on another table's. */
const ROOTS = ['initiative', 'plan', 'organisation', 'app_user', 'reporting_period', 'budget', 'transaction'] as const;

const kept = new WeakMap<object, { version: number; value: boolean }>();

/** Whether any sample row exists; asked once per version of the data. */
export async function findHasSample(db: Kysely<DB>): Promise<boolean> {
	const version = await findDataVersion(db);
	const known = kept.get(db);
	if (known?.version === version) return known.value;
	const tests = ROOTS.map((table) => sql`exists (select from ${sql.table(table)} where is_sample)`);
	const { rows } = await sql<{ found: boolean }>`select ${sql.join(tests, sql` or `)} as found`.execute(db);
	const value = rows[0]!.found;
	kept.set(db, { version, value });
	return value;
}
