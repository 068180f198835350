import type { Kysely } from 'kysely';
import { ALWAYS, comparePeriods, type IsoDate, type Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { listInitiativeCarryOvers } from '#lib/server/queries/carry-over.ts';
import { findClosedInitiative } from '#lib/server/queries/close-snapshot.ts';
import { listBudgets, listMoneyByYear } from '#lib/server/queries/initiative-money.ts';
import { listInitiativeCurve } from '#lib/server/queries/initiative-figures.ts';
import * as initiativeQueries from '#lib/server/queries/initiative.ts';
import { closeDay, type ShownPeriod } from '#lib/server/shown-period.ts';

/**
 * What an initiative's page and brief tell of it beside its figures; as at a close, as it stood then: what was kept of it,
 * and who, where and of which dimension it was on that day. Ask `canSeeInitiative` first.
 */
export async function loadInitiativeFacts(db: Kysely<DB>, id: number, shown: ShownPeriod, today: IsoDate) {
	const closedOn = closeDay(shown);
	const day = closedOn ?? today;
	const [initiative, kept] = await Promise.all([
		initiativeQueries.findInitiative(db, id),
		closedOn === null ? undefined : findClosedInitiative(db, id, shown.period)
	]);
	const asAt = { day, closed: kept ? shown.period : null };
	const [organisations, dimensions, places, statuses, spans, baselines, milestones, money, carried, budgets] =
		await Promise.all([
			initiativeQueries.listInitiativeOrganisations(db, id, asAt),
			initiativeQueries.listInitiativeDimensions(db, id, asAt),
			initiativeQueries.listInitiativePlaces(db, id, asAt),
			initiativeQueries.listInitiativeStatuses(db, id),
			initiativeQueries.listStatedSpans(db, { initiativeId: id, planCode: initiative!.plan_code }),
			initiativeQueries.listBaselines(db, id),
			kept?.milestones ?? initiativeQueries.listMilestones(db, id),
			kept?.money ?? listMoneyByYear(db, id),
			kept?.carried ?? listInitiativeCarryOvers(db, id),
			kept?.budgets ?? listBudgets(db, id)
		]);
	return {
		initiative: { ...initiative!, ...kept?.words },
		organisations,
		dimensions,
		places,
		spans,
		milestones,
		money,
		carried,
		budgets,
		statuses: kept
			? [
					statuses.findLast(({ valid_from, status }) => valid_from <= day && status === kept.status) ?? {
						valid_from: ALWAYS,
						status: kept.status,
						reason: null
					}
				]
			: statuses,
		baselines: baselines.filter(({ approved_on }) => closedOn === null || approved_on <= closedOn)
	};
}

/** Lists an initiative's quarters; as at a close, those that were frozen by then. */
export async function listShownCurve(
	db: Kysely<DB>,
	id: number,
	{ period, as }: { period: Period; as: 'close' | null }
) {
	const curve = await listInitiativeCurve(db, id);
	if (as === null) return curve;
	const isKept = (row: (typeof curve)[number]) =>
		row.frozen_at !== null &&
		comparePeriods({ fiscalYear: row.fiscal_year, quarter: row.quarter }, period) <= 0;
	return curve.filter(isKept).map((row) => ({ ...row, corrected_actual: null }));
}
