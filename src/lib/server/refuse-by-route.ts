import type { RequestEvent } from '@sveltejs/kit';
import type { Failure } from '#lib/server/failure.ts';
import { toSignIn } from '#lib/server/guard.ts';
import { guardRoute } from '#lib/server/route-guard.ts';
import { isSignInRequired } from '#lib/server/sign-in-required.ts';

/** Refuses by route id before any load or action runs; redirects to sign-in by throwing, as Kit wants it. */
export async function refuseByRoute({
	locals,
	request,
	route,
	url
}: RequestEvent): Promise<Failure | undefined> {
	if (/%00/.test(url.pathname + url.search)) return { status: 400, code: 'malformed' };
	const verdict = guardRoute(route.id, request.method, locals.user, await isSignInRequired(locals.now));
	if (verdict === true) return undefined;
	if (verdict === 'sign_in') toSignIn(url);
	return { status: 403, code: verdict };
}

/** A person opening a page, as against a post, an endpoint's answer or the data of a client's navigation. */
export function isPageView({ request, isDataRequest }: RequestEvent): boolean {
	return (
		request.method === 'GET' && !isDataRequest && (request.headers.get('accept') ?? '').includes('text/html')
	);
}
