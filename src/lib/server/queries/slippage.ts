import { sql, type Kysely } from 'kysely';
import type { Health } from '#lib/domain/health.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { initiativesAs } from '#lib/server/queries/close-snapshot.ts';
import { matchesScope, type Scope } from '#lib/server/queries/figure-filter.ts';
import { overriddenHealth } from '#lib/server/queries/health-override.ts';
import { matchesFilter, type PeriodFilter } from '#lib/server/queries/initiative-conditions.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';

export type SlippageFilter = PeriodFilter & { scope: Scope };
/** From early warning on: what asks for an explanation. */
export const LATE: Health[] = ['early_warning', 'behind', 'critical'];
export type SlippageRow = Awaited<ReturnType<typeof listSlippage>>[number];

/** Initiatives behind their plan in the period, the furthest first, with what their approved report says of it; days below zero are late, null = not known. */
export function listSlippage(
	db: Kysely<DB>,
	filter: SlippageFilter,
	viewer: Viewer,
	limit: number,
	healths: Health[] = LATE
) {
	return late(db, filter, viewer, healths)
		.leftJoin('organisation', 'organisation.code', 'f.organisation_code')
		.leftJoin('progress_report as r', 'r.id', 'f.report_id')
		.select([
			'i.code',
			'i.title_th',
			'i.title_en',
			'i.is_sample',
			'organisation.name_th as organisation_name_th',
			'organisation.name_en as organisation_name_en',
			'f.health',
			overriddenHealth(viewer.today).as('override_health'),
			'f.actual',
			'f.planned',
			'f.slippage',
			'f.slippage_days',
			'f.is_reported',
			'f.reported_fiscal_year',
			'f.reported_quarter',
			'r.problem_kind',
			'r.problems',
			'r.solutions',
			'r.help_needed',
			'r.help_from'
		])
		.orderBy('f.slippage')
		.orderBy('i.code')
		.limit(limit)
		.execute();
}

/** How many there are in all. */
export async function countSlippage(db: Kysely<DB>, filter: SlippageFilter, viewer: Viewer): Promise<number> {
	const { count } = await late(db, filter, viewer, LATE)
		.select(sql<number>`count(*)::int`.as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

function late(db: Kysely<DB>, filter: SlippageFilter, viewer: Viewer, healths: Health[]) {
	const { period } = filter;
	return db
		.selectFrom(initiativesAs(filter.as, period).as('i'))
		.innerJoin('initiative_period_figure as f', (join) =>
			join
				.onRef('f.initiative_id', '=', 'i.id')
				.on('f.fiscal_year', '=', period.fiscalYear)
				.on('f.quarter', '=', period.quarter)
		)
		.where(matchesFilter({ ...filter, text: '', undated: false }, { plans: [], organisations: [] }, viewer))
		.where(matchesScope(filter))
		.where('f.health', 'in', healths);
}
