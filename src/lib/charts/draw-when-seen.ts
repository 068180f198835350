import type { ChartData } from './chart-data.ts';

/**
 * Attachment for a chart's picture: fetches Chart.js when the picture comes into view and draws on its canvas;
 * again when the colour scheme changes. `onDrawn` tells whether the canvas stands in for the SVG.
 */
export function drawWhenSeen(
	data: ChartData,
	onPick: (href: string) => void,
	onDrawn: (drawn: boolean) => void
) {
	return (picture: HTMLElement) => {
		const canvas = picture.querySelector('canvas')!;
		const dark = matchMedia('(prefers-color-scheme: dark)');
		const still = matchMedia('(prefers-reduced-motion: reduce)');
		let chart: { destroy: () => void } | undefined;
		let isGone = false;
		const draw = async (animate: boolean) => {
			const { drawChart } = await import('./chartjs.ts');
			if (isGone) return;
			chart?.destroy();
			// As high as the SVG that it covers, so that nothing below moves.
			const height = picture.querySelector('svg')!.clientHeight;
			if (height) canvas.parentElement!.style.height = `${height}px`;
			onDrawn(true);
			chart = drawChart(canvas, data, { animate: animate && !still.matches, onPick });
		};
		const redraw = () => chart && void draw(false);
		const observer = new IntersectionObserver((entries) => {
			if (!entries.some((entry) => entry.isIntersecting)) return;
			observer.disconnect();
			// Where the file cannot be had, the SVG stays.
			draw(true).catch(() => onDrawn(false));
		});
		observer.observe(picture);
		dark.addEventListener('change', redraw);
		return () => {
			isGone = true;
			observer.disconnect();
			dark.removeEventListener('change', redraw);
			chart?.destroy();
			onDrawn(false);
		};
	};
}
