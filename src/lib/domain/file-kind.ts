/** Kinds of files that are taken as evidence; a file is recognised by what it contains, never by its name. */
export const fileKinds = {
	pdf: 'application/pdf',
	jpg: 'image/jpeg',
	png: 'image/png',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const;
export type FileKind = keyof typeof fileKinds;

export const FILE_BYTES_AT_MOST = 10 * 1024 * 1024;
export const FILES_AT_MOST = 20;
const ENTRIES_AT_MOST = 2_000;

/** What the bytes are; null where they are none of these, carry macros, or are cut off. */
export function fileKind(bytes: Uint8Array): FileKind | null {
	if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
	if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpg';
	if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
	if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return null;
	const names = zipNames(bytes);
	if (
		!names?.includes('[Content_Types].xml') ||
		names.some((name) => /vbaProject|\.exe$|^\/|\.\.\//i.test(name))
	)
		return null;
	return names.includes('word/document.xml') ? 'docx' : names.includes('xl/workbook.xml') ? 'xlsx' : null;
}

/** The kind of a stored media type; null where it is none of ours. */
export function kindOfMediaType(mediaType: string): FileKind | null {
	return (Object.keys(fileKinds) as FileKind[]).find((kind) => fileKinds[kind] === mediaType) ?? null;
}

/** The name without its folders, ending as its contents do: 'ภาพ.exe' that is a JPEG becomes 'ภาพ.jpg'. */
export function safeFileName(name: string, kind: FileKind): string {
	const last = name
		.split(/[/\\]/)
		.at(-1)!
		.replace(/[\u0000-\u001f\u007f"<>:|?*\u202a-\u202e\u2066-\u2069]/g, '')
		.trim();
	const stem = last
		.replace(/\.[a-z0-9]{1,5}$/i, '')
		.replace(/^\.+/, '')
		.slice(0, 120)
		.trim();
	return `${stem || 'file'}.${kind}`;
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
	return signature.every((byte, i) => bytes[i] === byte);
}

/** Names in a ZIP's directory, read from its end; nothing is unpacked. Null where the directory does not hold together. */
function zipNames(bytes: Uint8Array): string[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const lowest = Math.max(0, bytes.length - 65_557);
	for (let end = bytes.length - 22; end >= lowest; end--) {
		if (view.getUint32(end, true) !== 0x06054b50) continue;
		return directoryNames(view, bytes, view.getUint16(end + 10, true), view.getUint32(end + 16, true));
	}
	return null;
}

function directoryNames(view: DataView, bytes: Uint8Array, count: number, start: number): string[] | null {
	if (count > ENTRIES_AT_MOST) return null;
	const names: string[] = [];
	for (let at = start; names.length < count;) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
		const length = view.getUint16(at + 28, true);
		names.push(String.fromCharCode(...bytes.subarray(at + 46, at + 46 + length)));
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return names;
}
