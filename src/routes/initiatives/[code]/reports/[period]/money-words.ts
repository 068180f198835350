import type { Lang } from '#lib/domain/lang.ts';
import type { MoneyWarning } from '#lib/domain/money-warnings.ts';
import { formatMoney } from '#lib/domain/number.ts';
import report from '#lib/i18n/report.ts';
import { likelyAmount } from './likely-amount.ts';

/** A doubt about an amount, as the form, the check page and the reviewer read it. */
export function moneyWarningText(warning: MoneyWarning, lang: Lang): string {
	const t = report(lang);
	const baht = (value: string) => formatMoney(value, 'THB', lang);
	switch (warning.kind) {
		case 'no_balance':
			return t.warning.no_balance(baht(warning.value));
		case 'balance_stands':
			return t.warning.balance_stands(baht(warning.value), baht(warning.paid));
		case 'over_budget':
			return t.warning.over_budget(baht(warning.value), baht(warning.budget));
		case 'unit':
			return t.warning.unit(t.fields[warning.field], baht(warning.value), baht(likelyAmount(warning)));
		case 'looks_cumulative':
			return t.warning.looks_cumulative(t.fields[warning.field], baht(warning.value), baht(warning.before));
	}
}
