import type { FileKind } from './file-kind.ts';

/**
 * A photo without what its camera wrote beside the picture: place, time, owner, thumbnails, and whatever stands behind its end. Colours and
 * the way up stay. Files of other kinds come back as they are; null where the photo does not hold together, so that nobody can tell what is in it.
 */
export function withoutTraces(kind: FileKind, bytes: Uint8Array): Uint8Array | null {
	return kind === 'jpg' ? cleanJpeg(bytes) : kind === 'png' ? cleanPng(bytes) : bytes;
}

const [START, END, SCAN, EXIF] = [0xd8, 0xd9, 0xda, 0xe1];

function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
	const kept: Uint8Array[] = [new Uint8Array([0xff, START])];
	for (let at = 2; at + 4 <= bytes.length;) {
		if (bytes[at] !== 0xff) return null;
		const marker = bytes[at + 1]!;
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
		const segment = bytes.subarray(at, at + 2 + length);
		if (marker < 0xc0 || (marker >= 0xd0 && marker <= END) || length < 2 || segment.length < 2 + length)
			return null;
		if (marker === EXIF) {
			const turn = orientationOf(segment.subarray(4));
			if (turn > 1) kept.push(onlyOrientation(turn));
		} else if (isOfThePicture(marker, segment)) kept.push(segment);
		at += 2 + length;
		if (marker !== SCAN) continue;
		const next = endOfScan(bytes, at);
		if (next === null) return null;
		kept.push(bytes.subarray(at, next));
		at = next;
		if (bytes[at + 1] === END) return join([...kept, new Uint8Array([0xff, END])]);
	}
	return null;
}

/** Where the next marker stands after a scan's coded data. */
function endOfScan(bytes: Uint8Array, from: number): number | null {
	for (let at = from; at + 1 < bytes.length; at++) {
		const next = bytes[at + 1]!;
		if (bytes[at] === 0xff && next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
	}
	return null;
}

/** All but applications' own segments and comments; of those the JFIF head, the colour profile and Adobe's transform, without which colours change. */
function isOfThePicture(marker: number, segment: Uint8Array): boolean {
	if (marker === 0xfe) return false;
	if (marker < 0xe0 || marker > 0xef) return true;
	const says = (name: string) => [...name].every((letter, i) => segment[4 + i] === letter.charCodeAt(0));
	return (
		(marker === 0xe0 && says('JFIF\0')) ||
		(marker === 0xe2 && says('ICC_PROFILE\0')) ||
		(marker === 0xee && says('Adobe'))
	);
}

/** Exif's tag 0x0112, 1 to 8; 1 (as it stands) where it says nothing. */
function orientationOf(exif: Uint8Array): number {
	const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
	if (exif.length < 22 || view.getUint32(0) !== 0x45786966) return 1;
	const isLittle = view.getUint16(6) === 0x4949;
	const first = 6 + view.getUint32(10, isLittle);
	if (first + 2 > exif.length) return 1;
	for (let n = 0; n < view.getUint16(first, isLittle); n++) {
		const at = first + 2 + n * 12;
		if (at + 12 > exif.length) return 1;
		if (view.getUint16(at, isLittle) !== 0x0112) continue;
		const turn = view.getUint16(at + 8, isLittle);
		return turn >= 1 && turn <= 8 ? turn : 1;
	}
	return 1;
}

function onlyOrientation(turn: number): Uint8Array {
	return new Uint8Array([
		0xff,
		EXIF,
		0,
		34,
		0x45,
		0x78,
		0x69,
		0x66,
		0,
		0,
		0x4d,
		0x4d,
		0,
		0x2a,
		0,
		0,
		0,
		8,
		0,
		1,
		0x01,
		0x12,
		0,
		3,
		0,
		0,
		0,
		1,
		0,
		turn,
		0,
		0,
		0,
		0,
		0,
		0
	]);
}

const TOLD = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function cleanPng(bytes: Uint8Array): Uint8Array | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const kept: Uint8Array[] = [bytes.subarray(0, 8)];
	for (let at = 8; at + 12 <= bytes.length;) {
		const size = 12 + view.getUint32(at);
		if (at + size > bytes.length) return null;
		const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		if (!TOLD.has(name)) kept.push(bytes.subarray(at, at + size));
		if (name === 'IEND') return join(kept);
		at += size;
	}
	return null;
}

function join(parts: Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
