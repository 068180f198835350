import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Health, LeftOut } from '#lib/domain/health.ts';
import type { OverrideHealth } from '#lib/domain/health-override.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { initiativesAs } from '#lib/server/queries/close-snapshot.ts';
import { inPeriod, matchesScope } from '#lib/server/queries/figure-filter.ts';
import { overriddenHealth } from '#lib/server/queries/health-override.ts';
import { visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';
import type { FigureFilter } from '#lib/server/queries/figure-filter.ts';

export type LeftOutRow = {
	initiative_id: number;
	code: string;
	title_th: string;
	title_en: string | null;
	health: Health;
	override_health: OverrideHealth | null;
	/** Why it is in no mean; null: it is in the equal one, and out of the budget-weighted one only. */
	left_out: LeftOut | null;
	/** No THB budget is known for the fiscal year. */
	is_budget_unknown: boolean;
	is_sample: boolean;
};

/** Initiatives that the means leave out, and those that only the budget-weighted one does; by reason, then code. A viewer's own grants narrow the list. */
export async function listLeftOut(
	db: Kysely<DB>,
	filter: FigureFilter & { as?: 'close' | null },
	viewer: Viewer | null,
	limit = 1000
): Promise<LeftOutRow[]> {
	const { rows } = await sql<LeftOutRow>`
		select f.initiative_id, i.code, i.title_th, i.title_en, f.health, ${viewer ? overriddenHealth(viewer.today) : sql`null`} as override_health, f.left_out,
			f.budget_weight is null as is_budget_unknown, f.is_sample
		from initiative_period_figure f join ${initiativesAs(filter.as, filter.period)} i on i.id = f.initiative_id
		where ${inPeriod(filter.period)} and ${matchesScope(filter)} and ${viewer ? visibleTo(viewer) : sql`true`} and (f.left_out is not null or f.budget_weight is null)
		order by f.left_out nulls last, i.code limit ${limit}`.execute(db);
	return rows;
}
