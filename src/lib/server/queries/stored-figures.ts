import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { periodKey, type Quarter } from '#lib/domain/calendar.ts';
import type { Use } from '#lib/domain/obligation.ts';
import type { Figure } from '#lib/domain/progress.ts';
import { periodOfRow } from '#lib/domain/progress-input.ts';
import { lockOpenPeriods } from '#lib/server/db/figure-lock.ts';
import { noteChange } from '#lib/server/db/noted-changes.ts';
import { rowsOf } from '#lib/server/db/row-set.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { GENERAL } from '#lib/server/queries/data-version.ts';

export type FigureKey = { initiative_id: number; fiscal_year: number; quarter: Quarter };
export type FigureRow = FigureKey &
	Figure &
	Use & {
		budget_weight: string | null;
		budget_basis: 'after_transfers' | 'by_act' | null;
		plan_code: string;
		organisation_code: string | null;
		visibility: 'public' | 'internal';
		parts_total: number;
		is_sample: boolean;
	};
export type FigureRows = {
	figures: FigureRow[];
	dimensions: (FigureKey & { dimension_code: string; parts: number; is_editorial: boolean })[];
	places: (FigureKey & { place_code: string })[];
};
/** Figures as they are to be; of dimensions and places only what is new or other, and what has gone. */
export type FigureChanges = FigureRows & {
	figuresGone: FigureKey[];
	dimensionsGone: (FigureKey & { dimension_code: string })[];
	placesGone: (FigureKey & { place_code: string })[];
};

const COLUMNS = [
	'planned',
	'planned_at_end',
	'actual',
	'slippage',
	'slippage_days',
	'spi',
	'planned_baseline_one',
	'slippage_baseline_one',
	'year_progress',
	'health',
	'is_reported',
	'reported_fiscal_year',
	'reported_quarter',
	'report_id',
	'report_revision',
	'left_out',
	'budget_weight',
	'budget_basis',
	'disbursed',
	'obligated',
	'outstanding',
	'used',
	'is_used_complete',
	'status',
	'plan_code',
	'organisation_code',
	'visibility',
	'parts_total',
	'baseline_number',
	'rule_version',
	'working',
	'as_of',
	'is_sample'
] as const;

const columns = sql.raw(COLUMNS.join(', '));
const stored = sql.raw(COLUMNS.map((column) => `f.${column}`).join(', '));
const given = sql.raw(COLUMNS.map((column) => `excluded.${column}`).join(', '));
const KEY = sql.raw('initiative_id, fiscal_year, quarter');

/** Locks the initiatives, so that of two changes the later computes with what the earlier wrote, and no period closes meanwhile. */
export async function lockInitiatives(trx: Transaction<DB>, ids: readonly number[]): Promise<void> {
	await lockOpenPeriods(trx);
	await sql`select from initiative where id = any(${ids}) order by id for no key update`.execute(trx);
}

type PeriodRow = Pick<FigureKey, 'fiscal_year' | 'quarter'>;

function periodKeyOf(row: PeriodRow): string {
	return periodKey(periodOfRow(row));
}

/** Notes their periods as changed. Writes the rows that differ, in one statement where neither periods, dimensions nor places change. Frozen rows stay. */
export async function updateFigures(trx: Transaction<DB>, changes: FigureChanges): Promise<void> {
	const { figures, figuresGone, dimensions, dimensionsGone, places, placesGone } = changes;
	if (figures.length) {
		const { rows } = await sql<
			PeriodRow & { is_new: boolean }
		>`with written as (insert into initiative_period_figure as f (${KEY}, ${columns}) select ${KEY}, ${columns} from ${rowsOf('initiative_period_figure', figures)}
			on conflict (${KEY}) do update set (${columns}, computed_at) = row(${given}, now())
			where f.frozen_at is null and (${stored}) is distinct from (${given}) returning fiscal_year, quarter, f.xmax = 0 as is_new)
			select fiscal_year, quarter, bool_or(is_new) as is_new from written group by fiscal_year, quarter`.execute(
			trx
		);
		noteChange(trx, ...rows.map(periodKeyOf));
		// There may be a year that pages offer from now on.
		if (rows.some(({ is_new }) => is_new)) noteChange(trx, GENERAL);
	}
	if (dimensions.length) {
		await sql`insert into figure_dimension (${KEY}, dimension_code, parts, is_editorial)
			select ${KEY}, dimension_code, parts, is_editorial from ${rowsOf('figure_dimension', dimensions)}
			on conflict (fiscal_year, quarter, dimension_code, initiative_id) do update set parts = excluded.parts, is_editorial = excluded.is_editorial`.execute(
			trx
		);
	}
	if (places.length) {
		await sql`insert into figure_place (${KEY}, place_code) select ${KEY}, place_code from ${rowsOf('figure_place', places)}
			on conflict (fiscal_year, quarter, place_code, initiative_id) do nothing`.execute(trx);
	}
	noteChange(
		trx,
		...[...dimensions, ...dimensionsGone, ...places, ...placesGone, ...figuresGone].map(periodKeyOf)
	);
	if (figuresGone.length > 0) noteChange(trx, GENERAL);
	await deleteRows(trx, 'figure_dimension', ['dimension_code'], dimensionsGone);
	await deleteRows(trx, 'figure_place', ['place_code'], placesGone);
	await deleteRows(trx, 'initiative_period_figure', [], figuresGone);
}

type FigureTable = 'initiative_period_figure' | 'figure_dimension' | 'figure_place';

async function deleteRows(trx: Transaction<DB>, table: FigureTable, more: string[], rows: readonly object[]) {
	if (rows.length === 0) return;
	const same = ['initiative_id', 'fiscal_year', 'quarter', ...more].map(
		(column) => sql`t.${sql.ref(column)} = g.${sql.ref(column)}`
	);
	if (table === 'initiative_period_figure') same.push(sql`t.frozen_at is null`);
	await sql`delete from ${sql.table(table)} t using ${rowsOf(table, rows)} where ${sql.join(same, sql` and `)}`.execute(
		trx
	);
}
