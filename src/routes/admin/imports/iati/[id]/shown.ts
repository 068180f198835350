import { sumIati, type IatiField } from '#lib/domain/iati-changes.ts';
import type { IatiRecord } from '#lib/domain/iati-record.ts';
import { formatDate, formatFiscalYear } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatMoney } from '#lib/domain/number.ts';
import common from '#lib/i18n/common.ts';
import iatiImport from '#lib/i18n/iati-import.ts';

/** A field of an activity as a person reads it. */
export function shownField(record: IatiRecord, field: IatiField, lang: Lang): string {
	const t = iatiImport(lang);
	const said = read(record, field, lang);
	return said === '' || said === null ? t.nothing : said;
}

function read(record: IatiRecord, field: IatiField, lang: Lang): string | null {
	const t = iatiImport(lang);
	switch (field) {
		case 'start_date':
		case 'end_date':
			return record[field] && formatDate(record[field], lang);
		case 'status':
			return record.status && common(lang).statusNames[record.status];
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
