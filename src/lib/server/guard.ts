import { redirect } from '@sveltejs/kit';
import { canAdminister, type Denial, type Verdict } from '#lib/domain/permission.ts';
import { Forbidden, NotFound } from '#lib/server/errors.ts';
import type { User } from '#lib/server/session.ts';

type GuardedEvent = { locals: App.Locals; url: URL };

/** The person who is signed in; everyone else is sent to sign in. */
export function requireUser({ locals, url }: GuardedEvent): User {
	if (!locals.user) toSignIn(url);
	return locals.user;
}

export function requireAdministrator(event: GuardedEvent): User {
	allow(event, canAdminister(event.locals.user));
	return event.locals.user!;
}

/** Remembers in whose name the request writes: their own (null) where that is among the names. */
export function actAs({ locals }: Pick<GuardedEvent, 'locals'>, names: readonly (string | null)[]): void {
	locals.onBehalfOf = names[0] ?? null;
}

/** Turns a verdict of domain/permission.ts into passage, sign-in, 403 or 404. */
export function allow({ url }: GuardedEvent, verdict: Verdict): void {
	if (verdict === true) return;
	if (verdict === 'sign_in') toSignIn(url);
	throw denial(verdict);
}

export function denial(reason: Denial): Forbidden | NotFound {
	return reason === 'not_visible' ? new NotFound() : new Forbidden(reason);
}

export function toSignIn(url: URL): never {
	const { pathname, search } = url;
	// An action's own name (?/approve) is no address to come back to.
	const query = search.startsWith('?/') ? '' : search;
	redirect(303, `/sign-in?next=${encodeURIComponent(pathname + query)}`);
}

/** Only a path of our own: never another site's address, never `//host` or `/\host`. */
export function localPath(text: string | null | undefined): string {
	if (!text || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(text)) return '/';
	const url = new URL(text, 'http://local.invalid');
	return url.host === 'local.invalid' && !/^\/sign-(in|out)/.test(url.pathname)
		? url.pathname + url.search + url.hash
		: '/';
}
