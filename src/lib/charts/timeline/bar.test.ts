import { describe, expect, it } from 'vitest';
import { drawSpan } from './bar.ts';
import { timeScale } from './scale.ts';

const sixYears = timeScale({ start: '2017-10-01', end: '2023-09-30' });
const span = (
	start_date: string | null,
	start_precision: 'day' | 'month' | 'quarter' | 'fiscal_year' | 'year',
	end_date: string | null,
	end_precision = start_precision
) => ({ start_date, start_precision, end_date, end_precision });
const barOf = (drawn: ReturnType<typeof drawSpan>) => {
	if (drawn.kind !== 'bar') throw new Error(`no bar but ${drawn.kind}`);
	return drawn.bar;
};

describe('drawSpan', () => {
	it('draws day-precise ends firm, from the first midnight to the last', () => {
		const bar = barOf(drawSpan(span('2018-08-22', 'day', '2023-05-21'), sixYears));
		expect(bar).toEqual({
			x: sixYears.from('2018-08-22'),
			width: expect.closeTo(sixYears.from('2023-05-22') - sixYears.from('2018-08-22'), 12),
			stops: null,
			cutStart: false,
			cutEnd: false
		});
	});

	it('draws year-precise ends soft over the fiscal and the calendar reading', () => {
		const bar = barOf(drawSpan(span('2018-01-01', 'year', '2022-12-31'), sixYears));
		expect(bar.x).toBe(0); // 1 Oct 2560
		expect(bar.x + bar.width).toBeCloseTo(sixYears.from('2023-01-01'), 12);
		const [faint, firm, stillFirm, gone] = bar.stops!;
		expect(faint!.strength).toBeLessThan(0.2);
		expect(gone!.strength).toBeLessThan(0.2);
		expect(firm).toEqual({ at: expect.closeTo(sixYears.from('2018-01-01') / bar.width, 3), strength: 1 });
		expect(stillFirm).toEqual({
			at: expect.closeTo(sixYears.from('2022-10-01') / bar.width, 3),
			strength: 1
		});
	});

	it('is nowhere firm but in the middle where only the fiscal year is known', () => {
		const stops = barOf(drawSpan(span('2019-10-01', 'fiscal_year', '2020-09-30'), sixYears)).stops!;
		expect(stops.map((stop) => stop.strength)).toEqual([0.16, 1, 0.16]);
		expect(stops[1]!.at).toBeCloseTo(0.5, 2);
	});

	it('never draws a quarter or a month as a day', () => {
		for (const precision of ['quarter', 'month'] as const) {
			const bar = barOf(drawSpan(span('2019-10-01', precision, '2020-06-30'), sixYears));
			expect(bar.stops![0]!.strength).toBeLessThan(0.2);
			expect(bar.stops!.at(-1)!.strength).toBeLessThan(0.2);
		}
	});

	it('cuts at the range and says so, keeping the strength that the bar has there', () => {
		const year = timeScale({ start: '2018-10-01', end: '2019-09-30' });
		expect(barOf(drawSpan(span('2018-01-01', 'year', '2022-12-31'), year))).toEqual({
			x: 0,
			width: 1,
			stops: null,
			cutStart: true,
			cutEnd: true
		});
		const half = barOf(
			drawSpan(
				span('2019-10-01', 'fiscal_year', '2020-09-30'),
				timeScale({ start: '2020-04-01', end: '2020-06-30' })
			)
		);
		expect(half.cutStart && half.cutEnd).toBe(true);
		expect(half.stops!.every((stop) => stop.strength > 0.16)).toBe(true);
	});

	it('draws nothing for what is unknown, and a mark where one end is', () => {
		expect(drawSpan(span(null, 'day', null), sixYears)).toEqual({ kind: 'unknown' });
		expect(drawSpan(span('2019-10-01', 'day', null), sixYears)).toEqual({
			kind: 'mark',
			x: sixYears.from('2019-10-01'),
			end: 'start'
		});
		expect(drawSpan(span(null, 'day', '2020-09-30'), sixYears)).toEqual({
			kind: 'mark',
			x: sixYears.to('2020-09-30'),
			end: 'end'
		});
		expect(drawSpan(span('2016-10-01', 'day', '2017-09-30'), sixYears)).toEqual({ kind: 'before' });
		expect(drawSpan(span('2023-10-01', 'day', null), sixYears)).toEqual({ kind: 'after' });
	});
});
