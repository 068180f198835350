import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMoney, readNumber, readPercent } from '#lib/domain/import/money.ts';
import { storedNumber } from '#lib/domain/import/stored-number.ts';
import { fieldOf, type Cell, type Unit } from '#lib/domain/import/subject.ts';
import { toThaiDigits } from '#lib/domain/text.ts';

const amount = fieldOf('transactions', 'amount')!;
const budget = fieldOf('budgets', 'by_act')!;
const percent = fieldOf('reports', 'physical_percent')!;
const money = (text: string, unit: Unit = 'baht') => {
	const read = readMoney({ text }, amount, unit);
	return 'key' in read ? read.key : read.value;
};
const stored = (number: string, more: Partial<Cell> = {}): Cell => ({ text: number, number, ...more });

describe('money as typed', () => {
	test.each<[string, Unit, string | null]>([
		['1,234,567.50', 'baht', '1234567.5'],
		['๑,๒๓๔.๕๐', 'baht', '1234.5'],
		['1 234 567', 'baht', '1234567'],
		['฿1,000', 'baht', '1000'],
		['1,000 บาท', 'baht', '1000'],
		['1,000.-', 'baht', '1000'],
		['1,000 บาทถ้วน', 'baht', '1000'],
		['1.25', 'million', '1250000'],
		['1.25', 'thousand', '1250'],
		['1.234567', 'million', '1234567'],
		['0.000000001', 'million', 'too_many_decimals'],
		['1.5 ล้านบาท', 'baht', '1500000'],
		['1.5 ล้านบาท', 'thousand', '1500000'],
		['250 พันบาท', 'million', '250000'],
		['500 บาท', 'million', '500'],
		['(1,234.50)', 'baht', '-1234.5'],
		['(๑.๕ ล้านบาท)', 'baht', '-1500000'],
		['-5', 'baht', '-5'],
		['−5', 'baht', '-5'],
		['(-5)', 'baht', 'not_a_number'],
		['-', 'baht', null],
		['–', 'million', null],
		['', 'baht', null],
		[' - ', 'baht', null],
		['N/A', 'baht', null],
		['ไม่มี', 'baht', null],
		['1.2 ลบ.', 'baht', '1200000'],
		['๓ ล.บ.', 'thousand', '3000000'],
		['0.5 MB', 'baht', '500000'],
		['...', 'baht', null],
		['0', 'million', '0'],
		['0.00', 'baht', '0'],
		['1,23', 'baht', 'not_a_number'],
		['หนึ่งล้าน', 'baht', 'not_a_number'],
		['1.005', 'baht', 'too_many_decimals'],
		['12%', 'baht', 'not_a_number']
	])('%j in %s is %j', (text, unit, value) => {
		expect(money(text, unit)).toBe(value);
	});
	test('a budget cannot be negative, nor larger than the column', () => {
		expect(readMoney({ text: '(5)' }, budget, 'baht')).toMatchObject({ key: 'too_small' });
		expect(readMoney({ text: '99,999,999,999' }, budget, 'million')).toMatchObject({ key: 'too_large' });
	});
	test('a date is no sum', () =>
		expect(readMoney(stored('44105', { date: '2020-10-01' }), amount, 'baht')).toEqual({
			key: 'date_not_number'
		}));
	test('a computed sum is rounded to satang, half away from zero, and told', () => {
		expect(readMoney(stored('333333.333333333'), amount, 'baht')).toEqual({
			value: '333333.33',
			note: { key: 'rounded', params: { from: '333333.333333333', to: '333333.33' } }
		});
		expect(readMoney(stored('-0.005'), amount, 'baht')).toMatchObject({ value: '-0.01' });
	});
	test('any sum comes back as it is, in whatever unit, digits and signs it is written', () => {
		fc.assert(
			fc.property(
				fc.bigInt(-(10n ** 15n), 10n ** 15n),
				fc.constantFrom<Unit>('baht', 'thousand', 'million'),
				fc.boolean(),
				(satang, unit, thai) => {
					const places = 2 + { baht: 0, thousand: 3, million: 6 }[unit];
					const digits = String(satang < 0n ? -satang : satang).padStart(places + 1, '0');
					const text = `${digits.slice(0, -places).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-places)}`;
					const signed = satang < 0n ? `(${text})` : text;
					const baht = `${satang < 0n ? '-' : ''}${String(satang < 0n ? -satang : satang)
						.padStart(3, '0')
						.replace(/(\d\d)$/, '.$1')}`.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros));
					const expected = baht.includes('.') ? baht.replace(/0+$/, '').replace(/\.$/, '') : baht;
					expect(money(thai ? toThaiDigits(signed) : signed, unit)).toBe(expected === '-0' ? '0' : expected);
				}
			)
		);
	});
});

test('what a spreadsheet stores of any sum in satang is that sum', () => {
	fc.assert(
		fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (satang) => {
			const read = readMoney(stored(storedNumber(String(satang / 100))!), amount, 'baht');
			expect(read).toEqual({
				value: (satang / 100)
					.toFixed(2)
					.replace(/\.?0+$/, '')
					.replace(/^-0$/, '0')
			});
		})
	);
	// Sums of floats too: 17 digits of which the last are dust.
	expect(storedNumber('0.30000000000000004')).toBe('0.3');
	expect(storedNumber('8.1999999999999993')).toBe('8.2');
	expect(storedNumber('1e400')).toBeUndefined();
	expect(storedNumber('1e-400')).toBeUndefined();
});

describe('percentages', () => {
	const read = (cell: Cell, isOfOne = false) => {
		const one = readPercent(cell, percent, isOfOne);
		return 'key' in one ? one.key : one.value;
	};
	test.each<[Cell, boolean, string | null]>([
		[stored('0.45', { isPercent: true }), false, '45'],
		[stored('0.45', { isPercent: true }), true, '45'],
		[stored('45'), false, '45'],
		[stored('0.45'), false, '0.45'],
		[stored('0.45'), true, '45'],
		[stored('1'), true, '100'],
		[{ text: '45%' }, true, '45'],
		[{ text: 'ร้อยละ ๔๕.๕' }, true, '45.5'],
		[{ text: '45.5' }, false, '45.5'],
		[{ text: '0.455' }, true, '45.5'],
		[{ text: '-' }, true, null],
		[{ text: '0' }, true, '0'],
		[{ text: '101' }, false, 'too_large'],
		[{ text: '-1' }, false, 'too_small'],
		[stored('0.5755', { isPercent: true }), false, '57.55']
	])('%j', (cell, isOfOne, value) => expect(read(cell, isOfOne)).toBe(value));
});

test('positions are whole', () => {
	const position = fieldOf('milestones', 'position')!;
	expect(readNumber({ text: '๓.' }, position)).toEqual({ value: '3' });
	expect(readNumber(stored('1.5'), position)).toMatchObject({ key: 'not_whole' });
	expect(readNumber({ text: '0' }, position)).toMatchObject({ key: 'too_small' });
});
