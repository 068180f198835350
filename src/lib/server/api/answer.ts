import { isRedirect, type RequestEvent } from '@sveltejs/kit';
import { readBearer } from '#lib/server/api/bearer.ts';
import { acceptedLanguage } from '#lib/server/api/language.ts';
import { spendRequest } from '#lib/server/api/limits.ts';
import { Problem, problemAnswer } from '#lib/server/api/problem.ts';
import { describeError, type Failure } from '#lib/server/failure.ts';

type Resolve = (event: RequestEvent) => Response | Promise<Response>;

export function isApi({ pathname }: URL): boolean {
	return /^\/api\/v1(\/|$)/.test(pathname);
}

/** Everything under /api/v1: who asks by token, how often, and every refusal as a problem. */
export async function answerApi(event: RequestEvent, resolve: Resolve): Promise<Response> {
	const { locals, request, url } = event;
	locals.lang = acceptedLanguage(request, url);
	const isRead = request.method === 'GET' || request.method === 'HEAD';
	let limits: [string, string][] = [];
	let answer: Response;
	try {
		if (/%00/.test(url.pathname + url.search)) throw new Problem(400, 'malformed');
		if (request.method === 'OPTIONS') return preflight();
		limits = await spendRequest('address', event.getClientAddress());
		await readBearer(event);
		if (locals.token) limits = await spendRequest('token', String(locals.token.id));
		if (locals.token && !isRead) limits = await spendRequest('write', String(locals.token.id));
		answer = await resolve(event);
		if (answer.status >= 400 && !isProblem(answer))
			answer = problemOf(
				event,
				locals.failure ?? { status: answer.status, code: CODES[answer.status] ?? 'malformed' }
			);
	} catch (error) {
		answer = problemOf(event, failureOf(error));
	}
	const headers = new Headers(answer.headers);
	for (const [name, value] of limits) headers.set(name, value);
	headers.append('vary', 'Authorization, Accept-Language');
	if (!headers.has('cache-control'))
		headers.set('cache-control', locals.token ? 'private, no-cache' : 'no-cache');
	// What everybody may read, any page may read; never with anybody's credentials.
	if (isRead && !locals.token) for (const [name, value] of Object.entries(OPEN)) headers.set(name, value);
	return new Response(answer.body, { status: answer.status, headers });
}

/** What an endpoint threw, as a problem; undefined = a bug, which Kit's own handler logs. */
export function problemOf(event: RequestEvent, failure: Failure & { errors?: Problem['errors'] }): Response {
	const { lang, requestId: id } = event.locals;
	return problemAnswer(failure, { lang, origin: event.url.origin, path: event.url.pathname, id });
}

/** Throws what is no expected failure. */
export function failureOf(error: unknown): Failure & { errors?: Problem['errors'] } {
	if (error instanceof Problem) return { status: error.status, code: error.code, errors: error.errors };
	// A form's guard leads to the sign-in page; a program is told.
	if (isRedirect(error)) return { status: 401, code: 'sign_in' };
	const failure = describeError(error);
	if (!failure) throw error;
	return failure;
}

const CODES: Record<number, string> = {
	400: 'malformed',
	404: 'not_found',
	405: 'method',
	413: 'too_big',
	415: 'wrong_type',
	500: 'bug'
};
const OPEN = {
	'access-control-allow-origin': '*',
	'access-control-expose-headers':
		'ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After'
};

function isProblem(answer: Response): boolean {
	return answer.headers.get('content-type') === 'application/problem+json';
}

function preflight(): Response {
	const allowed = {
		'access-control-allow-methods': 'GET, HEAD',
		'access-control-allow-headers': 'Accept-Language, If-None-Match',
		'access-control-max-age': '86400'
	};
	return new Response(null, { status: 204, headers: { ...OPEN, ...allowed, allow: 'GET, HEAD, OPTIONS' } });
}
