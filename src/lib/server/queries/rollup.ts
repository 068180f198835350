import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { healthOfSlippage } from '#lib/domain/health.ts';
import type { HealthBounds } from '#lib/domain/health.ts';
import type { RollupBy, RollupLine } from '#lib/domain/rollup-line.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { FigureFilter } from '#lib/server/queries/figure-filter.ts';
import { linesSql } from '#lib/server/queries/rollup-lines.ts';
import { ratio, summedLines } from '#lib/server/queries/rollup-sums.ts';

type Row = Omit<RollupLine, 'equal_slippage' | 'equal_health' | 'budget_slippage' | 'budget_health'> & {
	equal_slippage: string | null;
	budget_slippage: string | null;
	bounds: HealthBounds | null;
};

/** One line for each dimension in its order, 'none' where there is such, and 'total' over distinct initiatives. */
export async function listDimensionRollups(db: Kysely<DB>, filter: FigureFilter): Promise<RollupLine[]> {
	const [lines, total] = await Promise.all([
		listRollups(db, filter, 'dimension'),
		listRollups(db, filter, 'total')
	]);
	return [...lines, ...total];
}

/** One line for each group that has figures (each dimension and the total always), by position or code, 'none' last. */
export async function listRollups(db: Kysely<DB>, filter: FigureFilter, by: RollupBy): Promise<RollupLine[]> {
	const { rows } = await sql<Row>`
		with lines as (${linesSql(filter, by)}), ${summedLines}
		select n.code, n.name_th, n.name_en,
			coalesce(s.initiatives, 0) as initiatives, coalesce(s.reported, 0) as reported, coalesce(s.counted, 0) as counted,
			${ratio('sa', 's')} as equal_actual, ${ratio('sp', 's')} as equal_planned,
			${ratio('sa', 's')} - ${ratio('sp', 's')} as equal_slippage,
			coalesce(s.budget_counted, 0) as budget_counted,
			${ratio('sba', 'sb')} as budget_actual, ${ratio('sbp', 'sb')} as budget_planned,
			${ratio('sba', 'sb')} - ${ratio('sbp', 'sb')} as budget_slippage,
			round(round(s.all_b, 30), 2) as budget, round(round(s.all_d, 30), 2) as disbursed, round(round(s.all_o, 30), 2) as outstanding, round(round(s.all_old, 30), 2) as obligated,
			round(round(s.all_u, 30), 2) as used, coalesce(s.used_partly, 0) as used_partly,
			coalesce(s.budget_known, 0) as budget_known, coalesce(s.disbursed_counted, 0) as disbursed_counted,
			${ratio('disbursed_d * 100', 'disbursed_b')} as disbursed_percent, coalesce(s.used_counted, 0) as used_counted,
			${ratio('used_u * 100', 'used_b')} as used_percent,
			coalesce(s.has_editorial, false) as has_editorial, coalesce(s.has_sample, false) as has_sample,
			coalesce(h.counts, '{}') as health_counts, coalesce(l.counts, '{}') as left_out_counts,
			(select to_jsonb(b) from (select ahead::text, on_schedule::text, early_warning::text, behind::text
				from rule_version where version = s.rule_version) b) as bounds
		from (${NAMES[by](filter)}) n
		left join summed s on s.line = n.code left join healths h on h.line = n.code left join left_outs l on l.line = n.code
		where n.always or s.line is not null
		order by n.position nulls last, n.code = 'none', n.code`.execute(db);
	return rows.map(({ bounds, ...row }) => ({
		...row,
		equal_health: healthOf(row.equal_slippage, bounds),
		budget_health: healthOf(row.budget_slippage, bounds)
	}));
}

function healthOf(slippage: string | null, bounds: HealthBounds | null) {
	return slippage === null || bounds === null ? null : healthOfSlippage(slippage, bounds);
}

const NONE = sql`select 'none' as code, null as name_th, null as name_en, null::int as position, false as always`;

const NAMES: Record<RollupBy, (filter: FigureFilter) => RawBuilder<unknown>> = {
	dimension: ({
		dimension
	}) => sql`select code, name_th, name_en, position::int, true as always from dimension
		where ${dimension ?? null}::text is null or code = ${dimension ?? null} union all ${NONE}`,
	plan: () =>
		sql`select code, title_th as name_th, title_en as name_en, null::int as position, false as always from plan`,
	organisation: () =>
		sql`select code, name_th, name_en, null::int as position, false as always from organisation union all ${NONE}`,
	place: () =>
		sql`select code, name_th, name_en, null::int as position, false as always from place union all ${NONE}`,
	total: () =>
		sql`select 'total' as code, null as name_th, null as name_en, null::int as position, true as always`
};
