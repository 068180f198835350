import { sql } from 'kysely';
import type { BudgetRow } from '#lib/domain/initiative-values.ts';
import { rowsOf } from '#lib/server/db/row-set.ts';
import { cellsOf, type Writer } from '#lib/server/operations/import-write/writer.ts';

export const budgetWriter: Writer<BudgetRow> = {
	async write(trx, rows, { acting, import_id }) {
		const made = rows.map(({ payload, target }) => ({
			...payload,
			initiative_id: target!.id,
			is_sample: target!.is_sample
		}));
		const { rows: ids } = await sql<{
			id: number;
			initiative_id: number;
			fiscal_year: number;
			expense_class: string;
			currency: string;
		}>`
			insert into budget (initiative_id, is_sample, fiscal_year, expense_class, currency, by_act, after_transfers)
			select initiative_id, is_sample, fiscal_year, expense_class, currency, by_act, after_transfers from ${rowsOf('budget', made)}
			on conflict (plan_code, initiative_id, fiscal_year, expense_class, currency) do update set by_act = excluded.by_act, after_transfers = excluded.after_transfers
			returning id, initiative_id, fiscal_year, expense_class, currency`.execute(trx);
		const keyOf = (one: Omit<(typeof ids)[number], 'id'>) =>
			[one.initiative_id, one.fiscal_year, one.expense_class, one.currency].join(' ');
		const idOf = new Map(ids.map((one) => [keyOf(one), one.id]));
		return {
			written: rows.map((row, i) => ({
				line: row.line,
				record_id: idOf.get(keyOf(made[i]!))!,
				initiative_id: row.target!.id,
				before: row.was && {
					by_act: row.was.values['by_act'],
					after_transfers: row.was.values['after_transfers']
				}
			})),
			events: rows.map((row) => ({
				actor_id: acting.actor_id,
				action: 'budget.save',
				record_type: 'initiative',
				record_id: row.target!.id,
				...withImport(cellsOf(row), { ...row.payload, import_id }),
				request_id: acting.request_id
			}))
		};
	},
	async undo(trx, rows) {
		const made = rows.filter(({ before }) => before === null).map(({ record_id }) => record_id!);
		const changed = rows
			.filter(({ before }) => before !== null)
			.map(({ record_id, before }) => ({ id: record_id, ...(before as object) }));
		await sql`delete from budget where id = any(${made}::bigint[])`.execute(trx);
		await sql`update budget b set by_act = g.by_act, after_transfers = g.after_transfers from ${rowsOf('budget', changed)} where b.id = g.id`.execute(
			trx
		);
		return [];
	}
};

function withImport({ before, after }: ReturnType<typeof cellsOf>, more: object) {
	return { before, after: { ...after, ...more } };
}
