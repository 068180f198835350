import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Quarter } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { matchesScope } from '#lib/server/queries/figure-filter.ts';
import type { FigureScope } from '#lib/server/queries/figure-filter.ts';

/** Money of one fiscal quarter, kind and currency; a plan's own money stands apart from its initiatives'. */
export type QuarterAmount = {
	fiscal_year: number;
	quarter: Quarter;
	owner: 'plan' | 'initiative';
	kind: 'commitment' | 'obligation' | 'disbursement' | 'carry_over';
	currency: string;
	amount: string;
	has_sample: boolean;
};

/**
 * Transactions by fiscal quarter, oldest first; currencies are never added together. Initiatives' money counts
 * by their share where a dimension is chosen; plan money only where no dimension, place, organisation, status or health is.
 */
export async function sumTransactionsByQuarter(
	db: Kysely<DB>, filter: FigureScope, years?: { from: number; to: number }
): Promise<QuarterAmount[]> {
	const { dimension, place, organisation, status, health } = filter;
	const hasPlans = !(dimension || place || organisation || status || health);
	const share = dimension && dimension !== 'none' ? dimension : null;
	const inYears = years ? sql`fiscal_year between ${years.from} and ${years.to}` : sql`true`;
	const { rows } = await sql<QuarterAmount>`
		with dated as (
			select t.*, fiscal_year_of(transaction_date) as fiscal_year, fiscal_quarter_of(transaction_date) as quarter
			from transaction t where ${filter.sample} or not is_sample
		), amounts as (
			select t.fiscal_year, t.quarter, 'plan' as owner, kind, currency, amount, 1 as parts, 1 as total, is_sample
			from dated t where ${hasPlans} and plan_code is not null and ${inYears}
				and (${filter.plan ?? null}::text is null or plan_code = ${filter.plan ?? null})
			union all
			select t.fiscal_year, t.quarter, 'initiative', kind, currency, amount, coalesce(fd.parts, 1),
				case when fd.parts is null then 1 else f.parts_total end, t.is_sample
			from dated t
			join initiative_period_figure f on (f.initiative_id, f.fiscal_year, f.quarter) = (t.initiative_id, t.fiscal_year, t.quarter)
			left join figure_dimension fd on (fd.initiative_id, fd.fiscal_year, fd.quarter) = (t.initiative_id, t.fiscal_year, t.quarter)
				and fd.dimension_code = ${share}
			where ${matchesScope(filter)} and ${years ? sql`t.fiscal_year between ${years.from} and ${years.to}` : sql`true`}
		)
		select fiscal_year, quarter, owner, kind, currency, bool_or(is_sample) as has_sample,
			round(round(sum(amount * parts::numeric(60, 40) / total), 30), 2) as amount
		from amounts group by fiscal_year, quarter, owner, kind, currency
		order by fiscal_year, quarter, owner, kind, currency`.execute(db);
	return rows;
}

/** All that one initiative's transactions sum to, by fiscal quarter. */
export async function sumInitiativeTransactions(db: Kysely<DB>, initiativeId: number): Promise<Omit<QuarterAmount, 'owner'>[]> {
	const { rows } = await sql<Omit<QuarterAmount, 'owner'>>`
		select fiscal_year_of(transaction_date) as fiscal_year, fiscal_quarter_of(transaction_date) as quarter, kind, currency,
			sum(amount) as amount, bool_or(is_sample) as has_sample
		from transaction where initiative_id = ${initiativeId} group by 1, 2, kind, currency order by 1, 2, kind, currency`.execute(db);
	return rows;
}
