export const FORMATS = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pdf: 'application/pdf'
} as const;
export type Format = keyof typeof FORMATS;
/** Files that are no tables. */
const OTHERS = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	svg: 'image/svg+xml; charset=utf-8',
	png: 'image/png',
	xml: 'application/xml; charset=utf-8',
	json: 'application/json; charset=utf-8',
	ics: 'text/calendar; charset=utf-8'
} as const;
export type FileFormat = Format | keyof typeof OTHERS;

export function isFormat(text: string): text is Format {
	return Object.hasOwn(FORMATS, text);
}

/** Raw Thai in the header would fail: ASCII, and UTF-8 by percent signs (RFC 6266). */
export function contentDisposition(name: string, how: 'attachment' | 'inline'): string {
	const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
	const encoded = encodeURIComponent(name.toWellFormed()).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** The one answer that carries a file that was made. */
export function download(
	body: ReadableStream<Uint8Array> | Uint8Array,
	name: string,
	format: FileFormat
): Response {
	const headers = new Headers({
		'content-type': { ...FORMATS, ...OTHERS }[format],
		'content-disposition': contentDisposition(name, 'attachment'),
		'x-content-type-options': 'nosniff'
	});
	if (body instanceof Uint8Array) headers.set('content-length', String(body.byteLength));
	return new Response(body as BodyInit, { headers });
}
