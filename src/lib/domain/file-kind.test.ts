import { expect, test } from 'vitest';
import { fileKind, safeFileName } from './file-kind.ts';

const ascii = (text: string) => new TextEncoder().encode(text);

/** A ZIP of empty files, as its directory tells it. */
function zip(...names: string[]): Uint8Array {
	const u16 = (n: number) => [n & 255, n >> 8];
	const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)];
	const head = [0x50, 0x4b, 3, 4, ...new Array(26).fill(0)];
	const directory = names.flatMap((name) => [
		0x50,
		0x4b,
		1,
		2,
		...new Array(24).fill(0),
		...u16(name.length),
		...new Array(16).fill(0),
		...ascii(name)
	]);
	const end = [
		0x50,
		0x4b,
		5,
		6,
		0,
		0,
		0,
		0,
		...u16(names.length),
		...u16(names.length),
		...u32(directory.length),
		...u32(head.length),
		0,
		0
	];
	return Uint8Array.from([...head, ...directory, ...end]);
}

test('a file is what it contains', () => {
	expect(fileKind(ascii('%PDF-1.7 …'))).toBe('pdf');
	expect(fileKind(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1))).toBe('jpg');
	expect(fileKind(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('png');
	expect(fileKind(zip('[Content_Types].xml', 'word/document.xml'))).toBe('docx');
	expect(fileKind(zip('[Content_Types].xml', 'xl/workbook.xml'))).toBe('xlsx');
});

test.each([
	['a page', ascii('<!doctype html><script>alert(1)</script>')],
	['a drawing that can carry scripts', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
	['nothing', new Uint8Array()],
	['a document with macros', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
	['another archive', zip('a.txt')],
	['a way out of its folder', zip('[Content_Types].xml', 'word/document.xml', '../x')],
	['an archive that breaks off', zip('[Content_Types].xml', 'word/document.xml').slice(0, 60)],
	[
		'a directory that points past its end',
		Uint8Array.from(
			[...zip('[Content_Types].xml', 'xl/workbook.xml')].map((byte, i, all) =>
				i === all.length - 3 ? 255 : byte
			)
		)
	]
])('%s is not taken', (_what, bytes) => {
	expect(fileKind(bytes)).toBe(null);
});

test('a name loses its folders and takes the ending of its contents', () => {
	expect(safeFileName('C:\\งาน\\ภาพ กิจกรรม.exe', 'jpg')).toBe('ภาพ กิจกรรม.jpg');
	expect(safeFileName('../../etc/passwd', 'pdf')).toBe('passwd.pdf');
	expect(safeFileName('\u202egpj.x', 'pdf')).toBe('gpj.pdf');
	expect(safeFileName('....', 'png')).toBe('file.png');
	expect(safeFileName('ก'.repeat(400), 'docx')).toHaveLength(125);
});
