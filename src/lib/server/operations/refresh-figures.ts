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
	await updateFigures(trx, figureChanges(await findFigureInputs(trx, ids), today, from));
}

/** Refreshes the figures of one initiative that the transaction has locked already; gives what they were computed from, and the rows that may be written. */
export async function refreshLockedInitiative(
	trx: Transaction<DB>,
	id: number,
	today: IsoDate,
	from: Period
) {
	const loaded = await findFigureInputs(trx, [id]);
	const changes = figureChanges(loaded, today, from);
	await updateFigures(trx, changes);
	return { inputs: loaded.initiatives[0]!, figures: changes.figures };
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
