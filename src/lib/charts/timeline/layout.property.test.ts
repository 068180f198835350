import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, fiscalYearRange } from '#lib/domain/calendar.ts';
import { dateOfDayNumber, dayNumber } from '#lib/domain/civil.ts';
import { endBounds, PRECISIONS, startBounds, unitRange } from '#lib/domain/span.ts';
import { groupOfRecords, recordOf } from './layout-fixture.ts';
import { layoutTimeline } from './layout.ts';
import type { Row } from './row.ts';
import { timeScale } from './scale.ts';

const day = fc.integer({ min: dayNumber('2012-10-01'), max: dayNumber('2030-09-30') }).map(dateOfDayNumber);
const span = fc
	.record({
		a: day,
		b: day,
		startPrecision: fc.constantFrom(...PRECISIONS),
		endPrecision: fc.constantFrom(...PRECISIONS)
	})
	.map(({ a, b, startPrecision, endPrecision }) => {
		const [first, last] = a < b ? [a, b] : [b, a];
		return {
			start_date: unitRange(first, startPrecision).start,
			start_precision: startPrecision,
			end_date: unitRange(last, endPrecision).end,
			end_precision: endPrecision
		};
	});
const range = fc
	.record({ from: fc.integer({ min: 2555, max: 2573 }), years: fc.integer({ min: 0, max: 8 }) })
	.map(({ from, years }) => ({ start: fiscalYearRange(from).start, end: fiscalYearRange(from + years).end }));
const percent = fc.option(fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2)));
const NEAR = 1e-9;

const drawOne = (given: Parameters<typeof recordOf>[0], over: { start: string; end: string }): Row =>
	layoutTimeline([groupOfRecords(recordOf(given))], over, '2020-10-12', 'th').bands[0]!.rows[0]!;

// The layout uses no Date; this holds it to that, wherever the server or the browser stands.
const here = process.env['TZ'];
afterAll(() => {
	process.env['TZ'] = here ?? 'UTC';
});

