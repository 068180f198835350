import { sql, type Kysely } from 'kysely';
import { fiscalYearOf } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** Fiscal years (พ.ศ.) that figures, budgets or transactions exist for, oldest first; empty where there is nothing yet. */
export async function findFiscalYears(db: Kysely<DB>): Promise<number[]> {
	const { rows } = await sql<{ first: number | null; last: number | null }>`
		select least((select min(fiscal_year) from initiative_period_figure),
			(select fiscal_year_of(min(transaction_date)) from transaction), (select min(fiscal_year) from reporting_period)) as first,
			greatest((select max(fiscal_year) from initiative_period_figure),
			(select fiscal_year_of(max(transaction_date)) from transaction), (select max(fiscal_year) from reporting_period)) as last
	`.execute(db);
	const { first, last } = rows[0]!;
	if (first === null || last === null) return [];
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Years to offer: those with data, and always the one that is shown and today's. */
export function offeredYears(known: number[], shown: number, today: string): number[] {
	return [...new Set([...known, shown, fiscalYearOf(today)])].sort((a, b) => a - b);
}

/** Initiatives of which neither start nor end is known: they stand under "ไม่ระบุช่วงเวลา" and in no period. */
export async function findUndatedCount(
	db: Kysely<DB>,
	of: { scope: 'public' | 'all'; sample: boolean; plan?: string }
): Promise<number> {
	const row = await db
		.selectFrom('initiative')
		.where('start_date', 'is', null)
		.where('end_date', 'is', null)
		.$if(of.scope === 'public', (query) => query.where('visibility', '=', 'public'))
		.$if(!of.sample, (query) => query.where('is_sample', '=', false))
		.$if(!!of.plan, (query) => query.where('plan_code', '=', of.plan!))
		.select(({ fn }) => fn.countAll<number>().as('n'))
		.executeTakeFirstOrThrow();
	return Number(row.n);
}
