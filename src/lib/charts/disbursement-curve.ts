import { comparePeriods, type Period, type Quarter } from '#lib/domain/calendar.ts';
import { pointsFromTarget, targetAt, type TargetValue } from '#lib/domain/disbursement-target.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal, formatPoints, UNKNOWN } from '#lib/domain/number.ts';
import charts from '#lib/i18n/charts.ts';
import money from '#lib/i18n/money.ts';
import type { ChartData, ChartSeries } from './chart-data.ts';
import { quarterCategories } from './quarters.ts';

/** Percent of the year's budget at a quarter's end, cumulative; null = unknown. */
export type DisbursedQuarter = {
	quarter: Quarter;
	disbursed_percent: string | null;
	used_percent: string | null;
};
export type CurveOptions = { lang: Lang; period: Period; href: (period: Period) => string | null };

/** What is disbursed and used by quarter, against the year's targets where they are set. */
export function disbursementChart(
	rows: DisbursedQuarter[],
	targets: TargetValue[],
	{ lang, period, href }: CurveOptions
): ChartData {
	const t = money(lang).curve;
	const periods = ([1, 2, 3, 4] as const).map((quarter) => ({ fiscalYear: period.fiscalYear, quarter }));
	const row = (one: Period) =>
		rows.find(({ quarter }) => quarter === one.quarter && comparePeriods(one, period) <= 0);
	const series = (
		key: string,
		label: string,
		look: Pick<ChartSeries, 'colour' | 'pattern'>,
		value: (one: Period) => string | null
	): ChartSeries => ({
		key,
		label,
		...look,
		points: periods.map((one) => {
			const known = value(one);
			return {
				value: known === null ? null : Number(known),
				text: known === null ? UNKNOWN : formatDecimal(known, lang, { decimals: 2 }),
				href: href(one)
			};
		})
	});
	const all = [
		series(
			'disbursed',
			t.disbursed,
			{ colour: 'brand', pattern: 'solid' },
			(one) => row(one)?.disbursed_percent ?? null
		),
		series('target', t.targetDisbursed, { colour: 'ink2', pattern: 'hollow' }, ({ quarter }) =>
			targetAt(targets, 'disbursed', 'all', quarter)
		),
		series('used', t.used, { colour: 'd6', pattern: 'dots' }, (one) => row(one)?.used_percent ?? null),
		series('target-used', t.targetUsed, { colour: 'd2', pattern: 'hollow' }, ({ quarter }) =>
			targetAt(targets, 'used', 'all', quarter)
		)
	];
	const values = all.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
	const top = Math.max(100, Math.ceil(Math.max(0, ...values) / 25) * 25);
	return {
		kind: 'line',
		key: 'disbursement',
		heading: t.heading,
		sentence: said(rows, targets, period, lang),
		notes: [],
		categoryHead: charts(lang).quarter,
		categories: quarterCategories(periods, lang, href),
		series: all.filter(
			({ key, points }) => !key.startsWith('target') || points.some(({ value }) => value !== null)
		),
		axis: {
			min: 0,
			max: top,
			ticks: Array.from({ length: top / 25 + 1 }, (_, i) => ({ value: i * 25, label: `${i * 25}%` }))
		}
	};
}

function said(rows: DisbursedQuarter[], targets: TargetValue[], period: Period, lang: Lang): string {
	const t = money(lang).curve;
	const last = rows.filter((row) => row.quarter <= period.quarter && row.disbursed_percent !== null).at(-1);
	if (!last) return t.noActual;
	const target = targetAt(targets, 'disbursed', 'all', last.quarter);
	const name = formatPeriod({ fiscalYear: period.fiscalYear, quarter: last.quarter }, lang);
	const show = (value: string) => formatDecimal(value, lang, { decimals: 2 });
	const points = pointsFromTarget(last.disbursed_percent, target);
	return points === null
		? t.saidAlone(name, show(last.disbursed_percent!))
		: t.said(name, show(last.disbursed_percent!), show(target!), formatPoints(points));
}