describe.each([
	['Asia/Bangkok', -420],
	['UTC', 0],
	['America/Los_Angeles', 480]
])('layoutTimeline, any records, in %s', (zone, offset) => {
	beforeAll(() => {
		process.env['TZ'] = zone;
		expect(new Date(2020, 1, 29).getTimezoneOffset()).toBe(offset);
	});

	it('draws no bar outside its outermost days, nor outside the range', () => {
		fc.assert(
			fc.property(span, range, (dates, over) => {
				const { main } = drawOne(dates, over);
				const scale = timeScale(over);
				const [earliest, latest] = [
					startBounds(dates.start_date, dates.start_precision)!.earliest,
					endBounds(dates.end_date, dates.end_precision)!.latest
				];
				const meets = earliest <= over.end && latest >= over.start;
				expect(main.kind).toBe(meets ? 'bar' : latest < over.start ? 'before' : 'after');
				if (main.kind !== 'bar') return;
				expect(main.bar.x).toBeCloseTo(Math.max(0, scale.from(earliest)), 9);
				expect(main.bar.x + main.bar.width).toBeCloseTo(Math.min(1, scale.to(latest)), 9);
				expect(main.bar.width).toBeGreaterThan(0);
			})
		);
	});

	it('is firm only on days that every reading of the dates holds', () => {
		fc.assert(
			fc.property(span, range, (dates, over) => {
				const { main } = drawOne(dates, over);
				if (main.kind !== 'bar' || !main.bar.stops) return;
				const scale = timeScale(over);
				// Within a month or a quarter too any day is possible, whatever day the rule counts from.
				const isUnit = (precision: string) => precision === 'month' || precision === 'quarter';
				const sure = {
					from: scale.from(
						isUnit(dates.start_precision)
							? unitRange(dates.start_date, dates.start_precision).end
							: startBounds(dates.start_date, dates.start_precision)!.latest
					),
					to: scale.to(
						isUnit(dates.end_precision)
							? unitRange(dates.end_date, dates.end_precision).start
							: endBounds(dates.end_date, dates.end_precision)!.earliest
					)
				};
				if (sure.from > sure.to) return;
				const firm = main.bar.stops
					.filter((stop) => stop.strength === 1)
					.map((stop) => main.bar.x + stop.at * main.bar.width);
				for (const x of firm) {
					expect(x).toBeGreaterThanOrEqual(Math.min(1, sure.from) - 1e-3);
					expect(x).toBeLessThanOrEqual(Math.max(0, sure.to) + 1e-3);
				}
				const offsets = main.bar.stops.map((stop) => stop.at);
				expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
			})
		);
	});

	it('keeps fill and tick inside the bar, and nothing filled stands for unknown', () => {
		fc.assert(
			fc.property(span, range, percent, percent, (dates, over, actual, planned) => {
				const row = drawOne({ ...dates, actual, planned }, over);
				if (actual === null || row.main.kind !== 'bar') expect([row.fill, row.tick]).toEqual([null, null]);
				if (row.main.kind !== 'bar') return;
				const { x, width } = row.main.bar;
				if (row.fill) {
					expect(row.fill.x).toBeGreaterThanOrEqual(x - NEAR);
					expect(row.fill.x + row.fill.width).toBeLessThanOrEqual(x + width + NEAR);
				}
				if (row.tick !== null) expect(row.tick >= x - NEAR && row.tick <= x + width + NEAR).toBe(true);
			})
		);
	});

	it('lets nothing in a row stand on anything else: slip and pauses inside the bar, lateness after it, diamonds at ends of days', () => {
		fc.assert(
			fc.property(
				span,
				range,
				percent,
				percent,
				day,
				fc.integer({ min: 1, max: 900 }),
				(dates, over, actual, planned, from, days) => {
					const row = drawOne(
						{ ...dates, actual, planned, suspended: [{ start: from, end: addDays(from, days) }] },
						over
					);
					const bar = row.main.kind === 'bar' ? row.main.bar : null;
					for (const part of [row.slip, ...row.pauses]) {
						if (!part) continue;
						expect(bar).not.toBeNull();
						expect(part.x).toBeGreaterThanOrEqual(bar!.x - NEAR);
						expect(part.x + part.width).toBeLessThanOrEqual(bar!.x + bar!.width + NEAR);
					}
					if (row.slip && row.fill && row.slip.isLate)
						expect(row.slip.x).toBeGreaterThanOrEqual(row.fill.x + row.fill.width - NEAR);
					const late = drawOne(
						{
							...dates,
							end_precision: 'day',
							kind: 'milestone',
							milestone: { state: 'late', daysLate: days }
						},
						over
					);
					const scale = timeScale(over);
					if (late.gap) expect(late.gap.x).toBeGreaterThanOrEqual(scale.to(dates.end_date) - NEAR);
					for (const diamond of late.diamonds) expect(diamond.x).toBeCloseTo(scale.to(dates.end_date), 9);
				}
			)
		);
	});

	it('gives every row its own place: keys differ and bands hold each row once', () => {
		fc.assert(
			fc.property(fc.array(span, { maxLength: 60 }), range, (spans, over) => {
				const records = spans.map((dates, i) =>
					recordOf({
						...dates,
						code: `R${i}`,
						stated:
							i % 3
								? []
								: [
										{
											...spans[0]!,
											source_key: 's',
											source_title_th: 'ก',
											source_title_en: 'a',
											paragraph: null
										}
									]
					})
				);
				const keys = layoutTimeline([groupOfRecords(...records)], over, '2020-10-12', 'th').bands.flatMap(
					(band) => band.rows.map((row) => row.key)
				);
				expect(new Set(keys).size).toBe(keys.length);
				expect(keys.filter((key) => key.startsWith('initiative'))).toEqual(
					records.map((record) => `initiative-${record.code}`)
				);
			}),
			{ numRuns: 30 }
		);
	});
});
