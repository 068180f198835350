import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import { allowedDecisions, nextCode, suggestForYear, type YearEnd } from './next-year.ts';
import { PRECISIONS } from './span.ts';

const one: YearEnd = {
	status: 'active',
	actual: '60.00',
	end_date: '2020-09-30',
	end_precision: 'day',
	hasNext: false
};
const why = (change: Partial<YearEnd>) => suggestForYear({ ...one, ...change }, 2564);

test.each([
	["unfinished at the year's end", {}, 'create', 'unfinished'],
	['nothing reported: unknown, not 0 and not done', { actual: null }, 'create', 'unknown'],
	['all done', { actual: '100.00' }, 'none', 'completed'],
	['called completed at 92', { status: 'completed', actual: '92' }, 'none', 'completed'],
	['cancelled', { status: 'cancelled' }, 'none', 'cancelled'],
	['suspended', { status: 'suspended' }, 'create', 'suspended'],
	['it ends a day into the new year', { end_date: '2020-10-01' }, 'continue', 'reaches'],
	[
		'its end is the year 2563: a fiscal year to one, a calendar year to the other',
		{ end_date: '2020-12-31', end_precision: 'year' },
		'continue',
		'may_reach'
	],
	['its end is not stated', { end_date: null }, 'continue', 'no_end'],
	['there is one of the new year already', { hasNext: true }, 'none', 'has_next']
] as const)('%s', (_, change, suggestion, reason) => {
	expect(why(change)).toEqual({ suggestion, why: reason });
});

test('an initiative that reaches into the new year is never made twice, whatever else holds of it', () => {
	const end = fc.record({
		days: fc.integer({ min: 0, max: 2000 }),
		end_precision: fc.constantFrom(...PRECISIONS)
	});
	fc.assert(
		fc.property(
			end,
			fc.constantFrom('planned', 'active', 'completed', 'suspended', 'cancelled'),
			fc.option(fc.integer({ min: 0, max: 100 })),
			({ days, end_precision }, status, actual) => {
				const found = why({
					status,
					actual: actual === null ? null : String(actual),
					end_date: addDays('2020-10-01', days),
					end_precision
				});
				expect(found.suggestion).not.toBe('create');
				if (found.why === 'reaches') expect(allowedDecisions(found.why)).not.toContain('create');
			}
		)
	);
});

test.each([
	['SBPAC-2563-012', 'SBPAC-2564-012'],
	['S63-1-04', 'S64-1-04'],
	['A-163', 'A-163-2564'],
	['X', 'X-2564']
])('the code after %s is %s', (code, next) => {
	expect(nextCode(code, 2564)).toBe(next);
});
