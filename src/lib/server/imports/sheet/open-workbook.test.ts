import { describe, expect, test } from 'vitest';
import type { Cell } from '#lib/domain/import/subject.ts';
import { openSheets } from '#lib/server/imports/sheet/open-sheets.ts';
import { fileOf, row, sheetXml, workbook } from '../../../../../tests/support/workbook-file.ts';

async function cells(bytes: Uint8Array, sheet = 0): Promise<Cell[][]> {
	const all: Cell[][] = [];
	for await (const one of (await openSheets(fileOf(bytes))).rows(sheet)) all.push(one);
	return all;
}
const oneSheet = (rows: string, more = {}) => workbook({ sheets: { แผ่น1: rows }, ...more });
const numbers = (...made: [style: number, value: string][]) =>
	`<row r="1">${made.map(([s, v], i) => `<c r="${String.fromCharCode(65 + i)}1" s="${s}"><v>${v}</v></c>`).join('')}</row>`;

describe('cells', () => {
	test('shared, rich and inline texts; phonetic help and escapes are no text', async () => {
		const strings = [
			'<si><t>โครงการ</t></si>',
			'<si><r><t>ก</t></r><r><t xml:space="preserve"> ข</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
			'<si><t>บน_x000A_ล่าง &amp; &#3585;</t></si>',
			'<si><t/></si>'
		];
		const sheet =
			'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c><c r="E1" t="s"><v>3</v></c></row><row r="3"><c t="inlineStr"><is><t>&#x0E01;&lt;b&gt;</t></is></c><c t="b"><v>1</v></c></row>';
		expect(await cells(oneSheet(sheet, { strings }))).toEqual([
			[{ text: 'โครงการ' }, { text: 'ก ข' }, { text: '' }, { text: 'บน\nล่าง & ก' }],
			[],
			[{ text: 'ก<b>' }, { text: 'TRUE' }]
		]);
	});
	test('numbers are exact: no dust of binary fractions, no exponent', async () => {
		const [only] = await cells(
			oneSheet(
				numbers(
					[0, '0.30000000000000004'],
					[0, '1.2345678E7'],
					[0, '1234567.8899999999'],
					[0, '-0'],
					[0, '1E-7'],
					[0, '90071992547409.93']
				)
			)
		);
		expect(only!.map(({ number }) => number)).toEqual([
			'0.3',
			'12345678',
			'1234567.89',
			'0',
			'0.0000001',
			'90071992547409.9'
		]);
	});
	test('a number is a date or a percentage by its format, Thai ones too', async () => {
		const formats = [
			'[$-107041E]d mmm yyyy',
			'd/m/bb',
			'mmm yy',
			'yyyy',
			'0.00%',
			'#,##0.00 "บาท/day"',
			'[h]:mm',
			'[$-D07041E]ว ดดด ปปปป',
			'General'
		];
		const [only] = await cells(
			oneSheet(numbers(...formats.map((_, i): [number, string] => [i + 1, i === 4 ? '0.455' : '44105'])), {
				formats
			})
		);
		expect(
			only!.map(
				({ date, dateUnit, isPercent, text }) => date ?? (isPercent ? text : null) ?? dateUnit ?? 'number'
			)
		).toEqual([
			'2020-10-01',
			'2020-10-01',
			'2020-10-01',
			'2020-10-01',
			'45.5%',
			'number',
			'number',
			'2020-10-01',
			'number'
		]);
		expect(only!.map(({ dateUnit }) => dateUnit ?? null).slice(2, 4)).toEqual(['month', 'year']);
	});
	test('a format with a condition is read whole, wherever the file is read in pieces', async () => {
		const formats = [...Array.from({ length: 4000 }, (_, i) => `[>=${i}]0.0;0.00`), 'd/m/yyyy'];
		const [only] = await cells(oneSheet(numbers([4001, '44105'], [1, '5']), { formats }));
		expect(only!.map(({ date }) => date)).toEqual(['2020-10-01', undefined]);
	});
	test('serials of both countings, and a day that is not there', async () => {
		const of = async (value: string, properties = '') =>
			(await cells(oneSheet(numbers([1, value]), { formats: ['d/m/yyyy'], properties })))[0]![0]!;
		expect((await of('44105.75')).date).toBe('2020-10-01');
		expect(await of('42643', 'date1904="1"')).toMatchObject({ date: '2020-10-01', is1904: true });
		expect((await of('59')).date).toBe('1900-02-28');
		expect((await of('60')).date).toBeUndefined();
		expect((await of('61')).date).toBe('1900-03-01');
		expect((await of('242280')).text).toBe('3/5/2563');
	});
	test('a formula gives what it last gave and says so; errors are errors', async () => {
		const sheet =
			'<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>12.5</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>12x</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1"><f>NOW()</f></c><c r="E1" t="e"><v>#REF!</v></c></row>';
		expect(await cells(oneSheet(sheet))).toEqual([
			[
				{ text: '12.5', number: '12.5', isFormula: true },
				{ text: '12x', isFormula: true },
				{ text: '#DIV/0!', error: '#DIV/0!', isFormula: true },
				{ text: '', error: 'no_value', isFormula: true },
				{ text: '#REF!', error: '#REF!' }
			]
		]);
	});
	test('other prefixes, UTF-16 parts, hidden sheets, sheets in their order', async () => {
		const prefixed =
			'<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
		const bytes = workbook({
			sheets: { ก: row(1, 'a'), ซ่อน: row(1, 'b'), ข: prefixed, ค: '' },
			hidden: ['ซ่อน'],
			parts: { 'xl/worksheets/sheet4.xml': Buffer.from(`\uFEFF${sheetXml(row(2, 'ไทย'))}`, 'utf16le') }
		});
		const opened = await openSheets(fileOf(bytes));
		expect(opened.sheets).toEqual([
			{ name: 'ก', rowCount: 1, columnCount: 1 },
			{ name: 'ข', rowCount: 1, columnCount: 1 },
			{ name: 'ค', rowCount: 2, columnCount: 1 }
		]);
		expect(await cells(bytes, 2)).toEqual([[], [{ text: 'ไทย' }]]);
	});
	test('thousands of painted rows with nothing in them are no rows', async () => {
		const painted = Array.from(
			{ length: 500 },
			(_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="0"/><c r="XFD${i + 2}" s="0"/></row>`
		).join('');
		expect((await openSheets(fileOf(oneSheet(row(1, 'a') + painted)), { rows: 100 })).sheets[0]).toEqual({
			name: 'แผ่น1',
			rowCount: 1,
			columnCount: 1
		});
	});
	test('a sheet that is too large stands in nobody’s way', async () => {
		const opened = await openSheets(fileOf(workbook({ sheets: { ก: row(1, 'a'), ใหญ่: row(200, 'b') } })), {
			rows: 100
		});
		expect(opened.sheets.map(({ refused }) => refused?.key)).toEqual([undefined, 'too_many_rows']);
	});
});
