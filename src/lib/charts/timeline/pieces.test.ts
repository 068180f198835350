import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordOf } from './layout-fixture.ts';
import { lineMap } from './lines.ts';
import { piecesOf } from './pieces.ts';
import type { TimelineHead, TimelineRow } from './record.ts';

const head = (code: string, rows: number): TimelineHead => ({
	code,
	title_th: code,
	title_en: null,
	is_sample: false,
	stated: [],
	colour: null,
	rows,
	isFolded: false,
	health: null,
	actual: null,
	planned: null,
	slippage: null,
	counted: 0,
	initiatives: 0,
	start_date: null,
	start_precision: 'day',
	end_date: null,
	end_precision: 'day'
});
const row = (place: number): TimelineRow => {
	const { kind: _, edit: __, milestones: ___, ...rest } = recordOf({ code: `R${place}` });
	return { ...rest, id: place, milestones: [], lock_version: null, is_approved: false };
};
const how = { asOf: '2020-10-12', lang: 'th' as const, isOpen: () => false };

describe('piecesOf', () => {
	it('holds every head and row once and in order, whatever has arrived, in whatever chunks it is asked for', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 }),
				fc.func(fc.boolean()),
				fc.integer({ min: 1, max: 9 }),
				(counts, isHere, size) => {
					const heads = counts.map((rows, i) => head(`H${i}`, rows));
					const total = counts.reduce((sum, n) => sum + n, 0);
					const map = lineMap(
						heads.map(({ rows }) => ({ lines: 1, rows })),
						total ? [[1, total]] : []
					);
					const names: string[] = [];
					for (let from = 0; from < map.items; from += size) {
						for (const piece of piecesOf(
							{ group: 'organisation', heads },
							map,
							from,
							from + size,
							(place) => (isHere(place) ? row(place) : undefined),
							how
						)) {
							if (piece.groups)
								names.push(
									...piece.groups.flatMap((group) => [
										...(group.record ? [group.record.code] : []),
										...group.records.map(({ code }) => code)
									])
								);
							else names.push(...Array.from({ length: piece.pending }, () => '?'));
						}
					}
					let place = 0;
					expect(names).toEqual(
						counts.flatMap((rows, i) => [
							`H${i}`,
							...Array.from({ length: rows }, () => (isHere(place) ? `R${place++}` : (place++, '?')))
						])
					);
				}
			)
		);
	});
});
