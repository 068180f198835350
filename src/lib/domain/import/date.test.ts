import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDayNumber, dayNumber, partsOf } from '#lib/domain/civil.ts';
import { readDate } from '#lib/domain/import/date.ts';
import { dayOfSerial } from '#lib/domain/import/serial-day.ts';
import { fieldOf, type Cell } from '#lib/domain/import/subject.ts';
import type { Precision } from '#lib/domain/span.ts';
import { toThaiDigits } from '#lib/domain/text.ts';

const start = fieldOf('initiatives', 'start_date')!;
const end = fieldOf('initiatives', 'end_date')!;
const day = fieldOf('transactions', 'transaction_date')!;
const read = (cell: Cell | string, field = start, order: 'dmy' | 'mdy' = 'dmy', said?: Precision) => {
	const one = readDate(typeof cell === 'string' ? { text: cell } : cell, field, order, said);
	return 'key' in one ? one.key : one.date && `${one.date} ${one.precision}`;
};

describe('dates as typed', () => {
	test.each([
		['1 ต.ค. 2563', '2020-10-01 day'],
		['๑ ตุลาคม ๒๕๖๓', '2020-10-01 day'],
		['1/10/2563', '2020-10-01 day'],
		['1/10/63', '2020-10-01 day'],
		['1-10-2020', '2020-10-01 day'],
		['2020-10-01', '2020-10-01 day'],
		['2563-10-01', '2020-10-01 day'],
		['2020-10-01 00:00:00', '2020-10-01 day'],
		['2020-10-01T00:00:00Z', '2020-10-01 day'],
		['1/10/2563 0:00', '2020-10-01 day'],
		['ต.ค. 2563', '2020-10-01 month'],
		['ตุลาคม 63', '2020-10-01 month'],
		['10/2563', '2020-10-01 month'],
		['2020-10', '2020-10-01 month'],
		['ไตรมาส 1/2564', '2020-10-01 quarter'],
		['1/2564', '2021-01-01 month'],
		['ปีงบประมาณ 2564', '2020-10-01 fiscal_year'],
		['FY2564', '2020-10-01 fiscal_year'],
		['ปี 2564', '2021-01-01 year'],
		['2564', '2021-01-01 year'],
		['2021', '2021-01-01 year'],
		['31/2/2563', 'no_such_day'],
		['1/10/20', 'year_too_short'],
		['1/1/2480', 'too_early'],
		['เร็ว ๆ นี้', 'not_a_date'],
		['-', null],
		['', null],
		['ไม่ระบุ', null]
	])('%j starts %j', (text, expected) => expect(read(text)).toBe(expected));
	test('an end is the last day of what it names', () => {
		expect(read('ก.ย. 2564', end)).toBe('2021-09-30 month');
		expect(read('ปีงบฯ 2564', end)).toBe('2021-09-30 fiscal_year');
		expect(read('2564', end)).toBe('2021-12-31 year');
	});
	test('another column may say how exact a date is', () => {
		expect(read('2564', end, 'dmy', 'fiscal_year')).toBe('2021-09-30 fiscal_year');
		expect(read('1 ต.ค. 2563', start, 'dmy', 'quarter')).toBe('2020-10-01 quarter');
		expect(read('2564', start, 'dmy', 'day')).toBe('not_a_day');
	});
	test('where days are needed a month is too little', () => expect(read('ต.ค. 2563', day)).toBe('not_a_day'));
	test('months may come first, where the reader said so', () => {
		expect(read('10/31/2020', day, 'mdy')).toBe('2020-10-31 day');
		expect(read('10/31/2020', day)).toBe('no_such_day');
		expect(read('31 ต.ค. 2563', day, 'mdy')).toBe('2020-10-31 day');
	});
});

describe('serials', () => {
	const cell = (number: string, more: Partial<Cell> = {}): Cell => ({ text: number, number, ...more });
	test('by their format, or by what they can only be', () => {
		expect(read(cell('44105', { date: '2020-10-01' }))).toBe('2020-10-01 day');
		expect(read(cell('44105'))).toBe('2020-10-01 day');
		expect(read('44105', day)).toBe('2020-10-01 day');
		expect(read(cell('42643', { is1904: true }))).toBe('2020-10-01 day');
		expect(read(cell('2563'))).toBe('2020-01-01 year');
	});
	test('a format that shows the month alone means the month', () => {
		expect(read(cell('44440', { date: '2021-09-01', dateUnit: 'month' }), end)).toBe('2021-09-30 month');
		expect(read(cell('44440', { date: '2021-09-01', dateUnit: 'month' }), day)).toBe('2021-09-01 day');
	});
	test('a year of พ.ศ. typed into a spreadsheet that counts in ค.ศ. is that year', () => {
		expect(read(cell('242431', { date: '2563-10-01' }))).toBe('2020-10-01 day');
		expect(read(cell('x', { date: '2564-02-29' }))).toBe('no_such_day');
	});
	test("'63' that became 1963 is asked about, never taken", () =>
		expect(read(cell('23285', { date: '1963-10-01' }))).toBe('doubtful_year'));
	test('every day from 1941 on is the day that both countings have', () => {
		fc.assert(
			fc.property(fc.integer({ min: dayNumber('1941-01-01'), max: dayNumber('2399-12-31') }), (number) => {
				const date = dateOfDayNumber(number);
				expect(dayOfSerial(String(number + 25_569))).toBe(date);
				expect(dayOfSerial(String(number + 24_107), true)).toBe(date);
			})
		);
	});
});

test('any day comes back, in either era and either digits, however it is written', () => {
	const months = [
		'ม.ค.',
		'ก.พ.',
		'มี.ค.',
		'เม.ย.',
		'พ.ค.',
		'มิ.ย.',
		'ก.ค.',
		'ส.ค.',
		'ก.ย.',
		'ต.ค.',
		'พ.ย.',
		'ธ.ค.'
	];
	fc.assert(
		fc.property(
			fc.integer({ min: dayNumber('1941-01-01'), max: dayNumber('2399-12-31') }),
			fc.boolean(),
			fc.boolean(),
			fc.constantFrom('slash', 'name', 'iso'),
			(number, isBuddhist, thai, form) => {
				const date = dateOfDayNumber(number);
				const parts = partsOf(date);
				const year = parts.year + (isBuddhist ? 543 : 0);
				const text =
					form === 'slash'
						? `${parts.day}/${parts.month}/${year}`
						: form === 'name'
							? `${parts.day} ${months[parts.month - 1]} ${year}`
							: `${year}-${date.slice(5)}`;
				expect(read(thai ? toThaiDigits(text) : text)).toBe(`${date} day`);
			}
		)
	);
});
