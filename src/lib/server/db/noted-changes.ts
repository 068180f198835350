import type { Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import type { Topic } from '#lib/server/queries/data-version.ts';

const noted = new WeakMap<Transaction<DB>, Set<Topic>>();

/** What this transaction changes of what is shown; its versions are raised at its end (idempotency.ts). */
export function noteChange(trx: Transaction<DB>, ...topics: Topic[]): void {
	const known = noted.get(trx) ?? new Set();
	noted.set(trx, known);
	for (const topic of topics) known.add(topic);
}

export function notedChanges(trx: Transaction<DB>): Topic[] {
	return [...(noted.get(trx) ?? [])].sort();
}
