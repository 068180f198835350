import { sql, type Expression, type Kysely, type RawBuilder } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { initiativesAs } from '#lib/server/queries/close-snapshot.ts';
import {
	listSearchNames,
	matchesFilter,
	searchConditions,
	type PeriodFilter
} from '#lib/server/queries/initiative-conditions.ts';
import { overriddenHealth } from '#lib/server/queries/health-override.ts';
import { afterRow, orderBy, sortValue, type SortRow } from '#lib/server/queries/initiative-order.ts';
import { packedDimensions, withDimensions } from '#lib/server/queries/row-dimensions.ts';
import { visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';

/** Of a figure `f`: money as a percentage of the year's budget; null where either is unknown. */
export const percentsOfBudget = [
	sql<string | null>`round(100 * f.disbursed / nullif(f.budget_weight, 0), 2)`.as('disbursedPercent'),
	sql<string | null>`round(100 * f.used / nullif(f.budget_weight, 0), 2)`.as('usedPercent')
] as const;

export type InitiativeRow = Awaited<ReturnType<typeof listInitiatives>>[number];

/** Initiatives with their figures of the filter's period (null where an undated one has none), in the filter's order. */
export async function listInitiatives(
	db: Kysely<DB>,
	filter: PeriodFilter,
	viewer: Viewer,
	page: { limit: number; offset: number }
) {
	const names = await listSearchNames(db, filter.text);
	// Which ones first, then what they show: a row that is skipped costs no look at names and dimensions.
	const chosen = from(db, filter)
		.where(matchesFilter(filter, names, viewer))
		.orderBy(orderBy(filter))
		.limit(page.limit)
		.offset(page.offset)
		.select('i.id');
	return withDimensions(
		db,
		await rows(db, filter, viewer).where(isOf(chosen)).orderBy(orderBy(filter)).execute()
	);
}

/** The next rows after one already read (null: from the start): exports walk the whole list without holding it. */
export async function listInitiativesAfter(
	db: Kysely<DB>,
	filter: PeriodFilter,
	viewer: Viewer,
	after: SortRow | null,
	limit: number
) {
	const names = await listSearchNames(db, filter.text);
	let chosen = from(db, filter).where(matchesFilter(filter, names, viewer));
	if (after) chosen = chosen.where(afterRow(filter, after));
	const page = chosen.orderBy(orderBy(filter)).limit(limit).select('i.id');
	return withDimensions(
		db,
		await rows(db, filter, viewer).where(isOf(page)).orderBy(orderBy(filter)).execute()
	);
}

/** How many initiatives the filter finds. */
export async function countInitiatives(
	db: Kysely<DB>,
	filter: PeriodFilter,
	viewer: Viewer
): Promise<number> {
	const names = await listSearchNames(db, filter.text);
	const { count } = await from(db, filter)
		.where(matchesFilter(filter, names, viewer))
		.select(sql<number>`count(*)::int`.as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** How many indicators the initiatives have that the filter finds. */
export async function countIndicators(db: Kysely<DB>, filter: PeriodFilter, viewer: Viewer): Promise<number> {
	const names = await listSearchNames(db, filter.text);
	const found =
		filter.as === 'close'
			? from(db, filter).innerJoin('closed_indicator as one', (join) =>
					join
						.onRef('one.initiative_id', '=', 'i.id')
						.onRef('one.fiscal_year', '=', 'f.fiscal_year')
						.onRef('one.quarter', '=', 'f.quarter')
				)
			: from(db, filter).innerJoin('indicator as one', 'one.initiative_id', 'i.id');
	const { count } = await found
		.where(matchesFilter(filter, names, viewer))
		.select(sql<number>`count(*)::int`.as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** A search that found nothing in its period: what it finds in any other. */
export async function listInitiativesOfAnyPeriod(
	db: Kysely<DB>,
	filter: PeriodFilter,
	viewer: Viewer,
	limit: number
) {
	const conditions = searchConditions(filter.text, await listSearchNames(db, filter.text));
	if (conditions.length === 0) return [];
	let query = db.selectFrom('initiative as i').where(visibleTo(viewer));
	for (const condition of conditions) query = query.where(condition);
	if (!filter.sample) query = query.where('i.is_sample', '=', false);
	return query
		.select([
			'i.code',
			'i.title_th',
			'i.title_en',
			'i.start_date',
			'i.start_precision',
			'i.end_date',
			'i.end_precision',
			'i.is_sample'
		])
		.orderBy('i.code')
		.limit(limit)
		.execute();
}

/** Whether any initiative is shown whose start and end nobody stated. */
export async function countUndated(db: Kysely<DB>, viewer: Viewer, sample: boolean): Promise<number> {
	const { count } = await db
		.selectFrom('initiative as i')
		.where(visibleTo(viewer))
		.where('i.start_date', 'is', null)
		.where('i.end_date', 'is', null)
		.$if(!sample, (query) => query.where('i.is_sample', '=', false))
		.select(sql<number>`count(*)::int`.as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** The ids are found first and given as an array: with a join the planner reads all initiatives rather than look up a page of them. */
function isOf(chosen: Expression<{ id: number }>): RawBuilder<boolean> {
	return sql`i.id = any(array(${chosen}))`;
}

function from(db: Kysely<DB>, { period, as }: PeriodFilter) {
	return db
		.selectFrom(initiativesAs(as, period).as('i'))
		.leftJoin('initiative_period_figure as f', (join) =>
			join
				.onRef('f.initiative_id', '=', 'i.id')
				.on('f.fiscal_year', '=', period.fiscalYear)
				.on('f.quarter', '=', period.quarter)
		);
}

function rows(db: Kysely<DB>, filter: PeriodFilter, { today }: Viewer) {
	return from(db, filter)
		.innerJoin('plan', 'plan.code', 'i.plan_code')
		.leftJoin('organisation', 'organisation.code', 'f.organisation_code')
		.leftJoin('figure_correction as k', (join) =>
			join
				.onRef('k.initiative_id', '=', 'f.initiative_id')
				.onRef('k.fiscal_year', '=', 'f.fiscal_year')
				.onRef('k.quarter', '=', 'f.quarter')
				.on(sql<boolean>`${filter.as !== 'close'}`)
		)
		.select([
			'i.id',
			'i.code',
			'i.title_th',
			'i.title_en',
			'i.start_date',
			'i.start_precision',
			'i.end_date',
			'i.end_precision',
			'i.visibility',
			'i.is_sample',
			'i.emenscr_code',
			'i.plan_code',
			'plan.title_th as plan_title_th',
			'plan.title_en as plan_title_en',
			'f.organisation_code',
			'organisation.name_th as organisation_name_th',
			'organisation.name_en as organisation_name_en',
			'organisation.abbreviation_th',
			'organisation.abbreviation_en',
			'f.status',
			'f.health',
			'f.planned',
			'f.actual',
			'f.slippage',
			'f.spi',
			'f.year_progress',
			'f.is_reported',
			'f.left_out',
			'f.reported_fiscal_year',
			'f.reported_quarter',
			'f.budget_weight',
			'f.budget_basis',
			'f.disbursed',
			'f.obligated',
			'f.outstanding',
			'f.used',
			'f.is_used_complete',
			'f.baseline_number',
			'f.rule_version',
			'f.as_of',
			'f.frozen_at',
			'k.corrected_at',
			'k.actual as corrected_actual'
		])
		.select([
			...percentsOfBudget,
			overriddenHealth(today).as('override_health'),
			sortValue(filter.sort).as('sortValue'),
			packedDimensions.as('packedDimensions')
		]);
}
