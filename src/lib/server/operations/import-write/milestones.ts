import { sql, type Transaction } from 'kysely';
import type { MilestonePayload } from '#lib/server/imports/rows/milestones.ts';
import { rowsOf } from '#lib/server/db/row-set.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { cellsOf, type Writer } from '#lib/server/operations/import-write/writer.ts';
import { keepBaselines } from '#lib/server/operations/keep-baseline.ts';
import { insertAuditEvents } from '#lib/server/queries/audit.ts';

const COLUMNS = [
	'title_th',
	'title_en',
	'weight',
	'budget_amount',
	'planned_start',
	'start_precision',
	'planned_end',
	'end_precision'
] as const;
const columns = sql.raw(COLUMNS.join(', '));
const given = sql.raw(COLUMNS.map((column) => `g.${column}`).join(', '));

/** Keeps the schedules as their next baselines, today. */
export async function approveAnew(
	trx: Transaction<DB>,
	initiativeIds: number[],
	acting: Acting,
	reason: string
): Promise<void> {
	if (initiativeIds.length === 0) return;
	const kept = await keepBaselines(trx, initiativeIds, {
		approved_on: acting.today,
		approved_by: acting.actor_id,
		reason
	});
	await insertAuditEvents(
		trx,
		kept.map(({ initiative_id, number }) => ({
			actor_id: acting.actor_id,
			action: 'baseline.approve',
			record_type: 'initiative',
			record_id: initiative_id,
			before: { number: number - 1 },
			after: { number, approved_on: acting.today },
			reason,
			request_id: acting.request_id
		}))
	);
}

export const milestoneWriter: Writer<MilestonePayload> = {
	async write(trx, rows, { acting, import_id }) {
		const added = rows.filter(({ was }) => was === null);
		const changed = rows.filter(({ was }) => was !== null);
		const ids =
			added.length === 0
				? []
				: await trx
						.insertInto('milestone')
						.values(
							added.map(({ payload, target }) => ({
								...payload,
								initiative_id: target!.id,
								is_sample: target!.is_sample
							}))
						)
						.returning('id')
						.execute();
		const { rows: before } = await sql<{
			id: number;
		}>`select id, ${columns} from milestone where id = any(${changed.map(({ was }) => was!.id)}::bigint[])`.execute(
			trx
		);
		await sql`update milestone m set (${columns}) = row(${given}) from ${rowsOf(
			'milestone',
			changed.map(({ was, payload }) => ({ ...payload, id: was!.id }))
		)} where m.id = g.id`.execute(trx);
		const was = new Map(before.map((one) => [one.id, one]));
		return {
			written: [
				...added.map(({ line, target }, i) => ({
					line,
					record_id: ids[i]!.id,
					initiative_id: target!.id,
					before: null
				})),
				...changed.map(({ line, target, record_id }) => ({
					line,
					record_id: record_id!,
					initiative_id: target!.id,
					before: was.get(record_id!)
				}))
			],
			events: rows.map((row) => {
				const { before, after } = cellsOf(row);
				return {
					actor_id: acting.actor_id,
					action: 'milestones.save',
					record_type: 'initiative',
					record_id: row.target!.id,
					before,
					after: { position: row.payload.position, ...after, import_id },
					request_id: acting.request_id
				};
			})
		};
	},
	/** An approved schedule that changes is approved anew, today, with the reason that was given; the earlier ones stay. */
	async finish(trx, approvedIds, { acting, reason }) {
		await approveAnew(trx, approvedIds, acting, reason!);
	},
	async undo(trx, rows) {
		const made = rows.filter(({ before }) => before === null);
		const changed = rows.filter(({ before }) => before !== null);
		// What a baseline or a report speaks of cannot be taken out of them.
		const { rows: gone } = await sql<{
			id: number;
		}>`delete from milestone m where m.id = any(${made.map(({ record_id }) => record_id)}::bigint[])
			and not exists (select from report_milestone r where r.milestone_id = m.id) and not exists (select from baseline_milestone b where b.milestone_id = m.id)
			and not exists (select from milestone_dependency d where m.id in (d.milestone_id, d.depends_on_id)) returning m.id`.execute(
			trx
		);
		await sql`update milestone m set (${columns}) = row(${given}) from ${rowsOf(
			'milestone',
			changed.map(({ before }) => before as object)
		)} where m.id = g.id`.execute(trx);
		const deleted = new Set(gone.map(({ id }) => id));
		return made
			.filter(({ record_id }) => !deleted.has(record_id!))
			.map(({ line }) => ({ line, key: 'built_on' }));
	}
};
