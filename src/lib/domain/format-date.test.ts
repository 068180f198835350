import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, fiscalYearOf } from '#lib/domain/calendar.ts';
import {
	bangkokDate,
	bangkokHour,
	formatDate,
	formatDateRange,
	formatDateTime,
	formatFiscalYear,
	formatImprecise,
	formatPeriod
} from '#lib/domain/format-date.ts';

describe('dates', () => {
	test('short and long, Thai and English', () => {
		expect(formatDate('2020-10-12', 'th')).toBe('12 ต.ค. 2563');
		expect(formatDate('2020-10-12', 'en')).toBe('12 Oct 2020');
		expect(formatDate('2020-10-12', 'th', 'long')).toBe('12 ตุลาคม 2563');
		expect(formatDate('2020-10-01', 'en', 'long')).toBe('1 October 2020');
	});
	test('ranges write once what both days share', () => {
		expect(formatDateRange('2020-07-01', '2020-09-30', 'th')).toBe('1 ก.ค. – 30 ก.ย. 2563');
		expect(formatDateRange('2019-10-01', '2020-09-30', 'th')).toBe('1 ต.ค. 2562 – 30 ก.ย. 2563');
		expect(formatDateRange('2020-09-01', '2020-09-30', 'en')).toBe('1 – 30 Sep 2020');
		expect(formatDateRange('2020-09-30', '2020-09-30', 'en')).toBe('30 Sep 2020');
	});
	test('a day without a Buddhist year, or no day, is refused', () => {
		expect(() => formatDate('1940-12-31', 'th')).toThrow(RangeError);
		expect(() => formatDate('2021-02-29', 'en')).toThrow(RangeError);
	});
});

describe('fiscal years and periods', () => {
	test('are named as officials name them', () => {
		expect(formatFiscalYear(2563, 'th')).toBe('ปีงบฯ 2563');
		expect(formatFiscalYear(2563, 'th', 'long')).toBe('ปีงบประมาณ 2563');
		expect(formatFiscalYear(2563, 'en')).toBe('FY2563 (2019/20)');
		expect(formatFiscalYear(2543, 'en')).toBe('FY2543 (1999/00)');
		expect(formatPeriod({ fiscalYear: 2563, quarter: 4 }, 'th')).toBe('ปีงบฯ 2563 · ไตรมาส 4');
		expect(formatPeriod({ fiscalYear: 2563, quarter: 4 }, 'en')).toBe('FY2563 (2019/20) · Q4');
		expect(() => formatFiscalYear(2020, 'en')).toThrow(RangeError);
	});
	test('the English years are those of the first and the last day', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 70_000 }), (n) => {
				const date = addDays('1950-01-01', n);
				const first = fiscalYearOf(date) - 544;
				expect(formatFiscalYear(fiscalYearOf(date), 'en')).toContain(
					`(${first}/${String(first + 1).slice(2)})`
				);
			})
		);
	});
});

describe('imprecise dates say no more than is known', () => {
	test.each([
		['day', '11 พ.ย. 2563', '11 Nov 2020'],
		['month', 'พ.ย. 2563', 'Nov 2020'],
		['quarter', 'ไตรมาส 1 ปีงบฯ 2564', 'Q1 FY2564 (2020/21)'],
		['fiscal_year', 'ปีงบฯ 2564', 'FY2564 (2020/21)'],
		['year', 'ปี 2563', '2020']
	] as const)('%s', (precision, th, en) => {
		expect(formatImprecise('2020-11-11', precision, 'th')).toBe(th);
		expect(formatImprecise('2020-11-11', precision, 'en')).toBe(en);
		expect(formatImprecise(null, precision, 'th')).toBeNull();
	});
});

describe('instants are shown by the clock in Bangkok', () => {
	const ms = 1_602_469_800_123; // 2020-10-12 02:30 UTC
	test.each([
		ms,
		'2020-10-12T02:30:00Z',
		'2020-10-12T09:30+07:00',
		'2020-10-12 02:30:00.123456+00',
		'2020-10-11T21:30:00-05',
		{ getTime: () => ms }
	])('%j', (instant) => {
		expect(formatDateTime(instant, 'th')).toBe('12 ต.ค. 2563 09:30 น.');
		expect(formatDateTime(instant, 'en')).toBe('12 Oct 2020, 09:30 (UTC+7)');
	});
	test('a fiscal year begins at 17:00 UTC', () => {
		expect(bangkokDate('2020-09-30T16:59:59.999Z')).toBe('2020-09-30');
		expect(bangkokDate('2020-09-30T17:00:00Z')).toBe('2020-10-01');
		expect(formatDateTime('2020-09-30T17:00:00Z', 'th', 'long')).toBe('1 ตุลาคม 2563 00:00 น.');
		expect(bangkokDate(-1)).toBe('1970-01-01');
		expect(
			[
				'2020-10-18T23:59:59.999Z',
				'2020-10-19T00:00:00Z',
				'2020-10-18T16:59:59Z',
				'1969-12-31T17:00:00Z'
			].map(bangkokHour)
		).toEqual([6, 7, 23, 0]);
	});
	test.each(['2020-10-12', '2020-10-12T09:30:00', '2020-02-30T00:00Z', '2020-10-12T24:00Z', '', NaN])(
		'%j is no instant',
		(instant) => {
			expect(() => bangkokDate(instant)).toThrow(RangeError);
		}
	);
});

test('no rule of time depends on the machine: no Date, no clock, no Intl', () => {
	const folder = new URL('.', import.meta.url);
	const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
	expect(files).toContain('calendar.ts');
	for (const name of files) {
		const code = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
		expect(code, name).not.toMatch(
			/new Date|Date\.(now|parse|UTC)|Intl\.|toLocale|performance\.now|process\.env/
		);
	}
});
