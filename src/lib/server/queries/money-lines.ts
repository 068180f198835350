import { sql, type Kysely, type RawBuilder } from 'kysely';
import { expenseClasses } from '#lib/domain/initiative-values.ts';
import type { MoneyBy, MoneyLine } from '#lib/domain/money-line.ts';
import type { RollupBy } from '#lib/domain/rollup-line.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { inPeriod, type FigureFilter } from '#lib/server/queries/figure-filter.ts';
import { boundSums, USE_KINDS, withBound } from '#lib/server/queries/obligation-sql.ts';
import { moneyLinesSql } from '#lib/server/queries/rollup-lines.ts';

type By = MoneyBy | 'total';

/** Guard digits, as roll-ups have them: shares are thirds and sevenths. */
export const EXACT = sql.raw('numeric(120, 40)');

/** `records`: as they are now. `frozen`: what a closed period's figures hold, in baht alone, in no classes. */
type Source = 'records' | 'frozen';
type Lines = { lines: MoneyLine[]; totals: MoneyLine[] };

/** Budget and use of the period's fiscal year up to its end, one line for each group and currency, and the total of each currency. */
export async function listMoneyLines(db: Kysely<DB>, filter: FigureFilter, by: MoneyBy): Promise<Lines> {
	const [lines, totals] = await Promise.all([
		selectLines(db, filter, by, 'records'),
		selectLines(db, filter, 'total', 'records')
	]);
	return { lines, totals };
}

/** The same of a closed period as it was frozen; by class there is nothing but the total. */
export async function listFrozenMoneyLines(
	db: Kysely<DB>,
	filter: FigureFilter,
	by: MoneyBy
): Promise<Lines> {
	const [lines, totals] = await Promise.all([
		by === 'class' ? [] : selectLines(db, filter, by, 'frozen'),
		selectLines(db, filter, 'total', 'frozen')
	]);
	return { lines, totals };
}

async function selectLines(
	db: Kysely<DB>,
	filter: FigureFilter,
	by: By,
	source: Source
): Promise<MoneyLine[]> {
	const { fiscalYear, quarter } = filter.period;
	const isByClass = by === 'class';
	const line = isByClass ? sql`m.expense_class` : sql`l.line`;
	const given = source === 'frozen' ? frozenAmounts(filter) : amounts(fiscalYear, quarter, isByClass);
	const { rows } = await sql<MoneyLine>`
		with l as (${moneyLinesSql(filter, rollupBy(by))}), ${given}, counted as (
			select ${line} as line, currency, parts, total, count(*) as n, bool_or(is_editorial) as has_editorial, bool_or(is_sample) as has_sample,
				b is null as no_b, d is null as no_d, u is null as no_u, is_complete,
				sum(by_act) as by_act, sum(b) as b, sum(d) as d, sum(o) as o, sum(old) as old, sum(u) as u
			from l join m using (initiative_id) group by 1, currency, parts, total, b is null, d is null, u is null, is_complete
		), grouped as (
			select *, not no_b and not no_d as has_d, not no_b and not no_u as has_used, not no_u and not is_complete as is_partly from counted
		), summed as (
			select line, currency, sum(n)::int as initiatives, bool_or(has_editorial) as has_editorial, bool_or(has_sample) as has_sample,
				${shared('by_act')} as by_act, ${shared('b')} as budget, ${shared('o')} as outstanding, ${shared('old')} as obligated, ${shared('d')} as disbursed,
				${shared('u')} as used, coalesce(sum(n) filter (where is_partly), 0)::int as used_partly,
				coalesce(sum(n) filter (where not no_b), 0)::int as budget_known,
				${shared('d', 'has_d')} as num_d, ${shared('b', 'has_d')} as den_d, coalesce(sum(n) filter (where has_d), 0)::int as disbursed_counted,
				${shared('u', 'has_used')} as num_u, ${shared('b', 'has_used')} as den_u, coalesce(sum(n) filter (where has_used), 0)::int as used_counted,
				${shared('d', 'has_used')} as part_d, ${shared('b', 'not has_used')} as part_none
			from grouped group by line, currency
		)
		select s.line as code, n.name_th, n.name_en, currency, initiatives, ${money('by_act')} as by_act, ${money('budget')} as budget,
			${money('outstanding')} as outstanding, ${money('obligated')} as obligated, ${money('disbursed')} as disbursed, ${money('used')} as used,
			round(round(den_u - num_u, 30), 2) as remaining,
			budget_known, ${percent('num_d', 'den_d')} as disbursed_percent, disbursed_counted, ${percent('num_u', 'den_u')} as used_percent, used_counted, used_partly,
			case when s.budget is not null then jsonb_build_object('disbursed', round(coalesce(part_d, 0), 2)::text,
				'outstanding', round(coalesce(num_u, 0) - coalesce(part_d, 0), 2)::text,
				'unreported', round(coalesce(part_none, 0), 2)::text) end as parts, has_editorial, has_sample
		from summed s left join (${lineNames(by)}) n on n.code = s.line
		order by currency <> 'THB', currency, n.position nulls last, s.line = 'none', s.line`.execute(db);
	return rows;
}

