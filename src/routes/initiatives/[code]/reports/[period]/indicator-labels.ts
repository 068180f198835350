import type { Lang } from '#lib/domain/lang.ts';
import { nameIn } from '#lib/domain/names.ts';
import type indicatorsWords from '#lib/i18n/indicators.ts';
import type { IndicatorWarning } from '#lib/domain/indicator-warnings.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import type { ReportIndicator } from './report-indicators.ts';

type Words = typeof indicatorsWords.th;
/** As pages get it: plain data. */
export type LabelledIndicator = Pick<
	ReportIndicator,
	'id' | 'code' | 'name_th' | 'name_en' | 'unit_th' | 'unit_en' | 'kind' | 'decimals' | 'groups'
>;
type Category = LabelledIndicator['groups'][number]['categories'][number];

/** What an amount's fields are called: of a ratio both counts, else by how it is counted. */
export function amountFields(
	{ kind }: Pick<LabelledIndicator, 'kind'>,
	t: Words
): { name: 'value' | 'numerator' | 'denominator'; label: string }[] {
	if (kind !== 'ratio') return [{ name: 'value', label: t.amount[kind] }];
	return [
		{ name: 'numerator', label: t.amount.numerator },
		{ name: 'denominator', label: t.amount.denominator }
	];
}

export function categoryName({ key, names }: Category, t: Words, lang: Lang): string {
	return names ? nameIn(names, lang) : (t.categories[key] ?? key);
}

export function unitIn(
	{ unit_th, unit_en }: Pick<LabelledIndicator, 'unit_th' | 'unit_en'>,
	lang: Lang
): string {
	return nameIn({ name_th: unit_th, name_en: unit_en }, lang);
}

/** What each field of the indicators is called, in the form's order. */
export function indicatorLabels(
	indicators: readonly LabelledIndicator[],
	t: Words,
	lang: Lang
): Record<string, string> {
	const labels = indicators.flatMap((one): [string, string][] => {
		const fields = amountFields(one, t);
		const own = fields.map(({ name, label }): [string, string] => [
			`i${one.id}_${name}`,
			t.numbered(one.code, label)
		]);
		const parts = one.groups.flatMap(({ breakdown, categories }) =>
			categories.flatMap((category) =>
				fields.map(({ name, label }): [string, string] => [
					`i${one.id}_${breakdown}_${category.key}_${name}`,
					t.numbered(one.code, t.partField(label, t.groups[breakdown], categoryName(category, t, lang)))
				])
			)
		);
		return [...own, ...parts, [`i${one.id}_note`, t.numbered(one.code, t.note)]];
	});
	return Object.fromEntries(labels);
}

/** A warning in words. */
export function indicatorWarningText(
	warning: IndicatorWarning,
	indicators: readonly LabelledIndicator[],
	t: Words,
	lang: Lang
): string {
	const indicator = indicators.find(({ id }) => id === warning.indicator_id);
	const name = indicator ? `${indicator.code} ${nameIn(indicator, lang)}` : '';
	const number = (value: string) => formatDecimal(value, lang);
	switch (warning.kind) {
		case 'indicator_below_last':
			return t.warning.indicator_below_last(name, number(warning.value), number(warning.last));
		case 'indicator_parts':
			return t.warning.indicator_parts(
				name,
				t.groups[warning.breakdown],
				number(warning.sum),
				number(warning.whole)
			);
		case 'indicator_half':
			return t.warning.indicator_half(name);
		case 'indicator_missing':
			return t.warning.indicator_missing(name);
	}
}
