import type { Period } from '#lib/domain/calendar.ts';
import { curveFigures } from '#lib/domain/curve.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { formatDecimal } from '#lib/domain/number.ts';
import type { Weight } from '#lib/domain/mean.ts';
import common from '#lib/i18n/common.ts';
import exports from '#lib/i18n/exports.ts';
import type { CurvePoint } from '#lib/server/queries/curve.ts';

const QUARTERS = [1, 2, 3, 4] as const;

/** What is planned and actual at the end of each of the year's quarters. */
export function yearFigures(points: CurvePoint[], period: Period, weight: Weight) {
	return QUARTERS.map((quarter) => ({
		quarter,
		...curveFigures(
			points.find((point) => point.quarter === quarter),
			{ ...period, quarter },
			period,
			weight
		)
	}));
}

/** The year's S-curve up to the period for actual, to the year's end for the plan; null where nothing is known at all. */
export function curveOf(points: CurvePoint[], period: Period, weight: Weight, lang: Lang) {
	const t = exports(lang).report;
	const c = common(lang);
	const figures = yearFigures(points, period, weight);
	const actual = figures.map((one) => one.actual);
	const planned = figures.map((one) => one.planned);
	if ([...planned, ...actual].every((value) => value === null)) return null;
	const words = (value: string | null) =>
		value === null ? c.none : formatDecimal(value, lang, { decimals: 2 });
	const labels = QUARTERS.map((quarter) => t.quarterLabel(quarter));
	return {
		title: t.curve,
		labels,
		planned: planned.map(numberOf),
		actual: actual.map(numberOf),
		legend: { actual: t.curveActual, planned: t.curvePlanned },
		alt: t.curveAlt(
			labels.map((label, i) => t.curvePoint(label, words(planned[i]!), words(actual[i]!))).join('; ')
		),
		table: {
			columns: [
				{ head: c.quarter, align: 'start', width: 1 },
				{ head: `${c.planned} (%)`, align: 'end', width: 1 },
				{ head: `${c.actual} (%)`, align: 'end', width: 1 }
			],
			rows: labels.map((label, i) => [label, words(planned[i]!), words(actual[i]!)])
		}
	};
}

function numberOf(value: string | null): number | null {
	return value === null ? null : Number(value);
}
