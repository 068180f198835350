import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { offeredYears } from '#lib/server/queries/fiscal-years.ts';
import { findShownPeriod, loadPortfolio } from '#lib/server/queries/portfolio.ts';

/** The data of overview, dimension and plan pages: the address' period and weighting, narrowed to what the page is about. */
export async function loadShownPortfolio(locals: App.Locals, url: URL, about: { dimension?: string; plan?: string }) {
	const asked = readFilter(url.searchParams);
	const { scope, today } = locals;
	const period = await findShownPeriod(db, asked, scope);
	const of = { scope, sample: asked.sample, ...about };
	const portfolio = await loadPortfolio(db, of, period, { actor: locals.user, today });
	return {
		...portfolio,
		years: offeredYears(portfolio.years, period.fiscalYear, today),
		filter: { period, sample: asked.sample, weight: asked.weight, ...about }
	};
}
