import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { offeredYears } from '#lib/server/queries/fiscal-years.ts';
import { findShownPeriod, loadPortfolio } from '#lib/server/queries/portfolio.ts';

export const load = async ({ locals, url }) => {
	const filter = readFilter(url.searchParams);
	const { scope, today } = locals;
	const period = await findShownPeriod(db, filter, scope);
	const portfolio = await loadPortfolio(db, { scope, sample: filter.sample }, period, { scope, today, isSignedIn: locals.user !== null });
	return { ...portfolio, period, years: offeredYears(portfolio.years, period.fiscalYear, today), asked: filter.weight, sample: filter.sample };
};
