import type { Transaction } from 'kysely';
import type { BudgetRow } from '#lib/domain/initiative-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { lockForChange } from '#lib/server/operations/lock-for-change.ts';
import { refreshFigures } from '#lib/server/operations/refresh-figures.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { listBudgetRows } from '#lib/server/queries/money-form.ts';

/** Writes an initiative's whole budget; a row that is missing is removed. */
export async function saveBudget(
	trx: Transaction<DB>,
	seen: { initiative_id: number; lock_version: number },
	rows: BudgetRow[],
	acting: Acting
): Promise<void> {
	const { id: initiative_id, is_sample } = await lockForChange(trx, seen);
	const before = await listBudgetRows(trx, initiative_id);
	const keyOf = (row: Pick<BudgetRow, 'fiscal_year' | 'currency'> & { expense_class: string }) =>
		`${row.fiscal_year} ${row.expense_class} ${row.currency}`;
	const kept = new Set(rows.map(keyOf));
	const removed = before.filter((row) => !kept.has(keyOf(row))).map(({ id }) => id);
	if (removed.length > 0) await trx.deleteFrom('budget').where('id', 'in', removed).execute();
	if (rows.length > 0) {
		await trx
			.insertInto('budget')
			.values(rows.map((row) => ({ ...row, initiative_id, is_sample })))
			.onConflict((on) =>
				on
					.columns(['plan_code', 'initiative_id', 'fiscal_year', 'expense_class', 'currency'])
					.doUpdateSet((eb) => ({
						by_act: eb.ref('excluded.by_act'),
						after_transfers: eb.ref('excluded.after_transfers')
					}))
			)
			.execute();
	}
	await insertAuditEvent(trx, {
		actor_id: acting.actor_id,
		action: 'budget.save',
		record_type: 'initiative',
		record_id: initiative_id,
		before,
		after: await listBudgetRows(trx, initiative_id),
		request_id: acting.request_id
	});
	await refreshFigures(trx, [initiative_id], acting.today);
}