/** `m` as a close froze it; the budget by Act from what was kept beside the figures, null of closes older than that. */
function frozenAmounts({ period }: FigureFilter): RawBuilder<unknown> {
	const { fiscalYear, quarter } = period;
	return sql`acts as (
			select c.initiative_id, sum((x ->> 'by_act')::numeric) as by_act from closed_initiative c, jsonb_array_elements(c.budgets) x
			where c.fiscal_year = ${fiscalYear} and c.quarter = ${quarter} and (x ->> 'fiscal_year')::int = ${fiscalYear} and x ->> 'currency' = 'THB' group by 1
		), m as (
			select f.initiative_id, 'THB' as currency, acts.by_act, f.budget_weight as b, f.disbursed as d, f.outstanding as o, f.obligated as old, f.used as u,
				f.is_used_complete as is_complete
			from initiative_period_figure f left join acts using (initiative_id)
			where ${inPeriod(period)} and coalesce(f.budget_weight, f.disbursed, f.outstanding, f.obligated) is not null
		)`;
}

/**
 * `m`: budget (by_act; b = after transfers, else by Act), disbursed d and outstanding o of each initiative, currency and class.
 * An entry without a class is of the only class that its initiative has a budget in; where there are several, it is not known.
 */
function amounts(fiscalYear: number, quarter: number, byClass: boolean): RawBuilder<unknown> {
	const groups = byClass ? sql`initiative_id, currency, expense_class` : sql`initiative_id, currency`;
	return sql`only_class as (
			select initiative_id, currency, min(expense_class) as expense_class from budget
			where ${byClass} and fiscal_year = ${fiscalYear} and initiative_id is not null group by 1, 2 having count(distinct expense_class) = 1
		), reported as (
			select t.initiative_id, t.currency, coalesce(t.expense_class, c.expense_class, 'unspecified') as expense_class, t.kind, t.amount, t.transaction_date, t.report_id, t.id
			from transaction t left join only_class c on c.initiative_id = t.initiative_id and c.currency = t.currency
			where t.initiative_id is not null and t.kind in ${USE_KINDS}
				and t.transaction_date between quarter_start(${fiscalYear}, 1) and quarter_end(${fiscalYear}, ${quarter}::int)
				and coalesce(t.budget_year, ${fiscalYear}) = ${fiscalYear}
		), given as (
			select ${groups}, sum(by_act) as by_act, sum(coalesce(after_transfers, by_act)) as b
			from budget where fiscal_year = ${fiscalYear} and initiative_id is not null group by ${groups}
		), spent as (
			select ${groups}, ${boundSums} from ${withBound(sql`select * from reported`, 'initiative_id, currency')} e group by ${groups}
		), m as (
			select *, case when coalesce(d, o) is not null then coalesce(d, 0) + coalesce(o, 0) end as u, coalesce(num_nulls(d, o) = 0, false) as is_complete
			from given full join spent using (${groups})
		)`;
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
