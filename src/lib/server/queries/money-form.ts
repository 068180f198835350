import { sql, type Kysely } from 'kysely';
import type { MoneyEntry } from '#lib/domain/money-doubts.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { lastBalance } from '#lib/server/queries/obligation-sql.ts';

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

/** Lists an initiative's transactions, the newest first, with the quarter where a report wrote one. */
export async function listTransactions(db: Kysely<DB>, initiativeId: number) {
	return db
		.selectFrom('transaction as t')
		.leftJoin('progress_report as r', 'r.id', 't.report_id')
		.select([
			't.id',
			't.kind',
			't.transaction_date',
			't.amount',
			't.currency',
			't.source_reference',
			't.budget_year',
			't.expense_class',
			't.counterpart_id',
			'r.fiscal_year',
			'r.quarter'
		])
		.where('t.initiative_id', '=', initiativeId)
		.orderBy('t.transaction_date', 'desc')
		.orderBy('t.id', 'desc')
		.limit(500)
		.execute();
}

/** Sums an initiative's entries by kind, day, currency and the earlier year that the money is of; of a day's balances it gives the one that counts. */
export async function listMoneyEntries(db: Kysely<DB>, initiativeId: number): Promise<MoneyEntry[]> {
	const { rows } = await sql<MoneyEntry>`
		select kind, transaction_date as day, fiscal_year_of(transaction_date) as fiscal_year, fiscal_quarter_of(transaction_date) as quarter, currency,
			nullif(budget_year, fiscal_year_of(transaction_date)) as budget_year, case when kind = 'outstanding' then ${lastBalance(sql`true`)} else sum(amount) end as amount
		from transaction where initiative_id = ${initiativeId} group by 1, 2, currency, 6 order by 2, 1, currency, 6`.execute(
		db
	);
	return rows;
}
