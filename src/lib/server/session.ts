import type { RequestEvent } from '@sveltejs/kit';
import { sessionCookieName } from '#lib/server/auth-options.ts';
import { auth, IS_HTTPS } from '#lib/server/auth.ts';
import { db } from '#lib/server/db/database.ts';
import type { Grant } from '#lib/domain/permission.ts';
import { listLentGrants } from '#lib/server/queries/delegation.ts';
import { findActiveUser, listGrants } from '#lib/server/queries/user.ts';

export type User = NonNullable<Awaited<ReturnType<typeof findActiveUser>>> & {
	/** What they may do today: their own grants, and those that others lent them. */
	grants: Grant[];
};

const COOKIE = sessionCookieName(IS_HTTPS);

/** Who asks. Costs some 5 ms: called once a request, and asks nothing without a cookie. */
export async function readSession({ cookies, locals, request }: RequestEvent): Promise<{ user: User; sessionId: string } | null> {
	if (!cookies.get(COOKIE)) return null;
	const found = await (await auth()).api.getSession({ headers: request.headers });
	if (!found) return null;
	const { id } = found.user;
	const [user, own, lent] = await Promise.all([findActiveUser(db, id), listGrants(db, id), listLentGrants(db, id, locals.today)]);
	return user ? { user: { ...user, grants: [...own, ...lent] }, sessionId: found.session.id } : null;
}

export function forgetSessionCookie({ cookies }: RequestEvent) {
	cookies.delete(COOKIE, { path: '/' });
}
