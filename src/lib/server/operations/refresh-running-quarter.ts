import type { Kysely } from 'kysely';
import { comparePeriods } from '#lib/domain/calendar.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { periodOfRow } from '#lib/domain/progress-input.ts';
import { publishChange } from '#lib/server/cache/versions.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { raiseDataVersion } from '#lib/server/queries/data-version.ts';
import { findBatchEnd, listOutdatedFigures, type Outdated } from '#lib/server/queries/outdated-figures.ts';

const SCANNED = 2_000;
const WRITTEN = 200;

/**
 * At the start of each day, and at start-up where a day was missed: what was compared with an earlier day's plan is
 * computed anew, a short transaction at a time. Run twice, the second finds nothing. Gives the number of initiatives.
 * The version is raised once, with the last of them: whoever goes on after a break has a last one too.
 */
export async function refreshRunningQuarter(db: Kysely<DB>, today: IsoDate): Promise<number> {
	let refreshed = 0;
	let waiting: Outdated[] | undefined;
	for await (const chunk of outdatedChunks(db, today)) {
		if (waiting) await refresh(db, waiting, today, false);
		waiting = chunk;
		refreshed += chunk.length;
	}
	if (waiting) {
		await refresh(db, waiting, today, true);
		await publishChange(db);
	}
	return refreshed;
}

async function* outdatedChunks(db: Kysely<DB>, today: IsoDate) {
	for (let after = 0, upTo; (upTo = await findBatchEnd(db, after, SCANNED)) !== null; after = upTo) {
		const outdated = await listOutdatedFigures(db, after, upTo, today);
		for (let i = 0; i < outdated.length; i += WRITTEN) yield outdated.slice(i, i + WRITTEN);
	}
}

async function refresh(db: Kysely<DB>, chunk: Outdated[], today: IsoDate, isLast: boolean) {
	const from = chunk.map(periodOfRow).reduce((a, b) => (comparePeriods(a, b) <= 0 ? a : b));
	await db.transaction().execute(async (trx) => {
		await refreshFigures(
			trx,
			chunk.map(({ initiative_id }) => initiative_id),
			today,
			from
		);
		if (isLast) await raiseDataVersion(trx);
	});
}
