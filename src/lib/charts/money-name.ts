import type { Lang } from '#lib/domain/lang.ts';
import type { MoneyBy } from '#lib/domain/money-line.ts';
import { nameIn } from '#lib/domain/names.ts';
import { pick } from '#lib/i18n/pick.ts';
import common from '#lib/i18n/th/common.ts';
import commonEn from '#lib/i18n/en/common.ts';
import form from '#lib/i18n/th/initiative-form.ts';
import formEn from '#lib/i18n/en/initiative-form.ts';
import th from '#lib/i18n/th/money.ts';
import en from '#lib/i18n/en/money.ts';

/** What a line of the money page is called. */
export function moneyName(
	line: { code: string; name_th: string | null; name_en: string | null },
	by: MoneyBy,
	lang: Lang
): string {
	const t = pick(lang, th, en);
	if (line.code === 'total') return t.total;
	if (by === 'class') return pick(lang, form, formEn).money.classes[line.code as 'capital'];
	if (line.code === 'none')
		return by === 'dimension' ? pick(lang, common, commonEn).noDimension : t.noOrganisation;
	return line.name_th === null ? line.code : nameIn({ name_th: line.name_th, name_en: line.name_en }, lang);
}
