import { writeColumns } from '#lib/domain/column-choice.ts';
import { statuses, type Filter } from '#lib/domain/filter.ts';
import { healths } from '#lib/domain/health.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { nameIn, titleIn } from '#lib/domain/names.ts';
import common from '#lib/i18n/common.ts';
import initiatives from '#lib/i18n/initiatives.ts';

export type Name = { code: string; name_th: string; name_en: string | null };
export type Title = { code: string; title_th: string; title_en: string | null };
export type Choices = { dimensions: Name[]; plans: Title[]; organisations: Name[]; provinces: Name[] };
export type Option = [value: string, text: string];
/** isWhole: one of the options holds always; there is no "all". */
export type Select = {
	name: string;
	label: string;
	value: string | null;
	options: Option[];
	isWhole?: boolean;
};
/** Which selects can ask for what has none. */
export type Without = Partial<Record<'dimension' | 'organisation' | 'place', string>>;

export function namedOptions(names: readonly Name[], lang: Lang): Option[] {
	return names.map((one) => [one.code, nameIn(one, lang)]);
}

/** Whose and where: what every list is narrowed by. `place`: the one that the address names, where it is none of the provinces offered. */
export function scopeSelects(
	filter: Pick<Filter, 'dimension' | 'plan' | 'organisation' | 'place'>,
	choices: Choices,
	place: Name | null,
	lang: Lang,
	without: Without
): Select[] {
	const c = common(lang);
	const provinces =
		place && !choices.provinces.some((one) => one.code === place.code)
			? [...choices.provinces, place]
			: choices.provinces;
	const options = (names: readonly Name[], none: string | undefined): Option[] => [
		...namedOptions(names, lang),
		...(none ? [['none', none] as Option] : [])
	];
	return [
		{
			name: 'dimension',
			label: c.dimension,
			value: filter.dimension,
			options: options(choices.dimensions, without.dimension)
		},
		{
			name: 'plan',
			label: c.plan,
			value: filter.plan,
			options: choices.plans.map((one) => [one.code, titleIn(one, lang)])
		},
		{
			name: 'organisation',
			label: c.organisation,
			value: filter.organisation,
			options: options(choices.organisations, without.organisation)
		},
		{ name: 'place', label: c.province, value: filter.place, options: options(provinces, without.place) }
	];
}

/** How it stands. */
export function standingSelects(filter: Pick<Filter, 'health' | 'status'>, lang: Lang): Select[] {
	const [t, c] = [initiatives(lang), common(lang)];
	return [
		{
			name: 'health',
			label: t.health,
			value: filter.health,
			options: healths.map((one) => [one, c.health[one]])
		},
		{
			name: 'status',
			label: t.state,
			value: filter.status,
			options: statuses.map((one) => [one, c.statusNames[one]])
		}
	];
}

/** Hidden fields that keep the period of the address, whether sample rows are shown, and which columns. */
export function keptPeriod({
	period,
	as,
	sample,
	columns
}: Pick<Filter, 'period' | 'as' | 'sample'> & Partial<Pick<Filter, 'columns'>>): Option[] {
	return [
		...(period
			? ([
					['year', String(period.fiscalYear)],
					['quarter', String(period.quarter)],
					...(as ? [['as', as]] : [])
				] as Option[])
			: []),
		...(sample ? [] : [['sample', '0'] as Option]),
		...(columns ? [['columns', writeColumns(columns)] as Option] : [])
	];
}
