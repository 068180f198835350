import { crc32, deflateRawSync } from 'node:zlib';

export type ZipFile = { name: string; pieces: AsyncIterable<string> };
/** 1 January 1980: the same data give the same bytes. */
const [TIME, DATE] = [0, 0x21];
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;

/** A zip archive (PKWARE's APPNOTE 6.3) as it comes, file by file: never held as a whole. Each piece is a deflate block of its own. */
export async function* zip(files: Iterable<ZipFile>): AsyncGenerator<Uint8Array> {
	const directory: Buffer[] = [];
	let at = 0;
	for (const { name, pieces } of files) {
		const start = at;
		const local = Buffer.concat([
			numbers(
				[0x04034b50, 4],
				[20, 2],
				[FLAGS, 2],
				[8, 2],
				[TIME, 2],
				[DATE, 2],
				[0, 4],
				[0, 4],
				[0, 4],
				[Buffer.byteLength(name), 2],
				[0, 2]
			),
			Buffer.from(name)
		]);
		yield local;
		let [crc, packed, size] = [0, 0, 0];
		for await (const piece of pieces) {
			const bytes = Buffer.from(piece);
			// Z_SYNC_FLUSH (2): the block ends on a byte, and another may follow.
			const block = deflateRawSync(bytes, { finishFlush: 2 });
			[crc, packed, size] = [crc32(bytes, crc), packed + block.length, size + bytes.length];
			yield block;
		}
		// An empty last block.
		const end = Buffer.from([0x03, 0x00]);
		packed += end.length;
		const descriptor = numbers([0x08074b50, 4], [crc, 4], [packed, 4], [size, 4]);
		yield Buffer.concat([end, descriptor]);
		at += local.length + packed + descriptor.length;
		directory.push(
			Buffer.concat([
				numbers(
					[0x02014b50, 4],
					[20, 2],
					[20, 2],
					[FLAGS, 2],
					[8, 2],
					[TIME, 2],
					[DATE, 2],
					[crc, 4],
					[packed, 4],
					[size, 4],
					[Buffer.byteLength(name), 2],
					[0, 2],
					[0, 2],
					[0, 2],
					[0, 2],
					[0, 4],
					[start, 4]
				),
				Buffer.from(name)
			])
		);
	}
	const list = Buffer.concat(directory);
	yield Buffer.concat([
		list,
		numbers(
			[0x06054b50, 4],
			[0, 2],
			[0, 2],
			[directory.length, 2],
			[directory.length, 2],
			[list.length, 4],
			[at, 4],
			[0, 2]
		)
	]);
}

function numbers(...fields: [value: number, bytes: 2 | 4][]): Buffer {
	return Buffer.concat(
		fields.map(([value, bytes]) => {
			const field = Buffer.alloc(bytes);
			if (bytes === 2) field.writeUInt16LE(value);
			else field.writeUInt32LE(value);
			return field;
		})
	);
}
