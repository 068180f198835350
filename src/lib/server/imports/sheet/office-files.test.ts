import { expect, test } from 'vitest';
import type { Cell, ImportSubject } from '#lib/domain/import/subject.ts';
import { openSheets } from '#lib/server/imports/sheet/open-sheets.ts';
import { readRows } from '#lib/server/imports/sheet/read-rows.ts';
import { suggestMapping } from '#lib/server/imports/sheet/suggest-mapping.ts';
import { fileOf, row, workbook } from '../../../../../tests/support/workbook-file.ts';

/** A file as a person sends it: opened, its heads found, each row read, with nothing told by hand. */
async function take(subject: ImportSubject, bytes: Uint8Array, name: string) {
	const opened = await openSheets(fileOf(bytes, name));
	const first: Cell[][] = [];
	for await (const one of opened.rows(0)) if (first.push(one) === 30) break;
	const { mapping, doubts } = suggestMapping(subject, first);
	const rows: string[] = [];
	for await (const { line, skipped, values, errors, notes } of readRows(subject, mapping, opened.rows(0))) {
		const said =
			skipped ??
			Object.values(values)
				.filter((value) => value !== null)
				.join(' | ');
		rows.push(
			`${line}: ${[said, ...[...errors, ...notes].map(({ field, key }) => `! ${field} ${key}`)].join(' ')}`
		);
	}
	return { encoding: opened.encoding, doubts, rows };
}
/** Thai of one byte a letter, as older programs of offices write it. */
const windows874 = (text: string) =>
	Buffer.from(
		[...text].map((letter) =>
			letter.charCodeAt(0) >= 0xe00 ? letter.charCodeAt(0) - 0xe00 + 0xa0 : letter.charCodeAt(0)
		)
	);

test('disbursements from an accounting program: old encoding, semicolons, title rows, numbered heads, groups, sums, brackets', async () => {
	const file = windows874(
		[
			'รายงานการเบิกจ่าย ปีงบประมาณ 2563;;;;',
			';;;;;หน่วย : ล้านบาท',
			'ที่;รหัสโครงการ;ประเภท;วันที่;จำนวนเงิน;เลขที่ฎีกา',
			'(1);(2);(3);(4);(5);(6)',
			'ด้านเศรษฐกิจ;;;;;',
			'๑;TT-1;เบิกจ่าย;๑ ต.ค. ๒๕๖๒;๑,๒๓๔.๕๐;ฎ.1',
			'2;TT-1;ผูกพัน;15/11/2562;-;ฎ.2',
			';รวม;;;1,234.50;',
			'',
			'3;TT-2;เบิก;31/2/2563;(5.25);',
			';รวมทั้งสิ้น;;;1,229.25;'
		].join('\r\n')
	);
	expect(await take('transactions', file, 'เบิกจ่าย.csv')).toEqual({
		encoding: 'windows-874',
		doubts: [],
		rows: [
			'4: head',
			'5: head',
			'6: TT-1 | disbursement | 2019-10-01 | 1234500000 | THB | ฎ.1',
			'7: TT-1 | 2019-11-15 | THB | ฎ.2 ! kind which_obligation ! amount required',
			'8: subtotal',
			'9: empty',
			'10: TT-2 | disbursement | -5250000 | THB ! transaction_date no_such_day',
			'11: subtotal'
		]
	});
});

test('budgets from a spreadsheet: merged heads over two rows, two units, formulas, percentages in the wrong place, errors', async () => {
	const formula = (line: number, column: string, cell: string) => `<c r="${column}${line}"${cell}</c>`;
	const rows = [
		row(1, 'งบประมาณโครงการ'),
		row(3, 'ลำดับ', 'รหัสโครงการ', 'ปีงบฯ', 'ประเภทงบ', 'งบประมาณ', null),
		row(4, null, null, null, null, 'ตาม พ.ร.บ. (พันบาท)', 'หลังโอนเปลี่ยนแปลง (บาท)'),
		row(5, 1, 'TT-1', 2563, 'งบลงทุน', 1500.5, 1_400_000),
		row(6, 2, 'TT-2', '๒๕๖๓', 'ดำเนินงาน', '-', '๙๐๐,๐๐๐ บาท'),
		`<row r="7"><c r="B7" t="inlineStr"><is><t>TT-3</t></is></c><c r="C7"><v>2563</v></c>${formula(7, 'E', '><f>SUM(E5:E6)/3</f><v>500.16666666666669</v>')}${formula(7, 'F', ' t="e"><f>1/0</f><v>#DIV/0!</v>')}</row>`,
		`<row r="8"><c r="B8" t="inlineStr"><is><t>TT-4</t></is></c><c r="C8"><v>63</v></c><c r="E8" s="1"><v>0.5</v></c></row>`,
		row(9, null, 'รวมทั้งสิ้น', null, null, 2000, 2_300_000)
	].join('');
	expect(await take('budgets', workbook({ sheets: { งบ: rows }, formats: ['0%'] }), 'งบ.xlsx')).toEqual({
		encoding: undefined,
		doubts: ['units_differ'],
		rows: [
			'5: TT-1 | 2563 | capital | THB | 1500500 | 1400000',
			'6: TT-2 | 2563 | operating | THB | 900000',
			'7: TT-3 | 2563 | unspecified | THB | 500166.67 ! after_transfers cell_error ! by_act formula ! by_act rounded',
			'8: TT-4 | 2563 | unspecified | THB ! by_act not_a_number',
			'9: subtotal'
		]
	});
});

test('milestones of a workbook that counts from 1904, with dates as text, serials, months and years of พ.ศ. typed as ค.ศ.', async () => {
	const of = (line: number, title: string, start: string, end: string) =>
		`<row r="${line}"><c r="A${line}" t="inlineStr"><is><t>TT-1</t></is></c><c r="B${line}"><v>${line - 1}</v></c><c r="C${line}" t="inlineStr"><is><t>${title}</t></is></c>${start}${end}</row>`;
	const number = (at: string, style: number, value: number) =>
		`<c r="${at}" s="${style}"><v>${value}</v></c>`;
	const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
	const rows = [
		row(1, 'รหัสโครงการ', 'ลำดับที่', 'กิจกรรม', 'เริ่ม', 'สิ้นสุด'),
		of(2, 'ก', number('D2', 1, 42_643), number('E2', 2, 42_978)),
		of(3, 'ข', text('D3', 'ไตรมาส 2/2564'), text('E3', 'ปีงบฯ 2564')),
		of(4, 'ค', number('D4', 0, 42_643), text('E4', '30 ก.ย. 63')),
		of(5, 'ง', number('D5', 1, 240_969), text('E5', 'ไม่ระบุ'))
	].join('');
	expect(
		(
			await take(
				'milestones',
				workbook({ sheets: { a: rows }, formats: ['d/m/yyyy', 'mmm yy'], properties: 'date1904="1"' }),
				'a.xlsx'
			)
		).rows
	).toEqual([
		'2: TT-1 | 1 | ก | 2020-10-01 | day | 2021-09-30 | month',
		'3: TT-1 | 2 | ข | 2021-01-01 | quarter | 2021-09-30 | fiscal_year',
		'4: TT-1 | 3 | ค | 2020-10-01 | day | 2020-09-30 | day ! planned_end end_before_start',
		'5: TT-1 | 4 | ง | 2020-10-01 | day'
	]);
});
