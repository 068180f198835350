import type { Transaction } from 'kysely';
import type { IatiBudget, IatiTransaction } from '#lib/domain/iati-record.ts';
import type { DB } from '#lib/server/db/schema.ts';

type Owner = { plan_code: string } | { initiative_id: number };
const BATCH = 500;

/** Puts the file's transactions in the place of those that it, or the file before it, stated: each stands once, by its reference. */
export async function replaceTransactions(
	trx: Transaction<DB>,
	owner: Owner,
	last: readonly IatiTransaction[],
	next: readonly IatiTransaction[]
): Promise<void> {
	const keys = [...new Set([...last, ...next].map(({ key }) => key))];
	for (let from = 0; from < keys.length; from += BATCH) {
		await trx
			.deleteFrom('transaction')
			.where('source_reference', 'in', keys.slice(from, from + BATCH))
			.where((eb) =>
				'plan_code' in owner
					? eb('plan_code', '=', owner.plan_code)
					: eb('initiative_id', '=', owner.initiative_id)
			)
			.execute();
	}
	for (let from = 0; from < next.length; from += BATCH) {
		const rows = next.slice(from, from + BATCH).map(({ key, kind, date, amount, currency }) => ({
			...owner,
			kind,
			transaction_date: date,
			amount,
			currency,
			source_reference: key
		}));
		await trx.insertInto('transaction').values(rows).execute();
	}
}

/** Puts the file's budgets, of no expense class, in the place of the last file's. One that officials entered for the same year is theirs and stays. */
export async function replaceBudgets(
	trx: Transaction<DB>,
	initiative_id: number,
	last: readonly IatiBudget[],
	next: readonly IatiBudget[]
): Promise<void> {
	for (const { fiscal_year, currency } of last) {
		await trx
			.deleteFrom('budget')
			.where('initiative_id', '=', initiative_id)
			.where('fiscal_year', '=', fiscal_year)
			.where('currency', '=', currency)
			.where('expense_class', '=', 'unspecified')
			.execute();
	}
	if (next.length > 0)
		await trx
			.insertInto('budget')
			.values(next.map((budget) => ({ ...budget, initiative_id })))
			.onConflict((c) => c.doNothing())
			.execute();
}
