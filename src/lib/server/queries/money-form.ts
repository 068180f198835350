import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

/** Budget rows of one initiative, the newest fiscal year first. */
export async function listBudgetRows(db: Kysely<DB>, initiativeId: number) {
	return db
		.selectFrom('budget')
		.select(['id', 'fiscal_year', 'expense_class', 'currency', 'by_act', 'after_transfers'])
		.where('initiative_id', '=', initiativeId)
		.orderBy('fiscal_year', 'desc')
		.orderBy('expense_class')
		.orderBy('currency')
		.execute();
}

/** Its transactions, the newest first; the quarter where a report wrote it. */
export async function listTransactions(db: Kysely<DB>, initiativeId: number) {
	return db
		.selectFrom('transaction as t')
		.leftJoin('progress_report as r', 'r.id', 't.report_id')
		.select(['t.id', 't.kind', 't.transaction_date', 't.amount', 't.currency', 't.source_reference', 'r.fiscal_year', 'r.quarter'])
		.where('t.initiative_id', '=', initiativeId)
		.orderBy('t.transaction_date', 'desc')
		.orderBy('t.id', 'desc')
		.limit(500)
		.execute();
}
