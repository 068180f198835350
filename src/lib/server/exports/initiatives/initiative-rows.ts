import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import type { SettledFilter } from '#lib/server/exports/edition.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import { listInitiativesAfter, type InitiativeRow } from '#lib/server/queries/initiatives.ts';

const BATCH = 2000;

/**
 * The list's rows in its order, a batch at a time: none is held that has gone out. The next batch is on its
 * way while one is written, so that the database and the server work at once.
 */
export async function* initiativeBatches(
	db: Kysely<DB>,
	filter: SettledFilter,
	viewer: Viewer,
	most = Number.POSITIVE_INFINITY,
	batch = BATCH
): AsyncGenerator<InitiativeRow[]> {
	const ask = (after: InitiativeRow | null, limit: number): Promise<InitiativeRow[]> => {
		const page = listInitiativesAfter(db, filter, viewer, after, limit);
		// Where the reader leaves first, nobody waits for it any more.
		page.catch(() => {});
		return page;
	};
	let left = most;
	let limit = Math.min(batch, left);
	let next = ask(null, limit);
	while (left > 0) {
		const rows = await next;
		left -= rows.length;
		const isLast = rows.length < limit || left <= 0;
		limit = Math.min(batch, left);
		if (!isLast) next = ask(rows.at(-1)!, limit);
		if (rows.length > 0) yield rows;
		if (isLast) return;
	}
}
