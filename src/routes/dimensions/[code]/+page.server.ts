import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { cached } from '#lib/server/cache.ts';
import { findDimension } from '#lib/server/queries/dimensions.ts';
import { listInitiatives } from '#lib/server/queries/initiatives.ts';
import { sightOf } from '#lib/server/queries/initiative-scope.ts';
import { listRollups } from '#lib/server/queries/rollup.ts';
import { loadShownPortfolio } from '#lib/server/shown-portfolio.ts';
import { readFilter } from '#lib/domain/filter.ts';

const MOST = 50;

export const load = async ({ locals, params, url }) => {
	const dimension = await findDimension(db, params.code);
	if (!dimension) throw new NotFound('dimension');
	const shown = await loadShownPortfolio(locals, url, { dimension: dimension.code });
	const { filter } = shown;
	const viewer = { actor: locals.user, today: locals.today };
	const listed = { ...readFilter(url.searchParams), ...filter, sort: 'slippage' as const };
	const [organisations, initiatives] = await Promise.all([
		cached(
			db,
			['by-organisation', filter, locals.scope],
			() => listRollups(db, { ...filter, scope: locals.scope }, 'organisation'),
			[filter.period]
		),
		cached(
			db,
			['initiatives-within', sightOf(viewer), listed],
			() => listInitiatives(db, listed, viewer, { limit: MOST, offset: 0 }),
			[listed.period]
		)
	]);
	return { ...shown, dimension, organisations, initiatives };
};
