import { fiscalYearRange } from '#lib/domain/calendar.ts';
import iati from '#lib/i18n/iati.ts';
import { TRANSACTION_TYPES } from '#lib/server/exports/iati/codes.ts';
import { bilingual, narrativeElement } from '#lib/server/exports/iati/narrative.ts';
import { element } from '#lib/server/exports/xml.ts';
import type { listActivityBudgets, listActivityTransactions } from '#lib/server/queries/iati-records.ts';

type Budget = Awaited<ReturnType<typeof listActivityBudgets>>[number];
type Transaction = Awaited<ReturnType<typeof listActivityTransactions>>[number];

/** A fiscal year's money: by the Act as original, after transfers as revised, both committed. */
export function budgetElements(budgets: readonly Budget[]): string {
	return budgets
		.flatMap(({ fiscal_year, currency, by_act, after_transfers }) => {
			const { start, end } = fiscalYearRange(fiscal_year);
			return [
				[1, by_act],
				[2, after_transfers]
			].map(([type, amount]) =>
				amount === null
					? ''
					: element(
							'budget',
							element('period-start', '', { 'iso-date': start }) +
								element('period-end', '', { 'iso-date': end }) +
								value(String(amount), currency, start),
							{ type: type!, status: 2 }
						)
			);
		})
		.join('');
}

export function transactionElements(transactions: readonly Transaction[]): string {
	return transactions
		.map(({ kind, transaction_date, amount, currency, source_reference }) =>
			element(
				'transaction',
				element('transaction-type', '', { code: TRANSACTION_TYPES[kind as keyof typeof TRANSACTION_TYPES] }) +
					element('transaction-date', '', { 'iso-date': transaction_date }) +
					value(kind === 'release' ? `-${amount}` : amount, currency, transaction_date) +
					narrativeElement(
						'description',
						bilingual(
							{ th: iati.th, en: iati.en },
							(t) => t.transactions[kind as keyof typeof t.transactions]
						)
					),
				{ ref: source_reference }
			)
		)
		.join('');
}

function value(amount: string, currency: string, date: string): string {
	return element('value', amount, { currency, 'value-date': date });
}
