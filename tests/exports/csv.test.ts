import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Column } from '#lib/server/exports/column.ts';
import { csvLines, formulaSafe, streamText } from '#lib/server/exports/csv.ts';

type Row = { name: string; points: string | null; from: string | null };
const word = (text: string) => ({ th: text, en: text });
const columns: Column<Row>[] = [
	{ key: 'name', type: 'text', head: word('ชื่อ'), value: (row) => row.name },
	{ key: 'points', type: 'points', head: word('ผลต่าง'), unit: word('จุด'), value: (row) => row.points },
	{
		key: 'from',
		type: 'imprecise',
		head: word('เริ่ม'),
		value: (row) =>
			row.from === null ? null : { date: row.from, precision: row.from.endsWith('01-01') ? 'year' : 'day' }
	}
];
async function* one(rows: Row[]) {
	yield rows;
}
async function bytesOf(rows: Row[], notes: string[] = []): Promise<Buffer> {
	return Buffer.from(await new Response(streamText(csvLines(columns, one(rows), notes, 'th'))).arrayBuffer());
}

test('begins with a BOM, ends every line with CRLF, keeps numbers plain and unknowns empty', async () => {
	const bytes = await bytesOf([
		{ name: 'ก', points: '-8.00', from: '2020-11-11' },
		{ name: 'ข, "ค"\nง', points: null, from: '2018-01-01' }
	]);
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	expect(bytes.toString().slice(1)).toBe(
		'ชื่อ,ผลต่าง (จุด),เริ่ม\r\nก,-8.00,2020-11-11\r\n"ข, ""ค""\nง",,ปี 2561\r\n'
	);
});

test('what a spreadsheet would run is made safe', async () => {
	const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', "=cmd|' /C calc'!A0"];
	const rows = parse(await bytesOf(evil.map((name) => ({ name, points: '-1.00', from: null }))), {
		bom: true,
		columns: true,
		record_delimiter: '\r\n'
	}) as Record<string, string>[];
	expect(rows.map((row) => row['ชื่อ'])).toEqual(evil.map((name) => `'${name}`));
	expect(rows.every((row) => row['ผลต่าง (จุด)'] === '-1.00')).toBe(true);
	expect(formulaSafe('ราคา = 5')).toBe('ราคา = 5');
});

test('its notes are last, as wide as its rows', async () => {
	const rows = parse(
		await bytesOf([{ name: 'ก', points: null, from: null }], ['ข้อมูล ณ วันนี้', 'มีข้อมูลตัวอย่าง']),
		{ bom: true }
	) as string[][];
	expect(rows.map((row) => row.length)).toEqual([3, 3, 3, 3]);
	expect(rows.slice(2).map(([first]) => first)).toEqual(['# ข้อมูล ณ วันนี้', '# มีข้อมูลตัวอย่าง']);
});

test('rows are asked for as they are taken, and no more when the reader leaves', async () => {
	let asked = 0;
	let isClosed = false;
	async function* endless() {
		try {
			for (;;) yield [{ name: String(asked++), points: null, from: null }];
		} finally {
			isClosed = true;
		}
	}
	const reader = streamText(csvLines(columns, endless(), [], 'th')).getReader();
	for (let i = 0; i < 5; i++) await reader.read();
	expect(asked).toBeLessThan(8);
	await reader.cancel();
	expect(isClosed).toBe(true);
});
