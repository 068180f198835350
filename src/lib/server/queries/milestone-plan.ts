import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** The working plan in order, and whether each milestone was reported or is in a baseline (then it cannot be removed). */
export async function listMilestonePlan(db: Kysely<DB>, initiativeId: number) {
	return db
		.selectFrom('milestone')
		.select([
			'id',
			'position',
			'title_th',
			'title_en',
			'weight',
			'budget_amount',
			'planned_start',
			'start_precision',
			'planned_end',
			'end_precision',
			'actual_start',
			'actual_end'
		])
		.select([
			sql<boolean>`exists (select from report_milestone where milestone_id = milestone.id)`.as('is_reported'),
			sql<boolean>`exists (select from baseline_milestone where milestone_id = milestone.id)`.as(
				'is_in_baseline'
			)
		])
		.where('initiative_id', '=', initiativeId)
		.orderBy('position')
		.execute();
}

/** Baselines, the newest first, with how many milestones each holds. */
export async function listBaselines(db: Kysely<DB>, initiativeId: number) {
	return db
		.selectFrom('schedule_baseline as b')
		.leftJoin('app_user as u', 'u.id', 'b.approved_by')
		.select([
			'b.id',
			'b.number',
			'b.start_date',
			'b.start_precision',
			'b.end_date',
			'b.end_precision',
			'b.approved_on',
			'b.reason',
			'u.name as approver_name'
		])
		.select(
			sql<number>`(select count(*)::int from baseline_milestone where baseline_id = b.id)`.as('milestones')
		)
		.where('b.initiative_id', '=', initiativeId)
		.orderBy('b.number', 'desc')
		.execute();
}

/** Number of the newest baseline; null = the schedule was never approved. */
export async function findLastBaselineNumber(db: Kysely<DB>, initiativeId: number): Promise<number | null> {
	const { number } = await db
		.selectFrom('schedule_baseline')
		.select((eb) => eb.fn.max('number').as('number'))
		.where('initiative_id', '=', initiativeId)
		.executeTakeFirstOrThrow();
	return number;
}

/** Which baseline each closed period was closed with; null = none. */
export async function listFrozenBaselines(db: Kysely<DB>, initiativeId: number) {
	return db
		.selectFrom('initiative_period_figure')
		.select(['fiscal_year', 'quarter', 'baseline_number'])
		.where('initiative_id', '=', initiativeId)
		.where('frozen_at', 'is not', null)
		.execute();
}

/** What a baseline keeps of each milestone, in the plan's order. */
export async function listBaselineMilestones(db: Kysely<DB>, baselineId: number) {
	return db
		.selectFrom('baseline_milestone as b')
		.innerJoin('milestone as m', 'm.id', 'b.milestone_id')
		.select([
			'b.milestone_id',
			'm.title_th',
			'm.title_en',
			'b.weight',
			'b.budget_amount',
			'b.planned_start',
			'b.start_precision',
			'b.planned_end',
			'b.end_precision'
		])
		.where('b.baseline_id', '=', baselineId)
		.orderBy('m.position')
		.execute();
}
