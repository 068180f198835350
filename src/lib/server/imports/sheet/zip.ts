import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { FileRefused } from '#lib/server/imports/sheet/refused.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;

/** `crc` and `size` are the directory's word, to be handed on; nothing is decided by them. */
export type ZipEntry = {
	name: string;
	method: number;
	crc: number;
	packed: number;
	size: number;
	at: number;
};
export type Zip = { path: string; entries: Map<string, ZipEntry> };
export type ZipLimits = { entries: number; partBytes: number };

/** The archive's directory, with every name looked at; nothing is unpacked. */
export async function readZip(path: string, limits: ZipLimits): Promise<Zip> {
	const { size } = await stat(path);
	const tail = await readAt(
		path,
		Math.max(0, size - END_BYTES - LONGEST_COMMENT),
		Math.min(size, END_BYTES + LONGEST_COMMENT)
	);
	let end = tail.length - END_BYTES;
	while (end >= 0 && tail.readUInt32LE(end) !== END) end--;
	if (end < 0) throw new FileRefused('broken_archive');
	const [count, bytes, start] = [
		tail.readUInt16LE(end + 10),
		tail.readUInt32LE(end + 12),
		tail.readUInt32LE(end + 16)
	];
	if (count > limits.entries) throw new FileRefused('too_many_parts', { most: String(limits.entries) });
	if (start + bytes > size) throw new FileRefused('broken_archive');
	return { path, entries: entriesOf(await readAt(path, start, bytes), count) };
}

function entriesOf(directory: Buffer, count: number): Map<string, ZipEntry> {
	const entries = new Map<string, ZipEntry>();
	let at = 0;
	for (let i = 0; i < count; i++) {
		if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY)
			throw new FileRefused('broken_archive');
		const nameLength = directory.readUInt16LE(at + 28);
		const name = directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
		if (directory.readUInt16LE(at + 8) & 1) throw new FileRefused('encrypted');
		if (/^[/\\]|^[a-z]:|\\|(^|\/)\.\.(\/|$)|\0/i.test(name))
			throw new FileRefused('archive_path', { name: name.slice(0, 80) });
		// Two parts of one name: which of them is read would be the reader's choice.
		if (entries.has(name)) throw new FileRefused('broken_archive');
		entries.set(name, {
			name,
			method: directory.readUInt16LE(at + 10),
			crc: directory.readUInt32LE(at + 16),
			packed: directory.readUInt32LE(at + 20),
			size: directory.readUInt32LE(at + 24),
			at: directory.readUInt32LE(at + 42)
		});
		at += ENTRY_BYTES + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
	}
	return entries;
}

/** One part's bytes as they are unpacked, counted: what the directory says of its size is not believed. */
export async function* unpack(zip: Zip, entry: ZipEntry, most: number): AsyncGenerator<Buffer> {
	if (entry.method !== 0 && entry.method !== 8) throw new FileRefused('broken_archive');
	const start = await contentAt(zip, entry);
	if (entry.packed === 0) return;
	const packed = createReadStream(zip.path, { start, end: start + entry.packed - 1 });
	// An error of either comes out of the loop below: one that has left it does not wait for one.
	const stream = entry.method === 0 ? packed : pipeline(packed, createInflateRaw(), () => {});
	let count = 0;
	try {
		for await (const chunk of stream) {
			count += (chunk as Buffer).length;
			if (count > most)
				throw new FileRefused('part_too_big', { name: entry.name.slice(0, 80), most: megabytes(most) });
			yield chunk as Buffer;
		}
	} catch (error) {
		throw error instanceof FileRefused ? error : new FileRefused('broken_archive');
	} finally {
		packed.destroy();
	}
}

/** One part's bytes as they are packed. */
export async function packedBytes(zip: Zip, entry: ZipEntry): Promise<Buffer> {
	return readAt(zip.path, await contentAt(zip, entry), entry.packed);
}

async function contentAt(zip: Zip, entry: ZipEntry): Promise<number> {
	const local = await readAt(zip.path, entry.at, LOCAL_BYTES);
	if (local.length < LOCAL_BYTES || local.readUInt32LE(0) !== LOCAL) throw new FileRefused('broken_archive');
	return entry.at + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
}

/** Whole megabytes, as messages tell them. */
export function megabytes(bytes: number): string {
	return String(Math.ceil(bytes / 1_048_576));
}

async function readAt(path: string, at: number, length: number): Promise<Buffer> {
	const handle = await open(path, 'r');
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}
