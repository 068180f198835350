import { createReadStream } from 'node:fs';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874';

/** By rule, since libraries guess Thai wrong: byte-order mark, zeros of UTF-16, strict UTF-8, else windows-874. */
export async function findEncoding(path: string, first: Buffer): Promise<CsvEncoding> {
	const wide = wideEncoding(first);
	if (wide) {
		await checkDecodes(path, wide);
		return wide;
	}
	for (const encoding of ['utf-8', 'windows-874'] as const) {
		if (await decodes(path, encoding)) return encoding;
	}
	throw new FileRefused('encoding');
}

function wideEncoding(first: Buffer): 'utf-16le' | 'utf-16be' | undefined {
	if (first.length >= 4 && (first.readUInt32LE(0) === 0x0000feff || first.readUInt32BE(0) === 0x0000feff))
		throw new FileRefused('encoding');
	if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
	if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
	const zeros = [0, 0];
	for (let i = 0; i < first.length; i++) if (first[i] === 0) zeros[i % 2]!++;
	if (zeros[0] === 0 && zeros[1] === 0) return undefined;
	// Thai has its zeros in commas, digits and line ends alone, but all of them on one side.
	if (zeros[0] === 0) return 'utf-16le';
	if (zeros[1] === 0) return 'utf-16be';
	throw new FileRefused('not_text');
}

async function checkDecodes(path: string, encoding: CsvEncoding) {
	if (!(await decodes(path, encoding))) throw new FileRefused('encoding');
}

async function decodes(path: string, encoding: CsvEncoding): Promise<boolean> {
	try {
		for await (const text of decodedPieces(path, encoding))
			if (text.includes('\0')) throw new FileRefused('not_text');
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}

/** The file's text as it is read, without its byte-order mark; TypeError where it is not of that encoding. */
export async function* decodedPieces(path: string, encoding: CsvEncoding): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding, { fatal: true });
	for await (const piece of createReadStream(path)) yield decoder.decode(piece as Buffer, { stream: true });
	yield decoder.decode();
}
