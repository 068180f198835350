import { sumIati, type IatiField } from '#lib/domain/iati-changes.ts';
import type { IatiRecord } from '#lib/domain/iati-record.ts';
import { formatDate, formatFiscalYear } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatMoney } from '#lib/domain/number.ts';
import { pick } from '#lib/i18n/pick.ts';
import common from '#lib/i18n/th/common.ts';
import commonEn from '#lib/i18n/en/common.ts';
import th from '#lib/i18n/th/iati-import.ts';
import en from '#lib/i18n/en/iati-import.ts';

/** A field of an activity as a person reads it. */
export function shownField(record: IatiRecord, field: IatiField, lang: Lang): string {
	const t = pick(lang, th, en);
	const said = read(record, field, lang);
	return said === '' || said === null ? t.nothing : said;
}

function read(record: IatiRecord, field: IatiField, lang: Lang): string | null {
	const t = pick(lang, th, en);
	switch (field) {
		case 'start_date':
		case 'end_date':
			return record[field] && formatDate(record[field], lang);
		case 'status':
			return record.status && pick(lang, common, commonEn).statusNames[record.status];
		case 'sectors':
			return record.sectors
				.map(({ code, name, percentage }) =>
					[code, name, percentage && `${percentage}%`].filter(Boolean).join(' ')
				)
				.join(' · ');
		case 'places':
			return record.places.join(' · ');
		case 'transactions':
			return sumIati(record.transactions)
				.map(({ kind, amount, currency, count }) =>
					t.sum(t.kinds[kind], formatMoney(amount, currency, lang), count.toLocaleString('en'))
				)
				.join(' · ');
		case 'budgets':
			return record.budgets
				.map(
					({ fiscal_year, currency, by_act, after_transfers }) =>
						`${formatFiscalYear(fiscal_year, lang)} ${formatMoney(after_transfers ?? by_act, currency, lang)}`
				)
				.join(' · ');
		default:
			return record[field];
	}
}
