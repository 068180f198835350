import { cleanMultiline, cleanText } from '#lib/domain/text.ts';
import { BadRequest } from '#lib/server/errors.ts';

/** Text as it is worked with; a repeated field is a list. */
export type FormValues = Record<string, string | string[]>;
export interface Form {
	/** The values, cleaned but for the fields named `raw`. */
	values: FormValues;
	files: Record<string, File[]>;
	/** The first text of a field, '' where it was not sent. */
	text(name: string): string;
	/** All texts of a field. */
	list(name: string): string[];
}

const TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;
const FIELDS_AT_MOST = 5_000;
/** No form of ours sends more, but those that carry files and say so. */
const BYTES_AT_MOST = 512 * 1024;

/**
 * The one reader of bodies. What no form of ours sends is refused: 400 malformed, 413 too large, 415 of another type.
 * Passwords go in `raw`: cleaning would change them.
 */
export async function readForm(
	{ request }: { request: Request },
	options: { raw?: readonly string[]; maxBytes?: number } = {}
): Promise<Form> {
	const type = request.headers.get('content-type') ?? '';
	if (!TYPES.test(type)) throw new BadRequest(415, 'wrong_type');
	const body = await readBody(
		request,
		(type.toLowerCase().startsWith('multipart/') && options.maxBytes) || BYTES_AT_MOST
	).catch((error: unknown) => {
		throw isTooLarge(error) ? new BadRequest(413, 'too_big') : new BadRequest(400, 'malformed');
	});
	const texts = new Map<string, string[]>();
	const files: Record<string, File[]> = Object.create(null);
	let count = 0;
	for (const [name, value] of body) {
		if (++count > FIELDS_AT_MOST) throw new BadRequest(413, 'too_big');
		if (typeof value !== 'string') (files[name] ??= []).push(value);
		else if (!options.raw?.includes(name)) texts.set(name, [...(texts.get(name) ?? []), clean(value)]);
		else texts.set(name, [...(texts.get(name) ?? []), value.toWellFormed()]);
	}
	const values: FormValues = Object.create(null);
	for (const [name, list] of texts) values[name] = list.length === 1 ? list[0]! : list;
	return { values, files, text: (name) => texts.get(name)?.[0] ?? '', list: (name) => texts.get(name) ?? [] };
}

/** Counts while it reads: a length may be missing, or wrong. */
async function readBody(request: Request, most: number): Promise<FormData> {
	if (!request.body) return request.formData();
	let bytes = 0;
	const tooBig = Object.assign(new Error('too big'), { status: 413 });
	if (Number(request.headers.get('content-length') ?? 0) > most) {
		// Taken and thrown away: who is still sending would not hear the answer.
		for await (const chunk of request.body) bytes += chunk.length;
		throw tooBig;
	}
	const counted = request.body.pipeThrough(
		new TransformStream<Uint8Array, Uint8Array>({
			transform(chunk, controller) {
				bytes += chunk.length;
				if (bytes > most) throw tooBig;
				controller.enqueue(chunk);
			}
		})
	);
	return new Response(counted, { headers: { 'content-type': request.headers.get('content-type')! } })
		.formData()
		.catch((error: unknown) => {
			throw bytes > most ? tooBig : error;
		});
}

function clean(value: string): string {
	return /[\r\n]/.test(value) ? cleanMultiline(value) : cleanText(value);
}

function isTooLarge(error: unknown): boolean {
	for (let e = error; e && typeof e === 'object'; e = (e as { cause?: unknown }).cause) {
		if ((e as { status?: unknown }).status === 413) return true;
	}
	return false;
}
