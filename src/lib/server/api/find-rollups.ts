import type { Reply } from '#lib/server/api/endpoint.ts';
import { QUERIES, readQuery } from '#lib/server/api/query.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import { findDataTime } from '#lib/server/queries/data-version.ts';
import { listRollups } from '#lib/server/queries/rollup.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/** The lines that the overview shows, by dimension or another of the four, with the total over distinct initiatives. */
export async function findApiRollups(url: URL, { scope, today }: App.Locals): Promise<Reply> {
	const { filter, by } = readQuery(url, QUERIES.rollups);
	const { period, closedAt } = await settlePeriod(db, filter, scope);
	const { dimension, plan, organisation, place, status, health, sample } = filter;
	const of = { scope, sample, dimension, plan, organisation, place, status, health, period };
	const { lines, total, changedAt } = await cached(db, ['api-rollups', by, of, today], async () => {
		const [lines, [total], changedAt] = await Promise.all([
			listRollups(db, of, by),
			listRollups(db, of, 'total'),
			findDataTime(db)
		]);
		return { lines, total, changedAt };
	});
	const shown = { fiscal_year: period.fiscalYear, quarter: period.quarter };
	return {
		body: {
			as_of: changedAt.toISOString(),
			scope,
			period: shown,
			is_closed: closedAt !== null,
			by,
			lines,
			total
		}
	};
}
