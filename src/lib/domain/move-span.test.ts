import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, daysBetween, fiscalYearOf } from '#lib/domain/calendar.ts';
import { partsOf } from '#lib/domain/civil.ts';
import { FIRST_MOVABLE_DAY, LAST_MOVABLE_DAY, moveSpan, stepOf, stepsOfDays } from '#lib/domain/move-span.ts';
import type { SpanPart } from '#lib/domain/move-span.ts';
import { outerSpan, PRECISIONS, unitRange } from '#lib/domain/span.ts';
import type { Precision, SpanColumns } from '#lib/domain/span.ts';

const span = (
	start_date: string | null,
	end_date: string | null,
	start_precision: Precision = 'day',
	end_precision = start_precision
): SpanColumns => ({ start_date, start_precision, end_date, end_precision });
const dates = ({ start_date, end_date }: SpanColumns) => [start_date, end_date];

describe('examples', () => {
	test.each<[string, SpanColumns, SpanPart, number, [string | null, string | null]]>([
		['a week later', span('2020-02-20', '2020-03-10'), 'both', 7, ['2020-02-27', '2020-03-17']],
		['across the fiscal year', span('2020-09-30', '2020-09-30'), 'both', 1, ['2020-10-01', '2020-10-01']],
		[
			'a month: February’s last day follows January’s',
			span('2020-01-01', '2020-01-31', 'month'),
			'both',
			1,
			['2020-02-01', '2020-02-29']
		],
		['a quarter back', span('2020-01-01', '2020-06-30', 'quarter'), 'both', -1, ['2019-10-01', '2020-03-31']],
		[
			'a fiscal year',
			span('2019-10-01', '2020-09-30', 'fiscal_year'),
			'both',
			1,
			['2020-10-01', '2021-09-30']
		],
		['a year', span('2018-01-01', '2022-12-31', 'year'), 'both', -2, ['2016-01-01', '2020-12-31']],
		[
			'the coarser of both: a month beside a quarter',
			span('2020-02-01', '2020-06-30', 'month', 'quarter'),
			'both',
			1,
			['2020-05-01', '2020-09-30']
		],
		[
			'a day beside a fiscal year keeps its place in it',
			span('2019-10-01', '2020-09-30', 'day', 'fiscal_year'),
			'both',
			1,
			['2020-10-01', '2021-09-30']
		],
		[
			'a day that the month lacks',
			span('2020-01-31', '2020-03-31', 'day', 'month'),
			'both',
			1,
			['2020-02-29', '2020-04-30']
		],
		['only the end is known', span(null, '2020-03-31', 'year', 'month'), 'both', 1, [null, '2020-04-30']],
		['an end alone', span('2020-02-20', '2020-03-10'), 'end', 5, ['2020-02-20', '2020-03-15']],
		[
			'an end never before the start',
			span('2020-02-20', '2020-03-10'),
			'end',
			-99,
			['2020-02-20', '2020-02-20']
		],
		[
			'a start never after the end',
			span('2020-02-20', '2020-03-10'),
			'start',
			99,
			['2020-03-10', '2020-03-10']
		],
		[
			'an end by quarters stops in the start’s own',
			span('2020-02-20', '2021-03-31', 'day', 'quarter'),
			'end',
			-9,
			['2020-02-20', '2020-03-31']
		],
		[
			'a start by years stops in the end’s own',
			span('2018-01-01', '2020-05-05', 'year', 'day'),
			'start',
			7,
			['2020-01-01', '2020-05-05']
		],
		['an end that is not known stays so', span('2020-02-20', null), 'end', 5, ['2020-02-20', null]],
		['not before the first day', span('1941-02-03', '1941-03-01'), 'both', -60, ['1941-02-01', '1941-02-27']],
		[
			'not before the first year',
			span('1943-01-01', '1943-12-31', 'year'),
			'both',
			-9,
			['1942-01-01', '1942-12-31']
		],
		['not after the last', span('2399-01-01', '2399-09-29'), 'end', 9, ['2399-01-01', '2399-09-30']],
		[
			'what lies outside already stays',
			span('1941-01-01', '1941-01-31', 'month'),
			'both',
			-1,
			['1941-01-01', '1941-01-31']
		]
	])('%s', (_what, given, part, steps, wanted) => {
		const moved = moveSpan(given, part, steps);
		expect(dates(moved)).toEqual(wanted);
		expect([moved.start_precision, moved.end_precision]).toEqual([
			given.start_precision,
			given.end_precision
		]);
	});

	test('the unit is the dragged end’s own, of both the coarser', () => {
		const mixed = span('2020-02-20', '2020-03-31', 'day', 'quarter');
		expect((['start', 'end', 'both'] as const).map((part) => stepOf(mixed, part))).toEqual([
			'day',
			'quarter',
			'quarter'
		]);
		expect(stepOf(span(null, null), 'both')).toBe(null);
	});

	test.each<[SpanColumns, SpanPart, number, number]>([
		[span('2020-02-20', '2020-03-10'), 'both', 3.4, 3],
		[span('2020-02-20', '2020-03-10'), 'both', -3.6, -4],
		[span('2020-02-01', '2020-02-29', 'month'), 'both', 14, 0],
		[span('2020-02-01', '2020-02-29', 'month'), 'both', 15, 1],
		[span('2020-02-01', '2020-02-29', 'month'), 'both', -16, -1],
		[span('2020-01-01', '2020-03-31', 'quarter'), 'end', 200, 2],
		[span('2018-01-01', '2020-12-31', 'year'), 'both', 180, 0],
		[span('2018-01-01', '2020-12-31', 'year'), 'both', 550, 2],
		[span(null, null), 'both', 90, 0]
	])('%o %s dragged by %d days: %d steps', (given, part, days, steps) =>
		expect(stepsOfDays(given, part, days)).toBe(steps)
	);
});

