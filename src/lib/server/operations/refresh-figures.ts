import type { Transaction } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { figureChanges } from '#lib/server/operations/figure-changes.ts';
import { findFigureInputs } from '#lib/server/queries/figure-inputs.ts';
import { lockInitiatives, updateFigures } from '#lib/server/queries/stored-figures.ts';

const CHUNK = 200;

/**
 * Computes the stored figures of these initiatives anew, in the transaction that changed an input, after the change.
 * `from`: the first period that the change can touch (a report's own); earlier rows are left as they are.
 */
export async function refreshFigures(
	trx: Transaction<DB>,
	initiativeIds: readonly number[] | 'all',
	today: IsoDate,
	from: Period | null = null
): Promise<void> {
	if (initiativeIds !== 'all') {
		const ids = [...new Set(initiativeIds)].sort((a, b) => a - b);
		for (let i = 0; i < ids.length; i += CHUNK) await refreshChunk(trx, ids.slice(i, i + CHUNK), today, from);
		return;
	}
	for (let last = 0; ;) {
		const ids = await listInitiativeIds(trx, last);
		if (ids.length === 0) return;
		await refreshChunk(trx, ids, today, from);
		last = ids.at(-1)!;
	}
}

async function refreshChunk(trx: Transaction<DB>, ids: number[], today: IsoDate, from: Period | null) {
	await lockInitiatives(trx, ids);
	await refreshHeldFigures(trx, ids, today, from);
}

/** Refreshes the figures of initiatives that the transaction has locked already, a few at most. */
export async function refreshHeldFigures(
	trx: Transaction<DB>,
	ids: readonly number[],
	today: IsoDate,
	from: Period | null = null
): Promise<void> {
	const loaded = await findFigureInputs(trx, ids);
	await updateFigures(trx, figureChanges(loaded, today, from));
}

async function listInitiativeIds(trx: Transaction<DB>, after: number): Promise<number[]> {
	const rows = await trx
		.selectFrom('initiative')
		.select('id')
		.where('id', '>', after)
		.orderBy('id')
		.limit(CHUNK)
		.execute();
	return rows.map(({ id }) => id);
}
