import type { RequestEvent } from '@sveltejs/kit';
import { sessionCookieName } from '#lib/server/auth-options.ts';
import { auth, IS_HTTPS } from '#lib/server/auth.ts';
import { db } from '#lib/server/db/database.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { findActingPerson, type Person } from '#lib/server/queries/person.ts';

export type User = Person;

const COOKIE = sessionCookieName(IS_HTTPS);

/** Who asks. Costs some 5 ms: called once a request, and asks nothing without a cookie. */
export async function readSession({
	cookies,
	locals,
	request
}: RequestEvent): Promise<{ user: User; sessionId: string } | null> {
	if (!cookies.get(COOKIE)) return null;
	const found = await (await auth()).api.getSession({ headers: request.headers });
	if (!found) return null;
	const user = await findPerson(found.user.id, locals.today);
	return user ? { user, sessionId: found.session.id } : null;
}

/** A person who is not disabled, with all that they may do on the day; also for what acts in their place (tokens, calendars). */
export async function findPerson(id: string, today: IsoDate): Promise<User | null> {
	return findActingPerson(db, id, today);
}

export function forgetSessionCookie({ cookies }: RequestEvent) {
	cookies.delete(COOKIE, { path: '/' });
}
