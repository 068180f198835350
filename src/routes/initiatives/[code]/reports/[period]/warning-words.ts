import type { IndicatorWarning } from '#lib/domain/indicator-warnings.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { titleIn } from '#lib/domain/names.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import type { ReportWarning } from '#lib/domain/report-warnings.ts';
import indicatorsWords from '#lib/i18n/indicators.ts';
import report from '#lib/i18n/report.ts';
import { indicatorWarningText, type LabelledIndicator } from './indicator-labels.ts';
import { moneyWarningText } from './money-words.ts';

export type Warned = {
	milestones: { id: number; title_th: string; title_en: string | null }[];
	indicators: LabelledIndicator[];
};

/** What looks wrong, in a sentence. */
export function warningWords(
	warning: ReportWarning | IndicatorWarning,
	{ milestones, indicators }: Warned,
	lang: Lang
): string {
	const t = report(lang);
	const short = (value: string) => formatDecimal(value, lang, { decimals: 2 });
	const nameOf = (id: number | null) => {
		const milestone = milestones.find((one) => one.id === id);
		return milestone ? titleIn(milestone, lang) : t.wholeInitiative;
	};
	switch (warning.kind) {
		case 'below_last':
			return t.warning.below_last(nameOf(warning.milestone_id), short(warning.value), short(warning.last));
		case 'missing_percent':
			return t.warning.missing_percent(nameOf(warning.milestone_id));
		case 'end_without_100':
			return t.warning.end_without_100(nameOf(warning.milestone_id));
		case 'no_explanation':
			return t.warning.no_explanation;
		case 'no_balance':
		case 'balance_stands':
		case 'over_budget':
		case 'unit':
		case 'looks_cumulative':
			return moneyWarningText(warning, lang);
		default:
			return indicatorWarningText(warning, indicators, indicatorsWords(lang), lang);
	}
}
