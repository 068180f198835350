import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { IsoDate, Period, Quarter } from '#lib/domain/calendar.ts';
import type { Health, HealthBounds, LeftOut } from '#lib/domain/health.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { inPeriod, matchesScope, type FigureFilter } from '#lib/server/queries/figure-filter.ts';

type Told = {
	actual: string | null;
	is_reported: boolean;
	report_id: number | null;
	report_revision: number | null;
	disbursed: string | null;
	obligated: string | null;
};
export type CorrectionRow = Told & {
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
export async function listFrozenFigures(db: Kysely<DB>, initiativeId: number, { fiscalYear, quarter }: Period) {
	const { rows } = await sql<Told & { fiscal_year: number; quarter: Quarter; as_of: IsoDate; rule_version: number; bounds: HealthBounds }>`
		select fiscal_year, quarter, as_of, rule_version, working -> 'bounds' as bounds, actual, is_reported, report_id, report_revision, disbursed, obligated
		from initiative_period_figure
		where initiative_id = ${initiativeId} and frozen_at is not null and (fiscal_year, quarter) >= (${fiscalYear}, ${quarter})
		order by fiscal_year, quarter`.execute(db);
	return rows;
}

/** Writes them in place of earlier ones of the same figures. */
export async function updateCorrections(trx: Transaction<DB>, rows: CorrectionRow[]): Promise<void> {
	for (const row of rows) {
		await trx
			.insertInto('figure_correction')
			.values(row)
			.onConflict((c) => c.columns(['fiscal_year', 'quarter', 'initiative_id']).doUpdateSet({ ...row, corrected_at: sql`clock_timestamp()` }))
			.execute();
	}
}

/** What was corrected of one figure after its period closed; undefined where nothing was. */
export async function findCorrection(db: Kysely<DB>, initiativeId: number, { fiscalYear, quarter }: Period) {
	return db.selectFrom('figure_correction').selectAll()
		.where('initiative_id', '=', initiativeId).where('fiscal_year', '=', fiscalYear).where('quarter', '=', quarter).executeTakeFirst();
}

/** How many figures of a period were corrected after its close. */
export async function countCorrections(db: Kysely<DB>, filter: FigureFilter): Promise<number> {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from figure_correction k
		join initiative_period_figure f using (initiative_id, fiscal_year, quarter) where ${inPeriod(filter.period)} and ${matchesScope(filter)}`.execute(db);
	return rows[0]!.n;
}

const CORRECTED = ['health', 'left_out', 'is_reported', 'actual', 'planned', 'disbursed', 'obligated'];

/** In place of `initiative_period_figure f` in a roll-up: each figure as corrected after the close, else as it was frozen. */
export const correctedFigures: RawBuilder<unknown> = sql`(
	select f.initiative_id, f.fiscal_year, f.quarter, f.visibility, f.is_sample, f.plan_code, f.organisation_code, f.status, f.parts_total,
		f.rule_version, f.budget_weight, f.frozen_at,
		${sql.join(CORRECTED.map((name) => sql`case when k.initiative_id is null then f.${sql.ref(name)} else k.${sql.ref(name)} end as ${sql.ref(name)}`))}
	from initiative_period_figure f left join figure_correction k using (initiative_id, fiscal_year, quarter)) f`;
