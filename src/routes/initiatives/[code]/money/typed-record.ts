import { periodOf } from '#lib/domain/calendar.ts';
import { entryKinds, type TransactionKind } from '#lib/domain/initiative-values.ts';
import type { MoneyRecord } from '#lib/domain/money-doubts.ts';
import { parseDecimal } from '#lib/domain/number.ts';
import { parseDate, parseFiscalYear } from '#lib/domain/parse-date.ts';

type Typed = (name: string) => string;
const amountOf = (text: string, min?: number) => {
	const parsed = parseDecimal(text, { scale: 2, ...(min === undefined ? {} : { min }) });
	return parsed.ok ? parsed.value : null;
};

/** The record with the transaction that is being typed; as it was while something is missing or not understood. */
export function withTypedTransaction(record: MoneyRecord, typed: Typed): MoneyRecord {
	const kind = typed('kind') as TransactionKind;
	const day = parseDate(typed('transaction_date'));
	const amount = amountOf(typed('amount'));
	if (
		!(entryKinds as readonly string[]).includes(kind) ||
		amount === null ||
		!day.ok ||
		day.precision !== 'day' ||
		day.date < '1941-01-01'
	)
		return record;
	const { fiscalYear, quarter } = periodOf(day.date);
	const year = parseFiscalYear(typed('budget_year'));
	const budget_year = year.ok && year.fiscalYear < fiscalYear ? year.fiscalYear : null;
	return {
		...record,
		entries: [
			...record.entries,
			{
				kind,
				day: day.date,
				fiscal_year: fiscalYear,
				quarter,
				currency: typed('currency').trim().toUpperCase(),
				budget_year,
				amount
			}
		]
	};
}

/** The record with the budget rows that stand in the form. */
export function withTypedBudget(record: MoneyRecord, keys: string[], typed: Typed): MoneyRecord {
	const budgets = keys.flatMap((key) => {
		const year = parseFiscalYear(typed(`${key}_fiscal_year`));
		const [by_act, after_transfers] = [
			amountOf(typed(`${key}_by_act`), 0),
			amountOf(typed(`${key}_after_transfers`), 0)
		];
		if (!year.ok || (by_act === null && after_transfers === null)) return [];
		return [
			{
				fiscal_year: year.fiscalYear,
				currency: typed(`${key}_currency`).trim().toUpperCase(),
				by_act,
				after_transfers
			}
		];
	});
	return { ...record, budgets };
}

/** Fields of a form by name, as they stand. */
export function reader(form: HTMLFormElement): Typed {
	const data = new FormData(form);
	return (name) => String(data.get(name) ?? '');
}
