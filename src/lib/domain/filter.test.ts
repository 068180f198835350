import fc from 'fast-check';
import { expect, test } from 'vitest';
import { healths } from './health.ts';
import { readFilter, sorts, statuses, withFilter, writeFilter, type Filter } from './filter.ts';

const codes = fc.option(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,2}$/).filter((s) => s.length <= 60));
const filters: fc.Arbitrary<Filter> = fc.record({
	period: fc.option(
		fc.record({
			fiscalYear: fc.integer({ min: 2484, max: 2700 }),
			quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
		})
	),
	as: fc.constantFrom(null, 'close' as const),
	text: fc.constantFrom('', 'บัณฑิตอาสา', 'halal & food', 'a=b'),
	dimension: codes,
	plan: codes,
	organisation: codes,
	place: codes,
	status: fc.option(fc.constantFrom(...statuses)),
	health: fc.option(fc.constantFrom(...healths)),
	weight: fc.option(fc.constantFrom('budget' as const, 'equal' as const)),
	sample: fc.boolean(),
	undated: fc.boolean(),
	sort: fc.constantFrom(...sorts),
	descending: fc.boolean(),
	page: fc.integer({ min: 1, max: 9999 }),
	size: fc.constantFrom(50 as const, 100 as const),
	columns: fc.option(
		fc.record({
			list: fc.constantFrom('initiatives', 'reporting_list'),
			keys: fc.uniqueArray(fc.constantFrom('code', 'by_act', 'budget'), { minLength: 1 })
		})
	)
});

test('a filter survives its address', () => {
	fc.assert(
		fc.property(filters, (filter) => {
			// Only a named period can have been closed.
			const as = filter.period && filter.as;
			expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual({ ...filter, as });
		})
	);
});

test('Thai digits and ค.ศ. are understood in a typed year', () => {
	expect(readFilter(new URLSearchParams('year=๒๕๖๓&quarter=๒')).period).toEqual({
		fiscalYear: 2563,
		quarter: 2
	});
	expect(readFilter(new URLSearchParams('year=2020')).period).toEqual({ fiscalYear: 2563, quarter: 4 });
});

test('nonsense does not narrow and does not throw', () => {
	const filter = readFilter(
		new URLSearchParams("year=99999&quarter=9&dimension=';drop&health=fine&page=-3&sort=;")
	);
	expect(filter).toMatchObject({ period: null, dimension: null, health: null, page: 1, sort: 'code' });
	expect(withFilter('/initiatives', filter)).toBe('/initiatives');
});
