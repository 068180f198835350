import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { IsoDate, Period, Quarter } from '#lib/domain/calendar.ts';
import type { Health, HealthBounds, LeftOut } from '#lib/domain/health.ts';
import type { Use } from '#lib/domain/obligation.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { rowsOf } from '#lib/server/db/row-set.ts';
import { inPeriod, matchesScope, type FigureFilter } from '#lib/server/queries/figure-filter.ts';

const USE_COLUMNS = ['disbursed', 'outstanding', 'obligated', 'used', 'is_used_complete'] as const;
const USE = sql.raw(USE_COLUMNS.join(', '));
const useOf = (table: string) => sql.raw(USE_COLUMNS.map((column) => `${table}.${column}`).join(', '));
const USE_OF = { f: useOf('f'), g: useOf('g'), k: useOf('k') };

type CorrectedValues = Use & {
	actual: string | null;
	is_reported: boolean;
	report_id: number | null;
	report_revision: number | null;
};
export type CorrectionRow = CorrectedValues & {
	initiative_id: number;
	fiscal_year: number;
	quarter: Quarter;
	planned: string | null;
	slippage: string | null;
	health: Health;
	left_out: LeftOut | null;
	reason: string | null;
};

/** An initiative's frozen figures from a period on, with what they were closed by; oldest first. */
export async function listFrozenFigures(
	db: Kysely<DB>,
	initiativeId: number,
	{ fiscalYear, quarter }: Period
) {
	const { rows } = await sql<
		CorrectedValues & {
			fiscal_year: number;
			quarter: Quarter;
			as_of: IsoDate;
			rule_version: number;
			bounds: HealthBounds;
		}
	>`
		select fiscal_year, quarter, as_of, rule_version, working -> 'bounds' as bounds, actual, is_reported, report_id, report_revision, ${USE}
		from initiative_period_figure
		where initiative_id = ${initiativeId} and frozen_at is not null and (fiscal_year, quarter) >= (${fiscalYear}, ${quarter})
		order by fiscal_year, quarter`.execute(db);
	return rows;
}

/** Writes corrections in place of earlier ones of the same figures. */
export async function updateCorrections(trx: Transaction<DB>, rows: CorrectionRow[]): Promise<void> {
	for (const row of rows) {
		await trx
			.insertInto('figure_correction')
			.values(row)
			.onConflict((c) =>
				c
					.columns(['fiscal_year', 'quarter', 'initiative_id'])
					.doUpdateSet({ ...row, corrected_at: sql`clock_timestamp()` })
			)
			.execute();
	}
}

export type MoneyRow = Use & { initiative_id: number; fiscal_year: number; quarter: Quarter };

/** Frozen figures of these initiatives, oldest first. */
export async function listFrozenPeriods(
	db: Kysely<DB>,
	initiativeIds: readonly number[]
): Promise<MoneyRow[]> {
	const { rows } =
		await sql<MoneyRow>`select initiative_id, fiscal_year, quarter, ${USE} from initiative_period_figure
		where initiative_id = any(${initiativeIds}::bigint[]) and frozen_at is not null order by 1, 2, 3`.execute(db);
	return rows;
}

/** Frozen figures whose money is another now are corrected in it alone; a correction that says no more than the figure goes. */
export async function updateMoneyCorrections(trx: Transaction<DB>, rows: readonly MoneyRow[]): Promise<void> {
	const now = rowsOf('figure_correction', rows);
	const key = (one: string) =>
		sql`(${sql.ref(one)}.initiative_id, ${sql.ref(one)}.fiscal_year, ${sql.ref(one)}.quarter)`;
	await sql`update figure_correction k set (${USE}) = row(${USE_OF.g}), corrected_at = clock_timestamp()
		from ${now} where ${key('k')} = ${key('g')} and (${USE_OF.k}) is distinct from (${USE_OF.g})`.execute(trx);
	await sql`insert into figure_correction (initiative_id, fiscal_year, quarter, planned, actual, slippage, health, left_out, is_reported, report_id, report_revision, ${USE})
		select f.initiative_id, f.fiscal_year, f.quarter, f.planned, f.actual, f.slippage, f.health, f.left_out, f.is_reported, f.report_id, f.report_revision, ${USE_OF.g}
		from ${now} join initiative_period_figure f on ${key('f')} = ${key('g')}
		where f.frozen_at is not null and (${USE_OF.f}) is distinct from (${USE_OF.g})
		on conflict (fiscal_year, quarter, initiative_id) do nothing`.execute(trx);
	await sql`delete from figure_correction k using ${now}, initiative_period_figure f where ${key('k')} = ${key('g')} and ${key('f')} = ${key('g')}
		and (k.actual, k.is_reported, k.report_id, k.report_revision, ${USE_OF.k}) is not distinct from (f.actual, f.is_reported, f.report_id, f.report_revision, ${USE_OF.f})`.execute(
		trx
	);
}

/** What was corrected of one figure after its period closed; undefined where nothing was. */
export async function findCorrection(db: Kysely<DB>, initiativeId: number, { fiscalYear, quarter }: Period) {
	return db
		.selectFrom('figure_correction')
		.selectAll()
		.where('initiative_id', '=', initiativeId)
		.where('fiscal_year', '=', fiscalYear)
		.where('quarter', '=', quarter)
		.executeTakeFirst();
}

/** How many figures of a period were corrected after its close. */
export async function countCorrections(db: Kysely<DB>, filter: FigureFilter): Promise<number> {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from figure_correction k
		join initiative_period_figure f using (initiative_id, fiscal_year, quarter) where ${inPeriod(filter.period)} and ${matchesScope(filter)}`.execute(
		db
	);
	return rows[0]!.n;
}

const CORRECTED = ['health', 'left_out', 'is_reported', 'actual', 'planned', ...USE_COLUMNS];

/** In place of `initiative_period_figure f` in a roll-up: each figure as corrected after the close, else as it was frozen. */
export const correctedFigures: RawBuilder<unknown> = sql`(
	select f.initiative_id, f.fiscal_year, f.quarter, f.visibility, f.is_sample, f.plan_code, f.organisation_code, f.status, f.parts_total,
		f.rule_version, f.budget_weight, f.frozen_at,
		${sql.join(CORRECTED.map((name) => sql`case when k.initiative_id is null then f.${sql.ref(name)} else k.${sql.ref(name)} end as ${sql.ref(name)}`))}
	from initiative_period_figure f left join figure_correction k using (initiative_id, fiscal_year, quarter)) f`;
