import { describe, expect, test } from 'vitest';
import { openSheets } from '#lib/server/imports/sheet/open-sheets.ts';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import importWords from '#lib/i18n/import.ts';
import { readBounded } from '../../../../../tests/support/bounded-read.ts';
import {
	deflatedRepeat,
	fileOf,
	row,
	sheetXml,
	workbook,
	zip
} from '../../../../../tests/support/workbook-file.ts';

/** The refusal's key; its words are there in both languages. */
async function refusal(bytes: Uint8Array | string, limits = {}): Promise<string | null> {
	const error = await openSheets(fileOf(bytes), limits).then(
		() => null,
		(one: unknown) => one
	);
	if (error === null) return null;
	if (!(error instanceof FileRefused)) throw error;
	for (const words of [importWords.th, importWords.en])
		expect(words.refused[error.key as keyof typeof importWords.th.refused](error.params)).not.toMatch(
			/undefined/
		);
	return error.key;
}
const book = (rows: string, parts = {}) => workbook({ sheets: { a: rows }, parts });
const LAUGHS =
	'<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY l1 "&lol;&lol;&lol;&lol;"><!ENTITY l2 "&l1;&l1;&l1;&l1;">]>';

describe('what no honest workbook holds', () => {
	test('document types: billion laughs, external entities, in whatever part and encoding', async () => {
		expect(await refusal(book(`<?xml version="1.0"?>${LAUGHS}${sheetXml(row(1, 'x'))}`))).toBe('doctype');
		expect(
			await refusal(
				book(row(1, 'x'), { 'xl/sharedStrings.xml': `<!DOCTYPE a SYSTEM "file:///etc/passwd"><sst/>` })
			)
		).toBe('doctype');
		expect(
			await refusal(
				book(row(1, 'x'), { 'xl/workbook.xml': Buffer.from(`\uFEFF<!DOCTYPE a><workbook/>`, 'utf16le') })
			)
		).toBe('doctype');
		expect(await refusal(book(row(1, 'x'), { '_rels/.rels': '<!DOCTYPE a><Relationships/>' }))).toBe(
			'doctype'
		);
	});
	test('an entity that nobody declared stays text', async () => {
		const opened = await openSheets(
			fileOf(book('<row r="1"><c r="A1" t="inlineStr"><is><t>&xxe;&amp;lt;</t></is></c></row>'))
		);
		for await (const [cell] of opened.rows(0)) expect(cell).toEqual({ text: '&xxe;&lt;' });
	});
	test.each(['../evil.xml', '/etc/passwd', 'xl/../../x', 'C:/x.xml', 'xl\\x.xml'])(
		'a part named %s',
		async (name) => {
			expect(await refusal(book(row(1, 'x'), { [name]: 'x' }))).toBe('archive_path');
		}
	);
	test('relations that lead out or in a circle find nothing', async () => {
		const target = (to: string) =>
			book(row(1, 'x'), {
				'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${to}"/></Relationships>`
			});
		expect(await refusal(target('../../../etc/passwd'))).toBe('no_sheet');
		expect(await refusal(target('file:///etc/passwd'))).toBe('no_sheet');
	});
	test('cells of 10 MB and what is like them: inline, shared, in a comment, in an attribute, in many runs', async () => {
		expect(await refusal(book(row(1, 'x'.repeat(10_000_000))))).toBe('cell_too_big');
		const big = 'x'.repeat(1_300_000);
		expect(
			await refusal(
				workbook({
					sheets: { a: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
					strings: [`<si><t>${big}</t></si>`]
				})
			)
		).toBe('cell_too_big');
		expect(await refusal(book(`<!--${big}-->${row(1, 'x')}`))).toBe('cell_too_big');
		expect(await refusal(book(`<row r="1" spans="${big}"/>`))).toBe('cell_too_big');
		expect(
			await refusal(
				workbook({
					sheets: { a: row(1, 'x') },
					strings: [`<si>${'<r><t>abcdefgh</t></r>'.repeat(10_000)}</si>`]
				})
			)
		).toBe('cell_too_big');
	}, 30_000);
	test('a far cell, rows and columns without end, rows out of order', async () => {
		expect(await refusal(book(`${row(1, 'x')}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`))).toBe(
			'too_many_rows'
		);
		expect(await refusal(book('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toBe('too_many_columns');
		expect(await refusal(book(`${row(2, 'x')}${row(1, 'y')}`))).toBe('broken_sheet');
		expect(await refusal(book('<row r="9999999999999999999"><c r="A1"><v>1</v></c></row>'))).toBe(
			'broken_sheet'
		);
		expect(await refusal(book('<row r="1"><c r="ก1"><v>1</v></c></row>'))).toBe('broken_sheet');
	});
	test('XML that does not hold together, or is nested without end', async () => {
		expect(await refusal(book('<row r="1"><c r="A1"></row>'))).toBe('not_xml');
		expect(await refusal(book('<a>'.repeat(100_000)))).toBe('not_xml');
		expect(
			await refusal(book(row(1, 'x'), { 'xl/worksheets/sheet1.xml': Buffer.from('3c61fffe3e', 'hex') }))
		).toBe('not_xml');
		expect(
			await refusal(
				book(row(1, 'x'), {
					'xl/worksheets/sheet1.xml': '<?xml version="1.0" encoding="UTF-7"?><worksheet/>'
				})
			)
		).toBe('not_xml');
	});
});

describe('what is no workbook, whatever its name says', () => {
	const OLD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
	test.each<[string, Uint8Array | string]>([
		['xls', OLD],
		['encrypted', Buffer.concat([OLD, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(60)])],
		['pdf', '%PDF-1.7\n…'],
		['ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })],
		['xlsb', zip({ '[Content_Types].xml': '<x/>', '_rels/.rels': '<x/>', 'xl/workbook.bin': 'x' })],
		[
			'not_workbook',
			zip({ '[Content_Types].xml': '<x/>', '_rels/.rels': '<x/>', 'word/document.xml': '<x/>' })
		],
		['not_workbook', zip({ 'photo.jpg': 'x' })],
		['not_text', Buffer.from('89504e470d0a1a0a0000', 'hex')],
		['broken_archive', Buffer.from('504b0304aaaaaaaa', 'hex')]
	])('%s', async (key, bytes) => expect(await refusal(bytes)).toBe(key));
	test('a CSV that is called .xlsx is read for what it is', async () => {
		expect((await openSheets(fileOf('รหัส,ชื่อ\n1,ก\n'))).kind).toBe('csv');
	});
	test('archives cut short, with a password, with two parts of one name, with a false directory', async () => {
		const good = Buffer.from(book(row(1, 'x')));
		expect(await refusal(good.subarray(0, good.length - 30))).toBe('broken_archive');
		const directory = good.indexOf('504b0102', 'hex');
		const locked = Buffer.from(good);
		locked[directory + 8] = 1;
		expect(await refusal(locked)).toBe('encrypted');
		const twice = Buffer.from(good);
		const at = twice.indexOf('xl/styles.xml', directory);
		twice.write('xl/worksheets', at);
		expect(['broken_archive', null]).toContain(await refusal(twice));
		const crossed = Buffer.from(good);
		crossed.writeUInt32LE(1, crossed.lastIndexOf('xl/worksheets/sheet1.xml') - 4);
		expect(await refusal(crossed)).toBe('broken_archive');
	});
	test('more parts or sheets than a workbook has', async () => {
		expect(
			await refusal(
				book(
					row(1, 'x'),
					Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`xl/media/${i}.png`, 'x']))
				)
			)
		).toBe('too_many_parts');
		expect(
			await refusal(
				workbook({ sheets: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`s${i}`, row(1, 'x')])) })
			)
		).toBe('too_many_sheets');
	}, 30_000);
});

