import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Period, Quarter } from '#lib/domain/calendar.ts';
import type { Figure } from '#lib/domain/progress.ts';
import type { DB } from '#lib/server/db/schema.ts';

type Key = { initiative_id: number; fiscal_year: number; quarter: Quarter };
export type FigureRow = Key & Figure & {
	budget_weight: string | null;
	budget_basis: 'after_transfers' | 'by_act' | null;
	disbursed: string | null;
	obligated: string | null;
	plan_code: string;
	organisation_code: string | null;
	visibility: 'public' | 'internal';
	parts_total: number;
	is_sample: boolean;
};
export type FigureRows = {
	figures: FigureRow[];
	dimensions: (Key & { dimension_code: string; parts: number; is_editorial: boolean })[];
	places: (Key & { place_code: string })[];
};

const COLUMNS = ['planned', 'planned_at_end', 'actual', 'slippage', 'spi', 'planned_baseline_one', 'slippage_baseline_one',
	'year_progress', 'health', 'is_reported', 'reported_fiscal_year', 'reported_quarter', 'report_id', 'report_revision', 'left_out',
	'budget_weight', 'budget_basis', 'disbursed', 'obligated', 'status', 'plan_code', 'organisation_code', 'visibility', 'parts_total',
	'baseline_number', 'rule_version', 'working', 'as_of', 'is_sample'] as const;

const columns = sql.raw(COLUMNS.join(', '));
const stored = sql.raw(COLUMNS.map((column) => `f.${column}`).join(', '));
const given = sql.raw(COLUMNS.map((column) => `excluded.${column}`).join(', '));
const KEY = sql.raw('initiative_id, fiscal_year, quarter');

/** Locks the initiatives, so that of two changes the later computes with what the earlier wrote. */
export async function lockInitiatives(trx: Transaction<DB>, ids: readonly number[]): Promise<void> {
	await sql`select from initiative where id = any(${ids}) order by id for no key update`.execute(trx);
}

/** Makes the stored rows of these initiatives (from a period on) what is given, in one statement; only rows that differ are written. Frozen rows and closed periods stay. */
export async function updateFigures(trx: Transaction<DB>, ids: readonly number[], rows: FigureRows, from: Period | null): Promise<void> {
	const since = from ? sql`(f.fiscal_year, f.quarter) >= (${from.fiscalYear}::int, ${from.quarter}::int)` : sql`true`;
	await sql`
		with figures as materialized (select * from json_populate_recordset(null::initiative_period_figure, ${JSON.stringify(rows.figures)})),
		dimensions as materialized (select * from json_populate_recordset(null::figure_dimension, ${JSON.stringify(rows.dimensions)})),
		places as materialized (select * from json_populate_recordset(null::figure_place, ${JSON.stringify(rows.places)})),
		written as (
			insert into initiative_period_figure as f (${KEY}, ${columns}) select ${KEY}, ${columns} from figures
			on conflict (${KEY}) do update set (${columns}, computed_at) = row(${given}, now())
			where f.frozen_at is null and (${stored}) is distinct from (${given})
		), gone as (
			delete from initiative_period_figure f where f.initiative_id = any(${ids}) and f.frozen_at is null and ${since}
				and not exists (select from figures g where (g.initiative_id, g.fiscal_year, g.quarter) = (f.initiative_id, f.fiscal_year, f.quarter))
				and not exists (select from reporting_period p where (p.fiscal_year, p.quarter) = (f.fiscal_year, f.quarter) and p.state = 'closed')
		), dimensions_gone as (
			delete from figure_dimension d using figures g
			where (g.initiative_id, g.fiscal_year, g.quarter) = (d.initiative_id, d.fiscal_year, d.quarter)
				and not exists (select from dimensions x where (x.initiative_id, x.fiscal_year, x.quarter, x.dimension_code)
					= (d.initiative_id, d.fiscal_year, d.quarter, d.dimension_code))
		), dimensions_written as (
			insert into figure_dimension as d (${KEY}, dimension_code, parts, is_editorial)
			select ${KEY}, dimension_code, parts, is_editorial from dimensions
			on conflict (fiscal_year, quarter, dimension_code, initiative_id) do update set parts = excluded.parts, is_editorial = excluded.is_editorial
			where (d.parts, d.is_editorial) is distinct from (excluded.parts, excluded.is_editorial)
		), places_gone as (
			delete from figure_place p using figures g
			where (g.initiative_id, g.fiscal_year, g.quarter) = (p.initiative_id, p.fiscal_year, p.quarter)
				and not exists (select from places x where (x.initiative_id, x.fiscal_year, x.quarter, x.place_code)
					= (p.initiative_id, p.fiscal_year, p.quarter, p.place_code))
		)
		insert into figure_place (${KEY}, place_code) select ${KEY}, place_code from places
		on conflict (fiscal_year, quarter, place_code, initiative_id) do nothing`.execute(trx);
}
