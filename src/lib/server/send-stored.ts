import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { contentDisposition } from '#lib/server/exports/download.ts';
import { findFilePiece } from '#lib/server/queries/attachment.ts';

const PIECE = 256 * 1024;

/** Sends a stored file piece by piece, as the browser takes it; whatever somebody put into it, nothing of it runs here. */
export function sendStored(
	db: Kysely<DB>,
	{ hash, file_name, size, media_type }: { hash: string; file_name: string; size: number; media_type: string }
): Response {
	let offset = 0;
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const piece = await findFilePiece(db, hash, offset, PIECE);
			offset += piece.length;
			if (piece.length > 0) controller.enqueue(piece);
			if (piece.length === 0 || offset >= size) controller.close();
		}
	});
	return new Response(body, {
		headers: {
			'content-type': media_type,
			'content-length': String(size),
			'content-disposition': contentDisposition(
				file_name,
				media_type.startsWith('image/') ? 'inline' : 'attachment'
			),
			'content-security-policy': "default-src 'none'; sandbox",
			'x-content-type-options': 'nosniff'
		}
	});
}
