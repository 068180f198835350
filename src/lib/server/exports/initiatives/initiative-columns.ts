import { sharesAsPercent } from '#lib/domain/largest-remainder.ts';
import type { Lang } from '#lib/domain/lang.ts';
import type { Precision } from '#lib/domain/span.ts';
import { nameIn, titleIn } from '#lib/domain/names.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import type { Column } from '#lib/server/exports/column.ts';
import { figureColumns, moneyColumns } from '#lib/server/exports/initiatives/figure-columns.ts';
import type { InitiativeRow } from '#lib/server/queries/initiatives.ts';

const c = (lang: Lang) => common(lang);
const both = (key: keyof typeof exports.th.columns) => ({
	th: exports.th.columns[key],
	en: exports.en.columns[key]
});
const imprecise = (date: string | null, precision: Precision) => (date === null ? null : { date, precision });

/** 'ความมั่นคง 50% · สังคม 50%'; editorial shares are marked. */
export function dimensionsText(
	{
		dimensions
	}: {
		dimensions: Pick<InitiativeRow['dimensions'][number], 'name_th' | 'name_en' | 'parts' | 'is_editorial'>[];
	},
	lang: Lang
): string {
	if (dimensions.length === 0) return c(lang).noDimension;
	const shares = sharesAsPercent(dimensions.map(({ parts }) => parts));
	return dimensions
		.map((dimension, i) => {
			const share = dimensions.length > 1 ? ` ${shares[i]}%` : '';
			return `${nameIn(dimension, lang)}${share}${dimension.is_editorial ? ` (${c(lang).editorial})` : ''}`;
		})
		.join(' · ');
}

/** The title; one of an invented initiative that does not say so itself is marked. */
export function titleText(
	row: { title_th: string; title_en: string | null; is_sample: boolean },
	lang: Lang
): string {
	const title = titleIn(row, lang);
	const marked = [common.th.sample, common.en.sample].some((word) => title.toLowerCase().includes(word));
	return row.is_sample && !marked ? `${title} (${c(lang).sample})` : title;
}

/** The one column list of initiatives: CSV, XLSX, PDF table and page. */
export const initiativeColumns: Column<InitiativeRow>[] = [
	{ key: 'code', type: 'text', head: both('code'), paper: 1, value: (row) => row.code },
	{
		key: 'title',
		type: 'text',
		head: both('title'),
		paper: 3.4,
		value: titleText
	},
	{
		key: 'plan',
		type: 'text',
		head: both('plan'),
		value: (row, lang) => titleIn({ title_th: row.plan_title_th, title_en: row.plan_title_en }, lang)
	},
	{ key: 'dimensions', type: 'text', head: both('dimensions'), paper: 2.2, value: dimensionsText },
	{
		key: 'organisation',
		type: 'text',
		head: both('organisation'),
		short: both('organisationShort'),
		paper: 2,
		value: (row, lang) =>
			row.organisation_name_th === null
				? null
				: nameIn({ name_th: row.organisation_name_th, name_en: row.organisation_name_en }, lang)
	},
	{
		key: 'status',
		type: 'text',
		head: both('status'),
		value: (row, lang) =>
			row.status === null ? null : c(lang).statusNames[row.status as keyof typeof common.th.statusNames]
	},
	...figureColumns,
	...moneyColumns,
	{
		key: 'start',
		type: 'imprecise',
		head: both('start'),
		value: (row) => imprecise(row.start_date, row.start_precision)
	},
	{
		key: 'start_precision',
		type: 'text',
		head: both('startPrecision'),
		value: (row, lang) => row.start_date && exports(lang).precisions[row.start_precision]
	},
	{
		key: 'end',
		type: 'imprecise',
		head: both('end'),
		value: (row) => imprecise(row.end_date, row.end_precision)
	},
	{
		key: 'end_precision',
		type: 'text',
		head: both('endPrecision'),
		value: (row, lang) => row.end_date && exports(lang).precisions[row.end_precision]
	},
	{ key: 'emenscr', type: 'text', head: both('emenscr'), value: (row) => row.emenscr_code },
	{
		key: 'visibility',
		type: 'text',
		head: both('visibility'),
		value: (row, lang) => exports(lang).visibilities[row.visibility as 'public' | 'internal']
	},
	{ key: 'as_of', type: 'date', head: both('comparedAt'), value: (row) => row.as_of },
	{
		key: 'rule',
		type: 'number',
		head: both('rule'),
		value: (row) => (row.rule_version === null ? null : String(row.rule_version))
	},
	{
		key: 'sample',
		type: 'text',
		head: both('sample'),
		value: (row, lang) => (row.is_sample ? c(lang).sample : null)
	}
];
