import { sql, type RawBuilder } from 'kysely';

/** Of a day's balances the one that counts: a report's, else the one that was recorded last. */
export function lastBalance(where: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`(array_agg(amount order by report_id is null, id desc) filter (where ${where}))[1]`;
}

/**
 * Entries of `transaction` (id, report_id, kind, transaction_date, amount, and the key's columns) with what domain/obligation.ts
 * says of each: `bound`, what it adds to the outstanding, and `is_known`, whether anything can be said of it at all.
 */
export function withBound(entries: RawBuilder<unknown>, key: string): RawBuilder<unknown> {
	const keys = sql.raw(key);
	return sql`(
		select e.*, case when kind = 'outstanding' and transaction_date = since and nth = 1 then amount
				when kind = 'new_obligation' and transaction_date > since then amount
				when kind = 'release' and transaction_date > since then -amount end as bound,
			since is not null
				and coalesce(sum(amount) filter (where kind = 'disbursement' and transaction_date > since) over same, 0) = 0
				and not coalesce(bool_or(kind = 'obligation_before_rule' and (not has_balance or transaction_date > since)) over same, false) as is_known
		from (
			select x.*, bool_or(kind = 'outstanding') over own as has_balance,
				coalesce(max(transaction_date) filter (where kind = 'outstanding') over own,
					min(transaction_date) filter (where kind in ('new_obligation', 'release')) over own - 1) as since,
				row_number() over (partition by ${keys}, kind, transaction_date order by report_id is null, id desc) as nth
			from (${entries}) x window own as (partition by ${keys})
		) e window same as (partition by ${keys})
	)`;
}

/** Sums of such entries: disbursed d, outstanding o, and obligated before the rule (old); null where nothing is known. */
export const boundSums: RawBuilder<unknown> = sql`sum(amount) filter (where kind = 'disbursement') as d,
	case when bool_and(is_known) and count(bound) > 0 then sum(bound) end as o, sum(amount) filter (where kind = 'obligation_before_rule') as old`;

/** The kinds that say what of a budget is used. */
export const USE_KINDS = sql.raw(
	`('new_obligation', 'release', 'outstanding', 'obligation_before_rule', 'disbursement')`
);
