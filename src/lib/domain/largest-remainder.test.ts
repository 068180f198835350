import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharesAsPercent } from '#lib/domain/largest-remainder.ts';

test.each([
	[[1], [100]],
	[
		[1, 1, 1],
		[34, 33, 33]
	],
	[
		[1, 1, 1, 1, 1, 1],
		[17, 17, 17, 17, 16, 16]
	],
	[
		[2, 1],
		[67, 33]
	],
	[
		[0, 3],
		[0, 100]
	],
	[
		[0, 0],
		[0, 0]
	],
	[[], []]
])('%j → %j', (parts, percent) => {
	expect(sharesAsPercent(parts)).toEqual(percent);
});

test('sum to 100, each within one of its exact share, larger parts never less', () => {
	const whole = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 });
	// Decimals of two places, as weights are: of doubles one step apart a rounded remainder says nothing.
	const decimal = fc.array(
		fc.integer({ min: 1, max: 100_000 }).map((hundredths) => hundredths / 100),
		{ minLength: 1, maxLength: 12 }
	);
	fc.assert(
		fc.property(
			fc.oneof(whole, decimal).filter((parts) => parts.some((part) => part > 0)),
			(parts) => {
				const percent = sharesAsPercent(parts);
				const total = parts.reduce((a, b) => a + b, 0);
				expect(percent.reduce((a, b) => a + b, 0)).toBe(100);
				percent.forEach((share, i) => {
					expect(Number.isInteger(share) && Math.abs(share - (parts[i]! * 100) / total) < 1.000001).toBe(
						true
					);
					parts.forEach(
						(other, j) => void (other > parts[i]! && expect(percent[j]).toBeGreaterThanOrEqual(share))
					);
				});
			}
		)
	);
});

test.each([[[-1, 2]], [[NaN]], [[Infinity]]])('%j is refused', (parts) => {
	expect(() => sharesAsPercent(parts)).toThrow(RangeError);
});
