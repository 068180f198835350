import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { CarryOver, MoneyBy } from '#lib/domain/money-line.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { FigureFilter } from '#lib/server/queries/figure-filter.ts';
import { EXACT, lineNames, rollupBy } from '#lib/server/queries/money-lines.ts';
import { boundSums, USE_KINDS, withBound } from '#lib/server/queries/obligation-sql.ts';
import { moneyLinesSql } from '#lib/server/queries/rollup-lines.ts';

/** Money kept back, of the shown fiscal year and of those before, by line and currency ('total' last): what came along, what was drawn of it up to the period's end. */
export async function listCarryOvers(
	db: Kysely<DB>,
	filter: FigureFilter,
	by: MoneyBy
): Promise<CarryOver[]> {
	const { fiscalYear, quarter } = filter.period;
	const select = async (group: MoneyBy | 'total') => {
		const line = group === 'class' ? sql`coalesce(e.expense_class, 'unspecified')` : sql`l.line`;
		// An initiative that ended has no figure of the shown period; its carried money stands where its last one does.
		const latest = sql`(select distinct on (initiative_id) * from initiative_period_figure
			where initiative_id in (select initiative_id from entries) and (fiscal_year, quarter) <= (${fiscalYear}, ${quarter}) order by initiative_id, fiscal_year desc, quarter desc)`;
		const { rows } = await sql<CarryOver>`
			with ${entries(fiscalYear, quarter)}, l as (${moneyLinesSql(filter, rollupBy(group), latest)}), summed as (
				select ${line} as code, e.currency, e.money_year, bool_or(e.is_sample) as has_sample, ${shared('kept')} as kept, ${shared('drawn_before')} as drawn_before,
					${shared('outstanding')} as outstanding, ${shared('disbursed')} as disbursed
				from entries e join l using (initiative_id) group by 1, 2, 3
			) select s.code, n.name_th, n.name_en, currency, money_year, has_sample, round(round(kept - coalesce(drawn_before, 0), 30), 2) as kept, round(round(outstanding, 30), 2) as outstanding,
				round(round(disbursed, 30), 2) as disbursed, round(round(kept - coalesce(drawn_before, 0) - disbursed, 30), 2) as left
			from summed s left join (${lineNames(group)}) n on n.code = s.code
			where coalesce(kept, drawn_before, outstanding, disbursed) is not null order by currency <> 'THB', currency, money_year, n.position nulls last, s.code = 'none', s.code`.execute(
			db
		);
		return rows;
	};
	return [...(await select(by)), ...(await select('total'))];
}

function shared(column: string): RawBuilder<unknown> {
	return sql`sum((l.parts * e.${sql.raw(column)})::${EXACT} / l.total)`;
}

/** One row a transaction that keeps back or draws. In its own year only what was kept counts, not what was handed on to the next year's initiative. */
function entries(fiscalYear: number, quarter: number): RawBuilder<unknown> {
	return sql`entries as (
		select initiative_id, currency, expense_class, is_sample, money_year,
			case when kind = 'carry_over' and (money_year < ${fiscalYear} or counterpart_id is null) then amount end as kept,
			case when kind = 'disbursement' and year < ${fiscalYear} then amount end as drawn_before,
			case when kind = 'disbursement' and year = ${fiscalYear} then amount end as disbursed,
			case when year = ${fiscalYear} and is_known then bound end as outstanding
		from ${withBound(
			sql`select *, fiscal_year_of(transaction_date) as year, coalesce(budget_year, fiscal_year_of(transaction_date)) as money_year from transaction
				where initiative_id is not null and (kind = 'carry_over' or (kind in ${USE_KINDS} and budget_year < fiscal_year_of(transaction_date)))
					-- Letters that keep money back are often dated after the year they keep it of.
					and (transaction_date <= quarter_end(${fiscalYear}, ${quarter}::int)
						or (kind = 'carry_over' and coalesce(budget_year, fiscal_year_of(transaction_date)) = ${fiscalYear} and ${quarter} = 4))`,
			'initiative_id, currency, money_year, year'
		)} t
		where money_year <= ${fiscalYear}
	)`;
}

/** One initiative's carried money by the year that it is of and the year that it is drawn in (null: not drawn). */
export type CarriedYear = {
	money_year: number;
	currency: string;
	kept: string | null;
	moved: string | null;
	drawn: { fiscal_year: number; disbursed: string | null; outstanding: string | null }[];
	left: string | null;
};

export async function listInitiativeCarryOvers(db: Kysely<DB>, initiativeId: number): Promise<CarriedYear[]> {
	const { rows } = await sql<
		CarriedYear & { initiative_id?: number }
	>`${carriedByYear(sql`initiative_id = ${initiativeId}`)} order by money_year, currency`.execute(db);
	return rows.map(({ initiative_id: _, ...row }) => row);
}

/** Rows of `CarriedYear` with their initiative_id, of transactions that meet the condition. */
export function carriedByYear(where: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`with t as (
			select *, fiscal_year_of(transaction_date) as year, coalesce(budget_year, fiscal_year_of(transaction_date)) as money_year from transaction where ${where}
		), drawn as (
			select initiative_id, money_year, currency, year, ${boundSums}
			from ${withBound(sql`select * from t where budget_year < year and kind in ${USE_KINDS}`, 'initiative_id, money_year, currency, year')} e group by 1, 2, 3, 4
		), kept as (
			select initiative_id, money_year, currency, sum(amount) filter (where counterpart_id is null) as kept, sum(amount) filter (where counterpart_id is not null) as moved
			from t where kind = 'carry_over' group by 1, 2, 3
		), draws as (
			select initiative_id, money_year, currency, sum(d) as disbursed, jsonb_agg(jsonb_build_object('fiscal_year', year, 'disbursed', d::text, 'outstanding', o::text) order by year) as drawn
			from drawn group by 1, 2, 3
		)
		select initiative_id, money_year, currency, kept, moved, coalesce(drawn, '[]') as drawn,
			case when coalesce(kept, moved) is not null then coalesce(kept, 0) + coalesce(moved, 0) - coalesce(disbursed, 0) end as left
		from kept full join draws using (initiative_id, money_year, currency)`;
}
