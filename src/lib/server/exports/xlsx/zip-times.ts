/** 1 January 1980, 00:00, as the zip format writes it: the earliest that it can. */
const TIME = 0;
const DATE = (1 << 5) | 1;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** The same zip with every entry's time fixed, so that the same rows give the same bytes. Gives the bytes that it was given, changed in place. */
export function withoutZipTimes(bytes: Uint8Array): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.byteLength - 22;
	while (end >= 0 && view.getUint32(end, true) !== END) end--;
	if (end < 0) throw new Error('not a zip file');
	const entries = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	for (let i = 0; i < entries; i++) {
		const local = view.getUint32(at + 42, true);
		if (view.getUint32(at, true) !== ENTRY || view.getUint32(local, true) !== LOCAL)
			throw new Error('a zip directory that does not hold together');
		setTime(view, at + 12);
		setTime(view, local + 10);
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return bytes;
}

function setTime(view: DataView, at: number) {
	view.setUint16(at, TIME, true);
	view.setUint16(at + 2, DATE, true);
}
