import { sql, type Kysely } from 'kysely';
import type { Period, Quarter } from '#lib/domain/calendar.ts';
import type { Health } from '#lib/domain/health.ts';
import { joinedDueDate } from '#lib/server/db/due-date.ts';
import type { OverrideHealth } from '#lib/domain/health-override.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { overriddenHealth } from './health-override.ts';
import { owedFigures, type DutyFilter } from './duties.ts';
import { isListed } from '#lib/server/db/narrowing.ts';
import type { Viewer } from './initiative-scope.ts';

/** Narrows to what the viewer may see: a list names nothing else, whatever the roll-ups count. */
const listed = ({ actor, today }: Viewer) =>
	isListed({ id: sql`initiative.id`, visibility: sql`initiative.visibility` }, actor, today);

export type Attention = {
	code: string;
	title_th: string;
	title_en: string | null;
	is_sample: boolean;
} & (
	| { kind: 'slippage'; slippage: string; health: Health; override_health: OverrideHealth | null }
	| { kind: 'overdue'; fiscal_year: number; quarter: Quarter; days: number }
	| { kind: 'returned'; fiscal_year: number; quarter: Quarter; days: number }
);

/** The initiatives furthest behind their plan in a period (health critical, behind), worst first. */
export async function listWorstSlippage(
	db: Kysely<DB>,
	filter: DutyFilter,
	period: Period,
	viewer: Viewer,
	limit: number
): Promise<Attention[]> {
	const rows = await db
		.selectFrom('initiative_period_figure as figure')
		.innerJoin('initiative', 'initiative.id', 'figure.initiative_id')
		.where('figure.fiscal_year', '=', period.fiscalYear)
		.where('figure.quarter', '=', period.quarter)
		.where('figure.health', 'in', ['critical', 'behind'])
		.where(listed(viewer))
		.$if(filter.scope === 'public', (query) => query.where('figure.visibility', '=', 'public'))
		.$if(!filter.sample, (query) => query.where('figure.is_sample', '=', false))
		.$if(!!filter.plan, (query) => query.where('figure.plan_code', '=', filter.plan!))
		.$if(!!filter.organisation, (query) => query.where('figure.organisation_code', '=', filter.organisation!))
		.$if(!!filter.dimension, (query) =>
			query
				.innerJoin('figure_dimension as part', (join) =>
					join
						.onRef('part.initiative_id', '=', 'figure.initiative_id')
						.onRef('part.fiscal_year', '=', 'figure.fiscal_year')
						.onRef('part.quarter', '=', 'figure.quarter')
				)
				.where('part.dimension_code', '=', filter.dimension!)
		)
		.select([
			'initiative.code',
			'initiative.title_th',
			'initiative.title_en',
			'initiative.is_sample',
			'figure.slippage',
			'figure.health',
			overriddenHealth(viewer.today, 'figure').as('override_health')
		])
		.orderBy('figure.slippage')
		.orderBy('initiative.code')
		.limit(limit)
		.execute();
	return rows.map((row) => ({ ...row, kind: 'slippage', slippage: row.slippage! }));
}

/** Reports past their due date today, the longest first; days = how many days overdue. */
export async function listOverdueReports(
	db: Kysely<DB>,
	filter: DutyFilter,
	viewer: Viewer,
	limit: number
): Promise<Attention[]> {
	const rows = await owedFigures(db, filter, viewer.today)
		.innerJoin('initiative', 'initiative.id', 'figure.initiative_id')
		.where(sql<boolean>`${joinedDueDate} < ${viewer.today}::date`)
		.where(listed(viewer))
		.select([
			'initiative.code',
			'initiative.title_th',
			'initiative.title_en',
			'initiative.is_sample',
			'figure.fiscal_year',
			'figure.quarter',
			sql<number>`${viewer.today}::date - ${joinedDueDate}`.as('days')
		])
		.orderBy('reporting_period.fiscal_year', 'desc')
		.orderBy('reporting_period.quarter', 'desc')
		.orderBy('initiative.code')
		.limit(limit)
		.execute();
	return rows.map((row) => ({ ...row, kind: 'overdue' }));
}

/** Reports that were sent back and not sent again; days since they were returned. Not for the public: only approved figures are. */
export async function listReturnedReports(
	db: Kysely<DB>,
	filter: DutyFilter,
	viewer: Viewer,
	limit: number
): Promise<Attention[]> {
	const rows = await db
		.selectFrom('progress_report')
		.innerJoin('initiative', 'initiative.id', 'progress_report.initiative_id')
		.where('progress_report.state', '=', 'returned')
		.where(listed(viewer))
		.$if(!filter.sample, (query) => query.where('initiative.is_sample', '=', false))
		.$if(!!filter.plan, (query) => query.where('initiative.plan_code', '=', filter.plan!))
		.select([
			'initiative.code',
			'initiative.title_th',
			'initiative.title_en',
			'initiative.is_sample',
			'progress_report.fiscal_year',
			'progress_report.quarter',
			sql<number>`greatest(0, ${viewer.today}::date - (progress_report.reviewed_at at time zone 'Asia/Bangkok')::date)`.as(
				'days'
			)
		])
		.orderBy('progress_report.reviewed_at')
		.limit(limit)
		.execute();
	return rows.map((row) => ({ ...row, kind: 'returned' }));
}