const anyDay = fc
	.integer({ min: 0, max: daysBetween('1990-01-01', '2300-01-01') })
	.map((n) => addDays('1990-01-01', n));
const precision = fc.constantFrom(...PRECISIONS);
const anySpan = fc
	.tuple(
		anyDay,
		fc.nat(4000),
		precision,
		precision,
		fc.constantFrom('both', 'both', 'both', 'start', 'end', 'none')
	)
	.map(([from, days, start, end, known]) =>
		span(
			known === 'end' || known === 'none' ? null : unitRange(from, start).start,
			known === 'start' || known === 'none' ? null : unitRange(addDays(from, days), end).end,
			start,
			end
		)
	);
const part = fc.constantFrom<SpanPart>('both', 'start', 'end');
const few = fc.integer({ min: -40, max: 40 });
/** One end by itself, so that the other does not stop it. */
const alone = (one: SpanColumns, edge: 'start' | 'end'): SpanColumns => ({
	...one,
	[edge === 'end' ? 'start_date' : 'end_date']: null
});
const isDay = ({ start_precision, end_precision }: SpanColumns) =>
	start_precision === 'day' && end_precision === 'day';

describe('properties', () => {
	it('gives what the database takes, on its own units, inside the days that may be', () => {
		fc.assert(
			fc.property(
				anySpan,
				part,
				fc.oneof(few, fc.integer({ min: -999_999, max: 999_999 })),
				(given, which, steps) => {
					const moved = moveSpan(given, which, steps);
					expect([
						moved.start_precision,
						moved.end_precision,
						moved.start_date === null,
						moved.end_date === null
					]).toEqual([
						given.start_precision,
						given.end_precision,
						given.start_date === null,
						given.end_date === null
					]);
					if (moved.start_date && moved.end_date) expect(moved.end_date >= moved.start_date).toBe(true);
					for (const [date, own, edge] of [
						[moved.start_date, moved.start_precision, 'start'],
						[moved.end_date, moved.end_precision, 'end']
					] as const) {
						if (date === null) continue;
						expect(unitRange(date, own)[edge]).toBe(date);
						expect(date >= FIRST_MOVABLE_DAY && date <= LAST_MOVABLE_DAY).toBe(true);
					}
					for (const day of Object.values(outerSpan(moved)))
						if (day) expect(fiscalYearOf(day)).toBeGreaterThan(2483);
				}
			),
			{ numRuns: 2000 }
		);
	});

	it('is undone by as many steps back, where nothing stopped it', () => {
		fc.assert(
			fc.property(anySpan, part, few, (given, which, steps) => {
				const there = moveSpan(given, which, steps);
				fc.pre(
					which === 'both' ||
						there[`${which}_date`] === moveSpan(alone(given, which), which, steps)[`${which}_date`]
				);
				const back = moveSpan(there, which, -steps);
				const isMixed = stepOf(given, which) !== 'day' && which === 'both';
				for (const edge of ['start', 'end'] as const) {
					const [before, after] = [given[`${edge}_date`], back[`${edge}_date`]];
					// A day past the 28th beside a vaguer end: a month on the way may have lacked it.
					if (isMixed && before !== null && given[`${edge}_precision`] === 'day' && partsOf(before).day > 28)
						expect(after!.slice(0, 7)).toBe(before.slice(0, 7));
					else expect(after).toBe(before);
				}
			}),
			{ numRuns: 2000 }
		);
	});

	it('keeps the length of what is moved: in days, else in months', () => {
		const months = (one: SpanColumns) => {
			const [a, b] = [partsOf(one.start_date!), partsOf(one.end_date!)];
			return (b.year - a.year) * 12 + b.month - a.month;
		};
		fc.assert(
			fc.property(anySpan, fc.integer({ min: -999_999, max: 999_999 }), (given, steps) => {
				fc.pre(given.start_date !== null && given.end_date !== null);
				const moved = moveSpan(given, 'both', steps);
				if (isDay(given))
					expect(daysBetween(moved.start_date!, moved.end_date!)).toBe(
						daysBetween(given.start_date!, given.end_date!)
					);
				else expect(months(moved)).toBe(months(given));
			}),
			{ numRuns: 1000 }
		);
	});

	it('takes the nearest step to where a drag ends', () => {
		fc.assert(
			fc.property(anySpan, part, fc.integer({ min: -5000, max: 5000 }), (given, which, days) => {
				const steps = stepsOfDays(given, which, days);
				expect(Math.sign(steps) * Math.sign(days)).toBeGreaterThanOrEqual(0);
				const unit = stepOf(given, which);
				if (unit === null) return void expect(steps).toBe(0);
				const edge =
					which === 'end' ||
					(which === 'both' && (given.start_date === null || given.start_precision !== unit))
						? 'end'
						: 'start';
				const off = (n: number) =>
					Math.abs(
						daysBetween(given[`${edge}_date`]!, moveSpan(alone(given, edge), edge, n)[`${edge}_date`]!) - days
					);
				for (const n of [steps - 1, steps + 1]) expect(off(steps)).toBeLessThanOrEqual(off(n));
			}),
			{ numRuns: 1000 }
		);
	});
});
