import { sql, type RawBuilder } from 'kysely';
import { periodOf } from '#lib/domain/calendar.ts';
import type { Filter } from '#lib/domain/filter.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';

/** An initiative's figure of the asked period, or its newest one that is not of a quarter to come. */
export function timelineFigure(
	{ period }: Pick<Filter, 'period'>,
	{ today }: Pick<Viewer, 'today'>,
	id: RawBuilder<unknown>
): RawBuilder<unknown> {
	const { fiscalYear, quarter } = period ?? periodOf(today);
	const compare = sql.raw(period ? '=' : '<=');
	return sql`select initiative_id, fiscal_year, quarter, frozen_at, health, status, actual, planned, slippage, slippage_days, visibility, is_sample, plan_code, organisation_code,
			parts_total, budget_weight, disbursed, obligated, outstanding, used, is_used_complete, left_out, is_reported, rule_version, reported_fiscal_year, reported_quarter
		from initiative_period_figure where initiative_id = ${id} and (fiscal_year, quarter) ${compare} (${fiscalYear}, ${quarter})
		order by fiscal_year desc, quarter desc limit 1`;
}

/** The join of the same figure as `f` to `initiative i`. */
export function figureJoin(
	filter: Pick<Filter, 'period'>,
	viewer: Pick<Viewer, 'today'>
): RawBuilder<unknown> {
	return sql`left join lateral (${timelineFigure(filter, viewer, sql`i.id`)}) f on true`;
}
