import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimals, toDecimal } from '#lib/domain/decimal.ts';
import {
	formatDecimal,
	formatMillion,
	formatMoney,
	formatPoints,
	parseDecimal,
	roundDecimal
} from '#lib/domain/number.ts';
import { toThaiDigits } from '#lib/domain/text.ts';

const decimal = fc
	.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
	.map(([units, scale]) => {
		const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
		return `${units < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}${scale ? `.${digits.slice(-scale)}` : ''}`;
	});

describe('typed numbers', () => {
	test.each([
		['85', '85'],
		['85 %', '85'],
		['๘๕.๕%', '85.5'],
		['1,234,567.50', '1234567.5'],
		['๑,๒๓๔', '1234'],
		['1234567', '1234567'],
		['−8.25', '-8.25'],
		['-8.25', '-8.25'],
		['–8', '-8'],
		['007', '7'],
		['-0.00', '0'],
		['.5', '0.5'],
		[' 12\u200B ', '12'],
		['100.00', '100']
	])('%j → %s', (text, value) => {
		expect(parseDecimal(text, { scale: 2 })).toEqual({ ok: true, value });
	});
	test.each([
		['', 'empty'],
		['  ', 'empty'],
		['-', 'empty'],
		['–', 'empty'],
		['−', 'empty'],
		['1e3', 'not_a_number'],
		['1.2.3', 'not_a_number'],
		['12,34', 'not_a_number'],
		['1,2345', 'not_a_number'],
		['1234,567', 'not_a_number'],
		['0,500', 'not_a_number'],
		['5.', 'not_a_number'],
		['1 234', 'not_a_number'],
		['--5', 'not_a_number'],
		['Infinity', 'not_a_number'],
		['0x10', 'not_a_number'],
		['ร้อย', 'not_a_number'],
		['5%%', 'not_a_number'],
		['1.234', 'too_many_decimals'],
		['1.000', 'too_many_decimals'],
		['-0.01', 'too_small'],
		['100.01', 'too_large'],
		['9'.repeat(40), 'too_large'],
		[`-${'9'.repeat(40)}`, 'too_small']
	])('%s is refused: %s', (text, reason) => {
		expect(parseDecimal(text, { min: 0, max: '100', scale: 2 })).toEqual({ ok: false, reason });
	});
	test('what is shown can be typed again', () => {
		fc.assert(
			fc.property(decimal, fc.boolean(), (value, thai) => {
				const shown = formatDecimal(value, 'th');
				const parsed = parseDecimal(thai ? toThaiDigits(shown) : shown, { scale: 6 });
				expect(parsed.ok && compareDecimals(parsed.value, value)).toBe(0);
			})
		);
	});
});

describe('shown numbers', () => {
	test('unknown is a dash, never a zero', () => {
		expect([
			formatDecimal(null, 'th'),
			formatPoints(null),
			formatMoney(null, 'THB', 'th'),
			formatMillion(null, 'THB', 'en')
		]).toEqual(['–', '–', '–', '–']);
	});
	test('decimals: grouped, rounded half away from zero', () => {
		expect(formatDecimal('1234567.5', 'th')).toBe('1,234,567.5');
		expect(formatDecimal('-999.995', 'en', { decimals: 2 })).toBe('−1,000.00');
		expect(formatDecimal('0.125', 'en', { decimals: 2 })).toBe('0.13');
		expect(formatDecimal('-0.001', 'en', { decimals: 2 })).toBe('0.00');
		expect(formatDecimal('66', 'en', { decimals: 0 })).toBe('66');
		expect(formatDecimal('9007199254740993.10', 'th')).toBe('9,007,199,254,740,993.10');
	});
	test('points carry their sign', () => {
		expect(['1', '-8', '0.004', '-0.004', '1234.5'].map((value) => formatPoints(value))).toEqual([
			'+1.00',
			'−8.00',
			'0.00',
			'0.00',
			'+1,234.50'
		]);
		expect(formatPoints('-7.95', { decimals: 1 })).toBe('−8.0');
	});
	test('money by currency', () => {
		expect(formatMoney('1234567', 'THB', 'th')).toBe('1,234,567.00 บาท');
		expect(formatMoney('1234567', 'THB', 'en')).toBe('THB 1,234,567.00');
		expect(formatMoney('-25.5', 'USD', 'th')).toBe('−25.50 USD');
		expect(formatMillion('1234567.00', 'THB', 'th')).toBe('1.23 ล้านบาท');
		expect(formatMillion('1235000', 'THB', 'en')).toBe('THB 1.24 million');
		expect(formatMillion('1234567890', 'USD', 'th')).toBe('1,234.57 ล้าน USD');
	});
	test('rounding agrees with arithmetic on whole numbers', () => {
		fc.assert(
			fc.property(decimal, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
				const [exact, near] = [toDecimal(value), toDecimal(roundDecimal(value, decimals))];
				expect(near.scale).toBe(decimals);
				const difference = exact.units * 10n ** BigInt(decimals) - near.units * 10n ** BigInt(exact.scale);
				const half = 10n ** BigInt(exact.scale);
				expect(2n * (difference < 0n ? -difference : difference) <= half).toBe(true);
				if (2n * difference === half) expect(near.units < 0n).toBe(true);
				if (-2n * difference === half) expect(near.units > 0n).toBe(true);
			})
		);
	});
	test.each(['', '1,000', '1e3', 'NaN', '1.', '+1'])('%j is no stored number', (value) => {
		expect(() => formatDecimal(value, 'th')).toThrow(RangeError);
	});
});
