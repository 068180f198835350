import type { ChartData, ChartSeries, Pattern } from './chart-data.ts';

/** Strokes of a filling on an 8 × 8 tile; SVG and canvas draw them alike. */
export const TILE_PATHS: Record<Exclude<Pattern, 'solid' | 'hollow'>, string> = {
	diagonal: 'M-2 2l4 -4M0 8l8 -8M6 10l4 -4',
	cross: 'M0 0l8 8M8 0l-8 8',
	dots: 'M2 2h.01M6 6h.01',
	horizontal: 'M0 2h8M0 6h8'
};
export const TILE = 8;

/** Id of a series' filling in the page. */
export function patternId(data: ChartData, series: ChartSeries): string {
	return `${data.key}-${series.key}`;
}

/** What an SVG shape of the series is filled with. */
export function paintOf(data: ChartData, series: ChartSeries): string {
	if (series.pattern === 'solid') return `var(--${series.colour})`;
	return series.pattern === 'hollow' ? 'var(--card)' : `url(#${patternId(data, series)})`;
}