describe('memory stays within bounds', () => {
	const HEAP = 128;
	const MOST = 320;
	test('a zip bomb is left as soon as it has grown too large', async () => {
		const opened = sheetXml(row(1, 'x')).replace('</sheetData></worksheet>', '');
		// 200 MB of rows, and rows without end.
		const bomb = book('', {
			'xl/worksheets/sheet1.xml': deflatedRepeat(
				opened,
				`<row r="2" x="${'0'.repeat(9_900)}"/>`.repeat(100),
				200
			)
		});
		expect(bomb.length).toBeLessThan(1_000_000);
		const read = await readBounded(fileOf(bomb).path, HEAP);
		expect(read).toMatchObject({ refused: 'part_too_big' });
		expect(read.peakMegabytes).toBeLessThan(MOST);
		expect(
			await refusal(
				book('', { 'xl/worksheets/sheet1.xml': deflatedRepeat(opened, '<row/>'.repeat(100_000), 20) })
			)
		).toBe('broken_sheet');
	}, 120_000);
	test('a workbook of 50,000 rows is read whole', async () => {
		const rows = Array.from({ length: 50_000 }, (_, i) =>
			row(i + 1, `TT-${i}`, 'โครงการพัฒนาคุณภาพชีวิต', i, i * 1.25, 'ปัตตานี', null, i % 7, '1 ต.ค. 2563')
		);
		const read = await readBounded(fileOf(book(rows.join(''))).path, HEAP);
		expect(read).toMatchObject({ rows: 50_000 });
		expect(read.peakMegabytes).toBeLessThan(MOST);
	}, 120_000);
	test('a laugh of shared texts, and a far cell, do not grow', async () => {
		const many = book(row(1, 'x'), {
			'xl/sharedStrings.xml': deflatedRepeat('<sst>', `<si><t>${'x'.repeat(9_000)}</t></si>`.repeat(10), 300)
		});
		expect(await readBounded(fileOf(many).path, HEAP)).toMatchObject({ refused: 'too_much_text' });
	}, 120_000);
});
