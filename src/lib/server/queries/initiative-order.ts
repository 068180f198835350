import { sql, type RawBuilder } from 'kysely';
import type { Filter, Sort } from '#lib/domain/filter.ts';

/** Where a walk through the list stands; both come with every row. */
export type SortRow = { code: string; sortValue: string | null };
type Order = Pick<Filter, 'sort' | 'descending'>;

// Thai needs its own order (เ แ โ after their consonants); every PostgreSQL with ICU has this one.
const COLUMNS: Record<Sort, RawBuilder<unknown>> = {
	code: sql`i.code`,
	title: sql`i.title_th collate "th-x-icu"`,
	slippage: sql`f.slippage`,
	actual: sql`f.actual`,
	budget: sql`f.budget_weight`,
	end: sql`i.end_date`
};
const TYPES: Record<Sort, string> = {
	code: 'text',
	title: 'text',
	slippage: 'numeric',
	actual: 'numeric',
	budget: 'numeric',
	end: 'date'
};

/** The value that a list is sorted by, as text. */
export function sortValue(sort: Sort): RawBuilder<string | null> {
	return sql`${COLUMNS[sort]}::text`;
}

/** What is not known stands last in both directions; the code makes the order total. */
export function orderBy({ sort, descending }: Order): RawBuilder<unknown> {
	const direction = sql.raw(descending ? 'desc' : 'asc');
	if (sort === 'code') return sql`i.code ${direction}`;
	return sql`${COLUMNS[sort]} ${direction} nulls last, i.code`;
}

/** Rows that stand after one in `orderBy`. */
export function afterRow({ sort, descending }: Order, { code, sortValue }: SortRow): RawBuilder<boolean> {
	const sign = sql.raw(descending ? '<' : '>');
	if (sort === 'code') return sql`i.code ${sign} ${code}`;
	const column = COLUMNS[sort];
	if (sortValue === null) return sql`${column} is null and i.code > ${code}`;
	const value = sql`${sortValue}::${sql.raw(TYPES[sort])}`;
	return sql`(${column} ${sign} ${value} or ${column} is null or (${column} = ${value} and i.code > ${code}))`;
}
