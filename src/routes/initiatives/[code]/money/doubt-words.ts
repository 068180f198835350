import { formatFiscalYear, formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { meantAmount, type MoneyDoubt } from '#lib/domain/money-doubts.ts';
import type { MilestoneBudgetDoubt } from '#lib/domain/milestone-budgets.ts';
import { formatMoney } from '#lib/domain/number.ts';
import initiativeForm from '#lib/i18n/initiative-form.ts';
import moneyWords from '#lib/i18n/money.ts';

/** A doubt about an initiative's money in words. */
export function doubtText(doubt: MoneyDoubt, lang: Lang): string {
	const t = moneyWords(lang).doubts;
	const kinds = initiativeForm(lang).money.kinds;
	const money = (value: string) => formatMoney(value, doubt.currency, lang);
	const year = formatFiscalYear(doubt.fiscal_year, lang);
	const [value, other] = [money(doubt.value), money(doubt.other)];
	switch (doubt.kind) {
		case 'transfer_unit':
			return t.transfer_unit(year, value, other, money(meantAmount(doubt)));
		case 'year_unit':
			return t.year_unit(year, value, other, money(meantAmount(doubt)));
		case 'entry_unit':
			return t.entry_unit(
				formatPeriod({ fiscalYear: doubt.fiscal_year, quarter: doubt.quarter }, lang),
				kinds[doubt.entry],
				value,
				other,
				money(meantAmount(doubt))
			);
		case 'fell':
			return t.fell(
				formatPeriod({ fiscalYear: doubt.fiscal_year, quarter: doubt.quarter }, lang),
				kinds[doubt.entry],
				value
			);
		case 'negative_balance':
			return t.negative_balance(year, value);
		case 'no_balance':
			return t.no_balance(year, value);
		case 'over_budget':
			return t.over_budget(year, value, other);
		case 'milestones_differ':
			return milestoneBudgetText({ ...doubt, first_year: doubt.fiscal_year }, lang);
		case 'over_carried':
			return t.over_carried(year, value, other);
	}
}

/** Milestones' budgets beside those of the years that they lie in. */
export function milestoneBudgetText(doubt: MilestoneBudgetDoubt, lang: Lang): string {
	const t = moneyWords(lang).doubts;
	const [first, last] = [doubt.first_year, doubt.last_year].map((year) => formatFiscalYear(year, lang));
	const years = first === last ? first! : `${first}–${last}`;
	const [value, other] = [doubt.value, doubt.other].map((amount) => formatMoney(amount, 'THB', lang));
	return doubt.isPartial
		? t.milestones_exceed(years, value!, other!)
		: t.milestones_differ(years, value!, other!);
}
