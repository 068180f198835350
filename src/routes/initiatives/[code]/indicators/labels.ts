import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type indicators from '#lib/i18n/indicators.ts';
import { fieldOfTarget, quartersOfYears } from './target-fields.ts';

/** What each field of the form is called, in the form's order. */
export function labelsOf(
	years: readonly number[],
	t: typeof indicators.th,
	lang: Lang
): Record<string, string> {
	const {
		definition_th,
		definition_en,
		data_source_th,
		data_source_en,
		by_sex,
		by_age_group,
		by_place,
		...first
	} = t.fields;
	const by = Object.fromEntries(
		Object.entries({ by_sex, by_age_group, by_place }).map(([name, label]) => [
			name,
			`${t.sections.breakdown}: ${label}`
		])
	);
	const targets = Object.fromEntries(
		quartersOfYears(years).map((period) => [fieldOfTarget(period), t.targetOf(formatPeriod(period, lang))])
	);
	return { ...first, ...targets, ...by, definition_th, definition_en, data_source_th, data_source_en };
}
