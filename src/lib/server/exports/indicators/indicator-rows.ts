import type { Kysely } from 'kysely';
import { comparePeriods } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { SettledFilter } from '#lib/server/exports/edition.ts';
import { initiativeBatches } from '#lib/server/exports/initiatives/initiative-rows.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import { readIndicators, standingOf } from '#lib/server/queries/load-indicators.ts';

/** Initiatives of which the indicators are held at a time. */
const BATCH = 500;
export type IndicatorRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** The indicators of the list's initiatives in its order, at the filter's period, at most so many. Who sees the one sees the other. */
export async function* indicatorBatches(
	db: Kysely<DB>,
	filter: SettledFilter,
	viewer: Viewer,
	most = Number.POSITIVE_INFINITY
): AsyncGenerator<IndicatorRow[]> {
	let left = most;
	for await (const initiatives of initiativeBatches(db, filter, viewer, undefined, BATCH)) {
		const rows = (await rowsOf(db, filter, initiatives)).slice(0, left);
		left -= rows.length;
		if (rows.length > 0) yield rows;
		if (left <= 0) return;
	}
}

async function rowsOf(
	db: Kysely<DB>,
	{ period, as }: SettledFilter,
	initiatives: { id: number; code: string; title_th: string; title_en: string | null; is_sample: boolean }[]
) {
	const { indicators, amounts, counted } = await readIndicators(
		db,
		initiatives.map(({ id }) => id),
		period,
		as
	);
	const [now, stood] = [amounts, counted].map((list) =>
		Map.groupBy(list, ({ indicator_id }) => indicator_id)
	);
	const byInitiative = Map.groupBy(indicators, ({ initiative_id }) => initiative_id);
	return initiatives.flatMap((initiative) =>
		(byInitiative.get(initiative.id) ?? []).map((indicator) => {
			const { standing, year, corrected } = standingOf(
				indicator,
				now!.get(indicator.id) ?? [],
				period,
				stood!.get(indicator.id) ?? []
			);
			return {
				initiative,
				indicator,
				standing,
				year,
				corrected,
				isCarried: standing.from !== null && comparePeriods(standing.from, period) !== 0
			};
		})
	);
}
