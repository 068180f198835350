/** Filling that tells series apart without colour. */
export type Pattern = 'solid' | 'diagonal' | 'cross' | 'dots' | 'horizontal' | 'hollow';
/** value null = not known: a gap, never zero. `text` says it exactly. */
export type ChartPoint = { value: number | null; text: string; href: string | null };
export type ChartSeries = {
	key: string;
	label: string;
	/** Name of the CSS custom property that colours it, without its dashes. */
	colour: string;
	pattern: Pattern;
	points: ChartPoint[];
};
export type Category = {
	key: string;
	/** In full, for tables and names. */
	label: string;
	/** Under its place on the axis. */
	short: string;
	/** Under the first of several that belong together (the fiscal year). */
	group: string | null;
	href: string | null;
};
export type Tick = { value: number; label: string };
export type Axis = { min: number; max: number; ticks: Tick[] };

/** All that a chart shows. Its SVG, its canvas and its table are drawn from this alone. */
export type ChartData = {
	kind: 'line' | 'bar' | 'stacked';
	key: string;
	heading: string;
	/** What it shows, in one sentence. */
	sentence: string;
	notes: string[];
	/** Head of the table's first column. */
	categoryHead: string;
	categories: Category[];
	series: ChartSeries[];
	axis: Axis;
};
