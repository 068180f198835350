import { sql, type Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { boundSums, USE_KINDS, withBound } from '#lib/server/queries/obligation-sql.ts';
import type { FigureFilter } from '#lib/server/queries/figure-filter.ts';

/** A plan's own money in a fiscal year up to a quarter's end, in one currency; null = no entry. It enters no dimension, organisation or place. */
export type PlanMoney = {
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	currency: string;
	by_act: string | null;
	budget: string | null;
	commitment: string | null;
	outstanding: string | null;
	/** Obligated before obligations were balances. */
	obligated: string | null;
	disbursed: string | null;
};

/** None where something narrower than a plan is asked for. */
export async function listPlanMoney(
	db: Kysely<DB>,
	{ period: { fiscalYear, quarter }, plan, sample, ...rest }: FigureFilter
): Promise<PlanMoney[]> {
	if (rest.dimension || rest.place || rest.organisation || rest.status || rest.health) return [];
	const { rows } = await sql<PlanMoney>`
		with b as (
			select plan_code, currency, sum(by_act) as by_act, sum(coalesce(after_transfers, by_act)) as budget
			from budget where plan_code is not null and fiscal_year = ${fiscalYear} group by 1, 2
		), t as (
			select plan_code, currency, sum(amount) filter (where kind = 'commitment') as commitment, ${boundSums}
			from ${withBound(
				sql`select * from transaction where plan_code is not null and (kind = 'commitment' or kind in ${USE_KINDS})
				and transaction_date between quarter_start(${fiscalYear}, 1) and quarter_end(${fiscalYear}, ${quarter}::int)`,
				'plan_code, currency'
			)} e group by 1, 2
		)
		select p.code, p.title_th, p.title_en, p.is_sample, m.currency, by_act, budget, commitment, o as outstanding, old as obligated, d as disbursed
		from (b full join t using (plan_code, currency)) m join plan p on p.code = m.plan_code
		where (${sample} or not p.is_sample) and (${plan ?? null}::text is null or p.code = ${plan ?? null})
		order by p.code, m.currency`.execute(db);
	return rows;
}
