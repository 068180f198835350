import { comparePeriods, nextPeriod, periodKey, type Period } from '#lib/domain/calendar.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import type { IndicatorKind } from '#lib/domain/indicator.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { nameIn } from '#lib/domain/names.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import chartsWords from '#lib/i18n/charts.ts';
import indicators from '#lib/i18n/indicators.ts';
import { niceAxis } from './axis.ts';
import type { ChartData, ChartPoint } from './chart-data.ts';
import { quarterCategories } from './quarters.ts';

export type ChartedIndicator = {
	id: number;
	name_th: string;
	name_en: string | null;
	unit_th: string;
	unit_en: string | null;
	kind: IndicatorKind;
	decimals: number;
};
/** A period's own value and target; null = not known, or none set. */
export type ChartedRow = { period: Period; value: string | null; target: string | null };

/** Value against target by quarter: counts of one period as bars, all else as lines. Quarters between, of which nothing is known, are gaps. */
export function indicatorChart(indicator: ChartedIndicator, rows: ChartedRow[], lang: Lang): ChartData {
	const t = indicators(lang);
	const charts = chartsWords(lang);
	const show = (value: string | null) => formatDecimal(value, lang, { decimals: indicator.decimals });
	const periods = between(rows);
	const byKey = new Map(rows.map((row) => [periodKey(row.period), row]));
	const point = (value: string | null): ChartPoint => ({
		value: value === null ? null : Number(value),
		text: show(value),
		href: null
	});
	const points = (name: 'value' | 'target') =>
		periods.map((period) => point(byKey.get(periodKey(period))?.[name] ?? null));
	const last = rows.findLast(({ value }) => value !== null);
	const numbers = rows
		.flatMap(({ value, target }) => [value, target])
		.filter((one) => one !== null)
		.map(Number);
	return {
		kind: indicator.kind === 'per_period' ? 'bar' : 'line',
		key: `indicator-${indicator.id}`,
		heading: t.page.chart(nameIn(indicator, lang)),
		sentence: last
			? t.page.chartSentence(show(last.value), show(last.target), formatPeriod(last.period, lang))
			: t.page.noValues,
		notes: [t.page.perPeriod(nameIn({ name_th: indicator.unit_th, name_en: indicator.unit_en }, lang))],
		categoryHead: charts.quarter,
		categories: quarterCategories(periods, lang, () => null),
		series: [
			{ key: 'target', label: t.target, colour: 'ink2', pattern: 'hollow', points: points('target') },
			{ key: 'value', label: t.value, colour: 'brand', pattern: 'solid', points: points('value') }
		],
		axis: niceAxis(numbers, (value) =>
			value.toLocaleString('en', { maximumFractionDigits: 4 }).replace('-', '−')
		)
	};
}

function between(rows: ChartedRow[]): Period[] {
	const sorted = rows.map(({ period }) => period).sort(comparePeriods);
	const periods: Period[] = [];
	const last = sorted.at(-1);
	if (!last) return [];
	for (let period = sorted[0]!; comparePeriods(period, last) <= 0; period = nextPeriod(period))
		periods.push(period);
	return periods;
}
