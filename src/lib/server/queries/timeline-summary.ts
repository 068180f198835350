import { sql, type Kysely } from 'kysely';
import type { Filter } from '#lib/domain/filter.ts';
import { healthOfSlippage, type HealthBounds } from '#lib/domain/health.ts';
import { meanOf, type Mean, type Weight } from '#lib/domain/mean.ts';
import type { RollupLine } from '#lib/domain/rollup-line.ts';
import type { SpanColumns } from '#lib/domain/span.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import { ratio, summedLines } from '#lib/server/queries/rollup-sums.ts';
import { timelineFigure } from '#lib/server/queries/timeline-figure.ts';
import { selectTimelineRows, type TimelineGrouping } from '#lib/server/queries/timeline.ts';

/** A group's bar: from its first start to its last end, with the mean of its initiatives' figures. */
export type TimelineSummary = SpanColumns &
	Pick<Mean, 'actual' | 'planned' | 'slippage' | 'health' | 'counted'> & {
		group_code: string | null;
		initiatives: number;
	};
type Row = SpanColumns &
	Omit<RollupLine, 'equal_health' | 'budget_health'> & {
		group_code: string | null;
		bounds: HealthBounds | null;
	};

/**
 * The same initiatives and figures as the rows show, added up by the progress rule. By budget where the filter asks for it or any is
 * known; without a period the figures are of several fiscal years, and no budget compares them: equal.
 */
export async function listTimelineSummaries(
	db: Kysely<DB>,
	filter: Filter,
	viewer: Viewer,
	group: TimelineGrouping
): Promise<TimelineSummary[]> {
	const dimension =
		group === 'dimension'
			? sql`r.group_code`
			: filter.dimension && filter.dimension !== 'none'
				? sql`${filter.dimension}`
				: null;
	const { rows } = await sql<Row>`
		with r as (${await selectTimelineRows(db, filter, viewer, group)}), lines as (
			select coalesce(r.group_code, '') as line, ${dimension ? sql`coalesce(d.parts, 1)` : sql`1`} as parts, ${dimension ? sql`case when d.parts is null then 1 else f.parts_total end` : sql`1`} as total,
				${dimension ? sql`coalesce(d.is_editorial, false)` : sql`false`} as is_editorial, f.health, f.left_out, f.is_reported, f.is_sample, f.rule_version,
				least(f.actual, 100) as actual, least(f.planned, 100) as planned, f.budget_weight as b, f.disbursed as d, f.outstanding as o, f.obligated as old,
				f.used as u, f.is_used_complete
			from r cross join lateral (${timelineFigure(filter, viewer, sql`r.id`)}) f
			${dimension ? sql`left join figure_dimension d on (d.initiative_id, d.fiscal_year, d.quarter, d.dimension_code) = (f.initiative_id, f.fiscal_year, f.quarter, ${dimension})` : sql``}
		), ${summedLines}, spans as (
			select r.group_code, (array_agg(i.start_date order by i.start_date))[1] as start_date, (array_agg(i.start_precision order by i.start_date))[1] as start_precision,
				(array_agg(i.end_date order by i.end_date desc nulls last))[1] as end_date, (array_agg(i.end_precision order by i.end_date desc nulls last))[1] as end_precision
			from r join initiative i on i.id = r.id group by r.group_code
		)
		select p.*, coalesce(s.initiatives, 0) as initiatives, coalesce(s.counted, 0) as counted, coalesce(s.budget_counted, 0) as budget_counted,
			${ratio('sa', 's')} as equal_actual, ${ratio('sp', 's')} as equal_planned, ${ratio('sa', 's')} - ${ratio('sp', 's')} as equal_slippage,
			${ratio('sba', 'sb')} as budget_actual, ${ratio('sbp', 'sb')} as budget_planned, ${ratio('sba', 'sb')} - ${ratio('sbp', 'sb')} as budget_slippage,
			coalesce(h.counts, '{}') as health_counts,
			(select to_jsonb(b) from (select ahead::text, on_schedule::text, early_warning::text, behind::text from rule_version where version = s.rule_version) b) as bounds
		from spans p left join summed s on s.line = coalesce(p.group_code, '') left join healths h on h.line = s.line`.execute(
		db
	);
	const isByBudget =
		filter.period !== null &&
		filter.weight !== 'equal' &&
		(filter.weight === 'budget' || rows.some((row) => row.budget_counted > 0));
	return rows.map((row) => summaryOf(row, isByBudget ? 'budget' : 'equal'));
}

function summaryOf({ bounds, ...row }: Row, weight: Weight): TimelineSummary {
	const health = (slippage: string | null) =>
		slippage === null || bounds === null ? null : healthOfSlippage(slippage, bounds);
	const { group_code, initiatives, start_date, start_precision, end_date, end_precision } = row;
	const mean = meanOf(
		{ ...row, equal_health: health(row.equal_slippage), budget_health: health(row.budget_slippage) },
		weight
	);
	return { group_code, initiatives, start_date, start_precision, end_date, end_precision, ...mean };
}
