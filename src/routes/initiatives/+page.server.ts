import { readFilter, withFilter } from '#lib/domain/filter.ts';
import { canCreateAny } from '#lib/domain/permission.ts';
import { cached } from '#lib/server/cache.ts';
import { readDataTime, showOnly } from '#lib/server/cache/versions.ts';
import { db } from '#lib/server/db/database.ts';
import { initiativeColumns } from '#lib/server/exports/initiatives/initiative-columns.ts';
import { findPlaceName, listFilterChoices } from '#lib/server/queries/filter-choices.ts';
import { findFiscalYears, offeredYears } from '#lib/server/queries/fiscal-years.ts';
import {
	countInitiatives,
	countUndated,
	listInitiatives,
	listInitiativesOfAnyPeriod
} from '#lib/server/queries/initiatives.ts';
import { sightOf } from '#lib/server/queries/initiative-scope.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';
import { loadListTools } from '#lib/server/shown-views.ts';

export const load = async ({ url, locals }) => {
	const requested = readFilter(url.searchParams);
	const viewer = { actor: locals.user, today: locals.today };
	const { period, closedAt } = await settlePeriod(db, requested, locals.scope);
	const filter = { ...requested, period };
	const { sample, place, size } = filter;
	const shows = [period];
	// Without a period of its own the address follows the newest one.
	if (requested.period) showOnly(shows);
	const who = sightOf(viewer);
	// A count depends on who looks, not on the page or the order.
	const counted = { ...filter, page: 1, size: 50, sort: 'code', descending: false, columns: null };
	const [choices, placeName, years, changedAt, total, undated] = await Promise.all([
		cached(db, ['filter-choices', sample], () => listFilterChoices(db, sample), []),
		place ? findPlaceName(db, place) : undefined,
		cached(db, ['fiscal-years'], () => findFiscalYears(db), []),
		readDataTime(db),
		cached(db, ['count-initiatives', who, counted], () => countInitiatives(db, filter, viewer), shows),
		cached(db, ['count-undated', who, sample], () => countUndated(db, viewer, sample), [])
	]);
	const pages = Math.max(1, Math.ceil(total / size));
	const page = Math.min(filter.page, pages);
	const window = { limit: size, offset: (page - 1) * size };
	const rows =
		total === 0
			? []
			: await cached(
					db,
					['initiatives', who, { ...filter, page, columns: null }],
					() => listInitiatives(db, filter, viewer, window),
					shows
				);
	return {
		requested: { ...requested, page },
		period,
		years: offeredYears(years, period.fiscalYear, locals.today),
		changedAt: changedAt.getTime(),
		closedAt,
		choices,
		placeName: placeName ?? null,
		total,
		page,
		pages,
		rows,
		undated,
		tools: await loadListTools(locals, '/initiatives', initiativeColumns, filter.columns, rows, ({ code }) =>
			withFilter(`/initiatives/${code}`, { period: requested.period, as: requested.as })
		),
		elsewhere: total === 0 && filter.text ? await listInitiativesOfAnyPeriod(db, filter, viewer, 5) : [],
		canCreate: canCreateAny(locals.user) === true
	};
};
