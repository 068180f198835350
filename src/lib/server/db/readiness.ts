import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** Only the names are taken: `db/migrate.ts` reads the files themselves, before the server opens. */
const names = Object.keys(import.meta.glob('/db/migrations/*.up.sql', { query: '?raw' }))
	.map((path) => path.split('/').at(-1)!.replace('.up.sql', ''))
	.sort();

/** A load balancer asks often and waits little. */
const PATIENCE_MS = 1_500;

export type Readiness = 'ready' | 'database away' | 'schema differs';

export async function checkReadiness(db: Kysely<DB>): Promise<Readiness> {
	const answer = sql<{
		applied: string[];
	}>`select array_agg(name order by name) as applied from schema_migration`
		.execute(db)
		.then(({ rows }): Readiness => (rows[0]?.applied?.join() === names.join() ? 'ready' : 'schema differs'))
		.catch((): Readiness => 'database away');
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<Readiness>(
		(resolve) => (timer = setTimeout(resolve, PATIENCE_MS, 'database away'))
	);
	return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
