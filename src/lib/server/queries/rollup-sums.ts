import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** Guard digits: shares are thirds and sevenths, and their sum must round as the exact fraction does. */
const EXACT = sql.raw('numeric(120, 40)');

function shared(...columns: string[]): RawBuilder<unknown> {
	return sql.join(
		columns.map((column) => sql`sum((parts * ${sql.ref(column)})::${EXACT} / total) as ${sql.ref(column)}`)
	);
}

/** num ÷ den of `summed s`, rounded once, half away from zero, to two places; null where den is 0 or unknown. */
export function ratio(num: string, den: string): RawBuilder<string | null> {
	return sql`round(round(s.${sql.raw(num)} / nullif(s.${sql.raw(den)}, 0), 30), 2)`;
}

/**
 * From `lines` (see linesSql) to `summed`, `healths` and `left_outs`, one row a line. Whatever decides on a sum is a key of
 * the first grouping, shares included: each row is only added up, and a handful of products and divisions is left.
 */
export const summedLines = sql`counted as (
	select line, parts, total, health, left_out, is_reported, b is null as no_b, d is null as no_d, u is null as no_u, is_used_complete,
		count(*) as n, bool_or(is_editorial) as has_editorial, bool_or(is_sample) as has_sample, max(rule_version) as rule_version,
		sum(actual) as a, sum(planned) as p, sum(b) as b, sum(b * actual) as ba, sum(b * planned) as bp, sum(d) as d, sum(o) as o, sum(old) as old, sum(u) as u
	from lines group by line, parts, total, health, left_out, is_reported, b is null, d is null, u is null, is_used_complete
), grouped as (
	select line, parts, total, health, left_out, is_reported, n, has_editorial, has_sample, rule_version,
		left_out is null as in_means, not no_b as has_b, not no_b and not no_d as has_disbursed, not no_b and not no_u as has_used,
		not no_u and not is_used_complete as is_partly_used,
		case when left_out is null then n end as s, case when left_out is null then a end as sa, case when left_out is null then p end as sp,
		case when left_out is null then b end as sb, case when left_out is null then ba end as sba, case when left_out is null then bp end as sbp,
		b as all_b, d as all_d, o as all_o, old as all_old, u as all_u,
		case when not no_b then d end as disbursed_d, case when not no_d then b end as disbursed_b,
		case when not no_b then u end as used_u, case when not no_u then b end as used_b
	from counted
), summed as (
	select line, coalesce(sum(n) filter (where health <> 'cancelled'), 0)::int as initiatives,
		coalesce(sum(n) filter (where health <> 'cancelled' and is_reported), 0)::int as reported,
		bool_or(has_editorial) as has_editorial, bool_or(has_sample) as has_sample, max(rule_version) as rule_version,
		coalesce(sum(n) filter (where in_means), 0)::int as counted, coalesce(sum(n) filter (where in_means and has_b), 0)::int as budget_counted,
		coalesce(sum(n) filter (where has_b), 0)::int as budget_known,
		coalesce(sum(n) filter (where has_disbursed), 0)::int as disbursed_counted, coalesce(sum(n) filter (where has_used), 0)::int as used_counted,
		coalesce(sum(n) filter (where is_partly_used), 0)::int as used_partly,
		${shared('s', 'sa', 'sp', 'sb', 'sba', 'sbp', 'all_b', 'all_d', 'all_o', 'all_old', 'all_u', 'disbursed_d', 'disbursed_b', 'used_u', 'used_b')}
	from grouped group by line
), healths as (
	select line, jsonb_object_agg(health, n) as counts
	from (select line, health, sum(n)::int as n from grouped group by line, health) counted group by line
), left_outs as (
	select line, jsonb_object_agg(left_out, n) as counts
	from (select line, left_out, sum(n)::int as n from grouped where left_out is not null group by line, left_out) counted group by line
)`;

/** From the lines of curves to `summed`, one row for each quarter and line; in two steps as above. */
export const curveSums = sql`counted as (
	select fiscal_year, quarter, line, parts, total, is_counted, is_planned, b is null as no_b, count(*) as n,
		sum(actual) as a, sum(planned) as p, sum(planned_at_end) as pe,
		sum(b) as b, sum(b * actual) as ba, sum(b * planned) as bp, sum(b * planned_at_end) as bpe
	from lines group by fiscal_year, quarter, line, parts, total, is_counted, is_planned, b is null
), grouped as (
	select fiscal_year, quarter, line, parts, total, is_counted, is_planned, no_b, n,
		case when is_counted then n end as s, case when is_counted then a end as sa, case when is_counted then p end as sp,
		case when is_counted then b end as sb, case when is_counted then ba end as sba, case when is_counted then bp end as sbp,
		case when is_planned then n end as se, case when is_planned then pe end as spe,
		case when is_planned then b end as sbe, case when is_planned then bpe end as sbpe
	from counted
), summed as (
	select fiscal_year, quarter, line, coalesce(sum(n) filter (where is_counted), 0)::int as counted,
		coalesce(sum(n) filter (where is_counted and not no_b), 0)::int as budget_counted,
		coalesce(sum(n) filter (where is_planned), 0)::int as plan_counted,
		${shared('s', 'sa', 'sp', 'sb', 'sba', 'sbp', 'se', 'spe', 'sbe', 'sbpe')}
	from grouped group by fiscal_year, quarter, line
)`;
