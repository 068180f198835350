import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { packedBytes, type Zip } from '#lib/server/imports/sheet/zip.ts';

type Packed = { method: number; crc: number; size: number; bytes: Buffer };
/** A part made anew: its bytes, or pieces of it as they come. */
export type NewPart = Buffer | AsyncIterable<string>;

/** 1 January 1980, 00:00: no file tells when it was made. */
const DATE = (1 << 5) | 1;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/** The same archive with some parts made anew or added, one after the other; all others are handed on as they are packed, byte for byte. */
export async function rewriteZip(
	zip: Zip,
	parts: Map<string, () => NewPart | undefined>
): Promise<Uint8Array> {
	const names = [...new Set([...zip.entries.keys(), ...parts.keys()])];
	const packed = new Map<string, Packed>();
	// New parts first: what is told in one may depend on what was found in another.
	for (const [name, make] of parts) {
		const part = make();
		if (part) packed.set(name, Buffer.isBuffer(part) ? packBytes(part) : await packPieces(part));
	}
	const [files, directory]: [Buffer[], Buffer[]] = [[], []];
	let at = 0;
	for (const name of names) {
		const entry = zip.entries.get(name);
		const one = packed.get(name) ?? (entry && { ...entry, bytes: await packedBytes(zip, entry) });
		if (!one) continue;
		const title = Buffer.from(name, 'utf8');
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		writeCommon(local, 4, one, title.length);
		files.push(local, title, one.bytes);
		const central = Buffer.alloc(46);
		central.writeUInt32LE(0x02014b50, 0);
		central.writeUInt16LE(20, 4);
		writeCommon(central, 6, one, title.length);
		central.writeUInt32LE(at, 42);
		directory.push(central, title);
		at += local.length + title.length + one.bytes.length;
	}
	const size = directory.reduce((sum, { length }) => sum + length, 0);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(directory.length / 2, 8);
	end.writeUInt16LE(directory.length / 2, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(at, 16);
	return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

function writeCommon(header: Buffer, at: number, { method, crc, size, bytes }: Packed, nameLength: number) {
	header.writeUInt16LE(20, at);
	header.writeUInt16LE(FLAGS, at + 2);
	header.writeUInt16LE(method, at + 4);
	header.writeUInt16LE(DATE, at + 8);
	header.writeUInt32LE(crc, at + 10);
	header.writeUInt32LE(bytes.length, at + 14);
	header.writeUInt32LE(size, at + 18);
	header.writeUInt16LE(nameLength, at + 22);
}

function packBytes(bytes: Buffer): Packed {
	return { method: 8, crc: crc32(bytes), size: bytes.length, bytes: deflateRawSync(bytes) };
}

async function packPieces(pieces: AsyncIterable<string>): Promise<Packed> {
	const deflate = createDeflateRaw();
	const chunks: Buffer[] = [];
	deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise<void>((resolve, reject) => deflate.on('end', resolve).on('error', reject));
	let [crc, size] = [0, 0];
	for await (const piece of pieces) {
		const bytes = Buffer.from(piece, 'utf8');
		crc = crc32(bytes, crc);
		size += bytes.length;
		if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
	}
	deflate.end();
	await ended;
	return { method: 8, crc, size, bytes: Buffer.concat(chunks) };
}
