import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { failureOf, problemOf } from '#lib/server/api/answer.ts';

export type Reply = {
	body: unknown;
	status?: number;
	/** The version of what is answered, for If-Match; left out: the answer's own hash. */
	tag?: string;
	headers?: Record<string, string>;
};

/** A route's handler: what `make` gives as JSON with its ETag, or 304 where the program has it; what is thrown as a problem. */
export function endpoint<E extends RequestEvent>(
	make: (event: E) => Promise<Reply>
): (event: E) => Promise<Response> {
	return async (event) => {
		try {
			return replyWith(event.request, await make(event));
		} catch (error) {
			return problemOf(event, failureOf(error));
		}
	};
}

function replyWith(request: Request, { body, status = 200, tag, headers: more = {} }: Reply): Response {
	const text = JSON.stringify(body);
	const etag = `"${tag ?? createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
	const headers = new Headers({ 'content-type': 'application/json', etag, ...more });
	const isRead = request.method === 'GET' || request.method === 'HEAD';
	if (isRead && tagsOf(request.headers.get('if-none-match')).some((one) => one === '*' || one === etag))
		return new Response(null, { status: 304, headers });
	return new Response(text, { status, headers });
}

/** The tags of a condition. Compression on the way marks them weak (W/): they still name one version here. */
export function tagsOf(header: string | null): string[] {
	return (header ?? '')
		.split(',')
		.map((one) => one.trim().replace(/^W\//, ''))
		.filter((one) => one !== '');
}
