import { sql, type Kysely } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** Budget and use of one fiscal year in one currency; null = not recorded. Percent and rest are of after transfers, else of the Act. */
export type MoneyYear = {
	fiscal_year: number;
	currency: string;
	by_act: string | null;
	after_transfers: string | null;
	obligated: string | null;
	disbursed: string | null;
	disbursedPercent: string | null;
	usedPercent: string | null;
	remaining: string | null;
};

/** Per fiscal year and currency, never added over currencies. */
export async function listMoneyByYear(db: Kysely<DB>, initiativeId: number): Promise<MoneyYear[]> {
	const { rows } = await sql<MoneyYear>`
		with b as (
			select fiscal_year, currency, sum(by_act) as by_act, sum(after_transfers) as after_transfers,
				sum(coalesce(after_transfers, by_act)) as available
			from budget where initiative_id = ${initiativeId} group by 1, 2
		), t as (
			select fiscal_year_of(transaction_date) as fiscal_year, currency,
				sum(amount) filter (where kind = 'obligation') as obligated, sum(amount) filter (where kind = 'disbursement') as disbursed
			from transaction where initiative_id = ${initiativeId} and kind in ('obligation', 'disbursement')
				-- What is drawn of an earlier year's money is told of with the money carried over.
				and coalesce(budget_year = fiscal_year_of(transaction_date), true) group by 1, 2
		)
		select fiscal_year, currency, b.by_act, b.after_transfers, t.obligated, t.disbursed,
			round(100 * t.disbursed / nullif(b.available, 0), 2) as "disbursedPercent",
			round(100 * used / nullif(b.available, 0), 2) as "usedPercent", b.available - used as remaining
		from b full join t using (fiscal_year, currency),
			-- Nothing entered of either kind is unknown, not 0.
			lateral (select case when coalesce(t.disbursed, t.obligated) is not null then coalesce(t.disbursed, 0) + coalesce(t.obligated, 0) end as used) u
		order by fiscal_year, currency`.execute(db);
	return rows;
}

/** The year's baht as a period's close froze them: up to its end, without the budget by Act, which is not kept. */
export async function listFrozenMoney(db: Kysely<DB>, initiativeId: number, { fiscalYear, quarter }: Period): Promise<MoneyYear[]> {
	const { rows } = await sql<MoneyYear>`
		select fiscal_year, 'THB' as currency, null as by_act, budget_weight as after_transfers, obligated, disbursed,
			round(100 * disbursed / nullif(budget_weight, 0), 2) as "disbursedPercent", round(100 * used / nullif(budget_weight, 0), 2) as "usedPercent",
			budget_weight - used as remaining
		from initiative_period_figure,
			lateral (select case when coalesce(disbursed, obligated) is not null then coalesce(disbursed, 0) + coalesce(obligated, 0) end as used) u
		where initiative_id = ${initiativeId} and fiscal_year = ${fiscalYear} and quarter = ${quarter} and frozen_at is not null
			and coalesce(budget_weight, disbursed, obligated) is not null`.execute(db);
	return rows;
}

/** The budget by expense class. */
export async function listBudgets(db: Kysely<DB>, initiativeId: number) {
	return db
		.selectFrom('budget')
		.where('initiative_id', '=', initiativeId)
		.select(['fiscal_year', 'expense_class', 'currency', 'by_act', 'after_transfers'])
		.orderBy('fiscal_year')
		.orderBy('currency')
		.orderBy(sql`array_position(array['personnel', 'operating', 'capital', 'subsidy', 'other', 'unspecified'], expense_class)`)
		.execute();
}
