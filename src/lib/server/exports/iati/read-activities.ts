import type { Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Measured } from '#lib/server/exports/iati/results.ts';
import type { IatiInitiative } from '#lib/server/queries/iati-activities.ts';
import {
	listActivityBudgets,
	listActivityDimensions,
	listActivityOrganisations,
	listActivityPlaces,
	listActivityTransactions,
	listActualDates,
	listPlanParticipants
} from '#lib/server/queries/iati-records.ts';
import { listIndicators, type Indicator } from '#lib/server/queries/indicator.ts';
import { listApprovedAmounts, listIndicatorParts } from '#lib/server/queries/report-indicator.ts';

export type ActivityRecord = Awaited<ReturnType<typeof readActivities>>[number];

/** All that a file tells of these initiatives, as on a day. */
export async function readActivities(db: Kysely<DB>, initiatives: readonly IatiInitiative[], day: IsoDate) {
	const ids = initiatives.map(({ id }) => id);
	const [
		organisations,
		planOrganisations,
		dimensions,
		places,
		budgets,
		transactions,
		dates,
		indicators,
		amounts
	] = await Promise.all([
		listActivityOrganisations(db, ids, day),
		listPlanParticipants(db, [...new Set(initiatives.map(({ plan_code }) => plan_code))]),
		listActivityDimensions(db, ids, day),
		listActivityPlaces(db, ids, day),
		listActivityBudgets(db, ids),
		listActivityTransactions(db, ids, day),
		listActualDates(db, ids),
		listIndicators(db, ids),
		listApprovedAmounts(db, ids)
	]);
	const parts = await listIndicatorParts(db, [...new Set(amounts.map(({ report_id }) => report_id))]);
	const by = <T extends { initiative_id: number | null }>(rows: readonly T[]) => {
		const groups = Map.groupBy(rows, ({ initiative_id }) => initiative_id);
		return (id: number): T[] => groups.get(id) ?? [];
	};
	const [organisationsOf, dimensionsOf, placesOf, budgetsOf, transactionsOf, datesOf, indicatorsOf] = [
		by(organisations),
		by(dimensions),
		by(places),
		by(budgets),
		by(transactions),
		by(dates),
		by(indicators)
	];
	const [amountsOf, partsOf, takingPart] = [
		Map.groupBy(amounts, ({ indicator_id }) => indicator_id),
		Map.groupBy(parts, ({ indicator_id }) => indicator_id),
		Map.groupBy(planOrganisations, ({ plan_code }) => plan_code)
	];
	const measured = ({ id }: Indicator): Measured => ({
		amounts: amountsOf.get(id) ?? [],
		parts: partsOf.get(id) ?? []
	});
	return initiatives.map((initiative) => ({
		initiative,
		measured,
		organisations: organisationsOf(initiative.id),
		planOrganisations: takingPart.get(initiative.plan_code) ?? [],
		dimensions: dimensionsOf(initiative.id),
		places: placesOf(initiative.id),
		budgets: budgetsOf(initiative.id),
		transactions: transactionsOf(initiative.id),
		actual: datesOf(initiative.id)[0] ?? null,
		indicators: indicatorsOf(initiative.id)
	}));
}
