import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { Health, Status } from '#lib/domain/health.ts';

/** Whose figures: those of public initiatives, or of all. Pages and exports print which (design §5). */
export type Scope = 'public' | 'all';

/** Which initiatives' stored figures count; everything but scope and sample may be left out (a `Filter` with a scope will do). */
export type FigureScope = {
	scope: Scope;
	/** false leaves sample rows out (`sample=0`). */
	sample: boolean;
	plan?: string | null | undefined;
	/** The lead organisation's code, or 'none'. */
	organisation?: string | null | undefined;
	/** TIS-1099 code; a province takes in its districts and tambons. */
	place?: string | null | undefined;
	/** A dimension's code, or 'none'. Means then weigh each initiative by its share of it. */
	dimension?: string | null | undefined;
	status?: Status | null | undefined;
	health?: Health | null | undefined;
	/** Only figures that were frozen when this period closed, or before: a curve as it was then. */
	frozenBy?: Period | null | undefined;
	/** Roll-ups only: each figure with what was corrected of it after its close. */
	corrected?: boolean;
};
export type FigureFilter = FigureScope & { period: Period };

/** Condition on `initiative_period_figure f` that narrows to a period. */
export function inPeriod({ fiscalYear, quarter }: Period): RawBuilder<boolean> {
	return sql`f.fiscal_year = ${fiscalYear} and f.quarter = ${quarter}`;
}

/** Condition on `initiative_period_figure f`: scope and filter, the dimension but for its share. */
export function matchesScope(filter: FigureScope): RawBuilder<boolean> {
	const parts: RawBuilder<unknown>[] = [];
	if (filter.scope === 'public') parts.push(sql`f.visibility = 'public'`);
	if (!filter.sample) parts.push(sql`not f.is_sample`);
	if (filter.plan) parts.push(sql`f.plan_code = ${filter.plan}`);
	if (filter.organisation === 'none') parts.push(sql`f.organisation_code is null`);
	else if (filter.organisation) parts.push(sql`f.organisation_code = ${filter.organisation}`);
	if (filter.status) parts.push(sql`f.status = ${filter.status}`);
	if (filter.health) parts.push(sql`f.health = ${filter.health}`);
	if (filter.frozenBy) {
		const { fiscalYear, quarter } = filter.frozenBy;
		parts.push(
			sql`f.frozen_at <= (select closed_at from reporting_period where fiscal_year = ${fiscalYear} and quarter = ${quarter})`
		);
	}
	if (filter.place) {
		parts.push(sql`exists (select from figure_place p where (p.initiative_id, p.fiscal_year, p.quarter)
			= (f.initiative_id, f.fiscal_year, f.quarter) and p.place_code like ${`${filter.place}%`})`);
	}
	if (filter.dimension === 'none') parts.push(sql`f.parts_total = 0`);
	else if (filter.dimension) {
		parts.push(sql`exists (select from figure_dimension d where (d.initiative_id, d.fiscal_year, d.quarter)
			= (f.initiative_id, f.fiscal_year, f.quarter) and d.dimension_code = ${filter.dimension})`);
	}
	return parts.length ? sql`${sql.join(parts, sql` and `)}` : sql`true`;
}
