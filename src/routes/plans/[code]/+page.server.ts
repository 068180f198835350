import { readFilter } from '#lib/domain/filter.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { sightOf } from '#lib/server/queries/initiative-scope.ts';
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
	const viewer = { actor: locals.user, today: locals.today };
	const listed = { ...readFilter(url.searchParams), ...shown.filter, sort: 'code' as const };
	const [organisations, spans, statements, ownMoney, initiatives] = await Promise.all([
		cached(db, ['plan-organisations', plan.code], () => listPlanOrganisations(db, plan.code), []),
		cached(db, ['plan-spans', plan.code], () => listPlanSpans(db, plan.code), []),
		cached(db, ['plan-statements', plan.code], () => listPlanStatements(db, plan.code), []),
		cached(db, ['plan-money', plan.code], () => sumPlanTransactions(db, plan.code)),
		cached(
			db,
			['initiatives-within', sightOf(viewer), listed],
			() => listInitiatives(db, listed, viewer, { limit: MOST, offset: 0 }),
			[listed.period]
		)
	]);
	return { ...shown, plan, organisations, spans, statements, ownMoney, initiatives };
};
