import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	Tooltip
} from 'chart.js';
import type { ChartDataset, Plugin } from 'chart.js';
import type { ChartData } from './chart-data.ts';
import { paintsOf } from './chartjs-paint.ts';
import type { Paints } from './chartjs-paint.ts';

// Only what is drawn here: the rest of Chart.js is shaken out.
Chart.register(
	BarController,
	BarElement,
	CategoryScale,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	Tooltip
);

export type DrawOptions = { animate: boolean; onPick: (href: string) => void };

/** Draws a chart on a canvas in the page's own colours; a click on a point or bar picks its address. */
export function drawChart(
	canvas: HTMLCanvasElement,
	data: ChartData,
	{ animate, onPick }: DrawOptions
): Chart {
	const paints = paintsOf(canvas, data);
	const isStacked = data.kind === 'stacked';
	const hrefAt = (dataset: number, index: number) => data.series[dataset]?.points[index]?.href ?? null;
	Chart.defaults.font = { ...Chart.defaults.font, family: 'Sarabun, sans-serif', size: 14 };
	const categories = {
		offset: true,
		grid: { display: false },
		border: { color: paints.lineStrong },
		stacked: isStacked,
		ticks: {
			color: paints.ink2,
			autoSkip: false,
			maxRotation: 0,
			callback: (_: unknown, i: number) => wordsUnder(data, i)
		}
	};
	const values = {
		min: data.axis.min,
		max: data.axis.max,
		stacked: isStacked,
		display: !isStacked,
		border: { display: false },
		grid: {
			color: (context: { tick?: { value: number } }) =>
				context.tick?.value === 0 ? paints.lineStrong : paints.line
		},
		afterBuildTicks: (axis: { ticks: { value: number }[] }) =>
			void (axis.ticks = data.axis.ticks.map(({ value }) => ({ value }))),
		ticks: {
			color: paints.ink2,
			callback: (value: string | number) =>
				data.axis.ticks.find((tick) => tick.value === Number(value))?.label ?? ''
		}
	};
	return new Chart(canvas, {
		type: data.kind === 'line' ? 'line' : 'bar',
		data: {
			labels: data.categories.map((category) => category.label),
			datasets: data.series.map((_, i) => datasetOf(data, i, paints))
		},
		options: {
			responsive: true,
			maintainAspectRatio: false,
			indexAxis: isStacked ? 'y' : 'x',
			locale: 'en',
			animation: animate ? { duration: 400 } : false,
			interaction: { mode: 'nearest', intersect: true },
			scales: isStacked ? { y: categories, x: values } : { x: categories, y: values },
			plugins: {
				tooltip: {
					callbacks: {
						label: (item) =>
							`${item.dataset.label} ${data.series[item.datasetIndex]!.points[item.dataIndex]!.text}`
					}
				}
			},
			onClick: (_, [hit]) => {
				const href = hit && hrefAt(hit.datasetIndex, hit.index);
				if (href) onPick(href);
			},
			onHover: (event, [hit]) => {
				(event.native!.target as HTMLElement).style.cursor = hit ? 'pointer' : 'default';
			}
		},
		plugins: [figures(data, paints)]
	});
}

function wordsUnder(data: ChartData, index: number): string | string[] {
	const category = data.categories[index]!;
	if (!data.categories.some(({ group }) => group))
		return data.kind === 'stacked' ? category.label : category.short;
	return [category.short, category.group ?? ''];
}

function datasetOf(
	data: ChartData,
	index: number,
	paints: Paints
): ChartDataset<'line' | 'bar', (number | null)[]> {
	const series = data.series[index]!;
	const { colour, fill } = paints.series[index]!;
	const values = series.points.map((point) => point.value);
	const isHollow = series.pattern === 'hollow';
	if (data.kind !== 'line') {
		return {
			type: 'bar',
			label: series.label,
			data: values,
			backgroundColor: fill,
			borderColor: colour,
			borderWidth: 1,
			minBarLength: data.kind === 'bar' ? 2 : 0,
			categoryPercentage: 0.76,
			barPercentage: 1
		};
	}
	return {
		type: 'line',
		label: series.label,
		data: values,
		spanGaps: false,
		borderColor: colour,
		borderWidth: isHollow ? 2 : 2.5,
		borderDash: isHollow ? [5, 4] : [],
		pointRadius: 4.5,
		pointHoverRadius: 6,
		pointHitRadius: 12,
		pointBorderWidth: 2,
		pointBorderColor: colour,
		pointBackgroundColor: isHollow ? paints.card : colour
	};
}

/** Counts inside stacked parts, and what lies below zero said beside its bar. */
function figures(data: ChartData, paints: Paints): Plugin {
	return {
		id: 'figures',
		afterDatasetsDraw(chart) {
			const { ctx, chartArea } = chart;
			ctx.save();
			ctx.textAlign = 'center';
			data.series.forEach((series, s) =>
				chart.getDatasetMeta(s).data.forEach((element, i) => {
					const point = series.points[i]!;
					const {
						x,
						y,
						base,
						width = 0
					} = element.getProps(['x', 'y', 'base', 'width'], true) as unknown as {
						x: number;
						y: number;
						base: number;
						width: number;
					};
					if (data.kind === 'stacked' && point.value && Math.abs(x - base) > 18)
						write(ctx, point.text, (x + base) / 2, y + 5, paints.ink, paints.card);
					if (data.kind === 'bar' && point.value !== null && point.value < 0) {
						ctx.textAlign = x > chartArea.right - 90 ? 'right' : 'center';
						write(
							ctx,
							`▾ ${point.text}`,
							x + (ctx.textAlign === 'right' ? width / 2 : 0),
							base - 6,
							paints.bad,
							paints.card
						);
					}
				})
			);
			ctx.restore();
		}
	};
}

function write(
	ctx: CanvasRenderingContext2D,
	text: string,
	x: number,
	y: number,
	colour: string,
	halo: string
) {
	ctx.font = '600 13px Sarabun, sans-serif';
	ctx.lineWidth = 4;
	ctx.lineJoin = 'round';
	ctx.strokeStyle = halo;
	ctx.strokeText(text, x, y);
	ctx.fillStyle = colour;
	ctx.fillText(text, x, y);
}
