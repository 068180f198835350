import { readActionFilter } from '#lib/domain/action-filter.ts';
import { cached } from '#lib/server/cache.ts';
import { readDataTime } from '#lib/server/cache/versions.ts';
import { db } from '#lib/server/db/database.ts';
import { actionColumns } from '#lib/server/exports/actions/action-columns.ts';
import { countActions, listActions, settleActions } from '#lib/server/queries/action.ts';
import { listFilterChoices } from '#lib/server/queries/filter-choices.ts';
import { findFiscalYears, offeredYears } from '#lib/server/queries/fiscal-years.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';
import { loadListTools } from '#lib/server/shown-views.ts';

export const load = async ({ url, locals }) => {
	const requested = readActionFilter(url.searchParams);
	const viewer = { actor: locals.user, today: locals.today };
	const shown = await settlePeriod(db, requested, locals.scope);
	const { period, as, closedAt } = shown;
	const filter = settleActions(requested, shown);
	const [choices, years, changedAt, total] = await Promise.all([
		cached(db, ['filter-choices', requested.sample], () => listFilterChoices(db, requested.sample)),
		cached(db, ['fiscal-years'], () => findFiscalYears(db)),
		readDataTime(db),
		countActions(db, filter, viewer)
	]);
	const pages = Math.max(1, Math.ceil(total / requested.size));
	const page = Math.min(requested.page, pages);
	const rows = await listActions(db, filter, viewer, {
		limit: requested.size,
		offset: (page - 1) * requested.size
	});
	return {
		requested,
		period,
		as,
		closedAt,
		years: offeredYears(years, period.fiscalYear, locals.today),
		changedAt: changedAt.getTime(),
		choices,
		total,
		page,
		pages,
		rows,
		tools: await loadListTools(
			locals,
			'/actions',
			actionColumns,
			requested.columns,
			rows,
			({ id }) => `/actions/${id}`
		)
	};
};
