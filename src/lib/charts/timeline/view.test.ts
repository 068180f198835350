import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#lib/domain/calendar.ts';
import { dateOfDayNumber, dayNumber } from '#lib/domain/civil.ts';
import { readFilter } from '#lib/domain/filter.ts';
import { headsOf } from './heads.ts';
import { stepped, timelineRange, weekOf } from './range.ts';
import { grids, groupings, levels, zooms } from './record.ts';
import { timeScale } from './scale.ts';
import { readView, timelineHref } from './view.ts';
import { FIRST_SHOWN } from './zoom.ts';

const period = { fiscalYear: 2563, quarter: 2 } as const;
const extent = { first: '2018-08-22', last: '2023-05-21' };
const day = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2150-12-31') }).map(dateOfDayNumber);
const labels = (
	zoom: (typeof zooms)[number],
	shown: Parameters<typeof timelineRange>[3],
	lang: 'th' | 'en' = 'th'
) =>
	headsOf(timeScale(timelineRange(zoom, period, extent, shown)), lang, shown!.grid).tiers.map((tier) =>
		tier.map(({ label }) => label)
	);

describe('the address', () => {
	it('gives the same view back', () => {
		const codes = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/), { maxLength: 5 });
		const range = fc.option(
			fc
				.tuple(day, fc.integer({ min: 6, max: 9_000 }))
				.map(([start, days]) => ({ start, end: addDays(start, days) }))
		);
		fc.assert(
			fc.property(
				fc.constantFrom(...zooms),
				fc.constantFrom(...groupings),
				fc.constantFrom(...grids),
				fc.constantFrom(...levels),
				day,
				range,
				codes,
				codes,
				(zoom, group, grid, level, any, range, fold, open) => {
					const view = {
						zoom,
						group,
						grid,
						level,
						range,
						fold,
						open,
						at: range === null && (zoom === 'month' || zoom === 'week') ? any : null
					};
					expect(
						readView(
							new URL(timelineHref(readFilter(new URLSearchParams()), view), 'http://local.invalid')
								.searchParams
						)
					).toEqual(view);
				}
			)
		);
	});
	it('takes no day that has no Buddhist year, nor any nonsense', () => {
		for (const at of ['1940-01-01', '2563-01-01', '2020-02-30', 'x'])
			expect(readView(new URLSearchParams({ zoom: 'week', at })).at).toBeNull();
		for (const [from, to] of [
			['2020-01-01', '2020-01-03'],
			['2020-02-01', '2020-01-01'],
			['1900-01-01', '2020-01-01'],
			['x', '2020-01-01'],
			['2000-01-01', '2499-01-01']
		])
			expect(readView(new URLSearchParams({ from: from!, to: to! })).range).toBeNull();
		expect(readView(new URLSearchParams({ fold: 'a,,b b,a,<x>', open: '' }))).toMatchObject({
			fold: ['a'],
			open: []
		});
	});
});

describe('months and weeks', () => {
	it('show the month or the week of a day, Monday first, and step without a gap', () => {
		expect(timelineRange('month', period, extent, { grid: 'fiscal', at: '2020-02-12' })).toEqual({
			start: '2020-02-01',
			end: '2020-02-29'
		});
		expect(weekOf('2020-11-11')).toEqual({ start: '2020-11-09', end: '2020-11-15' });
		fc.assert(
			fc.property(fc.constantFrom('month' as const, 'week' as const), day, (zoom, at) => {
				const range = timelineRange(zoom, period, extent, { grid: 'fiscal', at });
				expect(range.start <= at && at <= range.end).toBe(true);
				const next = timelineRange(zoom, period, extent, { grid: 'fiscal', at: stepped(zoom, range, 1) });
				expect(daysBetween(range.end, next.start)).toBe(1);
				expect(timelineRange(zoom, period, extent, { grid: 'fiscal', at: stepped(zoom, next, -1) })).toEqual(
					range
				);
			})
		);
	});
	it('have heads of weeks and of days', () => {
		expect(labels('month', { grid: 'fiscal', at: '2020-02-12' })).toEqual([
			['ปีงบฯ 2563'],
			['ก.พ.'],
			['1', '3', '10', '17', '24']
		]);
		expect(labels('week', { grid: 'fiscal', at: '2020-10-01' }, 'en')).toEqual([
			['FY2563', 'FY2564'],
			['Sep', 'Oct'],
			['28', '29', '30', '1', '2', '3', '4']
		]);
	});
});

describe('calendar years', () => {
	it('carry พ.ศ. or ค.ศ., and quarters by their months', () => {
		const shown = { grid: 'calendar', at: null } as const;
		expect(labels('all', shown)[0]).toEqual([2561, 2562, 2563, 2564, 2565, 2566].map((year) => `ปี ${year}`));
		expect(timelineRange('all', period, extent, shown)).toEqual({ start: '2018-01-01', end: '2023-12-31' });
		expect(labels('year', shown, 'en').slice(0, 2)).toEqual([
			['2020'],
			['Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Dec']
		]);
	});
	it('show what there is of the first fiscal year, in every zoom', () => {
		for (const zoom of zooms)
			for (const grid of grids)
				for (const quarter of [1, 2, 3, 4] as const)
					for (const at of [null, FIRST_SHOWN]) {
						const range = timelineRange(
							zoom,
							{ fiscalYear: 2484, quarter },
							{ first: '1941-02-01', last: '1941-03-31' },
							{ grid, at }
						);
						expect(range.start >= FIRST_SHOWN && range.end > range.start).toBe(true);
						expect(headsOf(timeScale(range), 'th', grid).tiers[0]!.length).toBeGreaterThan(0);
					}
	});
	it('leave no part of the plot without a head, in either grid', () => {
		fc.assert(
			fc.property(fc.constantFrom(...zooms), fc.constantFrom(...grids), day, (zoom, grid, at) => {
				const { tiers, lines } = headsOf(
					timeScale(timelineRange(zoom, period, extent, { grid, at })),
					'th',
					grid
				);
				for (const tier of tiers) {
					expect(tier[0]!.x).toBe(0);
					for (const [i, head] of tier.entries())
						expect(head.x + head.width).toBeCloseTo(tier[i + 1]?.x ?? 1, 9);
				}
				expect(new Set(lines.map(({ x }) => x)).size).toBe(lines.length);
			})
		);
	});
});
