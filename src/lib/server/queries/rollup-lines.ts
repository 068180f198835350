import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { RollupBy } from '#lib/domain/rollup-line.ts';
import { correctedFigures } from '#lib/server/queries/figure-correction.ts';
import { inPeriod, matchesScope } from '#lib/server/queries/figure-filter.ts';
import type { FigureFilter } from '#lib/server/queries/figure-filter.ts';

const KEY = sql`(f.initiative_id, f.fiscal_year, f.quarter)`;

/**
 * SQL that yields (line, parts, total, is_editorial, figure columns): one row for each initiative and
 * line that it stands in. Its share of the line is parts ÷ total; outside dimensions 1.
 */
export function linesSql(filter: FigureFilter, by: RollupBy): RawBuilder<unknown> {
	return lines(filter, by, COLUMNS);
}

/** Lines as above for curves: with the period, the plan at its end, and no actual before it has begun. */
export function curveLinesSql(filter: FigureFilter, by: RollupBy): RawBuilder<unknown> {
	return lines(filter, by, CURVE_COLUMNS);
}

/** Lines as above for money: which initiative, and what share of it; its amounts are joined to them. `figures`: other rows than the period's own, named f. */
export function moneyLinesSql(
	filter: FigureFilter,
	by: RollupBy,
	figures?: RawBuilder<unknown>
): RawBuilder<unknown> {
	return lines(filter, by, sql`f.initiative_id, f.is_sample`, figures);
}

function lines(
	filter: FigureFilter,
	by: RollupBy,
	columns: RawBuilder<unknown>,
	figures?: RawBuilder<unknown>
): RawBuilder<unknown> {
	const from = figures
		? sql`from ${figures} f`
		: filter.corrected
			? sql`from ${correctedFigures}`
			: sql`from initiative_period_figure f`;
	const where = sql`where ${figures ? sql`true` : inPeriod(filter.period)} and ${matchesScope(filter)}`;
	if (by === 'dimension') {
		const only =
			filter.dimension && filter.dimension !== 'none'
				? sql`and d.dimension_code = ${filter.dimension}`
				: sql``;
		return sql`
			select d.dimension_code as line, d.parts, f.parts_total as total, d.is_editorial, ${columns}
			${from} join figure_dimension d on (d.initiative_id, d.fiscal_year, d.quarter) = ${KEY}
			${where} ${only}
			union all
			select 'none', 1, 1, false, ${columns} ${from} ${where} and f.parts_total = 0`;
	}
	const share =
		filter.dimension && filter.dimension !== 'none'
			? {
					parts: sql`d.parts`,
					total: sql`f.parts_total`,
					editorial: sql`d.is_editorial`,
					join: sql`join figure_dimension d
				on (d.initiative_id, d.fiscal_year, d.quarter) = ${KEY} and d.dimension_code = ${filter.dimension}`
				}
			: { parts: sql`1`, total: sql`1`, editorial: sql`false`, join: sql`` };
	const place = by === 'place' ? placeJoin(filter.place ?? null) : sql``;
	return sql`
		select ${LINE[by]} as line, ${share.parts} as parts, ${share.total} as total, ${share.editorial} as is_editorial, ${columns}
		${from} ${share.join} ${place} ${where}`;
}

const COLUMNS = sql`f.health, f.left_out, f.is_reported, f.is_sample, f.rule_version,
	least(f.actual, 100) as actual, least(f.planned, 100) as planned, f.budget_weight as b, f.disbursed as d, f.outstanding as o, f.obligated as old,
	f.used as u, f.is_used_complete`;

const CURVE_COLUMNS = sql`f.fiscal_year, f.quarter, least(f.actual, 100) as actual, least(f.planned, 100) as planned, f.planned_at_end,
	f.budget_weight as b, f.left_out is null and f.as_of >= quarter_start(f.fiscal_year, f.quarter) as is_counted,
	f.planned_at_end is not null and f.status not in ('suspended', 'cancelled') as is_planned`;

const LINE = {
	plan: sql`f.plan_code`,
	organisation: sql`coalesce(f.organisation_code, 'none')`,
	place: sql`coalesce(pl.line, 'none')`,
	total: sql`'total'`
};

/** Provinces, or the places one level below the one that is filtered by; each initiative once in each. */
function placeJoin(place: string | null): RawBuilder<unknown> {
	const inside = place && place !== 'TH' ? place : '';
	const length = Math.min(inside.length + 2, 6);
	return sql`left join lateral (select distinct left(p.place_code, ${length}::int) as line from figure_place p
		where (p.initiative_id, p.fiscal_year, p.quarter) = ${KEY} and p.place_code like ${`${place ?? ''}%`}) pl on true`;
}
