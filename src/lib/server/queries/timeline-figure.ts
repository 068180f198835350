import { sql, type RawBuilder } from 'kysely';
import { periodOf } from '#lib/domain/calendar.ts';
import type { Filter } from '#lib/domain/filter.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';

/** The figure of the asked period, or the newest one that is not of a quarter to come. */
export function figureJoin({ period }: Pick<Filter, 'period'>, { today }: Pick<Viewer, 'today'>): RawBuilder<unknown> {
	const { fiscalYear, quarter } = period ?? periodOf(today);
	const compare = sql.raw(period ? '=' : '<=');
	return sql`left join lateral (
		select initiative_id, fiscal_year, quarter, health, status, actual, planned, slippage, slippage_days, visibility, is_sample, plan_code, organisation_code,
			parts_total, budget_weight, reported_fiscal_year, reported_quarter
		from initiative_period_figure where initiative_id = i.id and (fiscal_year, quarter) ${compare} (${fiscalYear}, ${quarter})
		order by fiscal_year desc, quarter desc limit 1) f on true`;
}
