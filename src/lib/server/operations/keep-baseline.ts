import { sql, type Transaction } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import type { DB } from '#lib/server/db/schema.ts';

const COPIED = [
	'initiative_id',
	'weight',
	'budget_amount',
	'planned_start',
	'planned_end',
	'start_precision',
	'end_precision'
] as const;

type Approval = { approved_on: IsoDate; approved_by: string; reason: string };

/** Copies the working plan of an initiative that the transaction has locked, as it now stands, into its next numbered baseline. */
export async function keepBaseline(
	trx: Transaction<DB>,
	{ id: initiative_id, start_date, start_precision, end_date, end_precision }: SpanColumns & { id: number },
	approval: Approval
) {
	const [kept] = await keepBaselines(trx, [initiative_id], approval);
	return { ...kept!, span: { start_date, start_precision, end_date, end_precision } };
}

/** Keeps the working plans of many initiatives, each of which the transaction has locked. */
export async function keepBaselines(
	trx: Transaction<DB>,
	initiativeIds: readonly number[],
	{ approved_on, approved_by, reason }: Approval
): Promise<{ id: number; initiative_id: number; number: number }[]> {
	const { rows } = await sql<{ id: number; initiative_id: number; number: number }>`
		insert into schedule_baseline (initiative_id, number, start_date, start_precision, end_date, end_precision, approved_on, approved_by, reason, is_sample)
		select i.id, coalesce((select max(b.number) from schedule_baseline b where b.initiative_id = i.id), 0) + 1, i.start_date, i.start_precision, i.end_date, i.end_precision,
			${approved_on}::date, ${approved_by}, ${reason}, i.is_sample
		from initiative i where i.id = any(${initiativeIds}::bigint[]) order by i.id
		returning id, initiative_id, number`.execute(trx);
	await trx
		.insertInto('baseline_milestone')
		.columns(['baseline_id', 'milestone_id', ...COPIED])
		.expression((eb) =>
			eb
				.selectFrom('milestone as m')
				.innerJoin('schedule_baseline as b', 'b.initiative_id', 'm.initiative_id')
				.select([
					'b.id as baseline_id',
					'm.id as milestone_id',
					...COPIED.map((column) => `m.${column}` as const)
				])
				.where('b.id', 'in', [0, ...rows.map(({ id }) => id)])
		)
		.execute();
	return rows;
}
