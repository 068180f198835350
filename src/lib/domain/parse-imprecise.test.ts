import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar.ts';
import { formatImprecise } from '#lib/domain/format-date.ts';
import { parseImprecise } from '#lib/domain/parse-imprecise.ts';
import { PRECISIONS, unitRange } from '#lib/domain/span.ts';
import { toThaiDigits } from '#lib/domain/text.ts';

describe('a unit is stored by its first day as a start, by its last as an end', () => {
	test.each([
		['month', 'พ.ย. 2563', '2020-11-01', '2020-11-30'],
		['month', 'เดือนกุมภาพันธ์ พ.ศ. ๒๕๖๓', '2020-02-01', '2020-02-29'],
		['month', '11/2563', '2020-11-01', '2020-11-30'],
		['month', '2020-11', '2020-11-01', '2020-11-30'],
		['month', 'November 2020', '2020-11-01', '2020-11-30'],
		['month', 'พ.ย. 63', '2020-11-01', '2020-11-30'],
		['month', '11 พ.ย. 2563', '2020-11-01', '2020-11-30'],
		['quarter', 'ไตรมาส 1 ปีงบฯ 2564', '2020-10-01', '2020-12-31'],
		['quarter', 'ไตรมาสที่ ๑/๒๕๖๔', '2020-10-01', '2020-12-31'],
		['quarter', '1/64', '2020-10-01', '2020-12-31'],
		['quarter', 'Q1 FY2564 (2020/21)', '2020-10-01', '2020-12-31'],
		['quarter', '2564-q1', '2020-10-01', '2020-12-31'],
		['quarter', 'ปีงบฯ 2563 · ไตรมาส 4', '2020-07-01', '2020-09-30'],
		['fiscal_year', 'ปีงบประมาณ พ.ศ. 2563', '2019-10-01', '2020-09-30'],
		['fiscal_year', '63', '2019-10-01', '2020-09-30'],
		['year', 'ปี 2561', '2018-01-01', '2018-12-31'],
		['year', '2561', '2018-01-01', '2018-12-31'],
		['year', 'ค.ศ. 2018', '2018-01-01', '2018-12-31'],
		['year', '๖๑', '2018-01-01', '2018-12-31'],
		['day', '11 พ.ย. 63', '2020-11-11', '2020-11-11']
	] as const)('%s %s', (precision, text, start, end) => {
		expect(parseImprecise(text, precision, 'start')).toEqual({ ok: true, date: start, precision });
		expect(parseImprecise(text, precision, 'end')).toEqual({ ok: true, date: end, precision });
	});
	test.each([
		['day', 'พ.ย. 2563', 'not_a_date'],
		['month', '2563', 'not_a_date'],
		['month', '13/2563', 'no_such_day'],
		['month', 'ฟ.ย. 2563', 'not_a_date'],
		['month', '', 'empty'],
		['quarter', 'ไตรมาส 5/2564', 'not_a_date'],
		['quarter', '2564', 'not_a_date'],
		['quarter', '1/20', 'year_too_short'],
		['fiscal_year', 'ปีหน้า', 'not_a_date'],
		['year', '20', 'year_too_short'],
		['year', 'พ.ศ. 2018', 'era_mismatch'],
		['year', '2483', 'too_early'],
		['fiscal_year', '2484', 'too_early'],
		['year', '2561–2565', 'not_a_date']
	] as const)('%s %j is refused: %s', (precision, text, reason) => {
		expect(parseImprecise(text, precision, 'start')).toEqual({ ok: false, reason });
	});
});

test('what is shown can be typed, at every precision', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 78_000 }),
			fc.constantFrom(...PRECISIONS),
			fc.constantFrom('th', 'en'),
			fc.constantFrom('start', 'end'),
			fc.boolean(),
			(n, precision, lang, edge, thai) => {
				const date = unitRange(addDays('1942-01-01', n), precision)[edge];
				const shown = formatImprecise(date, precision, lang);
				expect(parseImprecise(thai ? toThaiDigits(shown) : shown, precision, edge)).toEqual({
					ok: true,
					date,
					precision
				});
			}
		)
	);
});
