import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/domain/calendar.ts';
import { arrowsOf } from './arrows.ts';
import type { Arrow } from './arrows.ts';
import { groupOfRecords, recordOf } from './layout-fixture.ts';
import { layoutTimeline } from './layout.ts';
import type { Row } from './row.ts';

const over = { start: '2019-10-01', end: '2020-09-30' };
const rowsOf = (spans: [string, string][]): Row[] =>
	layoutTimeline(
		[
			groupOfRecords(
				...spans.map(([start_date, end_date], i) =>
					recordOf({ kind: 'milestone', code: `${i}`, start_date, end_date })
				)
			)
		],
		over,
		'2020-10-12',
		'th'
	).bands.flatMap((band) => band.rows);
const link = (from: number, to: number) => ({
	from: `milestone-${from}`,
	to: `milestone-${to}`,
	isCritical: false,
	name: 'x'
});
const span = fc
	.tuple(fc.integer({ min: -200, max: 500 }), fc.integer({ min: 0, max: 300 }))
	.map(([from, days]): [string, string] => [addDays(over.start, from), addDays(over.start, from + days)]);

const barOf = (row: Row) => (row.main.kind === 'bar' ? row.main.bar : null);
/** Upright stretches that run through a bar, and level ones that run along one. */
function hits({ points }: Arrow, rows: Row[]): string[] {
	const found: string[] = [];
	for (const [i, b] of points.entries()) {
		const a = points[i - 1];
		if (!a) continue;
		for (const [n, row] of rows.entries()) {
			const bar = barOf(row);
			if (!bar) continue;
			const [top, bottom] = [(n + 0.3) / rows.length, (n + 0.7) / rows.length];
			const isWithin = Math.max(a.y, b.y) > top && Math.min(a.y, b.y) < bottom;
			const isAcross = Math.max(a.x, b.x) > bar.x + 1e-9 && Math.min(a.x, b.x) < bar.x + bar.width - 1e-9;
			if (isWithin && isAcross) found.push(`${i} through row ${n}`);
		}
	}
	return found;
}

describe('arrowsOf', () => {
	it('goes straight to the next row where it starts later', () => {
		const rows = rowsOf([
			['2019-10-01', '2019-12-31'],
			['2020-03-01', '2020-04-30']
		]);
		const [arrow] = arrowsOf([link(0, 1)], rows);
		const [first, last] = [arrow!.points[0]!, arrow!.points.at(-1)!];
		expect([first.x, first.y]).toEqual([barOf(rows[0]!)!.x + barOf(rows[0]!)!.width, 0.25]);
		expect([last.x, last.y]).toEqual([barOf(rows[1]!)!.x, 0.75]);
		expect(hits(arrow!, rows)).toEqual([]);
	});

	it('goes round a bar that stands between', () => {
		const rows = rowsOf([
			['2019-10-01', '2020-01-31'],
			['2019-11-01', '2020-06-30'],
			['2020-02-01', '2020-03-31']
		]);
		const [arrow] = arrowsOf([link(0, 2)], rows);
		expect(hits(arrow!, rows)).toEqual([]);
		expect(Math.min(...arrow!.points.map(({ x }) => x))).toBeLessThan(barOf(rows[1]!)!.x);
	});

	it('crosses no bar, is level or upright, and ends where it says, whatever the rows', () => {
		fc.assert(
			fc.property(fc.array(span, { minLength: 2, maxLength: 9 }), fc.nat(), fc.nat(), (spans, a, b) => {
				const rows = rowsOf(spans);
				const [from, to] = [a % rows.length, b % rows.length];
				const arrows = arrowsOf([link(from, to)], rows);
				if (from === to || !barOf(rows[from]!) || !barOf(rows[to]!)) {
					expect(arrows).toEqual([]);
					return;
				}
				const [{ points }] = arrows as [Arrow];
				expect(hits(arrows[0]!, rows)).toEqual([]);
				for (const [i, point] of points.entries()) {
					if (i)
						expect([point.x === points[i - 1]!.x, point.y === points[i - 1]!.y].filter(Boolean)).toHaveLength(
							1
						);
					expect(point.x).toBeGreaterThanOrEqual(-0.01);
					expect(point.x).toBeLessThanOrEqual(1.01);
				}
				expect(points.at(-1)).toEqual({ x: barOf(rows[to]!)!.x, y: (to + 0.5) / rows.length });
			})
		);
	});
});
