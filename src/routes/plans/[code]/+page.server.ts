import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { listInitiatives } from '#lib/server/queries/initiatives.ts';
import {
	findPlan,
	listPlanOrganisations,
	listPlanSpans,
	listPlanStatements,
	sumPlanTransactions
} from '#lib/server/queries/plans.ts';
import { loadShownPortfolio } from '#lib/server/shown-portfolio.ts';

const MOST = 50;

export const load = async ({ locals, params, url }) => {
	const plan = await findPlan(db, params.code);
	if (!plan) throw new NotFound('plan');
	const shown = await loadShownPortfolio(locals, url, { plan: plan.code });
	const [organisations, spans, statements, ownMoney, initiatives] = await Promise.all([
		listPlanOrganisations(db, plan.code),
		listPlanSpans(db, plan.code),
		listPlanStatements(db, plan.code),
		sumPlanTransactions(db, plan.code),
		listInitiatives(
			db,
			{ ...readFilter(url.searchParams), ...shown.filter, sort: 'code' },
			{ actor: locals.user, today: locals.today },
			{ limit: MOST, offset: 0 }
		)
	]);
	return { ...shown, plan, organisations, spans, statements, ownMoney, initiatives };
};
