import type { FileHandle } from 'node:fs/promises';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';
import type { Zip } from '#lib/server/imports/sheet/zip.ts';

const FIRST = 4096;
const ZIP = 0x04034b50;

/** What the bytes say the file is: its name and the type that came with it may lie. */
export async function looksLike(handle: FileHandle): Promise<{ isZip: boolean; first: Buffer }> {
	const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST), 0, FIRST, 0);
	const first = buffer.subarray(0, bytesRead);
	if (first.length === 0) throw new FileRefused('empty_file');
	const begins = (hex: string) => first.subarray(0, hex.length / 2).toString('hex') === hex;
	if (begins('d0cf11e0a1b11ae1')) throw new FileRefused((await holdsPackage(handle)) ? 'encrypted' : 'xls');
	const text = first
		.toString('latin1')
		.replaceAll('\0', '')
		.replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
		.trimStart();
	if (text.startsWith('%PDF')) throw new FileRefused('pdf');
	if (/^<(!doctype\s+html|html|table|head|meta|style|div)\b/i.test(text)) throw new FileRefused('html');
	if (text.startsWith('<?xml') || /^<!doctype/i.test(text)) throw new FileRefused('xml');
	if (/^(89504e47|ffd8ff|47494638|1f8b|377abcaf|52617221)/.test(first.subarray(0, 4).toString('hex')))
		throw new FileRefused('not_text');
	return { isZip: first.length >= 4 && first.readUInt32LE(0) === ZIP, first };
}

/** Archives that are no workbook of ours are told apart, so that the message can say what to do. */
export function checkWorkbook({ entries }: Zip) {
	const has = (...names: string[]) => names.some((name) => entries.has(name));
	if (has('EncryptedPackage', 'EncryptionInfo')) throw new FileRefused('encrypted');
	if (has('content.xml') && has('mimetype', 'META-INF/manifest.xml')) throw new FileRefused('ods');
	if (has('xl/workbook.bin')) throw new FileRefused('xlsb');
	if (!has('[Content_Types].xml') || !has('_rels/.rels') || has('word/document.xml', 'ppt/presentation.xml'))
		throw new FileRefused('not_workbook');
}

/** An encrypted workbook is an old-style container with a stream of that name. */
async function holdsPackage(handle: FileHandle): Promise<boolean> {
	const name = Buffer.from('EncryptedPackage', 'utf16le');
	const { size } = await handle.stat();
	const step = 1_048_576;
	for (let at = 0; at < size && at < 64 * step; at += step) {
		const { buffer, bytesRead } = await handle.read(
			Buffer.alloc(step + name.length),
			0,
			step + name.length,
			at
		);
		if (buffer.subarray(0, bytesRead).includes(name)) return true;
	}
	return false;
}
