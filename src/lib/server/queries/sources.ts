import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

export async function listSourceDocuments(db: Kysely<DB>) {
	return db.selectFrom('source_document').selectAll().orderBy('dated_on').orderBy('key').execute();
}

/** Which value comes from which paragraph, of the records named (type → ids); all where none is named. */
export async function listCitations(db: Kysely<DB>, of?: [record_type: string, record_id: string][]) {
	return db
		.selectFrom('citation as c')
		.innerJoin('source_document as d', 'd.key', 'c.source_key')
		.$if(of !== undefined, (query) =>
			query.where((eb) =>
				eb.or(of!.map(([type, id]) => eb('c.record_type', '=', type).and('c.record_id', '=', id)))
			)
		)
		.select([
			'c.id',
			'c.source_key',
			'c.paragraph',
			'c.record_type',
			'c.record_id',
			'c.field',
			'c.basis',
			'c.note_th',
			'c.note_en',
			'd.title_th',
			'd.title_en'
		])
		.orderBy('c.source_key')
		.orderBy('c.id')
		.execute();
}

/** Bodies that a source says took part, without any role in an initiative. */
export async function listSourceParticipants(db: Kysely<DB>) {
	return db
		.selectFrom('source_participant as p')
		.innerJoin('organisation as o', 'o.code', 'p.organisation_code')
		.select(['p.source_key', 'p.paragraph', 'o.code', 'o.name_th', 'o.name_en'])
		.orderBy('p.paragraph')
		.orderBy('o.name_th')
		.execute();
}

/** Plans of which two sources or more give dates, with each source's version. */
export async function listDisputedSpans(db: Kysely<DB>) {
	return db
		.selectFrom('stated_span as s')
		.innerJoin('source_document as d', 'd.key', 's.source_key')
		.innerJoin('plan', 'plan.code', 's.plan_code')
		.where('s.plan_code', 'in', (eb) =>
			eb
				.selectFrom('stated_span')
				.select('plan_code')
				.where('plan_code', 'is not', null)
				.groupBy('plan_code')
				.having((e) => e.fn.countAll(), '>', 1)
				.$castTo<{ plan_code: string }>()
		)
		.select([
			'plan.code as plan_code',
			'plan.title_th as plan_title_th',
			'plan.title_en as plan_title_en',
			's.source_key',
			's.paragraph',
			's.start_date',
			's.start_precision',
			's.end_date',
			's.end_precision',
			'd.title_th',
			'd.title_en'
		])
		.orderBy('plan.code')
		.orderBy('s.id')
		.execute();
}

/** Named areas with their provinces and districts. */
export async function listAreaSets(db: Kysely<DB>) {
	return db
		.selectFrom('area_set_place as m')
		.innerJoin('area_set as s', 's.code', 'm.area_set_code')
		.innerJoin('place as p', 'p.code', 'm.place_code')
		.leftJoin('place as parent', 'parent.code', 'p.parent_code')
		.select([
			's.code',
			's.name_th as set_th',
			's.name_en as set_en',
			'p.code as place_code',
			'p.kind',
			'p.name_th',
			'p.name_en',
			'parent.name_th as parent_th',
			'parent.name_en as parent_en'
		])
		.orderBy('s.code')
		.orderBy('p.code')
		.execute();
}

/** Titles of the records that are cited; initiatives only where public. */
export async function listCitedTitles(db: Kysely<DB>) {
	const [plans, initiatives, { rows: named }] = await Promise.all([
		db.selectFrom('plan').select(['code', 'title_th', 'title_en']).where('is_sample', '=', false).execute(),
		db
			.selectFrom('initiative as i')
			.select(['i.code', 'i.title_th', 'i.title_en'])
			.where('i.visibility', '=', 'public')
			.where((eb) =>
				eb.exists(
					eb
						.selectFrom('citation as c')
						.select('c.id')
						.where('c.record_type', '=', 'initiative')
						.whereRef('c.record_id', '=', 'i.code')
				)
			)
			.orderBy('i.code')
			.execute(),
		sql<{ type: string; code: string; title_th: string; title_en: string | null }>`
			select 'dimension' as type, code, name_th as title_th, name_en as title_en from dimension
			union all select 'organisation', code, name_th, name_en from organisation where not is_sample
			union all select 'area_set', code, name_th, name_en from area_set
			union all select 'place', code, name_th, name_en from place`.execute(db)
	]);
	return { plans, initiatives, named };
}
