import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Cell } from '#lib/domain/import/subject.ts';
import { annotate, type Note } from '#lib/server/imports/sheet/annotate.ts';
import { openSheets } from '#lib/server/imports/sheet/open-sheets.ts';
import { unzip } from '../../../../../tests/support/unzip.ts';
import { fileOf, row, sheetXml, workbook, zip } from '../../../../../tests/support/workbook-file.ts';

async function cells(bytes: Uint8Array, sheet = 0): Promise<Cell[][]> {
	const all: Cell[][] = [];
	for await (const one of (await openSheets(fileOf(bytes))).rows(sheet)) all.push(one);
	return all;
}
const ROWS = [
	row(1, 'รายงานประจำปี'),
	row(3, 'รหัส', 'ชื่อ', 'วันที่', 'เงิน'),
	'<row r="4" spans="1:4" ht="20"><c r="A4" t="s"><v>0</v></c><c r="B4" t="inlineStr"><is><t>ก &amp; ข</t></is></c><c r="C4" s="1"><v>44105</v></c><c r="D4" s="2"><f>SUM(D5:D9)</f><v>1234567.8899999999</v></c><c r="H4" s="1"/></row>',
	'<row r="5"/>',
	'<row r="6"><c><v>5</v></c><c s="1"/></row>'
].join('');
const BOOK = {
	sheets: { ข้อมูล: ROWS, อื่น: row(1, 'x') },
	strings: ['<si><t>A-1</t></si>'],
	formats: ['d/m/yyyy', '#,##0.00']
};
const NOTES: Note[] = [
	{ line: 4, column: 1, text: 'ยาวเกิน <500> & "x"' },
	{ line: 4, column: 3, text: 'ติดลบไม่ได้' },
	{ line: 4, column: 3, text: 'เกินงบ' },
	{ line: 4, column: null, text: 'ไม่มีสิทธิ์' },
	{ line: 6, column: 2, text: 'ต้องระบุ' }
];
const annotated = async (bytes: Uint8Array, notes = NOTES, sheet = 0) =>
	annotate(fileOf(bytes, 'งาน.xlsx'), sheet, notes, 'th');

