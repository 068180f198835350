import { sql, type Kysely } from 'kysely';
import type { Cause } from '#lib/domain/cause.ts';
import type { Health } from '#lib/domain/health.ts';
import type { OverrideHealth } from '#lib/domain/health-override.ts';
import type { ExplanationValues } from '#lib/domain/report-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { initiativesAs } from '#lib/server/queries/close-snapshot.ts';
import { inPeriod, matchesScope, type FigureFilter } from '#lib/server/queries/figure-filter.ts';
import { overriddenHealth } from '#lib/server/queries/health-override.ts';
import { visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';

export type CauseCounts = {
	code: string;
	name_th: string | null;
	name_en: string | null;
	late: number;
	counts: Partial<Record<Cause, number>>;
};

/**
 * Late: past the first bound by an approved report of this very period. The figure names its report, so that a closed
 * period tells what was approved at its close, whatever was corrected later.
 */
const LATE = sql`f.is_reported and f.health in ('early_warning', 'behind', 'critical')`;

/** Late initiatives by dimension and main cause; each stands once in each of its dimensions, and once in the total. */
export async function listCauses(db: Kysely<DB>, filter: FigureFilter): Promise<CauseCounts[]> {
	const { rows } = await sql<CauseCounts>`
		with late as (
			select f.initiative_id, f.fiscal_year, f.quarter, f.parts_total, coalesce(e.kind, 'unstated') as cause
			from initiative_period_figure f left join report_explanation e on e.report_id = f.report_id and e.position = 1
			where ${inPeriod(filter.period)} and ${matchesScope(filter)} and ${LATE}
		), lines as (
			select 'total' as code, cause from late
			union all select 'none', cause from late where parts_total = 0
			union all select d.dimension_code, cause from late join figure_dimension d using (initiative_id, fiscal_year, quarter)
		), counted as (select code, cause, count(*)::int as n from lines group by code, cause)
		select c.code, d.name_th, d.name_en, sum(c.n)::int as late, json_object_agg(c.cause, c.n) as counts
		from counted c left join dimension d on d.code = c.code
		group by c.code, d.name_th, d.name_en, d.position order by c.code = 'total', d.position nulls last`.execute(
		db
	);
	return rows;
}

export type LateRow = {
	id: number;
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
	visibility: 'public' | 'internal';
	organisation_th: string | null;
	organisation_en: string | null;
	health: Health;
	override_health: OverrideHealth | null;
	planned: string | null;
	actual: string | null;
	slippage: string | null;
	explanations: ExplanationValues[];
};
/** Narrows to a main cause. */
export type LateFilter = FigureFilter & { cause?: Cause | null; as?: 'close' | null };

/** The initiatives behind those counts, the latest first, as far as the viewer's lists go. */
export async function listLate(
	db: Kysely<DB>,
	filter: LateFilter,
	viewer: Viewer,
	page: { limit: number; offset: number }
): Promise<LateRow[]> {
	const { rows } = await sql<LateRow>`
		select i.id, i.code, i.title_th, i.title_en, i.is_sample, i.visibility, o.name_th as organisation_th, o.name_en as organisation_en,
			f.health, ${overriddenHealth(viewer.today)} as override_health, f.planned, f.actual, f.slippage,
			coalesce((select json_agg(json_build_object('kind', e.kind, 'words', e.words) order by e.position)
				from report_explanation e where e.report_id = f.report_id), '[]') as explanations
		from initiative_period_figure f join ${initiativesAs(filter.as, filter.period)} i on i.id = f.initiative_id left join organisation o on o.code = f.organisation_code
		where ${conditions(filter, viewer)} order by f.slippage, i.code limit ${page.limit} offset ${page.offset}`.execute(
		db
	);
	return rows;
}

export async function countLate(db: Kysely<DB>, filter: LateFilter, viewer: Viewer): Promise<number> {
	const { rows } = await sql<{
		n: number;
	}>`select count(*)::int as n from initiative_period_figure f join initiative i on i.id = f.initiative_id
		where ${conditions(filter, viewer)}`.execute(db);
	return rows[0]!.n;
}

function conditions(filter: LateFilter, viewer: Viewer) {
	const { cause } = filter;
	const main = sql`(select e.kind from report_explanation e where e.report_id = f.report_id and e.position = 1)`;
	const ofCause = !cause ? sql`true` : cause === 'unstated' ? sql`${main} is null` : sql`${main} = ${cause}`;
	return sql`${inPeriod(filter.period)} and ${matchesScope(filter)} and ${LATE} and ${visibleTo(viewer)} and ${ofCause}`;
}
