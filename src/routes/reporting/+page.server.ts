import { seesWork } from '#lib/domain/reporting.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import { reportingMatrixColumns } from '#lib/server/exports/reporting/reporting-columns.ts';
import { matrixRecords } from '#lib/server/exports/reporting/subject.ts';
import { findPlaceName, listFilterChoices } from '#lib/server/queries/filter-choices.ts';
import { findFiscalYears, offeredYears } from '#lib/server/queries/fiscal-years.ts';
import { loadReportingMatrix, settleReporting } from '#lib/server/shown-reporting.ts';
import { loadListTools } from '#lib/server/shown-views.ts';

/** Who has reported and who has not, line by line and quarter by quarter. */
export const load = async ({ locals, url }) => {
	const shown = await settleReporting(db, url.searchParams, { actor: locals.user, today: locals.today });
	const { filter, view, scope, closedAt } = shown;
	const [{ lines, total, heads }, choices, years, place] = await Promise.all([
		loadReportingMatrix(db, shown),
		cached(db, ['filter-choices', filter.sample], () => listFilterChoices(db, filter.sample)),
		cached(db, ['fiscal-years'], () => findFiscalYears(db)),
		filter.place ? findPlaceName(db, filter.place) : undefined
	]);
	const pages = Math.max(1, Math.ceil(lines.length / filter.size));
	const page = Math.min(filter.page, pages);
	const [shownLines, sees] = [
		lines.slice((page - 1) * filter.size, page * filter.size),
		seesWork(locals.user)
	];
	return {
		tools: await loadListTools(
			locals,
			'/reporting',
			reportingMatrixColumns(view.rows, sees),
			filter.columns,
			matrixRecords([total, ...shownLines], heads),
			() => null
		),
		filter: { ...filter, page },
		view,
		closedAt,
		periods: scope.periods,
		heads,
		total,
		page,
		pages,
		lines: shownLines,
		choices,
		place: place ?? null,
		years: offeredYears(years, filter.period.fiscalYear, locals.today),
		seesWork: sees
	};
};
