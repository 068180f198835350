/** A fraction as an SVG length: 0.25 → '25%'. Four decimals: a day of a hundred years is 0.0027 %. */
export function percent(fraction: number): string {
	return `${Math.round(fraction * 1_000_000) / 10_000}%`;
}
