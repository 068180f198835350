import type { Lang } from '#lib/domain/lang.ts';
import type { MoneyBy } from '#lib/domain/money-line.ts';
import { nameIn } from '#lib/domain/names.ts';
import common from '#lib/i18n/common.ts';
import initiativeForm from '#lib/i18n/initiative-form.ts';
import money from '#lib/i18n/money.ts';

/** What a line of the money page is called. */
export function moneyName(
	line: { code: string; name_th: string | null; name_en: string | null },
	by: MoneyBy,
	lang: Lang
): string {
	const t = money(lang);
	if (line.code === 'total') return t.total;
	if (by === 'class') return initiativeForm(lang).money.classes[line.code as 'capital'];
	if (line.code === 'none') return by === 'dimension' ? common(lang).noDimension : t.noOrganisation;
	return line.name_th === null ? line.code : nameIn({ name_th: line.name_th, name_en: line.name_en }, lang);
}
