import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { plainDecimal, type ImportRecord } from '#lib/server/queries/import-records/record.ts';

export async function listMilestoneImportRecords(
	db: Kysely<DB>,
	initiativeIds: readonly number[]
): Promise<ImportRecord<null>[]> {
	const rows = await db
		.selectFrom('milestone as m')
		.innerJoin('initiative as i', 'i.id', 'm.initiative_id')
		.select([
			'm.id',
			'm.initiative_id',
			'i.code',
			'm.position',
			'm.title_th',
			'm.title_en',
			'm.weight',
			'm.budget_amount',
			'm.planned_start',
			'm.start_precision',
			'm.planned_end',
			'm.end_precision'
		])
		.where('m.initiative_id', 'in', [...initiativeIds])
		.orderBy('i.code')
		.orderBy('m.position')
		.execute();
	return rows.map(
		({ id, initiative_id, code, position, title_th, title_en, planned_start, planned_end, ...row }) => ({
			id,
			initiative_id,
			fixed: null,
			stored: null,
			values: {
				initiative_code: code,
				position: String(position),
				title_th,
				title_en,
				weight: plainDecimal(row.weight),
				budget_amount: plainDecimal(row.budget_amount),
				planned_start,
				start_precision: planned_start && row.start_precision,
				planned_end,
				end_precision: planned_end && row.end_precision
			}
		})
	);
}
