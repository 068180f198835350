import { sql, type Kysely } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { overriddenHealth } from '#lib/server/queries/health-override.ts';
import { percentsOfBudget } from '#lib/server/queries/initiatives.ts';

/** Finds an initiative's figure of one period, with the working. */
export async function findInitiativeFigure(db: Kysely<DB>, id: number, { fiscalYear, quarter }: Period) {
	return (
		db
			.selectFrom('initiative_period_figure as f')
			.leftJoin('progress_report as r', 'r.id', 'f.report_id')
			.where('f.initiative_id', '=', id)
			.where('f.fiscal_year', '=', fiscalYear)
			.where('f.quarter', '=', quarter)
			.selectAll('f')
			// What the writer of the very report thinks that the figure comes from; it may differ from the computed health.
			.select('r.self_rating')
			.executeTakeFirst()
	);
}

/** Lists an initiative's quarters in order: the curve of planned and actual, with what was corrected after a close where that differs. */
export async function listInitiativeCurve(db: Kysely<DB>, id: number) {
	return db
		.selectFrom('initiative_period_figure as f')
		.leftJoin('figure_correction as k', (join) =>
			join
				.onRef('k.initiative_id', '=', 'f.initiative_id')
				.onRef('k.fiscal_year', '=', 'f.fiscal_year')
				.onRef('k.quarter', '=', 'f.quarter')
				.onRef('k.actual', 'is distinct from', 'f.actual')
		)
		.where('f.initiative_id', '=', id)
		.select([
			'f.fiscal_year',
			'f.quarter',
			'f.planned',
			'f.planned_at_end',
			'f.actual',
			'f.slippage',
			'f.health',
			'f.is_reported',
			'f.reported_fiscal_year',
			'f.reported_quarter',
			'f.as_of',
			'f.frozen_at'
		])
		.select('k.actual as corrected_actual')
		.orderBy('f.fiscal_year')
		.orderBy('f.quarter')
		.execute();
}

/** Lists an initiative's quarters with all figures that are kept of them, in order, as files carry them. `closedBy`: those frozen up to this closed period alone, without what was corrected later. */
export async function listInitiativeQuarters(
	db: Kysely<DB>,
	id: number,
	today: IsoDate,
	closedBy: Period | null = null
) {
	return db
		.selectFrom('initiative_period_figure as f')
		.leftJoin('figure_correction as k', (join) =>
			join
				.onRef('k.initiative_id', '=', 'f.initiative_id')
				.onRef('k.fiscal_year', '=', 'f.fiscal_year')
				.onRef('k.quarter', '=', 'f.quarter')
				.on(sql<boolean>`${closedBy === null}`)
		)
		.where('f.initiative_id', '=', id)
		.$if(closedBy !== null, (query) =>
			query
				.where('f.frozen_at', 'is not', null)
				.where(({ eb, refTuple, tuple }) =>
					eb(refTuple('f.fiscal_year', 'f.quarter'), '<=', tuple(closedBy!.fiscalYear, closedBy!.quarter))
				)
		)
		.select([
			'f.fiscal_year',
			'f.quarter',
			'f.health',
			'f.actual',
			'f.planned',
			'f.slippage',
			'f.spi',
			'f.year_progress',
			'f.is_reported',
			'f.left_out',
			'f.reported_fiscal_year',
			'f.reported_quarter',
			'f.baseline_number',
			'f.budget_weight',
			'f.budget_basis',
			'f.disbursed',
			'f.obligated',
			'f.outstanding',
			'f.used',
			'f.is_used_complete',
			'k.actual as corrected_actual',
			overriddenHealth(today).as('override_health'),
			...percentsOfBudget
		])
		.orderBy('f.fiscal_year')
		.orderBy('f.quarter')
		.execute();
}
