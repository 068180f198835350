import { formatFiscalYear, formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { roundDecimal } from '#lib/domain/number.ts';
import { nameIn } from '#lib/domain/names.ts';
import exports from '#lib/i18n/exports.ts';
import indicators from '#lib/i18n/indicators.ts';
import common from '#lib/i18n/common.ts';
import type { Column } from '#lib/server/exports/column.ts';
import type { IndicatorRow } from '#lib/server/exports/indicators/indicator-rows.ts';
import { titleText } from '#lib/server/exports/initiatives/initiative-columns.ts';

const w = (lang: Lang) => indicators(lang);
const both = (key: keyof typeof exports.th.indicator) => ({
	th: exports.th.indicator[key],
	en: exports.en.indicator[key]
});
const percent = { th: '%', en: '%' };
/** With the indicator's own decimals. */
export const rounded = (row: IndicatorRow, value: string | null) =>
	value === null ? null : roundDecimal(value, row.indicator.decimals);
const text = (lang: Lang, thai: string | null, english: string | null) => (lang === 'en' && english) || thai;

function baselineOf({ indicator }: IndicatorRow, lang: Lang): string | null {
	const { baseline_fiscal_year: fiscalYear, baseline_quarter: quarter } = indicator;
	if (fiscalYear === null) return null;
	return quarter === null ? formatFiscalYear(fiscalYear, lang) : formatPeriod({ fiscalYear, quarter }, lang);
}

/** The one column list of indicators at a period, an indicator a row: CSV, XLSX and PDF table. */
export const indicatorColumns: Column<IndicatorRow>[] = [
	{
		key: 'initiative',
		type: 'text',
		head: { th: exports.th.columns.code, en: exports.en.columns.code },
		paper: 1,
		value: (row) => row.initiative.code
	},
	{
		key: 'title',
		type: 'text',
		head: { th: exports.th.columns.title, en: exports.en.columns.title },
		paper: 3,
		value: (row, lang) => titleText(row.initiative, lang)
	},
	{ key: 'code', type: 'text', head: both('code'), value: (row) => row.indicator.code },
	{
		key: 'name',
		type: 'text',
		head: both('name'),
		paper: 3,
		value: (row, lang) => nameIn(row.indicator, lang)
	},
	{
		key: 'unit',
		type: 'text',
		head: both('unit'),
		paper: 1.5,
		value: (row, lang) => text(lang, row.indicator.unit_th, row.indicator.unit_en)
	},
	{ key: 'kind', type: 'text', head: both('kind'), value: (row, lang) => w(lang).kinds[row.indicator.kind] },
	{
		key: 'direction',
		type: 'text',
		head: both('direction'),
		value: (row, lang) => w(lang).directions[row.indicator.direction]
	},
	{ key: 'tolerance', type: 'number', head: both('tolerance'), value: (row) => row.indicator.tolerance },
	{
		key: 'baseline',
		type: 'number',
		head: both('baseline'),
		paper: 1,
		value: (row) => rounded(row, row.indicator.baseline_value)
	},
	{ key: 'baseline_of', type: 'text', head: both('baselineOf'), value: baselineOf },
	{
		key: 'target',
		type: 'number',
		head: both('target'),
		paper: 1,
		value: (row) => rounded(row, row.standing.target)
	},
	{
		key: 'value',
		type: 'number',
		head: both('value'),
		paper: 1,
		isMarked: (row) => row.isCarried,
		value: (row) => row.standing.value
	},
	{
		key: 'numerator',
		type: 'number',
		head: both('numerator'),
		value: (row) => row.standing.amount.numerator
	},
	{
		key: 'denominator',
		type: 'number',
		head: both('denominator'),
		value: (row) => row.standing.amount.denominator
	},
	{
		key: 'from',
		type: 'text',
		head: both('from'),
		value: (row, lang) => row.standing.from && formatPeriod(row.standing.from, lang)
	},
	{
		key: 'achievement',
		type: 'percent',
		head: both('achievement'),
		unit: percent,
		paper: 1.2,
		value: (row) => row.standing.percent
	},
	{
		key: 'missing',
		type: 'text',
		head: both('missing'),
		value: (row, lang) => row.standing.missing && w(lang).page.missing[row.standing.missing]
	},
	{
		key: 'corrected_value',
		type: 'number',
		head: both('correctedValue'),
		value: (row) => row.corrected?.value ?? null
	},
	{
		key: 'corrected_achievement',
		type: 'percent',
		head: both('correctedAchievement'),
		unit: percent,
		value: (row) => row.corrected?.percent ?? null
	},
	{
		key: 'year_target',
		type: 'number',
		head: both('yearTarget'),
		value: (row) => rounded(row, row.year?.target ?? null)
	},
	{ key: 'year_value', type: 'number', head: both('yearValue'), value: (row) => row.year?.value ?? null },
	{ key: 'year_so_far', type: 'number', head: both('yearSoFar'), value: (row) => row.year?.so_far ?? null },
	{
		key: 'year_known',
		type: 'number',
		head: both('yearKnown'),
		value: (row) => (row.year ? String(row.year.known) : null)
	},
	{
		key: 'year_of',
		type: 'number',
		head: both('yearOf'),
		value: (row) => (row.year ? String(row.year.of) : null)
	},
	{
		key: 'year_achievement',
		type: 'percent',
		head: both('yearAchievement'),
		unit: percent,
		value: (row) => row.year?.percent ?? null
	},
	{
		key: 'definition',
		type: 'text',
		head: both('definition'),
		value: (row, lang) => text(lang, row.indicator.definition_th, row.indicator.definition_en)
	},
	{
		key: 'source',
		type: 'text',
		head: both('source'),
		value: (row, lang) => text(lang, row.indicator.data_source_th, row.indicator.data_source_en)
	},
	{
		key: 'sample',
		type: 'text',
		head: { th: exports.th.columns.sample, en: exports.en.columns.sample },
		value: (row, lang) => (row.initiative.is_sample ? common(lang).sample : null)
	}
];
