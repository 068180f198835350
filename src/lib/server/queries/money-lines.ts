import { sql, type Kysely, type RawBuilder } from 'kysely';
import { expenseClasses } from '#lib/domain/initiative-values.ts';
import type { MoneyBy, MoneyLine } from '#lib/domain/money-line.ts';
import type { RollupBy } from '#lib/domain/rollup-line.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { FigureFilter } from '#lib/server/queries/figure-filter.ts';
import { moneyLinesSql } from '#lib/server/queries/rollup-lines.ts';

type By = MoneyBy | 'total';

/** Guard digits, as roll-ups have them: shares are thirds and sevenths. */
export const EXACT = sql.raw('numeric(120, 40)');

/**
 * Budget and use of the period's fiscal year up to its end, one line for each group and currency, and the total of each
 * currency. From the records as they are now: a closed period's own THB stands in its figures (`listRollups`).
 */
export async function listMoneyLines(
	db: Kysely<DB>,
	filter: FigureFilter,
	by: MoneyBy
): Promise<{ lines: MoneyLine[]; totals: MoneyLine[] }> {
	const [lines, totals] = await Promise.all([selectLines(db, filter, by), listMoneyTotals(db, filter)]);
	return { lines, totals };
}

/** The total of each currency, as `listMoneyLines` has it. */
export function listMoneyTotals(db: Kysely<DB>, filter: FigureFilter): Promise<MoneyLine[]> {
	return selectLines(db, filter, 'total');
}

async function selectLines(db: Kysely<DB>, filter: FigureFilter, by: By): Promise<MoneyLine[]> {
	const { fiscalYear, quarter } = filter.period;
	const isByClass = by === 'class';
	const line = isByClass ? sql`m.expense_class` : sql`l.line`;
	const { rows } = await sql<MoneyLine>`
		with l as (${moneyLinesSql(filter, rollupBy(by))}), ${amounts(fiscalYear, quarter, isByClass)}, counted as (
			select ${line} as line, currency, parts, total, count(*) as n, bool_or(is_editorial) as has_editorial, bool_or(is_sample) as has_sample,
				b is null as no_b, d is null as no_d, o is null as no_o, sum(by_act) as by_act, sum(b) as b, sum(d) as d, sum(o) as o
			from l join m using (initiative_id) group by 1, currency, parts, total, b is null, d is null, o is null
		), grouped as (
			select *, not no_b and not no_d as has_d, not no_b and not (no_d and no_o) as has_used from counted
		), summed as (
			select line, currency, sum(n)::int as initiatives, bool_or(has_editorial) as has_editorial, bool_or(has_sample) as has_sample,
				${shared('by_act')} as by_act, ${shared('b')} as budget, ${shared('o')} as obligated, ${shared('d')} as disbursed,
				${shared('coalesce(d, 0) + coalesce(o, 0)', 'not (no_d and no_o)')} as used,
				coalesce(sum(n) filter (where not no_b), 0)::int as budget_known,
				${shared('d', 'has_d')} as num_d, ${shared('b', 'has_d')} as den_d, coalesce(sum(n) filter (where has_d), 0)::int as disbursed_counted,
				${shared('coalesce(d, 0) + coalesce(o, 0)', 'has_used')} as num_u, ${shared('b', 'has_used')} as den_u, coalesce(sum(n) filter (where has_used), 0)::int as used_counted,
				${shared('d', 'has_used')} as part_d, ${shared('o', 'has_used')} as part_o, ${shared('b', 'not has_used')} as part_none
			from grouped group by line, currency
		)
		select s.line as code, n.name_th, n.name_en, currency, initiatives, ${money('by_act')} as by_act, ${money('budget')} as budget,
			${money('obligated')} as obligated, ${money('disbursed')} as disbursed, ${money('used')} as used, round(round(den_u - num_u, 30), 2) as remaining,
			budget_known, ${percent('num_d', 'den_d')} as disbursed_percent, disbursed_counted, ${percent('num_u', 'den_u')} as used_percent, used_counted,
			case when s.budget is not null then jsonb_build_object('disbursed', round(coalesce(part_d, 0), 2)::text, 'obligated', round(coalesce(part_o, 0), 2)::text,
				'unreported', round(coalesce(part_none, 0), 2)::text) end as parts, has_editorial, has_sample
		from summed s left join (${lineNames(by)}) n on n.code = s.line
		order by currency <> 'THB', currency, n.position nulls last, s.line = 'none', s.line`.execute(db);
	return rows;
}

/**
 * `m`: budget (by_act; b = after transfers, else by Act), disbursed d and obligated o of each initiative, currency and class.
 * An entry without a class is of the only class that its initiative has a budget in; where there are several, it is not known.
 */
function amounts(fiscalYear: number, quarter: number, byClass: boolean): RawBuilder<unknown> {
	const groups = byClass ? sql`initiative_id, currency, expense_class` : sql`initiative_id, currency`;
	return sql`only_class as (
			select initiative_id, currency, min(expense_class) as expense_class from budget
			where ${byClass} and fiscal_year = ${fiscalYear} and initiative_id is not null group by 1, 2 having count(distinct expense_class) = 1
		), reported as (
			select t.initiative_id, t.currency, coalesce(t.expense_class, c.expense_class, 'unspecified') as expense_class, t.kind, t.amount
			from transaction t left join only_class c on c.initiative_id = t.initiative_id and c.currency = t.currency
			where t.initiative_id is not null and t.kind in ('obligation', 'disbursement')
				and t.transaction_date between quarter_start(${fiscalYear}, 1) and quarter_end(${fiscalYear}, ${quarter}::int)
				and coalesce(t.budget_year, ${fiscalYear}) = ${fiscalYear}
		), given as (
			select ${groups}, sum(by_act) as by_act, sum(coalesce(after_transfers, by_act)) as b
			from budget where fiscal_year = ${fiscalYear} and initiative_id is not null group by ${groups}
		), spent as (
			select ${groups}, sum(amount) filter (where kind = 'disbursement') as d, sum(amount) filter (where kind = 'obligation') as o from reported group by ${groups}
		), m as (select * from given full join spent using (${groups}))`;
}

/** Summed by share; null where nothing is there to add. */
function shared(amount: string, when = 'true'): RawBuilder<unknown> {
	return sql`sum((parts * (${sql.raw(amount)}))::${EXACT} / total) filter (where ${sql.raw(when)})`;
}

function money(column: string): RawBuilder<unknown> {
	return sql`round(round(s.${sql.raw(column)}, 30), 2)`;
}

function percent(num: string, den: string): RawBuilder<unknown> {
	return sql`round(round(s.${sql.raw(num)} * 100 / nullif(s.${sql.raw(den)}, 0), 30), 2)`;
}

/** Classes are told apart by the money itself, not by the initiative. */
export function rollupBy(by: By): RollupBy {
	return by === 'class' ? 'total' : by;
}

/** Names and order of the lines' codes. */
export function lineNames(by: By): RawBuilder<unknown> {
	switch (by) {
		case 'dimension':
			return sql`select code, name_th, name_en, position::int from dimension`;
		case 'plan':
			return sql`select code, title_th as name_th, title_en as name_en, null::int as position from plan`;
		case 'organisation':
			return sql`select code, name_th, name_en, null::int as position from organisation`;
		default:
			return sql`select code, null as name_th, null as name_en, array_position(${[...expenseClasses]}::text[], code) as position from unnest(${[...expenseClasses]}::text[]) code`;
	}
}
