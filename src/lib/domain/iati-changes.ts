import type { IatiRecord, IatiTransaction } from './iati-record.ts';
import { add, rational, roundHalfAwayFromZero } from './rational.ts';

export type IatiField = Exclude<keyof IatiRecord, 'identifier' | 'reporter' | 'left'>;
export const IATI_FIELDS: readonly IatiField[] = [
	'title_th',
	'title_en',
	'objective_th',
	'objective_en',
	'start_date',
	'end_date',
	'status',
	'sectors',
	'places',
	'transactions',
	'budgets'
];

/** Where a newer file says something else than the one taken over last (null: none was). What officials changed themselves stays where the file says nothing new. */
export function changedFields(last: IatiRecord | null, next: IatiRecord): IatiField[] {
	if (last === null) return [...IATI_FIELDS];
	return IATI_FIELDS.filter((field) => JSON.stringify(last[field]) !== JSON.stringify(next[field]));
}

/** Sums by kind and currency, with how many they are of; currencies are never added together. */
export function sumIati(transactions: readonly IatiTransaction[]) {
	const groups = Map.groupBy(transactions, ({ kind, currency }) => `${kind} ${currency}`);
	return [...groups.values()].map((group) => ({
		kind: group[0]!.kind,
		currency: group[0]!.currency,
		count: group.length,
		amount: roundHalfAwayFromZero(group.map(({ amount }) => rational(amount)).reduce(add), 2)
	}));
}

/** Code of a new initiative: the identifier as far as a code may hold it. */
export function codeOfIdentifier(identifier: string): string {
	return (
		identifier
			.replace(/[^A-Za-z0-9.]+/g, '-')
			.replace(/[-.]*\.[-.]*/g, '.')
			.replace(/^[-.]+|[-.]+$/g, '')
			.slice(0, 80)
			.replace(/[-.]+$/, '') || 'IATI'
	);
}
