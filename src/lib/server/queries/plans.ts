import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

export function listPlans(db: Kysely<DB>) {
	return db
		.selectFrom('plan')
		.selectAll()
		.orderBy('is_sample')
		.orderBy('start_date')
		.orderBy('code')
		.execute();
}

/** What an initiative may be moved to: sample and real plans never mix. */
export function listPlanTitles(db: Kysely<DB>, isSample: boolean) {
	return db
		.selectFrom('plan')
		.select(['code', 'title_th', 'title_en'])
		.where('is_sample', '=', isSample)
		.orderBy('code')
		.execute();
}

export function findPlan(db: Kysely<DB>, code: string) {
	return db
		.selectFrom('plan')
		.leftJoin('organisation as owner', 'owner.code', 'plan.owner_code')
		.selectAll('plan')
		.select(['owner.name_th as owner_name_th', 'owner.name_en as owner_name_en'])
		.where('plan.code', '=', code)
		.executeTakeFirst();
}

/** Funder, implementer and partners of a plan. */
export function listPlanOrganisations(db: Kysely<DB>, code: string) {
	return db
		.selectFrom('plan_organisation')
		.innerJoin('organisation', 'organisation.code', 'plan_organisation.organisation_code')
		.select(['plan_organisation.role', 'organisation.code', 'organisation.name_th', 'organisation.name_en'])
		.where('plan_organisation.plan_code', '=', code)
		.orderBy('plan_organisation.role')
		.orderBy('organisation.code')
		.execute();
}

/** Each source's own version of a plan's dates, with the source's title. */
export function listPlanSpans(db: Kysely<DB>, code: string) {
	return db
		.selectFrom('stated_span')
		.innerJoin('source_document', 'source_document.key', 'stated_span.source_key')
		.selectAll('stated_span')
		.select(['source_document.title_th', 'source_document.title_en'])
		.where('stated_span.plan_code', '=', code)
		.orderBy('stated_span.id')
		.execute();
}

/** What its sources say of a plan beside its goal, each with its source; strands before missions. */
export function listPlanStatements(db: Kysely<DB>, code: string) {
	return db
		.selectFrom('plan_statement as s')
		.leftJoin('citation as c', (join) =>
			join
				.on('c.record_type', '=', 'plan')
				.onRef('c.record_id', '=', 's.plan_code')
				.on('c.field', '=', sql<string>`s.kind || ':' || s.position`)
		)
		.leftJoin('source_document as d', 'd.key', 'c.source_key')
		.select([
			's.kind',
			's.position',
			's.text_th',
			's.text_en',
			'c.paragraph',
			'c.basis',
			'd.title_th',
			'd.title_en'
		])
		.where('s.plan_code', '=', code)
		.orderBy('s.kind', 'desc')
		.orderBy('s.position')
		.execute();
}

/** A plan's own money (not its initiatives') by kind and currency; currencies are never added together. */
export function sumPlanTransactions(db: Kysely<DB>, code: string) {
	return db
		.selectFrom('transaction')
		.where('plan_code', '=', code)
		.groupBy(['kind', 'currency'])
		.select(({ fn }) => [
			'kind',
			'currency',
			fn.sum<string>('amount').as('amount'),
			fn.min('transaction_date').as('first'),
			fn.max('transaction_date').as('last')
		])
		.orderBy('kind')
		.execute();
}
