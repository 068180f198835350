import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar.ts';
import { formatDate, formatFiscalYear } from '#lib/domain/format-date.ts';
import { parseDate, parseFiscalYear } from '#lib/domain/parse-date.ts';
import { toThaiDigits } from '#lib/domain/text.ts';

describe('11 พ.ย. 2563 in the forms that officials use', () => {
	test.each([
		'11 พ.ย. 63',
		'11 พ.ย. ๖๓',
		'11พ.ย.63',
		'11 พย 63',
		'11-พ.ย.-63',
		'11/พ.ย./2563',
		'11 พ.ย. 2563',
		'11 พ.ย. พ.ศ. 2563',
		'11 พ.ย. พ.ศ. 63',
		'11 พฤศจิกายน 2563',
		'11 พฤศจิกายน พ.ศ. ๒๕๖๓',
		'๑๑ พฤศจิกา ๒๕๖๓',
		'วันที่ 11 พฤศจิกายน พ.ศ. ๒๕๖๓',
		'วันที่ ๑๑ เดือนพฤศจิกายน พุทธศักราช ๒๕๖๓',
		'วันที่ 11 เดือน พฤศจิกายน ปี 2563',
		'วันพุธที่ 11 พฤศจิกายน 2563',
		'พุธที่ 11 พ.ย. 63',
		'11 พฤศจิกายน ค.ศ. 2020',
		'11 พฤศจิกายนพ.ศ.2563',
		'ณ วันที่ 11 พ.ย. 2563',
		'๑๑/๑๑/๒๕๖๓',
		'11/11/63',
		'11-11-2563',
		'11.11.2563',
		'11 / 11 / 2563',
		'11/11/2020',
		'11/11/พ.ศ. 2563',
		'11/11/2563 BE',
		'11.11.พ.ศ.2563',
		'2020-11-11',
		'2563-11-11',
		'2563/11/11',
		' ๒๕๖๓-๑๑-๑๑\u200B',
		'11 Nov 2020',
		'11 November 2020',
		'11 NOV 2563',
		'11-Nov-63',
		'11th of November 2020',
		'11 Nov. 2020 CE',
		'Nov 11, 2020',
		'November 11th 2563 B.E.',
		'Wednesday, 11 November 2020'
	])('%s', (text) => {
		expect(parseDate(text)).toEqual({ ok: true, date: '2020-11-11', precision: 'day' });
	});
});

describe('day first, and the bounds of typed years', () => {
	test.each([
		['05/04/2563', '2020-04-05'],
		['1/2/99', '2056-02-01'],
		['1/1/50', '2007-01-01'],
		['29 ก.พ. 2563', '2020-02-29'],
		['1 Sept 2020', '2020-09-01'],
		['1/1/2484', '1941-01-01'],
		['1/1/1941', '1941-01-01'],
		['31/12/2399', '2399-12-31'],
		['31/12/2942', '2399-12-31'],
		['1 มี.ค. 2563', '2020-03-01'],
		['30 มิ.ย. 2563', '2020-06-30'],
		['1 ต.ค. 2562', '2019-10-01'],
		['30 ก.ย. 2563', '2020-09-30']
	])('%s → %s', (text, date) => {
		expect(parseDate(text)).toMatchObject({ ok: true, date });
	});
	test.each([
		['', 'empty'],
		[' \u200B ', 'empty'],
		['พ.ย. 2563', 'not_a_date'],
		['2563', 'not_a_date'],
		['11', 'not_a_date'],
		['11/11', 'not_a_date'],
		['11112563', 'not_a_date'],
		['11/11-2563', 'not_a_date'],
		['11 ฟ.ย. 2563', 'not_a_date'],
		['11 พ.ย. 25 63', 'not_a_date'],
		['2020-11-11T00:00:00Z', 'not_a_date'],
		['-1/1/2563', 'not_a_date'],
		['31/02/2563', 'no_such_day'],
		['31 ก.พ. 2563', 'no_such_day'],
		['29 ก.พ. 2564', 'no_such_day'],
		['11/13/2563', 'no_such_day'],
		['63-11-11', 'year_too_short'],
		['0/1/2563', 'no_such_day'],
		['1/0/2563', 'no_such_day'],
		['2563-13-01', 'no_such_day'],
		['วันจันทร์ที่ 11 พฤศจิกายน 2563', 'no_such_day'],
		['11/11/49', 'year_too_short'],
		['11 พ.ย. 20', 'year_too_short'],
		['1/2/3', 'year_too_short'],
		['11/11/563', 'year_too_short'],
		['11 พ.ย. ค.ศ. 63', 'year_too_short'],
		['31/12/2483', 'too_early'],
		['31/12/1940', 'too_early'],
		['1/1/1900', 'too_early'],
		['1/1/0563', 'too_early'],
		['11/11/25630', 'out_of_range'],
		['1/1/2943', 'out_of_range'],
		['11 พ.ย. พ.ศ. 2020', 'era_mismatch'],
		['11 พ.ย. ค.ศ. 2563', 'era_mismatch'],
		['11 Nov 2563 AD', 'era_mismatch'],
		['11/11/พ.ศ. 2563 CE', 'era_mismatch'],
		['9'.repeat(99), 'not_a_date']
	])('%j is refused: %s', (text, reason) => {
		expect(parseDate(text)).toEqual({ ok: false, reason });
	});
});

