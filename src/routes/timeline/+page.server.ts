import { readView, WINDOW_ROWS } from '#lib/charts/timeline/view.ts';
import { readFilter } from '#lib/domain/filter.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import { listFilterChoices } from '#lib/server/queries/filter-choices.ts';
import { findFiscalYears, offeredYears } from '#lib/server/queries/fiscal-years.ts';
import { loadTimeline } from '#lib/server/queries/load-timeline.ts';
import { findShownPeriod } from '#lib/server/queries/portfolio.ts';

export const load = async ({ locals, url }) => {
	const filter = readFilter(url.searchParams);
	const view = readView(url.searchParams);
	const viewer = { actor: locals.user, today: locals.today };
	const [timeline, choices, known, period] = await Promise.all([
		loadTimeline(db, filter, viewer, {
			...view,
			limit: WINDOW_ROWS,
			offset: (filter.page - 1) * WINDOW_ROWS
		}),
		cached(db, ['filter-choices', filter.sample], () => listFilterChoices(db, filter.sample)),
		cached(db, ['fiscal-years'], () => findFiscalYears(db)),
		findShownPeriod(db, filter, locals.scope)
	]);
	return {
		filter,
		view,
		timeline,
		choices,
		period,
		years: offeredYears(known, period.fiscalYear, locals.today)
	};
};
