import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineMap, runsOf } from './lines.ts';

const shape = fc.array(
	fc.record({
		lines: fc.integer({ min: 1, max: 3 }),
		rows: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 })
	}),
	{ minLength: 1, maxLength: 8 }
);

describe('lineMap', () => {
	it('puts heads and rows under each other without gap or overlap, in order', () => {
		fc.assert(
			fc.property(shape, (groups) => {
				const map = lineMap(
					groups.map(({ lines, rows }) => ({ lines, rows: rows.length })),
					runsOf(groups.flatMap(({ rows }) => rows))
				);
				const expected = groups.flatMap(({ lines, rows }, head) => [
					{ lines, head },
					...rows.map((n) => ({ lines: n, head }))
				]);
				expect(map.items).toBe(expected.length);
				let line = 0;
				let row = 0;
				for (let i = 0; i < map.items; i++) {
					const item = map.item(i);
					expect(item).toMatchObject({ line, ...expected[i] });
					for (let n = line; n < line + item.lines; n++) expect(map.at(n)).toBe(i);
					if (item.row !== null) {
						expect(item.row).toBe(row);
						expect(map.ofRow(row++)).toBe(i);
					}
					line += item.lines;
				}
				expect(map.lines).toBe(line);
				expect(map.at(line + 100)).toBe(map.items - 1);
			})
		);
	});
	it('takes equal rows together, and refuses to invent lines', () => {
		expect(runsOf([1, 1, 6, 6, 6, 1])).toEqual([
			[1, 2],
			[6, 3],
			[1, 1]
		]);
		expect(() => lineMap([{ lines: 1, rows: 2 }], [[1, 1]])).toThrow(RangeError);
		expect(lineMap([{ lines: 1, rows: 0 }], []).lines).toBe(1);
	});
});
