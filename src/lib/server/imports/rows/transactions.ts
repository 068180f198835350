import { fiscalYearOf, isIsoDate, periodOf } from '#lib/domain/calendar.ts';
import { SUBJECTS } from '#lib/domain/import/subject.ts';
import { join, type Rules } from '#lib/server/imports/rows/rules.ts';
import type { NewTransaction } from '#lib/server/operations/record-transaction.ts';
import { parseTransaction } from '#lib/server/record-forms/money-form.ts';

export const transactionRules: Rules<NewTransaction, null> = {
	keyOf: (values) => join(...SUBJECTS.transactions.key.map((field) => values[field])),
	// Two payments may be alike to the last field: as many as the file has are wanted.
	repeats: true,
	labelOf: ({ initiative_code, source_reference }) =>
		[initiative_code, source_reference].filter(Boolean).join(' · '),
	complete(values) {
		const { transaction_date, budget_year } = values;
		// Money of the year that its day lies in needs no word.
		const isOwnYear =
			typeof transaction_date === 'string' &&
			isIsoDate(transaction_date) &&
			budget_year === String(fiscalYearOf(transaction_date));
		return {
			...values,
			currency: values['currency'] ?? 'THB',
			source_reference: values['source_reference'] ?? null,
			expense_class: values['expense_class'] ?? null,
			budget_year: isOwnYear ? null : (budget_year ?? null)
		};
	},
	parse({ merged, context }) {
		const parsed = parseTransaction(
			Object.fromEntries(Object.entries(merged).map(([field, value]) => [field, value ?? ''])),
			context.today
		);
		return parsed.ok ? { ok: true, payload: parsed.output } : { ok: false, errors: parsed.errors };
	},
	// Figures of a closed quarter stay as they are: what comes late stands beside them (operations/correct-money.ts).
	notesOf({ transaction_date }, { periods }) {
		const { fiscalYear, quarter } = periodOf(transaction_date);
		return periods.get(`${fiscalYear}-${quarter}`) === 'closed'
			? [
					{
						field: 'transaction_date',
						key: 'in_closed_quarter',
						params: { year: String(fiscalYear), quarter: String(quarter) }
					}
				]
			: [];
	}
};
