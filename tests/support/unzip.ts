import { inflateRawSync } from 'node:zlib';

/** The files inside a zip (a workbook, a document), by name. */
export function unzip(bytes: Buffer): Map<string, Buffer> {
	const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
	const files = new Map<string, Buffer>();
	let at = bytes.readUInt32LE(end + 16);
	for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
		const [method, size, nameLength, extra, comment, local] = [
			bytes.readUInt16LE(at + 10),
			bytes.readUInt32LE(at + 20),
			bytes.readUInt16LE(at + 28),
			bytes.readUInt16LE(at + 30),
			bytes.readUInt16LE(at + 32),
			bytes.readUInt32LE(at + 42)
		];
		const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const packed = bytes.subarray(start, start + size);
		files.set(name, method === 0 ? packed : inflateRawSync(packed));
		at += 46 + nameLength + extra + comment;
	}
	return files;
}
