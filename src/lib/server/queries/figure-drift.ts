import { sql, type Kysely, type Transaction } from 'kysely';
import type { IsoDate, Quarter } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** What is compared of every row; of a frozen one only the first: plan, organisation and visibility are as they were then. */
export const FROZEN_COLUMNS = [
	'planned',
	'actual',
	'slippage',
	'health',
	'is_reported',
	'report_id',
	'report_revision',
	'left_out',
	'budget_weight',
	'disbursed',
	'obligated',
	'outstanding',
	'status'
] as const;
export const OPEN_COLUMNS = [
	...FROZEN_COLUMNS,
	'used',
	'is_used_complete',
	'planned_at_end',
	'spi',
	'planned_baseline_one',
	'slippage_baseline_one',
	'year_progress',
	'slippage_days',
	'reported_fiscal_year',
	'reported_quarter',
	'budget_basis',
	'plan_code',
	'organisation_code',
	'visibility',
	'parts_total',
	'baseline_number',
	'rule_version'
] as const;
export type Differences = Record<string, { stored: unknown; computed: unknown }>;
export type DriftRow = {
	initiative_id: number;
	fiscal_year: number;
	quarter: Quarter;
	is_frozen: boolean;
	differences: Differences;
};

/** The stored rows of some initiatives, with the bounds they were computed by and what was corrected of them after a close. */
export async function listStoredFigures(db: Kysely<DB>, ids: readonly number[]) {
	return db
		.selectFrom('initiative_period_figure as f')
		.leftJoin('figure_correction as k', (join) =>
			join
				.onRef('k.initiative_id', '=', 'f.initiative_id')
				.onRef('k.fiscal_year', '=', 'f.fiscal_year')
				.onRef('k.quarter', '=', 'f.quarter')
		)
		.where('f.initiative_id', 'in', ids)
		.select(['f.initiative_id', 'f.fiscal_year', 'f.quarter', 'f.as_of', 'f.frozen_at'])
		.select(OPEN_COLUMNS.map((column) => `f.${column}` as const))
		.select(sql<unknown>`f.working -> 'bounds'`.as('bounds'))
		.select(
			sql<Record<
				string,
				unknown
			> | null>`case when k.initiative_id is not null then json_build_object('planned', k.planned::text, 'actual', k.actual::text,
			'slippage', k.slippage::text, 'health', k.health, 'is_reported', k.is_reported, 'report_id', k.report_id, 'report_revision', k.report_revision,
			'left_out', k.left_out, 'disbursed', k.disbursed::text, 'obligated', k.obligated::text,
			'outstanding', k.outstanding::text) end`.as('correction')
		)
		.execute();
}

/** What was found of these initiatives stands in place of what was found of them before. */
export async function updateDrift(
	trx: Transaction<DB>,
	ids: readonly number[],
	rows: DriftRow[],
	today: IsoDate
): Promise<void> {
	if (rows.length > 0) {
		await trx
			.insertInto('figure_drift')
			.values(
				rows.map(({ differences, ...row }) => ({
					...row,
					differences: JSON.stringify(differences),
					first_found: today,
					last_found: today
				}))
			)
			.onConflict((c) =>
				c.columns(['initiative_id', 'fiscal_year', 'quarter']).doUpdateSet((eb) => ({
					differences: eb.ref('excluded.differences'),
					last_found: eb.ref('excluded.last_found'),
					is_frozen: eb.ref('excluded.is_frozen')
				}))
			)
			.execute();
	}
	await trx
		.deleteFrom('figure_drift')
		.where('initiative_id', 'in', ids)
		.where('last_found', '<>', today)
		.execute();
}

/** The newest check; undefined before the first. */
export async function findLastCheck(db: Kysely<DB>) {
	return db.selectFrom('figure_check').selectAll().orderBy('checked_on', 'desc').limit(1).executeTakeFirst();
}

export async function insertCheck(
	trx: Transaction<DB>,
	check: { checked_on: IsoDate; figures: number; open_drift: number; closed_drift: number }
): Promise<void> {
	await trx
		.insertInto('figure_check')
		.values(check)
		.onConflict((c) => c.column('checked_on').doUpdateSet({ ...check, finished_at: sql`clock_timestamp()` }))
		.execute();
}

/** What differs now: open periods first, then the newest. */
export async function listDrift(db: Kysely<DB>, limit: number) {
	return db
		.selectFrom('figure_drift as d')
		.innerJoin('initiative as i', 'i.id', 'd.initiative_id')
		.select([
			'i.code',
			'i.title_th',
			'i.title_en',
			'd.fiscal_year',
			'd.quarter',
			'd.is_frozen',
			'd.differences',
			'd.first_found'
		])
		.orderBy('d.is_frozen')
		.orderBy('d.fiscal_year', 'desc')
		.orderBy('d.quarter', 'desc')
		.orderBy('i.code')
		.limit(limit)
		.execute();
}
