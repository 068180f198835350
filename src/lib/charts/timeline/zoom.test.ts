import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '#lib/domain/calendar.ts';
import { dateOfDayNumber, dayNumber } from '#lib/domain/civil.ts';
import { timeScale } from './scale.ts';
import { daysOf, FEWEST_DAYS, FIRST_SHOWN, LAST_SHOWN, MOST_DAYS, panned, zoomed } from './zoom.ts';

const range = fc
	.record({
		first: fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2060-01-01') }),
		days: fc.integer({ min: FEWEST_DAYS, max: 9_000 })
	})
	.map(({ first, days }) => ({ start: dateOfDayNumber(first), end: dateOfDayNumber(first + days - 1) }));
const anchor = fc.double({ min: 0, max: 1, noNaN: true });
const factor = fc.double({ min: 0.2, max: 5, noNaN: true });

describe('zoomed', () => {
	it('keeps the day under the pointer under the pointer, to half a day', () => {
		fc.assert(
			fc.property(range, factor, anchor, (from, by, at) => {
				const to = zoomed(from, by, at);
				// Except where the ends of all time stop it.
				fc.pre(to.start > FIRST_SHOWN && to.end < LAST_SHOWN);
				// The moment under the pointer, in days, before and after.
				const moment = (one: typeof from) => dayNumber(one.start) + at * daysOf(one);
				expect(Math.abs(moment(to) - moment(from))).toBeLessThanOrEqual(0.5 + 1e-6);
			})
		);
	});
	it('keeps a whole day in its place on the scale', () => {
		const from = { start: '2019-10-01', end: '2020-09-29' };
		const day = '2020-03-31';
		const at = timeScale(from).middle(day);
		let now = from;
		for (const by of [1 / 1.5, 1 / 1.5, 1.5, 1.5]) now = zoomed(now, by, at);
		expect(Math.abs(timeScale(now).middle(day) - at) * daysOf(now)).toBeLessThanOrEqual(2);
	});
	it('shows more or fewer days, a week at least and a century at most, within all time', () => {
		fc.assert(
			fc.property(range, factor, anchor, (from, by, at) => {
				const to = zoomed(from, by, at);
				const days = daysOf(to);
				expect(days).toBeGreaterThanOrEqual(FEWEST_DAYS);
				expect(days).toBeLessThanOrEqual(MOST_DAYS);
				if (by < 1) expect(days < daysOf(from) || days === FEWEST_DAYS).toBe(true);
				if (by > 1) expect(days).toBeGreaterThan(daysOf(from));
				expect(to.start >= FIRST_SHOWN && to.end <= LAST_SHOWN).toBe(true);
			})
		);
	});
});

describe('panned', () => {
	it('moves by days and comes back; stops at the ends of all time', () => {
		fc.assert(
			fc.property(range, fc.integer({ min: -2_000, max: 2_000 }), (from, days) => {
				expect(daysBetween(from.start, panned(from, days).start)).toBe(days);
				expect(panned(panned(from, days), -days)).toEqual(from);
			})
		);
		expect(panned({ start: FIRST_SHOWN, end: '1942-09-30' }, -5).start).toBe(FIRST_SHOWN);
	});
});
