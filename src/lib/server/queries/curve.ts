import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { comparePeriods, nextPeriod } from '#lib/domain/calendar.ts';
import type { Period, Quarter } from '#lib/domain/calendar.ts';
import type { RollupBy } from '#lib/domain/rollup-line.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { FigureScope } from '#lib/server/queries/figure-filter.ts';
import { curveLinesSql } from '#lib/server/queries/rollup-lines.ts';
import { curveSums, ratio } from '#lib/server/queries/rollup-sums.ts';

/** One quarter of one line's S-curve; percentages with two places, null = unknown. */
export type CurvePoint = {
	fiscal_year: number;
	quarter: Quarter;
	/** As RollupLine.code. */
	code: string;
	/** Initiatives in the means; planned and actual are over this same set. */
	counted: number;
	equal_actual: string | null;
	equal_planned: string | null;
	budget_counted: number;
	budget_actual: string | null;
	budget_planned: string | null;
	/** Initiatives with a plan, reported or not, neither suspended nor cancelled. */
	plan_counted: number;
	/** Their plan at the quarter's own end: the curve's future, and what to draw where nothing is reported. */
	plan_at_end: string | null;
	budget_plan_at_end: string | null;
};

/** Both periods are part of it; a quarter that has not begun has no actual. Quarters without figures are left out. */
export async function listQuarterCurve(
	db: Kysely<DB>,
	filter: FigureScope,
	from: Period,
	to: Period,
	by: RollupBy = 'total'
): Promise<CurvePoint[]> {
	const periods: Period[] = [];
	for (let period = from; comparePeriods(period, to) <= 0; period = nextPeriod(period)) periods.push(period);
	if (periods.length === 0) return [];
	const { rows } = await sql<CurvePoint>`
		with lines as (${sql.join(
			periods.map((period) => curveLinesSql({ ...filter, period }, by)),
			sql` union all `
		)}), ${curveSums}
		select fiscal_year, quarter, line as code, counted,
			${ratio('sa', 's')} as equal_actual, ${ratio('sp', 's')} as equal_planned,
			budget_counted, ${ratio('sba', 'sb')} as budget_actual, ${ratio('sbp', 'sb')} as budget_planned,
			plan_counted, ${ratio('spe', 'se')} as plan_at_end, ${ratio('sbpe', 'sbe')} as budget_plan_at_end
		from summed s order by fiscal_year, quarter, line = 'none', line`.execute(db);
	return rows;
}
