import { sql } from 'kysely';
import { rowsOf } from '#lib/server/db/row-set.ts';
import { type Writer } from '#lib/server/operations/import-write/writer.ts';
import type { NewTransaction } from '#lib/server/operations/record-transaction.ts';

/** Money is only ever added (record-transaction.ts). */
export const transactionWriter: Writer<NewTransaction> = {
	async write(trx, rows, { acting, import_id }) {
		const made = rows.map(({ payload, target }) => ({
			...payload,
			initiative_id: target!.id,
			is_sample: target!.is_sample
		}));
		const ids = await trx.insertInto('transaction').values(made).returning('id').execute();
		return {
			written: rows.map(({ line, target }, i) => ({
				line,
				record_id: ids[i]!.id,
				initiative_id: target!.id,
				before: null
			})),
			events: rows.map(({ payload, target }, i) => ({
				actor_id: acting.actor_id,
				action: 'transaction.record',
				record_type: 'transaction',
				record_id: ids[i]!.id,
				after: { initiative_id: target!.id, ...payload, import_id },
				request_id: acting.request_id
			}))
		};
	},
	async undo(trx, rows) {
		const { rows: gone } = await sql<{ id: number }>`delete from transaction t using ${rowsOf(
			'transaction',
			rows.map(({ record_id }) => ({ id: record_id }))
		)}
			where t.id = g.id and t.report_id is null and t.counterpart_id is null and not exists (select from transaction c where c.counterpart_id = t.id) returning t.id`.execute(
			trx
		);
		const deleted = new Set(gone.map(({ id }) => id));
		return rows
			.filter(({ record_id }) => !deleted.has(record_id!))
			.map(({ line }) => ({ line, key: 'built_on' }));
	}
};
