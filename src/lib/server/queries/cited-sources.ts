import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** Titles of the sources that records of these initiatives and plans are cited from. */
export async function listCitedSources(db: Kysely<DB>, of: { initiatives: string[]; plans: string[] }) {
	return db
		.selectFrom('source_document as d')
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('citation as c')
					.whereRef('c.source_key', '=', 'd.key')
					.where(({ eb, or }) =>
						or([
							eb('c.record_type', '=', 'initiative').and('c.record_id', '=', (e) =>
								e.fn.any(e.val(of.initiatives))
							),
							eb('c.record_type', '=', 'plan').and('c.record_id', '=', (e) => e.fn.any(e.val(of.plans)))
						])
					)
					.select('c.id')
			)
		)
		.select([
			'd.key',
			'd.title_th',
			'd.title_en',
			'd.publisher_th',
			'd.publisher_en',
			'd.dated_on',
			'd.dated_precision'
		])
		.orderBy('d.dated_on')
		.orderBy('d.key')
		.execute();
}
