import { sql, type Kysely, type Transaction } from 'kysely';
import type { Period } from '#lib/domain/calendar.ts';
import type { MoneyStep, MonthEntry } from '#lib/domain/plan-actual.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Indicator } from '#lib/server/queries/indicator.ts';

/** Keeps what the close of a period stands by beside its figures: money by month, indicators' definitions, reports, actions. After updatePeriodClosed. */
export async function insertCloseSnapshot(trx: Transaction<DB>, { fiscalYear, quarter }: Period): Promise<void> {
	for (const { first, last } of await listInitiativeRanges(trx)) {
		await sql`select keep_close(fiscal_year, quarter, closed_at, ${first}, ${last}) from reporting_period where fiscal_year = ${fiscalYear} and quarter = ${quarter}`.execute(trx);
	}
}

const AT_ONCE = 1_000;

/** All initiatives in ranges of ids: what a close does to each of a hundred thousand is done a range at a time, clear of the time limit of a statement. */
export async function listInitiativeRanges(trx: Transaction<DB>): Promise<{ first: number; last: number }[]> {
	const { rows } = await sql<{ first: number; last: number }>`
		select min(id) as first, max(id) as last from (select id, (row_number() over (order by id) - 1) / ${AT_ONCE}::int as part from initiative) i group by part order by part`.execute(trx);
	return rows;
}

/** Money by month as it stood at the close, of these initiatives. */
export async function listClosedMoney(db: Kysely<DB>, ids: readonly number[], { fiscalYear, quarter }: Period) {
	const { rows } = await sql<{ initiative_id: number; steps: MoneyStep[]; entries: MonthEntry[] }>`
		select initiative_id, steps, entries from closed_money
		where fiscal_year = ${fiscalYear} and quarter = ${quarter} and initiative_id = any(${ids}::bigint[])`.execute(db);
	return rows;
}

/** What initiatives were measured by at the close, with the targets of then. */
export async function listClosedIndicators(db: Kysely<DB>, ids: readonly number[], { fiscalYear, quarter }: Period): Promise<Indicator[]> {
	const { rows } = await sql<{ definition: Indicator }>`
		select definition from closed_indicator
		where fiscal_year = ${fiscalYear} and quarter = ${quarter} and initiative_id = any(${ids}::bigint[])
		order by initiative_id, position, indicator_id`.execute(db);
	return rows.map(({ definition }) => definition);
}
