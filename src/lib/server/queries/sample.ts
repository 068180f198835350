import { sql, type Kysely } from 'kysely';
import { cached } from '#lib/server/cache.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** Tables whose sample rows do not hang on another table's. */
const ROOTS = [
	'initiative',
	'plan',
	'organisation',
	'app_user',
	'reporting_period',
	'budget',
	'transaction'
] as const;

/** Whether any sample row exists; asked once per version of what has no period: whatever brings a sample row, or takes it away, changes that. */
export function findHasSample(db: Kysely<DB>): Promise<boolean> {
	return cached(
		db,
		'has-sample',
		async () => {
			const tests = ROOTS.map((table) => sql`exists (select from ${sql.table(table)} where is_sample)`);
			const { rows } = await sql<{ found: boolean }>`select ${sql.join(tests, sql` or `)} as found`.execute(
				db
			);
			return rows[0]!.found;
		},
		[]
	);
}

/** How many sample rows of each kind a person would miss. */
export async function countSample(db: Kysely<DB>) {
	const count = (table: 'initiative' | 'plan' | 'organisation' | 'app_user' | 'progress_report') =>
		sql<number>`(select count(*)::int from ${sql.table(table)} where is_sample)`;
	const { rows } = await sql<
		Record<'initiatives' | 'reports' | 'plans' | 'organisations' | 'people', number>
	>`
		select ${count('initiative')} as initiatives, ${count('progress_report')} as reports, ${count('plan')} as plans,
			${count('organisation')} as organisations, ${count('app_user')} as people`.execute(db);
	return rows[0]!;
}
