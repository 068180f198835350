import { comparePeriods, type Period } from '#lib/domain/calendar.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { nameIn } from '#lib/domain/names.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import exports from '#lib/i18n/exports.ts';
import type { ShownIndicators } from '#lib/server/queries/load-indicators.ts';

/** More would push the brief over its one page. */
const MOST_INDICATORS = 3;

/** The first indicators at the period in a line each: 'name 13.9 of 13.8 km (100.72 %)'; a carried value names its period. Empty where there is none. */
export function indicatorTexts(
	list: ShownIndicators['list'],
	period: Period,
	lang: Lang
): { name: string; value: string }[] {
	if (list.length === 0) return [];
	const t = exports(lang).brief;
	const lines = list.slice(0, MOST_INDICATORS).map(({ indicator, standing }) => {
		const number = (value: string | null) => formatDecimal(value, lang, { decimals: indicator.decimals });
		const unit = nameIn({ name_th: indicator.unit_th, name_en: indicator.unit_en }, lang);
		const isCarried = standing.from !== null && comparePeriods(standing.from, period) !== 0;
		return t.indicator(
			nameIn(indicator, lang),
			number(standing.value),
			number(standing.target),
			unit,
			formatDecimal(standing.percent, lang),
			isCarried ? formatPeriod(standing.from!, lang) : null
		);
	});
	const more = list.length > lines.length ? [t.moreIndicators(list.length - lines.length)] : [];
	return [{ name: t.indicators, value: [...lines, ...more].join(' · ') }];
}
