import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceAxis } from './axis.ts';

describe('niceAxis', () => {
	it('goes to a round number in about four steps', () => {
		expect(niceAxis([3_600_000], (value) => `${value / 1e6}`)).toEqual({
			min: 0,
			max: 4e6,
			ticks: [0, 1, 2, 3, 4].map((n) => ({ value: n * 1e6, label: `${n}` }))
		});
		expect(niceAxis([3_600_000, -4425], String)).toMatchObject({ min: -250_000, max: 4e6 });
		expect(niceAxis([3_600_000, -4425], String).ticks[0]).toEqual({ value: 0, label: '0' });
		expect(niceAxis([], String)).toMatchObject({ min: 0, max: 0.25 });
	});
	it('holds every value, zero too', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.double({ min: -1e12, max: 1e12, noNaN: true }).filter((n) => Math.abs(n) > 1e-3),
					{ minLength: 1 }
				),
				(values) => {
					const { min, max, ticks } = niceAxis(values, String);
					expect(min).toBeLessThanOrEqual(Math.min(0, ...values) * 0.999);
					expect(max).toBeGreaterThanOrEqual(Math.max(0, ...values) * 0.999);
					expect(ticks.map((tick) => tick.value)).toContain(0);
					expect(ticks.length).toBeLessThan(14);
				}
			)
		);
	});
});
