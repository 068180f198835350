import { sql, type Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findLastBaselineNumber } from '#lib/server/queries/milestone-plan.ts';

const COPIED = ['initiative_id', 'weight', 'budget_amount', 'planned_start', 'planned_end', 'start_precision', 'end_precision'] as const;

/** Copies the working plan of an initiative that the transaction holds, as it now stands, into its next numbered baseline. */
export async function keepBaseline(
	trx: Transaction<DB>,
	{ id: initiative_id, is_sample, start_date, start_precision, end_date, end_precision }: SpanColumns & { id: number; is_sample: boolean },
	approval: { approved_on: IsoDate; approved_by: string; reason: string }
) {
	const number = ((await findLastBaselineNumber(trx, initiative_id)) ?? 0) + 1;
	const span = { start_date, start_precision, end_date, end_precision };
	const { id } = await trx
		.insertInto('schedule_baseline')
		.values({ initiative_id, number, ...span, ...approval, is_sample })
		.returning('id')
		.executeTakeFirstOrThrow();
	await trx
		.insertInto('baseline_milestone')
		.columns(['baseline_id', 'milestone_id', ...COPIED])
		.expression((eb) => eb.selectFrom('milestone').select([sql<number>`${id}::bigint`.as('baseline_id'), 'id as milestone_id', ...COPIED]).where('initiative_id', '=', initiative_id))
		.execute();
	return { id, number, span };
}
