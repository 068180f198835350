import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSheets } from '#lib/server/imports/sheet/open-sheets.ts';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import { fileOf, row, workbook } from '../../../../../tests/support/workbook-file.ts';

/** Rows, or a refusal with a reason; anything else would be a 500. */
async function survives(bytes: Uint8Array) {
	try {
		const opened = await openSheets(fileOf(bytes), { rows: 1000 });
		for (const i of opened.sheets.keys())
			if (!opened.sheets[i]!.refused) for await (const _ of opened.rows(i));
	} catch (error) {
		expect(error).toBeInstanceOf(FileRefused);
	}
}
const XML = `<worksheet xmlns="u"><sheetData>${row(1, 'รหัส', 'ชื่อ', 5)}<row r="2"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2"><f>A1</f><v>1.5e3</v></c></row></sheetData></worksheet>`;
const good = workbook({ sheets: { a: XML }, strings: ['<si><r><t>ก</t></r></si>'], formats: ['d/m/yyyy'] });

test('a workbook with bytes flipped, or cut off, is read or refused', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
			fc.nat(good.length),
			async (flips, length) => {
				const bytes = Uint8Array.from(good);
				for (const [at, byte] of flips) bytes[at] = byte;
				await survives(bytes);
				await survives(bytes.subarray(0, length));
			}
		),
		{ numRuns: 60 }
	);
}, 30_000);

test('a sheet with letters taken out, doubled or put in is read or refused', async () => {
	const signs = [
		'<',
		'>',
		'"',
		'/',
		'&',
		']]>',
		'<!--',
		'<![CDATA[',
		'&#0;',
		'&#x110000;',
		'\0',
		'r="',
		'-1',
		'1e999',
		'99999999999',
		'__proto__'
	];
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.nat(XML.length), fc.nat(20), fc.constantFrom('', ...signs)), {
				minLength: 1,
				maxLength: 4
			}),
			async (edits) => {
				let xml = XML;
				for (const [at, cut, put] of edits) xml = xml.slice(0, at) + put + xml.slice(at + cut);
				await survives(workbook({ sheets: { a: row(1, 'x') }, parts: { 'xl/worksheets/sheet1.xml': xml } }));
			}
		),
		{ numRuns: 60 }
	);
}, 30_000);

test('any bytes at all are read or refused', async () => {
	await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), survives), {
		numRuns: 60
	});
}, 30_000);
