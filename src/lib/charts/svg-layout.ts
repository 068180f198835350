import type { Axis, ChartData, ChartPoint } from './chart-data.ts';

/** x and width in per cent of the plot, y and height in pixels from its top. */
export type Column = {
	x: number;
	width: number;
	y: number;
	height: number;
	point: ChartPoint;
	isNegative: boolean;
};
export type Dot = { x: number; y: number; point: ChartPoint; index: number };

/** Height of the plot in pixels. */
export const PLOT = 220;
const LEAST = 2;

/** Pixels from the top of the plot to a value. */
export function yOf(value: number, { min, max }: Axis): number {
	return Math.round(((max - value) / (max - min)) * PLOT * 100) / 100;
}

/** Middle of a category in per cent. */
export function middleOf(index: number, count: number): number {
	return round(((index + 0.5) / count) * 100);
}

/** One series' bars beside the others'; none where nothing is known, at least two pixels where something is. */
export function columnsOf(data: ChartData, seriesIndex: number): Column[] {
	const step = 100 / data.categories.length;
	const width = (step * 0.76) / data.series.length;
	const zero = yOf(0, data.axis);
	return data.series[seriesIndex]!.points.flatMap((point, i) => {
		if (point.value === null) return [];
		const y = yOf(point.value, data.axis);
		const height = point.value === 0 ? 0 : Math.max(LEAST, Math.abs(zero - y));
		const x = i * step + step * 0.12 + seriesIndex * width;
		return [
			{
				x: round(x),
				width: round(width),
				y: point.value < 0 ? zero : zero - height,
				height,
				point,
				isNegative: point.value < 0
			}
		];
	});
}

/** A line's points that are known. */
export function dotsOf(data: ChartData, seriesIndex: number): Dot[] {
	return data.series[seriesIndex]!.points.flatMap((point, index) =>
		point.value === null
			? []
			: [{ x: middleOf(index, data.categories.length), y: yOf(point.value, data.axis), point, index }]
	);
}

/** Stretches between neighbours that are both known: the line breaks where one is not. */
export function segmentsOf(dots: Dot[]): [Dot, Dot][] {
	return dots
		.slice(1)
		.flatMap((dot, i): [Dot, Dot][] => (dot.index - dots[i]!.index === 1 ? [[dots[i]!, dot]] : []));
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
