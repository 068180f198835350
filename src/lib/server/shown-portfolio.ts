import { readActionFilter } from '#lib/domain/action-filter.ts';
import { readFilter } from '#lib/domain/filter.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import { countOpenActions, settleActions } from '#lib/server/queries/action.ts';
import { offeredYears } from '#lib/server/queries/fiscal-years.ts';
import { countOverridden } from '#lib/server/queries/health-override.ts';
import { findShownTarget } from '#lib/server/queries/load-money.ts';
import { sightOf } from '#lib/server/queries/initiative-scope.ts';
import { loadTimeline } from '#lib/server/queries/load-timeline.ts';
import { loadCorrections, loadPortfolio } from '#lib/server/queries/portfolio.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/** Initiatives on the timeline of the overview, and of one plan or dimension; all of them are on /timeline. */
const [BRIEF_ROWS, OWN_ROWS] = [12, 24];

/** The data of overview, dimension and plan pages: the address' period and weighting, narrowed to what the page is about. */
export async function loadShownPortfolio(
	locals: App.Locals,
	url: URL,
	about: { dimension?: string; plan?: string }
) {
	const requested = readFilter(url.searchParams);
	const { scope, today } = locals;
	const { period, as, closedAt } = await settlePeriod(db, requested, scope);
	const of = { scope, sample: requested.sample, ...about };
	const viewer = { actor: locals.user, today };
	const everything = { ...readFilter(new URLSearchParams()), sample: requested.sample, ...about };
	const actionFilter = settleActions(
		{ ...readActionFilter(new URLSearchParams()), ...about, sample: requested.sample },
		{ period, as, closedAt }
	);
	const [portfolio, corrected, overridden, actions, timeline, target] = await Promise.all([
		loadPortfolio(db, of, period, viewer, as),
		as || closedAt === null ? null : loadCorrections(db, of, period),
		cached(db, ['overridden', of, period, today], () => countOverridden(db, { ...of, period }, today), [
			period
		]),
		cached(db, ['open-actions', sightOf(viewer), actionFilter], () =>
			countOpenActions(db, actionFilter, viewer)
		),
		// Of all years, whatever period is shown: it tells where the plans stand in time.
		loadTimeline(db, everything, viewer, {
			group: 'plan',
			level: 'initiative',
			fold: [],
			open: [],
			limit: about.plan || about.dimension ? OWN_ROWS : BRIEF_ROWS,
			offset: 0
		}),
		findShownTarget(db, period, closedAt)
	]);
	return {
		...portfolio,
		// Plans move on: there is no timeline as at a close.
		timeline: as ? { ...timeline, rows: [] } : timeline,
		closedAt,
		corrected,
		target,
		overridden,
		actions,
		years: offeredYears(portfolio.years, period.fiscalYear, today),
		filter: { period, as, sample: requested.sample, weight: requested.weight, ...about }
	};
}
