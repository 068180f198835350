import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { boundSums, USE_KINDS, withBound } from '#lib/server/queries/obligation-sql.ts';

/** Budget and use of one fiscal year in one currency; null = not recorded. Percent and rest are of after transfers, else of the Act. */
export type MoneyYear = {
	fiscal_year: number;
	currency: string;
	by_act: string | null;
	after_transfers: string | null;
	outstanding: string | null;
	/** Obligated before obligations were balances. */
	obligated: string | null;
	disbursed: string | null;
	/** Disbursed and outstanding; false: only the one is known. */
	used: string | null;
	isUsedComplete: boolean;
	disbursedPercent: string | null;
	usedPercent: string | null;
	remaining: string | null;
};

/** Per fiscal year and currency, never added over currencies. */
export async function listMoneyByYear(db: Kysely<DB>, initiativeId: number): Promise<MoneyYear[]> {
	const { rows } = await sql<
		MoneyYear & { initiative_id?: number }
	>`${moneyByYear(sql`initiative_id = ${initiativeId}`)} order by fiscal_year, currency`.execute(db);
	return rows.map(({ initiative_id: _, ...row }) => row);
}

/** Rows of `MoneyYear` with their initiative_id, of budgets and transactions that meet the condition. */
export function moneyByYear(where: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`with b as (
			select initiative_id, fiscal_year, currency, sum(by_act) as by_act, sum(after_transfers) as after_transfers,
				sum(coalesce(after_transfers, by_act)) as available
			from budget where ${where} group by 1, 2, 3
		), t as (
			-- What is drawn of an earlier year's money is told of with the money carried over.
			select initiative_id, fiscal_year, currency, ${boundSums} from ${withBound(
				sql`select *, fiscal_year_of(transaction_date) as fiscal_year from transaction
				where ${where} and kind in ${USE_KINDS} and coalesce(budget_year = fiscal_year_of(transaction_date), true)`,
				'initiative_id, fiscal_year, currency'
			)} e group by 1, 2, 3
		)
		select initiative_id, fiscal_year, currency, b.by_act, b.after_transfers, t.o as outstanding, t.old as obligated, t.d as disbursed, used,
			coalesce(num_nulls(t.d, t.o) = 0, false) as "isUsedComplete", round(100 * t.d / nullif(b.available, 0), 2) as "disbursedPercent",
			round(100 * used / nullif(b.available, 0), 2) as "usedPercent", b.available - used as remaining
		from b full join t using (initiative_id, fiscal_year, currency),
			-- Nothing entered of either kind is unknown, not 0.
			lateral (select case when coalesce(t.d, t.o) is not null then coalesce(t.d, 0) + coalesce(t.o, 0) end as used) u`;
}

export type BudgetRow = Awaited<ReturnType<typeof listBudgets>>[number];
export const BUDGET_ORDER = sql`fiscal_year, currency, array_position(array['personnel', 'operating', 'capital', 'subsidy', 'other', 'unspecified'], expense_class)`;

/** The budget by expense class. */
export async function listBudgets(db: Kysely<DB>, initiativeId: number) {
	return db
		.selectFrom('budget')
		.where('initiative_id', '=', initiativeId)
		.select(['fiscal_year', 'expense_class', 'currency', 'by_act', 'after_transfers'])
		.orderBy(BUDGET_ORDER)
		.execute();
}
