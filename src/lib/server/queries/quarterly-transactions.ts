import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Quarter } from '#lib/domain/calendar.ts';
import type { TransactionKind } from '#lib/domain/initiative-values.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { matchesScope } from '#lib/server/queries/figure-filter.ts';
import type { FigureScope } from '#lib/server/queries/figure-filter.ts';

/** Money of one fiscal quarter, kind and currency; a plan's own money stands apart from its initiatives'. */
export type QuarterAmount = {
	fiscal_year: number;
	quarter: Quarter;
	owner: 'plan' | 'initiative';
	kind: TransactionKind;
	currency: string;
	amount: string;
	has_sample: boolean;
};

/**
 * Transactions by fiscal quarter, oldest first; currencies are never added together. Initiatives' money counts
 * by their share where a dimension is chosen; plan money only where no dimension, place, organisation, status or health is.
 */
export async function sumTransactionsByQuarter(
	db: Kysely<DB>,
	filter: FigureScope,
	years?: { from: number; to: number }
): Promise<QuarterAmount[]> {
	const { dimension, place, organisation, status, health, plan } = filter;
	const hasPlans = !(dimension || place || organisation || status || health);
	const inYears = years
		? sql`and t.transaction_date between quarter_start(${years.from}, 1) and quarter_end(${years.to}, 4)`
		: sql``;
	// Carried money handed on from one year's initiative to the next is no new money.
	const isShown = sql`(${filter.sample} or not t.is_sample) and t.counterpart_id is null and ${IS_LAST_BALANCE} ${inYears}`;
	const own = hasPlans && !plan ? wholeSql(filter) : narrowedSql(filter);
	// By days, of which there are few, before quarters are told; added up before anything is divided.
	const { rows } = await sql<QuarterAmount>`
		with amounts as (
			select t.transaction_date, 'plan' as owner, t.kind, t.currency, sum(t.amount) as amount, 1 as parts, 1 as total, bool_or(t.is_sample) as has_sample
			from transaction t where ${hasPlans} and t.plan_code is not null and ${isShown} and (${plan ?? null}::text is null or t.plan_code = ${plan ?? null})
			group by t.transaction_date, t.kind, t.currency
			union all
			select t.transaction_date, 'initiative', t.kind, t.currency, sum(t.amount), ${own.parts} as parts, ${own.total} as total, bool_or(t.is_sample)
			from transaction t ${own.join} where t.initiative_id is not null and ${isShown} and ${own.where}
			group by t.transaction_date, t.kind, t.currency, ${own.groups}
		)
		select fiscal_year_of(transaction_date) as fiscal_year, fiscal_quarter_of(transaction_date) as quarter, owner, kind, currency,
			bool_or(has_sample) as has_sample, round(round(sum((amount * parts)::numeric(120, 40) / total), 30), 2) as amount
		from amounts group by 1, 2, owner, kind, currency order by 1, 2, owner, kind, currency`.execute(db);
	return rows;
}

/** Balances are no flows: of a quarter's the last counts (a report's before others of its day). */
const IS_LAST_BALANCE = sql`(t.kind <> 'outstanding' or not exists (select from transaction n where n.kind = 'outstanding'
	and (n.initiative_id, n.plan_code, n.budget_year) is not distinct from (t.initiative_id, t.plan_code, t.budget_year) and n.currency = t.currency
	and n.transaction_date between t.transaction_date and quarter_end(fiscal_year_of(t.transaction_date), fiscal_quarter_of(t.transaction_date))
	and (n.transaction_date, n.report_id is not null, n.id) > (t.transaction_date, t.report_id is not null, t.id)))`;

/** Condition on `initiative_period_figure f`: the figure of the transaction's quarter. */
const OF_QUARTER = sql`f.initiative_id = t.initiative_id and f.fiscal_year = fiscal_year_of(t.transaction_date) and f.quarter = fiscal_quarter_of(t.transaction_date)`;

/** Sums everything of a scope. It looks for what is internal, not for what is public: there are many transactions and few internal ones. */
function wholeSql({ scope }: FigureScope) {
	const isPublic = sql`not exists (select from initiative_period_figure f where f.visibility <> 'public' and ${OF_QUARTER})
		and (t.initiative_id not in (select id from initiative where visibility <> 'public')
			or exists (select from initiative_period_figure f where f.visibility = 'public' and ${OF_QUARTER}))`;
	return {
		join: sql``,
		where: scope === 'public' ? isPublic : sql`true`,
		parts: sql`1`,
		total: sql`1`,
		groups: sql`()`
	};
}

/** What the figure of the transaction's quarter matches, by its share of the dimension where one is chosen. */
function narrowedSql(filter: FigureScope) {
	const join = sql`join initiative_period_figure f on ${OF_QUARTER}`;
	const where = matchesScope(filter);
	if (!filter.dimension || filter.dimension === 'none')
		return { join, where, parts: sql`1`, total: sql`1`, groups: sql`()` };
	return {
		join: sql`${join} join figure_dimension d on (d.initiative_id, d.fiscal_year, d.quarter) = (f.initiative_id, f.fiscal_year, f.quarter)
			and d.dimension_code = ${filter.dimension}`,
		where,
		parts: sql`d.parts`,
		total: sql`f.parts_total`,
		groups: sql`d.parts, f.parts_total`
	};
}

/** All that one initiative's transactions sum to, by fiscal quarter. */
export async function sumInitiativeTransactions(
	db: Kysely<DB>,
	initiativeId: number
): Promise<Omit<QuarterAmount, 'owner'>[]> {
	const { rows } = await sql<Omit<QuarterAmount, 'owner'>>`
		select fiscal_year_of(transaction_date) as fiscal_year, fiscal_quarter_of(transaction_date) as quarter, kind, currency,
			sum(amount) as amount, bool_or(is_sample) as has_sample
		from transaction t where initiative_id = ${initiativeId} and counterpart_id is null and ${IS_LAST_BALANCE} group by 1, 2, kind, currency order by 1, 2, kind, currency`.execute(
		db
	);
	return rows;
}