describe('a workbook', () => {
	test('keeps every cell, gets notes, a ground and verdicts, under a head beside the heads', async () => {
		const before = await cells(workbook(BOOK));
		const { bytes, name } = await annotated(workbook(BOOK));
		expect(name).toBe('งาน-ตรวจแล้ว.xlsx');
		const after = await cells(bytes);
		expect(after.map((one) => one.slice(0, 4).filter(({ text }) => text !== ''))).toEqual(
			before.map((one) => one.filter(({ text }) => text !== ''))
		);
		expect(after.map((one) => one[4]?.text ?? null)).toEqual([
			null,
			null,
			'ผลการตรวจ',
			'ยาวเกิน <500> & "x" · ติดลบไม่ได้ · เกินงบ · ไม่มีสิทธิ์',
			null,
			'ต้องระบุ'
		]);
		const parts = unzip(Buffer.from(bytes));
		const comments = parts.get('xl/commentsTidtam1.xml')!.toString();
		expect([...comments.matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(['B4', 'D4', 'C6']);
		expect(comments).toContain('ติดลบไม่ได้\nเกินงบ');
		expect(
			parts
				.get('xl/drawings/vmlDrawingTidtam1.vml')!
				.toString()
				.match(/<x:Row>/g)
		).toHaveLength(3);
	});
	test('and is read by a reader that is not ours', async () => {
		// It takes no cell without an address.
		const { bytes } = await annotated(
			workbook({
				...BOOK,
				sheets: { ข้อมูล: ROWS.replace('<c><v>5</v></c><c s="1"/>', '<c r="A6"><v>5</v></c>') }
			})
		);
		const rows = await readSheet(Buffer.from(bytes), 'ข้อมูล');
		expect(rows.map((one) => one[4])).toEqual([
			null,
			null,
			'ผลการตรวจ',
			expect.stringContaining('ติดลบไม่ได้'),
			null,
			'ต้องระบุ'
		]);
		expect(rows[3]!.slice(0, 2)).toEqual(['A-1', 'ก & ข']);
	});
	test('formulas, formats, heights and all that is not marked stay as they were written', async () => {
		const parts = unzip(Buffer.from((await annotated(workbook(BOOK))).bytes));
		const old = unzip(Buffer.from(workbook(BOOK)));
		const sheet = parts.get('xl/worksheets/sheet1.xml')!.toString();
		expect(sheet).toContain('<row r="4" ht="20"><c r="A4" t="s"><v>0</v></c>');
		expect(sheet).toContain('<c r="D4" s="4"><f>SUM(D5:D9)</f><v>1234567.8899999999</v></c>');
		expect(sheet).toContain('<c r="H4" s="1"/>');
		expect(sheet.indexOf('r="E4"')).toBeLessThan(sheet.indexOf('r="H4"'));
		const styles = parts.get('xl/styles.xml')!.toString();
		expect(styles).toContain(
			'<xf numFmtId="165" fontId="0" borderId="0" xfId="0" applyNumberFormat="1" fillId="2" applyFill="1"/>'
		);
		expect(styles).toMatch(/<cellXfs count="5">/);
		for (const name of ['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet2.xml'])
			expect(parts.get(name)).toEqual(old.get(name));
	});
	test('marked once more, it still opens, and a cell has one note', async () => {
		const once = (await annotated(workbook(BOOK))).bytes;
		const { bytes } = await annotated(once, [
			{ line: 4, column: 1, text: 'อีก' },
			{ line: 3, column: 0, text: 'หัว' }
		]);
		const parts = unzip(Buffer.from(bytes));
		expect(
			parts
				.get('xl/worksheets/sheet1.xml')!
				.toString()
				.match(/<legacyDrawing /g)
		).toHaveLength(1);
		expect(
			[
				...parts
					.get('xl/commentsTidtam1.xml')!
					.toString()
					.matchAll(/ref="(\w+)"/g)
			].map(([, ref]) => ref)
		).toEqual(['B4', 'D4', 'C6', 'A3']);
		expect((await cells(bytes))[3]![5]!.text).toBe('อีก');
	});
	test('notes that a person wrote stay beside ours', async () => {
		const own = {
			'xl/worksheets/sheet1.xml': sheetXml(row(1, 'รหัส', 'ชื่อ')).replace(
				'</worksheet>',
				'<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><legacyDrawing r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><tableParts count="0"/></worksheet>'
			),
			'xl/worksheets/_rels/sheet1.xml.rels':
				'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>',
			'xl/comments1.xml':
				'<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>สมชาย</author></authors><commentList><comment ref="A1" authorId="0"><text><t>ของฉัน</t></text></comment></commentList></comments>',
			'xl/drawings/vmlDrawing1.vml':
				'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>'
		};
		const { bytes } = await annotated(workbook({ ...BOOK, parts: own }), [
			{ line: 1, column: 0, text: 'ก' },
			{ line: 1, column: 1, text: 'ข' }
		]);
		const parts = unzip(Buffer.from(bytes));
		expect(parts.get('xl/comments1.xml')!.toString()).toMatch(/ของฉัน.*ref="B1" authorId="1"/);
		expect(
			parts
				.get('xl/drawings/vmlDrawing1.vml')!
				.toString()
				.match(/<v:shape /g)
		).toHaveLength(1);
		expect(
			parts
				.get('xl/worksheets/sheet1.xml')!
				.toString()
				.match(/legacyDrawing/g)
		).toHaveLength(1);
	});
	test('another sheet, another prefix, UTF-16; rows with no marks at all', async () => {
		const prefixed =
			'<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1"/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
		const book = workbook({
			...BOOK,
			parts: { 'xl/worksheets/sheet2.xml': Buffer.from(`\uFEFF${prefixed}`, 'utf16le') }
		});
		const { bytes } = await annotated(book, [{ line: 1, column: 0, text: 'ผิด' }], 1);
		expect(await cells(bytes, 1)).toEqual([[{ text: '5', number: '5' }, { text: 'ผิด' }]]);
		expect(unzip(Buffer.from(bytes)).get('xl/worksheets/sheet2.xml')!.toString()).not.toContain('dimension');
		expect((await cells((await annotated(workbook(BOOK), [])).bytes))[2]![4]!.text).toBe('ผลการตรวจ');
	});
	test('the same twice is the same bytes', async () => {
		expect((await annotated(workbook(BOOK))).bytes).toEqual((await annotated(workbook(BOOK))).bytes);
	});
	test('a large one is marked piece by piece', async () => {
		const rows = Array.from({ length: 5000 }, (_, i) => row(i + 1, `A-${i}`, 'โครงการพัฒนาคุณภาพชีวิต', i)).join(
			''
		);
		const notes = Array.from({ length: 5000 }, (_, i) => ({ line: i + 1, column: 2, text: `ผิด ${i}` }));
		const { bytes } = await annotated(workbook({ sheets: { a: rows } }), notes);
		expect((await cells(bytes)).every((one, i) => one[3]!.text === `ผิด ${i}`)).toBe(true);
		expect(
			unzip(Buffer.from(bytes))
				.get('xl/commentsTidtam1.xml')!
				.toString()
				.match(/<comment /g)
		).toHaveLength(2000);
	}, 20_000);
	test('what is no workbook is refused here too', async () => {
		await expect(annotate(fileOf(zip({ x: 'y' })), 0, [], 'th')).rejects.toMatchObject({
			key: 'not_workbook'
		});
	});
});

describe('a CSV', () => {
	test('keeps its fields, whatever they hold, and gets a last column', async () => {
		const csv = 'รายงาน\r\nรหัส;ชื่อ;เงิน\r\n\'-1;"ก; ""ข""";1,5\r\nB;ค\r\n="007";ง;2\r\n';
		const { bytes, name } = await annotate(
			fileOf(csv, 'งาน.csv'),
			0,
			[
				{ line: 3, column: 0, text: '=ผิด' },
				{ line: 4, column: null, text: 'ก; ข' },
				{ line: 4, column: 1, text: 'ค' }
			],
			'th'
		);
		expect(name).toBe('งาน-ตรวจแล้ว.csv');
		expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
			'\uFEFFรายงาน\r\nรหัส;ชื่อ;เงิน;ผลการตรวจ\r\n\'-1;"ก; ""ข""";1,5;\'=ผิด\r\nB;ค;;"ก; ข · ค"\r\n"=""007""";ง;2\r\n'
		);
	});
	test('in windows-874 it comes back in UTF-8, which every spreadsheet reads', async () => {
		const thai = Buffer.from('c3cbd1ca2caad7e8cd0d0aa1312ce2a4c3a7a1d2c30d0a', 'hex');
		const { bytes } = await annotate(fileOf(thai, 'a.csv'), 0, [{ line: 2, column: 1, text: 'ผิด' }], 'th');
		expect(new TextDecoder().decode(bytes)).toBe('รหัส,ชื่อ,ผลการตรวจ\r\nก1,โครงการ,ผิด\r\n');
	});
});
