import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** Guard digits: shares are thirds and sevenths, and their sum must round as the exact fraction does. */
const EXACT = sql.raw('numeric(120, 40)');

function shared(...columns: string[]): RawBuilder<unknown> {
	return sql.join(columns.map((column) => sql`sum(${sql.ref(column)}::${EXACT} / total) as ${sql.ref(column)}`));
}

/** num ÷ den of `summed s`, rounded once, half away from zero, to two places; null where den is 0 or unknown. */
export function ratio(num: string, den: string): RawBuilder<string | null> {
	return sql`round(round(s.${sql.raw(num)} / nullif(s.${sql.raw(den)}, 0), 30), 2)`;
}

/**
 * From `lines` (see linesSql) to `summed`, `healths` and `left_outs`, one row a line. Initiatives with the same
 * number of parts in all are added exactly first, so that only a handful of divisions is left.
 */
export const summedLines = sql`grouped as (
	select line, total, health, left_out, count(*) as n, count(*) filter (where is_reported) as reported,
		bool_or(is_editorial) as has_editorial, bool_or(is_sample) as has_sample, max(rule_version) as rule_version,
		count(*) filter (where left_out is null) as counted,
		sum(parts) filter (where left_out is null) as s,
		sum(parts * actual) filter (where left_out is null) as sa,
		sum(parts * planned) filter (where left_out is null) as sp,
		count(*) filter (where left_out is null and b is not null) as budget_counted,
		sum(parts * b) filter (where left_out is null) as sb,
		sum(parts * b * actual) filter (where left_out is null) as sba,
		sum(parts * b * planned) filter (where left_out is null) as sbp,
		count(b) as budget_known, sum(parts * b) as all_b, sum(parts * d) as all_d, sum(parts * o) as all_o,
		count(d) filter (where b is not null) as disbursed_counted,
		sum(parts * d) filter (where b is not null) as disbursed_d,
		sum(parts * b) filter (where d is not null) as disbursed_b,
		count(coalesce(d, o)) filter (where b is not null) as used_counted,
		sum(parts * (coalesce(d, 0) + coalesce(o, 0))) filter (where b is not null and coalesce(d, o) is not null) as used_d,
		sum(parts * b) filter (where coalesce(d, o) is not null) as used_b
	from lines group by line, total, health, left_out
), summed as (
	select line, coalesce(sum(n) filter (where health <> 'cancelled'), 0)::int as initiatives,
		coalesce(sum(reported) filter (where health <> 'cancelled'), 0)::int as reported,
		bool_or(has_editorial) as has_editorial, bool_or(has_sample) as has_sample, max(rule_version) as rule_version,
		sum(counted)::int as counted, sum(budget_counted)::int as budget_counted, sum(budget_known)::int as budget_known,
		sum(disbursed_counted)::int as disbursed_counted, sum(used_counted)::int as used_counted,
		${shared('s', 'sa', 'sp', 'sb', 'sba', 'sbp', 'all_b', 'all_d', 'all_o', 'disbursed_d', 'disbursed_b', 'used_d', 'used_b')}
	from grouped group by line
), healths as (
	select line, jsonb_object_agg(health, n) as counts
	from (select line, health, sum(n)::int as n from grouped group by line, health) counted group by line
), left_outs as (
	select line, jsonb_object_agg(left_out, n) as counts
	from (select line, left_out, sum(n)::int as n from grouped where left_out is not null group by line, left_out) counted group by line
)`;

/** From the lines of curves to `summed`, one row for each quarter and line. */
export const curveSums = sql`grouped as (
	select fiscal_year, quarter, line, total,
		count(*) filter (where is_counted) as counted, count(b) filter (where is_counted) as budget_counted,
		sum(parts) filter (where is_counted) as s,
		sum(parts * actual) filter (where is_counted) as sa,
		sum(parts * planned) filter (where is_counted) as sp,
		sum(parts * b) filter (where is_counted) as sb,
		sum(parts * b * actual) filter (where is_counted) as sba,
		sum(parts * b * planned) filter (where is_counted) as sbp,
		count(*) filter (where is_planned) as plan_counted,
		sum(parts) filter (where is_planned) as se,
		sum(parts * planned_at_end) filter (where is_planned) as spe,
		sum(parts * b) filter (where is_planned) as sbe,
		sum(parts * b * planned_at_end) filter (where is_planned) as sbpe
	from lines group by fiscal_year, quarter, line, total
), summed as (
	select fiscal_year, quarter, line, sum(counted)::int as counted, sum(budget_counted)::int as budget_counted,
		sum(plan_counted)::int as plan_counted,
		${shared('s', 'sa', 'sp', 'sb', 'sba', 'sbp', 'se', 'spe', 'sbe', 'sbpe')}
	from grouped group by fiscal_year, quarter, line
)`;
