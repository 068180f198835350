import { describe, expect, test } from 'vitest';
import type { Cell } from '#lib/domain/import/subject.ts';
import { openSheets } from '#lib/server/imports/sheet/open-sheets.ts';
import { fileOf } from '../../../../../tests/support/workbook-file.ts';

async function read(bytes: Uint8Array | string, name = 'ไฟล์.csv') {
	const opened = await openSheets(fileOf(bytes, name));
	const rows: string[][] = [];
	for await (const row of opened.rows(0)) rows.push(row.map(({ text }: Cell) => text));
	return { ...opened, rows };
}
/** 'รหัส,ชื่อ' and 'ก1,โครงการ' as windows-874 has them. */
const THAI_874 = Buffer.from('c3cbd1ca2caad7e8cd0d0aa1312ce2a4c3a7a1d2c30d0a', 'hex');
const wide = (text: string, big = false, mark = true) => {
	const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
	return big ? bytes.swap16() : bytes;
};
const refusal = async (bytes: Uint8Array | string, limits = {}) =>
	openSheets(fileOf(bytes, 'a.csv'), limits).then(
		() => null,
		(error) => error.key
	);

describe('encoding', () => {
	const thai = [
		['รหัส', 'ชื่อ'],
		['ก1', 'โครงการ']
	];
	test.each([
		['UTF-8', Buffer.from('รหัส,ชื่อ\r\nก1,โครงการ\r\n'), 'utf-8'],
		['UTF-8 with its mark', Buffer.from('\uFEFFรหัส,ชื่อ\r\nก1,โครงการ\r\n'), 'utf-8'],
		['windows-874, which libraries call GB18030', THAI_874, 'windows-874'],
		['UTF-16 LE', wide('รหัส,ชื่อ\nก1,โครงการ\n'), 'utf-16le'],
		['UTF-16 BE', wide('รหัส,ชื่อ\nก1,โครงการ\n', true), 'utf-16be'],
		['UTF-16 LE without its mark', wide('รหัส,ชื่อ\nก1,โครงการ\n', false, false), 'utf-16le'],
		['UTF-16 BE without its mark', wide('รหัส,ชื่อ\nก1,โครงการ\n', true, false), 'utf-16be']
	])('%s', async (_, bytes, encoding) => {
		const file = await read(bytes);
		expect(file.encoding).toBe(encoding);
		expect(file.rows).toEqual(thai);
	});
	test('a letter cut in two where the file is read in pieces stays one', async () => {
		const { rows } = await read(`${'ก'.repeat(21_845)},b\n`.repeat(4));
		expect(rows.map(([first]) => first)).toEqual(Array(4).fill('ก'.repeat(21_845)));
	});
	test('what is no text is refused, whatever its name says', async () => {
		expect(await refusal(Buffer.from('a,b\0\0c,d\0e'))).toBe('not_text');
		expect(await refusal(Buffer.from('61fcfdfe', 'hex'))).toBe('encoding');
		expect(await refusal(Buffer.from('fffe0000410000002c000000', 'hex'))).toBe('encoding');
		expect(await refusal('%PDF-1.7 …')).toBe('pdf');
		expect(await refusal('\uFEFF  <html><table><tr><td>รหัส')).toBe('html');
		expect(await refusal('<?xml version="1.0"?><Workbook/>')).toBe('xml');
		expect(await refusal('')).toBe('empty_file');
		expect(await refusal('\n\n \n')).toBe('empty_file');
	});
});

describe('records', () => {
	test.each([[','], [';'], ['\t'], ['|']])('fields are parted by %j', async (sign) => {
		const { rows, delimiter } = await read(
			['รหัส', 'ชื่อ', 'เงิน'].join(sign) + '\n' + ['1', '"ก, ข; ค"', '2'].join(sign) + '\n'
		);
		expect(delimiter).toBe(sign);
		expect(rows[1]).toEqual(['1', 'ก, ข; ค', '2']);
	});
	test('decimal commas in a file of semicolons do not mislead', async () => {
		expect((await read('a;b\n1,5;2,5\n3,5;4,5\n')).rows).toEqual([
			['a', 'b'],
			['1,5', '2,5'],
			['3,5', '4,5']
		]);
	});
	test("a spreadsheet's own 'sep=' line is taken at its word and is no row", async () => {
		expect((await read('sep=;\r\na;b,c\r\n')).rows).toEqual([['a', 'b,c']]);
	});
	test('quotes, lines in a cell, records of unlike length, empty rows', async () => {
		const { rows, sheets } = await read('a,"b ""ข""\nสอง",c\r\n\r\nd\r\n,,\r\n');
		expect(rows).toEqual([['a', 'b "ข"\nสอง', 'c'], [], ['d'], []]);
		expect(sheets).toEqual([{ name: 'ไฟล์', rowCount: 3, columnCount: 3 }]);
	});
	test('a code kept as ="001" is text, a formula has no value, our own apostrophe comes off', async () => {
		const { rows: reader } = await openSheets(fileOf('="001","=1+1",\'-5 ล้าน,\'คำพูด\n', 'a.csv'));
		const cells: Cell[][] = [];
		for await (const row of reader(0)) cells.push(row);
		expect(cells).toEqual([
			[
				{ text: '001' },
				{ text: '=1+1', isFormula: true, error: 'no_value' },
				{ text: '-5 ล้าน' },
				{ text: "'คำพูด" }
			]
		]);
	});
	test('too large is refused: a cell, a record, rows, columns, an open quote, the file', async () => {
		expect(await refusal(`a,${'x'.repeat(40_000)}\n`)).toBe('cell_too_big');
		expect(await refusal(`a,"${'x'.repeat(10_000_000)}"\n`)).toBe('cell_too_big');
		expect(await refusal('a\n'.repeat(200), { rows: 100 })).toBe('too_many_rows');
		expect(await refusal(`a\n${',\n'.repeat(220)}`, { rows: 10 })).toBe('too_many_rows');
		expect(await refusal(`${'a,'.repeat(300)}a\n`)).toBe('too_many_columns');
		expect(await refusal('a,b\n"c,d\ne,f\n')).toBe('csv_quotes');
		expect(await refusal('a,b\n', { fileBytes: 2 })).toBe('file_too_big');
	});
	test('rows of nothing but commas below the table are no rows', async () => {
		expect(
			(await openSheets(fileOf(`a,b\n${',,,\n'.repeat(200)}`, 'a.csv'), { rows: 100 })).sheets[0]
		).toMatchObject({ rowCount: 1 });
	});
});
