import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** Milestones' budgets and dates, of these initiatives. */
export function listMilestoneBudgets(db: Kysely<DB>, ids: number[]) {
	return db
		.selectFrom('milestone')
		.where(sql<boolean>`initiative_id = any(${ids})`)
		.select([
			'initiative_id',
			'budget_amount',
			'planned_start as start_date',
			'start_precision',
			'planned_end as end_date',
			'end_precision'
		])
		.orderBy('initiative_id')
		.orderBy('position')
		.execute();
}

/** Baht disbursed in each fiscal month (1 = October); what a quarter's report tells bears the quarter's last day, and is not dated. */
export function listMonthlyDisbursements(
	db: Kysely<DB>,
	ids: number[],
	{ start, end }: { start: IsoDate; end: IsoDate }
) {
	return (
		db
			.selectFrom('transaction')
			.where(sql<boolean>`initiative_id = any(${ids})`)
			.where('kind', '=', 'disbursement')
			.where('currency', '=', 'THB')
			// What is drawn of an earlier year's money is not of this year's budget.
			.where(sql<boolean>`coalesce(budget_year = fiscal_year_of(transaction_date), true)`)
			.where('transaction_date', '>=', start)
			.where('transaction_date', '<=', end)
			.select([
				sql<number>`initiative_id`.as('initiative_id'),
				sql<number>`(extract(month from transaction_date)::int + 2) % 12 + 1`.as('month'),
				sql<boolean>`report_id is null`.as('isDated'),
				sql<string>`sum(amount)`.as('amount')
			])
			.groupBy([sql`1`, sql`2`, sql`3`])
			.orderBy(sql`1`)
			.orderBy(sql`2`)
			.execute()
	);
}
