import type { Lang } from '#lib/domain/lang.ts';
import type { Failure } from '#lib/server/failure.ts';
import errors from '#lib/i18n/errors.ts';

/** The answer where no page can be rendered: the hook refused, or the database is away. */
export function plainAnswer(failure: Failure, request: Request, isData: boolean, lang: Lang): Response {
	const t = errors(lang);
	const words = t.pages[failure.code as keyof typeof t.pages] ?? t.pages.bug;
	const headers = new Headers();
	if (failure.retryAfter) headers.set('retry-after', String(failure.retryAfter));
	if (isData || wantsJson(request)) {
		headers.set('content-type', 'application/json');
		return new Response(
			JSON.stringify({ message: words.title, status: failure.status, code: failure.code }),
			{ status: failure.status, headers }
		);
	}
	headers.set('content-type', 'text/html; charset=utf-8');
	headers.set(
		'content-security-policy',
		"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	);
	const refresh = failure.status === 503 ? '<meta http-equiv="refresh" content="5">' : '';
	const body = `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8">${refresh}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${words.title}</title></head>
<body><main><h1>${words.title}</h1><p>${words.help}</p><p><a href="/">${t.toOverview}</a></p></main></body></html>`;
	return new Response(request.method === 'HEAD' ? null : body, { status: failure.status, headers });
}

function wantsJson(request: Request): boolean {
	const accept = request.headers.get('accept') ?? '';
	return accept.includes('application/json') && !accept.includes('text/html');
}
