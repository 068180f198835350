import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { inForce } from '#lib/server/queries/initiative-scope.ts';

/** Who takes part, as in force on a day; of each its name and kind. */
export function listActivityOrganisations(db: Kysely<DB>, ids: readonly number[], day: IsoDate) {
	return db
		.selectFrom('initiative_organisation as o')
		.innerJoin('organisation', 'organisation.code', 'o.organisation_code')
		.where('o.initiative_id', 'in', ids)
		.where(inForce('o', day))
		.select([
			'o.initiative_id',
			'o.role',
			'organisation.code',
			'organisation.name_th',
			'organisation.name_en',
			'organisation.kind'
		])
		.orderBy('o.initiative_id')
		.orderBy('o.role')
		.orderBy('organisation.code')
		.execute();
}

/** Funders, implementers and owners (as accountable) of plans. */
export async function listPlanParticipants(db: Kysely<DB>, codes: readonly string[]) {
	const names = [
		'organisation.code',
		'organisation.name_th',
		'organisation.name_en',
		'organisation.kind'
	] as const;
	const [takingPart, owners] = await Promise.all([
		db
			.selectFrom('plan_organisation as o')
			.innerJoin('organisation', 'organisation.code', 'o.organisation_code')
			.where('o.plan_code', 'in', codes)
			.select(['o.plan_code', 'o.role', ...names])
			.orderBy('o.role')
			.orderBy('organisation.code')
			.execute(),
		db
			.selectFrom('plan')
			.innerJoin('organisation', 'organisation.code', 'plan.owner_code')
			.where('plan.code', 'in', codes)
			.select(['plan.code as plan_code', sql<string>`'accountable'`.as('role'), ...names])
			.execute()
	]);
	return [...owners, ...takingPart];
}

export function listActivityDimensions(db: Kysely<DB>, ids: readonly number[], day: IsoDate) {
	return db
		.selectFrom('initiative_dimension as d')
		.innerJoin('dimension', 'dimension.code', 'd.dimension_code')
		.where('d.initiative_id', 'in', ids)
		.where(inForce('d', day))
		.select([
			'd.initiative_id',
			'd.dimension_code',
			'd.parts',
			'd.basis',
			'dimension.name_th',
			'dimension.name_en'
		])
		.orderBy('d.initiative_id')
		.orderBy('dimension.position')
		.execute();
}

export function listActivityPlaces(db: Kysely<DB>, ids: readonly number[], day: IsoDate) {
	return db
		.selectFrom('initiative_place as p')
		.innerJoin('place', 'place.code', 'p.place_code')
		.where('p.initiative_id', 'in', ids)
		.where(inForce('p', day))
		.select(['p.initiative_id', 'p.place_code', 'p.basis', 'place.kind', 'place.name_th', 'place.name_en'])
		.orderBy('p.initiative_id')
		.orderBy('p.place_code')
		.execute();
}

/** By fiscal year and currency over all expense classes; after_transfers: what holds after them, null where none of the classes states any. */
export function listActivityBudgets(db: Kysely<DB>, ids: readonly number[]) {
	return db
		.selectFrom('budget')
		.where('initiative_id', 'in', ids)
		.groupBy(['initiative_id', 'fiscal_year', 'currency'])
		.select(['initiative_id', 'fiscal_year', 'currency'])
		.select([
			sql<string | null>`sum(by_act)`.as('by_act'),
			sql<
				string | null
			>`case when count(after_transfers) > 0 then sum(coalesce(after_transfers, by_act)) end`.as(
				'after_transfers'
			)
		])
		.orderBy('initiative_id')
		.orderBy('fiscal_year')
		.orderBy('currency')
		.execute();
}

/** Money that has moved by a day. What is carried over to the next year is no flow, nor is a balance; what was obligated before balances may be counted in the next one. */
export function listActivityTransactions(db: Kysely<DB>, ids: readonly number[], day: IsoDate) {
	return db
		.selectFrom('transaction')
		.where('initiative_id', 'in', ids)
		.where('kind', 'in', ['commitment', 'new_obligation', 'release', 'disbursement'])
		.where('transaction_date', '<=', day)
		.select(['initiative_id', 'kind', 'transaction_date', 'amount', 'currency', 'source_reference'])
		.orderBy('initiative_id')
		.orderBy('transaction_date')
		.orderBy('id')
		.execute();
}

/** First reported start and last reported end of the milestones; the end only where all have one. */
export function listActualDates(db: Kysely<DB>, ids: readonly number[]) {
	return db
		.selectFrom('milestone')
		.where('initiative_id', 'in', ids)
		.groupBy('initiative_id')
		.select('initiative_id')
		.select([
			sql<IsoDate | null>`min(actual_start)`.as('actual_start'),
			sql<IsoDate | null>`case when bool_and(actual_end is not null) then max(actual_end) end`.as(
				'actual_end'
			)
		])
		.execute();
}
