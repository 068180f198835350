import { periodKey } from '#lib/domain/calendar.ts';
import type { Quarter } from '#lib/domain/calendar.ts';
import { curveFigures, type CurveMeans } from '#lib/domain/curve.ts';
import { decimalText, roundTo, toDecimal } from '#lib/domain/decimal.ts';
import { filterOf, withFilter } from '#lib/domain/filter.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal, formatPoints, UNKNOWN } from '#lib/domain/number.ts';
import charts from '#lib/i18n/charts.ts';
import type { ChartData, ChartPoint } from './chart-data.ts';
import { periodOfRow, quarterCategories, quartersOf } from './quarters.ts';

/** What listQuarterCurve gives of one quarter; percentages are decimal strings, null = not known. */
export type CurveRow = CurveMeans & { fiscal_year: number; quarter: Quarter };
export type CurveOptions = { lang: Lang; weight: 'budget' | 'equal'; filter: Partial<Filter> };

/** Planned and actual progress, cumulative, by fiscal quarter; each point leads to the quarter's initiatives. */
export function sCurveChart(rows: CurveRow[], { lang, weight, filter }: CurveOptions): ChartData {
	const t = charts(lang);
	const periods = quartersOf(rows);
	const byKey = new Map(rows.map((row) => [periodKey(periodOfRow(row)), row]));
	const known = periods.map((period) =>
		curveFigures(byKey.get(periodKey(period)), period, filter.period ?? null, weight)
	);
	const href = (i: number) => withFilter('/initiatives', filterOf(filter, periods[i]!));
	const point = (value: string | null, i: number, note = ''): ChartPoint => ({
		value: value === null ? null : Number(value),
		text: value === null ? UNKNOWN : formatDecimal(value, lang, { decimals: 2 }) + note,
		href: href(i)
	});
	const last = known.findLastIndex((one) => one.actual !== null);
	return {
		kind: 'line',
		key: 's-curve',
		heading: t.curve.heading,
		sentence: last < 0 ? t.curve.noActual : said(known[last]!, formatPeriod(periods[last]!, lang), lang),
		notes: [
			...(known.some((one) => one.planned !== null && one.isAtEnd) ? [t.curve.atEndNote] : []),
			...(hasGap(known) ? [t.gap] : [])
		],
		categoryHead: t.quarter,
		categories: quarterCategories(periods, lang, (period) =>
			withFilter('/initiatives', filterOf(filter, period))
		),
		series: [
			{
				key: 'planned',
				label: t.curve.planned,
				colour: 'ink2',
				pattern: 'hollow',
				points: known.map((one, i) => point(one.planned, i, one.isAtEnd && last >= 0 ? ' *' : ''))
			},
			{
				key: 'actual',
				label: t.curve.actual,
				colour: 'brand',
				pattern: 'solid',
				points: known.map((one, i) => point(one.actual, i))
			}
		],
		axis: { min: 0, max: 100, ticks: [0, 25, 50, 75, 100].map((value) => ({ value, label: `${value}%` })) }
	};
}

type Figures = ReturnType<typeof curveFigures>;

function said({ actual, planned }: Figures, period: string, lang: Lang): string {
	const t = charts(lang).curve;
	const show = (value: string) => formatDecimal(value, lang, { decimals: 2 });
	if (planned === null) return t.noPlan(period, show(actual!));
	const [a, b] = [roundTo(toDecimal(actual!), 2), roundTo(toDecimal(planned), 2)];
	return t.said(
		period,
		show(actual!),
		show(planned),
		formatPoints(decimalText({ units: a.units - b.units, scale: 2 }))
	);
}

function hasGap(known: Figures[]): boolean {
	return (['actual', 'planned'] as const).some((name) => {
		const first = known.findIndex((one) => one[name] !== null);
		const last = known.findLastIndex((one) => one[name] !== null);
		return known.slice(Math.max(0, first), last + 1).some((one) => one[name] === null);
	});
}
