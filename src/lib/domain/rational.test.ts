import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	add,
	compare,
	divide,
	multiply,
	rational,
	roundHalfAwayFromZero,
	subtract,
	sum
} from './rational.ts';

const decimal = fc
	.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }))
	.map(([units, scale]) => {
		const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
		return `${units < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}${scale ? `.${digits.slice(digits.length - scale)}` : ''}`;
	});
const fraction = fc
	.tuple(
		decimal,
		decimal.filter((text) => /[1-9]/.test(text))
	)
	.map(([a, b]) => divide(rational(a), rational(b)));

describe('rounding', () => {
	test.each([
		['2.345', 2, '2.35'],
		['-2.345', 2, '-2.35'],
		['2.3449999', 2, '2.34'],
		['0.005', 2, '0.01'],
		['-0.004', 2, '0.00'],
		['99.995', 2, '100.00'],
		['1', 4, '1.0000'],
		['0.5', 0, '1'],
		['-0.5', 0, '-1']
	])('%s to %i places is %s', (text, places, wanted) =>
		expect(roundHalfAwayFromZero(rational(text), places)).toBe(wanted)
	);
	test('is within half a unit, and exact ties go away from zero', () => {
		fc.assert(
			fc.property(fraction, fc.integer({ min: 0, max: 6 }), (value, places) => {
				const off = subtract(rational(roundHalfAwayFromZero(value, places)), value);
				const twice = multiply(off, rational(String(2n * 10n ** BigInt(places))));
				expect(Math.abs(compare(twice, rational(1)))).toBeLessThanOrEqual(1);
				expect(compare(twice, rational(1))).toBeLessThanOrEqual(0);
				expect(compare(twice, rational(-1))).toBeGreaterThanOrEqual(0);
				if (compare(twice, rational(1)) === 0) expect(value.numerator > 0n).toBe(true);
				if (compare(twice, rational(-1)) === 0) expect(value.numerator < 0n).toBe(true);
			})
		);
	});
	test('of a decimal with as many places changes nothing', () => {
		fc.assert(
			fc.property(decimal, (text) => {
				const places = text.split('.')[1]?.length ?? 0;
				expect(roundHalfAwayFromZero(rational(text), places)).toBe(text);
			})
		);
	});
});

test('sums undo, products undo, and order does not matter', () => {
	fc.assert(
		fc.property(fraction, fraction, fraction, (a, b, c) => {
			expect(compare(subtract(add(a, b), b), a)).toBe(0);
			if (b.numerator !== 0n) expect(compare(divide(multiply(a, b), b), a)).toBe(0);
			expect(compare(sum([a, b, c]), sum([c, a, b]))).toBe(0);
			expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0);
			expect(compare(a, b)).toBe(-compare(b, a) || 0);
		})
	);
});
test('a third three times is one', () =>
	expect(roundHalfAwayFromZero(sum(Array(3).fill(divide(rational(1), rational(3)))), 30)).toBe(
		`1.${'0'.repeat(30)}`
	));
test('nothing is divided by 0, and only decimals are numbers', () => {
	expect(() => divide(rational(1), rational('0.00'))).toThrow(RangeError);
	for (const text of ['', '1e3', 'NaN', ' 1', '1.', '๑']) expect(() => rational(text)).toThrow(RangeError);
});
