import { comparePeriods, type Period } from '#lib/domain/calendar.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { nameIn } from '#lib/domain/names.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import { pick } from '#lib/i18n/pick.ts';
import th from '#lib/i18n/th/exports.ts';
import en from '#lib/i18n/en/exports.ts';
import { columns } from '#lib/server/exports/documents/brief-tables.ts';
import type { ShownIndicators } from '#lib/server/queries/load-indicators.ts';

const MOST_INDICATORS = 5;

/** The first indicators at the period, on paper; what is carried is marked with '*'. Null where there is none. */
export function indicatorTable(list: ShownIndicators['list'], period: Period, lang: Lang) {
	if (list.length === 0) return null;
	const t = pick(lang, th, en).brief;
	const shown = list.slice(0, MOST_INDICATORS);
	const isCarried = ({ standing }: (typeof list)[number]) => standing.from !== null && comparePeriods(standing.from, period) !== 0;
	const notes = [list.length > shown.length ? t.moreIndicators(list.length - shown.length) : null, shown.some(isCarried) ? t.carriedValue : null].filter((note) => note !== null);
	return {
		title: t.indicators,
		columns: columns(t.indicatorHeads, [4, 1.6, 1, 1, 1.1, 1.2], 2),
		rows: shown.map((one) => {
			const { indicator, standing } = one;
			const number = (value: string | null) => formatDecimal(value, lang, { decimals: indicator.decimals });
			return [
				nameIn(indicator, lang), nameIn({ name_th: indicator.unit_th, name_en: indicator.unit_en }, lang),
				number(indicator.baseline_value), number(standing.target), `${number(standing.value)}${isCarried(one) ? '*' : ''}`, formatDecimal(standing.percent, lang)
			];
		}),
		more: notes.length > 0 ? notes.join(' · ') : null
	};
}
