import { withFilter, type Filter } from '#lib/domain/filter.ts';
import type { MoneyBy } from '#lib/domain/money-line.ts';

/** An address with a filter and what money is told apart by. */
export function withMoneyBy(path: string, filter: Partial<Filter>, by: MoneyBy): string {
	const address = withFilter(path, filter);
	return by === 'dimension' ? address : `${address}${address.includes('?') ? '&' : '?'}by=${by}`;
}
