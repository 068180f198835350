import type { Link } from './record.ts';
import type { Row } from './row.ts';

/** x in fractions of the plot's width (a stub may stand a little outside 0–1), y in fractions of the band's height. */
export type Point = { x: number; y: number };
/** Only level and upright stretches, from the end of one row's bar to the start of another's. */
export type Arrow = { key: string; points: Point[]; isCritical: boolean; name: string };

/** Length of the stubs at both ends, and room kept beside a bar. */
const STUB = 0.006;

/** Arrows between rows that stand under each other: along the lanes' edges, and upright only where no bar is in the way. Rows that are not here (null) have none. */
export function arrowsOf(links: Link[], rows: (Row | null)[]): Arrow[] {
	// A row may stand here twice, under two dimensions: the copies that are nearest to each other are joined.
	const places = Map.groupBy(
		rows.flatMap((row, i) => (row ? [{ key: row.key, i }] : [])),
		({ key }) => key
	);
	return links.flatMap((link) => {
		const pairs = (places.get(link.from) ?? []).flatMap((a) =>
			(places.get(link.to) ?? []).map((b) => [a.i, b.i] as const)
		);
		const [from, to] = pairs.sort(([a, b], [c, d]) => Math.abs(a - b) - Math.abs(c - d))[0] ?? [];
		if (from === undefined || to === undefined || from === to) return [];
		const [start, end] = [rightOf(rows[from]!), leftOf(rows[to]!)];
		if (start === null || end === null) return [];
		return [
			{
				key: `${link.from} ${link.to}`,
				points: route(start, from, end, to, rows),
				isCritical: link.isCritical,
				name: link.name
			}
		];
	});
}

function route(start: number, from: number, end: number, to: number, rows: (Row | null)[]): Point[] {
	const middle = (i: number) => (i + 0.5) / rows.length;
	const down = to > from;
	// The edges of both lanes that face each other.
	const [out, into] = [(down ? from + 1 : from) / rows.length, (down ? to : to + 1) / rows.length];
	const [left, right] = [start + STUB, end - STUB];
	const between = rows.slice(Math.min(from, to) + 1, Math.max(from, to));
	const x = columnFor(left, right, between);
	return simplified([
		{ x: start, y: middle(from) },
		{ x: left, y: middle(from) },
		{ x: left, y: out },
		{ x, y: out },
		{ x, y: into },
		{ x: right, y: into },
		{ x: right, y: middle(to) },
		{ x: end, y: middle(to) }
	]);
}

/** Where to go up or down past these rows: free of bars, and the shortest way. Right of the plot it is always free. */
function columnFor(left: number, right: number, rows: (Row | null)[]): number {
	const blocked = rows.flatMap((row) => (row ? blocksOf(row) : []));
	const candidates = [left, right, ...blocked.flatMap(([a, b]) => [a - STUB, b + STUB])].filter(
		(x) => x >= -STUB && x <= 1 + STUB
	);
	const free = candidates.filter((x) => blocked.every(([a, b]) => x <= a || x >= b));
	const way = (x: number) => Math.abs(x - left) + Math.abs(x - right);
	return free.reduce((best, x) => (way(x) < way(best) ? x : best), 1 + STUB);
}

function blocksOf(row: Row): [number, number][] {
	const parts = [row.main.kind === 'bar' ? row.main.bar : null, row.baseline, row.worked, row.gap];
	return parts.filter((part) => part !== null).map((part) => [part.x, part.x + part.width]);
}

function rightOf({ main }: Row): number | null {
	return main.kind === 'bar' ? main.bar.x + main.bar.width : main.kind === 'mark' ? main.x : null;
}

function leftOf({ main }: Row): number | null {
	return main.kind === 'bar' ? main.bar.x : main.kind === 'mark' ? main.x : null;
}

function simplified(points: Point[]): Point[] {
	const distinct = points.filter(
		(point, i) => i === 0 || point.x !== points[i - 1]!.x || point.y !== points[i - 1]!.y
	);
	return distinct.filter((point, i) => {
		const [before, after] = [distinct[i - 1], distinct[i + 1]];
		return (
			!before ||
			!after ||
			!((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
		);
	});
}
