import type { ChartData, Pattern } from './chart-data.ts';
import { TILE, TILE_PATHS } from './patterns.ts';

type Fill = string | CanvasPattern;
export type Paints = {
	ink: string;
	ink2: string;
	line: string;
	lineStrong: string;
	card: string;
	bad: string;
	series: { colour: string; fill: Fill }[];
};

/** Colours of the page as a canvas can take them, for the scheme that is on now. */
export function paintsOf(canvas: HTMLCanvasElement, data: ChartData): Paints {
	const probe = canvas.parentElement!.appendChild(document.createElement('span'));
	// A custom property holds light-dark(…) unresolved; a colour that uses it is resolved.
	const colourOf = (name: string) => {
		probe.style.color = `var(--${name})`;
		return getComputedStyle(probe).color;
	};
	const card = colourOf('card');
	const paints = {
		ink: colourOf('ink'),
		ink2: colourOf('ink2'),
		line: colourOf('line'),
		lineStrong: colourOf('line-strong'),
		card,
		bad: colourOf('bad'),
		series: data.series.map((series) => {
			const colour = colourOf(series.colour);
			return { colour, fill: fillOf(canvas, series.pattern, colour, card) };
		})
	};
	probe.remove();
	return paints;
}

function fillOf(canvas: HTMLCanvasElement, pattern: Pattern, colour: string, card: string): Fill {
	if (pattern === 'solid') return colour;
	if (pattern === 'hollow') return card;
	const tile = document.createElement('canvas');
	tile.width = tile.height = TILE;
	const context = tile.getContext('2d')!;
	context.fillStyle = card;
	context.fillRect(0, 0, TILE, TILE);
	context.strokeStyle = colour;
	context.lineWidth = pattern === 'dots' ? 3 : 2;
	context.lineCap = pattern === 'dots' ? 'round' : 'butt';
	context.stroke(new Path2D(TILE_PATHS[pattern]));
	return canvas.getContext('2d')!.createPattern(tile, 'repeat') ?? colour;
}