test('every day that is shown can be typed, in all forms', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 79_000 }),
			fc.constantFrom('th', 'en'),
			fc.constantFrom('short', 'long'),
			fc.boolean(),
			(n, lang, style, thai) => {
				const date = addDays('1941-01-01', n);
				const [year, month, day] = date.split('-').map(Number) as [number, number, number];
				for (const shown of [
					formatDate(date, lang, style),
					date,
					`${year + 543}${date.slice(4)}`,
					`${day}/${month}/${year + 543}`,
					`${day}.${month}.${year}`
				]) {
					expect(parseDate(thai ? toThaiDigits(shown) : shown)).toEqual({ ok: true, date, precision: 'day' });
				}
			}
		)
	);
});

test('any text is answered, and only with a day that exists', () => {
	const word = fc.constantFrom(
		'11',
		'๐๙',
		'63',
		'2563',
		'2020',
		'พ.ศ.',
		'ค.ศ.',
		'พ.ย.',
		'May',
		'วันที่',
		'พุธ',
		'/',
		'-',
		'.',
		' ',
		',',
		'BE'
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: 'grapheme' }),
				fc.array(word, { maxLength: 8 }).map((words) => words.join(''))
			),
			(text) => {
				const parsed = parseDate(text);
				if (parsed.ok) expect(parseDate(formatDate(parsed.date, 'th'))).toEqual(parsed);
			}
		),
		{ numRuns: 2000 }
	);
});

describe('fiscal years', () => {
	test.each([
		'2563',
		'๒๕๖๓',
		'63',
		'๖๓',
		'ปีงบประมาณ 2563',
		'ปีงบประมาณ พ.ศ. ๒๕๖๓',
		'ปีงบฯ 2563',
		'ปีงบ 63',
		'งบประมาณ 2563',
		'ปี 2563',
		'พ.ศ. 2563',
		'FY2563',
		'fy 63',
		'FY2020',
		'2020',
		'FY2563 (2019/20)'
	])('%s', (text) => {
		expect(parseFiscalYear(text)).toEqual({ ok: true, fiscalYear: 2563 });
	});
	test.each([
		['', 'empty'],
		['ปีงบประมาณ', 'not_a_date'],
		['2562/63', 'not_a_date'],
		['2563-q4', 'not_a_date'],
		['FY20', 'year_too_short'],
		['563', 'year_too_short'],
		['2483', 'too_early'],
		['3000', 'out_of_range'],
		['พ.ศ. 2020', 'era_mismatch'],
		['FY2563 (2020/21)', 'era_mismatch']
	])('%j is refused: %s', (text, reason) => {
		expect(parseFiscalYear(text)).toEqual({ ok: false, reason });
	});
	test('what is shown can be typed', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2484, max: 2900 }),
				fc.constantFrom('th', 'en'),
				fc.constantFrom('short', 'long'),
				(fiscalYear, lang, style) => {
					expect(parseFiscalYear(formatFiscalYear(fiscalYear, lang, style))).toEqual({
						ok: true,
						fiscalYear
					});
				}
			)
		);
	});
});
