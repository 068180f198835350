import * as v from 'valibot';
import { fiscalYearOf, type IsoDate } from '#lib/domain/calendar.ts';
import { expenseClasses, statedClasses, entryKinds, type BudgetRow } from '#lib/domain/initiative-values.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import { parseFiscalYear } from '#lib/domain/parse-date.ts';
import {
	choice,
	optionalChoice,
	optionalDecimal,
	optionalText,
	requiredDay,
	requiredDecimal,
	requiredText
} from '#lib/server/form-fields.ts';
import type { NewTransaction } from '#lib/server/operations/record-transaction.ts';
import type { FormValues } from '#lib/server/forms.ts';
import { parseForm, type FieldErrors, type Parsed } from '#lib/server/parse-form.ts';

const currency = v.pipe(requiredText(3), v.toUpperCase(), v.regex(/^[A-Z]{3}$/, 'invalid'));
const most = '9999999999999999.99';

const transactionSchema = v.object({
	kind: choice(entryKinds),
	transaction_date: requiredDay,
	amount: requiredDecimal({ min: `-${most}`, max: most, scale: 2 }),
	currency,
	source_reference: optionalText(300),
	expense_class: optionalChoice(statedClasses)
});

/** One transaction. What was obligated or paid lies in no day to come; the year that its money is of lies in no year after its day, and is none where it is the same. */
export function parseTransaction(sent: FormValues, today: IsoDate): Parsed<NewTransaction> {
	const parsed = parseForm(transactionSchema, sent);
	const typed = [sent['budget_year'] ?? ''].flat()[0]!;
	const year = parseFiscalYear(typed);
	const errors: FieldErrors = parsed.ok ? {} : { ...parsed.errors };
	if (!year.ok && year.reason !== 'empty') errors['budget_year'] = year.reason;
	else if (year.ok && (year.fiscalYear < 2484 || year.fiscalYear > 2700))
		errors['budget_year'] = 'out_of_range';
	else if (year.ok && parsed.ok && year.fiscalYear > fiscalYearOf(parsed.output.transaction_date))
		errors['budget_year'] = 'year_after_day';
	if (parsed.ok && parsed.output.kind !== 'carry_over' && parsed.output.transaction_date > today)
		errors['transaction_date'] = 'in_future';
	if (parsed.ok && isObligation(parsed.output.kind) && parsed.output.amount.startsWith('-'))
		errors['amount'] = 'release_instead';
	if (parsed.ok && parsed.output.kind === 'outstanding' && parsed.output.expense_class !== null)
		errors['expense_class'] = 'balance_whole';
	if (!parsed.ok || Object.keys(errors).length > 0) return { ok: false, errors };
	const budget_year =
		year.ok && year.fiscalYear !== fiscalYearOf(parsed.output.transaction_date) ? year.fiscalYear : null;
	return { ok: true, output: { ...parsed.output, budget_year } };
}

function isObligation(kind: string): boolean {
	return kind === 'new_obligation' || kind === 'release' || kind === 'outstanding';
}

/** Budget rows b0, b1, …; a row with no amounts is none. */
export function parseBudget(sent: FormValues): Parsed<BudgetRow[]> {
	const errors: FieldErrors = {};
	const rows: BudgetRow[] = [];
	const keys = Object.keys(sent).flatMap((name) => /^(b\d{1,3})_fiscal_year$/.exec(name)?.[1] ?? []);
	for (const key of keys) {
		const text = (part: string) => [sent[`${key}_${part}`] ?? ''].flat()[0]!;
		if (text('by_act') === '' && text('after_transfers') === '') continue;
		const amount = optionalDecimal({ min: 0, max: most, scale: 2 });
		const parsed = parseForm(
			v.object({ by_act: amount, after_transfers: amount, expense_class: choice(expenseClasses), currency }),
			Object.fromEntries(
				['by_act', 'after_transfers', 'expense_class', 'currency'].map((part) => [part, text(part)])
			)
		);
		const year = parseFiscalYear(text('fiscal_year'));
		if (!year.ok) errors[`${key}_fiscal_year`] = year.reason === 'empty' ? 'required' : year.reason;
		else if (year.fiscalYear < 2484 || year.fiscalYear > 2700) errors[`${key}_fiscal_year`] = 'out_of_range';
		if (!parsed.ok) for (const [part, code] of Object.entries(parsed.errors)) errors[`${key}_${part}`] = code;
		if (!parsed.ok || !year.ok) continue;
		const row = { fiscal_year: year.fiscalYear, ...parsed.output };
		if (
			rows.some(
				(one) =>
					one.fiscal_year === row.fiscal_year &&
					one.expense_class === row.expense_class &&
					one.currency === row.currency
			)
		)
			errors[`${key}_fiscal_year`] = 'taken';
		rows.push(row);
	}
	return Object.keys(errors).length === 0 ? { ok: true, output: rows } : { ok: false, errors };
}

/** The rows as fields, with two empty ones more. */
export function budgetFields(
	rows: {
		fiscal_year: number;
		expense_class: string;
		currency: string;
		by_act: string | null;
		after_transfers: string | null;
	}[],
	lang: Lang
): Record<string, string> {
	const number = (value: string | null) =>
		value === null ? '' : formatDecimal(value, lang, { decimals: 2 });
	const fields = rows.map((row) => ({
		...row,
		fiscal_year: String(row.fiscal_year),
		by_act: number(row.by_act),
		after_transfers: number(row.after_transfers)
	}));
	const empty = {
		fiscal_year: '',
		expense_class: 'unspecified',
		currency: 'THB',
		by_act: '',
		after_transfers: ''
	};
	const parts = ['fiscal_year', 'expense_class', 'currency', 'by_act', 'after_transfers'] as const;
	return Object.fromEntries(
		[...fields, empty, empty].flatMap((row, i) => parts.map((part) => [`b${i}_${part}`, row[part]]))
	);
}
