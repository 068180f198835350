import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import type { SettledFilter } from '#lib/server/exports/edition.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import { listInitiativesAfter, type InitiativeRow } from '#lib/server/queries/initiatives.ts';

const BATCH = 1000;

/** The list's rows in its order, a batch at a time: none is held that has gone out. */
export async function* initiativeBatches(
	db: Kysely<DB>, filter: SettledFilter, viewer: Viewer, most = Number.POSITIVE_INFINITY, batch = BATCH
): AsyncGenerator<InitiativeRow[]> {
	let after: InitiativeRow | null = null;
	for (let left = most; left > 0; ) {
		const limit = Math.min(batch, left);
		const rows: InitiativeRow[] = await listInitiativesAfter(db, filter, viewer, after, limit);
		if (rows.length > 0) yield rows;
		if (rows.length < limit) return;
		after = rows.at(-1)!;
		left -= rows.length;
	}
}
