import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { MOST_ON_PAPER } from '#lib/server/exports/export-table.ts';
import { listDimensions } from '#lib/server/queries/dimensions.ts';
import { findFiscalYears, offeredYears } from '#lib/server/queries/fiscal-years.ts';
import { countInitiatives } from '#lib/server/queries/initiatives.ts';
import { findShownFiles } from '#lib/server/shown-files.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/** What can be taken away of the chosen period and dimension. */
export const load = async ({ locals, url }) => {
	const asked = readFilter(url.searchParams);
	const { period } = await settlePeriod(db, asked, locals.scope);
	const filter = { ...asked, period };
	const [years, dimensions, count, closed] = await Promise.all([
		findFiscalYears(db),
		listDimensions(db),
		countInitiatives(db, filter, { actor: locals.user, today: locals.today }),
		findShownFiles(db, locals.user)
	]);
	return { filter, years: offeredYears(years, period.fiscalYear, locals.today), dimensions, count, mostOnPaper: MOST_ON_PAPER, closed: closed.filter((one) => one.period.fiscalYear === period.fiscalYear) };
};
