import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import type { ReaderContext, Edition } from '#lib/server/exports/edition.ts';
import { findReporter } from '#lib/server/exports/iati/reporter.ts';
import {
	listDonorInitiatives,
	listDonorMilestones,
	listDonorReports,
	listDonorTransactions,
	sumDonorTransactions
} from '#lib/server/queries/donor.ts';
import {
	listActivityBudgets,
	listActivityDimensions,
	listActivityPlaces
} from '#lib/server/queries/iati-records.ts';
import { readIndicators, standingOf } from '#lib/server/queries/load-indicators.ts';
import { findPlan, listPlanOrganisations, listPlanSpans } from '#lib/server/queries/plans.ts';
import { listCitations } from '#lib/server/queries/sources.ts';

/** Initiatives, and rows of any one table, at most. */
export const [MOST_INITIATIVES, MOST_ROWS] = [100, 500];
export type DonorRecord = NonNullable<Awaited<ReturnType<typeof readDonor>>>;

/** All that is recorded of a plan and its initiatives (or one of them) that whoever asks may see; undefined where there is no such plan. */
export async function readDonor(
	db: Kysely<DB>,
	of: { plan: string; code: string | null },
	{ filter, period }: Edition,
	{ user, today }: ReaderContext
) {
	const plan = await findPlan(db, of.plan);
	if (!plan || (plan.is_sample && !filter.sample)) return undefined;
	const initiatives = await listDonorInitiatives(
		db,
		{ ...of, sample: filter.sample, period },
		{ actor: user, today },
		MOST_INITIATIVES
	);
	const ids = initiatives.map(({ id }) => id);
	// Of no initiative there is nothing, and a list of none is no condition to ask by.
	const ofInitiatives = <Row>(ask: () => Promise<Row[]>): Promise<Row[]> =>
		ids.length === 0 ? Promise.resolve([]) : ask();
	const [
		organisations,
		spans,
		transactions,
		totals,
		budgets,
		dimensions,
		places,
		milestones,
		reports,
		citations,
		reporter,
		measured
	] = await Promise.all([
		listPlanOrganisations(db, plan.code),
		listPlanSpans(db, plan.code),
		listDonorTransactions(db, plan.code, ids, MOST_ROWS),
		sumDonorTransactions(db, plan.code, ids),
		ofInitiatives(() => listActivityBudgets(db, ids)),
		ofInitiatives(() => listActivityDimensions(db, ids, today)),
		ofInitiatives(() => listActivityPlaces(db, ids, today)),
		ofInitiatives(() => listDonorMilestones(db, ids, period)),
		ofInitiatives(() => listDonorReports(db, ids, period)),
		listCitations(db, [
			['plan', plan.code],
			...initiatives.map(({ code }): [string, string] => ['initiative', code])
		]),
		findReporter(db),
		readIndicators(db, ids, period, filter.as)
	]);
	const codes = new Map(initiatives.map(({ id, code }) => [id, code]));
	const indicators = measured.indicators.map((indicator) => ({
		code: codes.get(indicator.initiative_id)!,
		indicator,
		...standingOf(indicator, measured.amounts, period, measured.counted)
	}));
	return {
		plan,
		initiatives,
		organisations,
		spans,
		transactions,
		totals,
		budgets,
		dimensions,
		places,
		milestones,
		reports,
		citations,
		reporter,
		indicators,
		codes
	};
}
