import type { ChartData, ChartPoint, ChartSeries } from './chart-data.ts';

/** x and width in per cent. */
export type Part = { x: number; width: number; series: ChartSeries; point: ChartPoint };

/** Height of one row with its label, in pixels. */
export const ROW = 48;

/** The parts of each category's bar, end to end, without those that are nothing. */
export function stacksOf(data: ChartData): Part[][] {
	return data.categories.map((_, i) => {
		let sum = 0;
		return data.series.flatMap((series) => {
			const point = series.points[i]!;
			if (!point.value) return [];
			const x = percentOf(sum, data);
			sum += point.value;
			return [{ x, width: percentOf(sum, data) - x, series, point }];
		});
	});
}

function percentOf(value: number, { axis }: ChartData): number {
	return Math.round((value / axis.max) * 100_000) / 1000;
}
