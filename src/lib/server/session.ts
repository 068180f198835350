import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { sessionCookieName } from '#lib/server/auth-options.ts';
import { auth, IS_HTTPS } from '#lib/server/auth.ts';
import { db } from '#lib/server/db/database.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { findActingPerson, findSessionPerson, type Person } from '#lib/server/queries/person.ts';
import { countUnread } from '#lib/server/queries/reminder-list.ts';

export type User = Person;
type Found = { user: User; sessionId: string; unreadCount: number };

const COOKIE = sessionCookieName(IS_HTTPS);

/**
 * Who asks, in one statement; nothing is asked without a cookie. What is not plainly a good session (a cookie that we did not sign,
 * a session that has ended or is due to be prolonged) is better-auth's to judge, which takes some 5 ms and may set the cookie.
 */
export async function readSession({ cookies, locals, request }: RequestEvent): Promise<Found | null> {
	const cookie = cookies.get(COOKIE);
	if (!cookie) return null;
	const { api, $context } = await auth();
	const { secret, sessionConfig } = await $context;
	const token = signedValue(cookie, secret);
	const found = token === null ? null : await findSessionPerson(db, token, locals.today);
	if (found) {
		const { secondsLeft, ...rest } = found;
		// Prolonged where a day of it has gone.
		if (secondsLeft > Math.max(0, sessionConfig.expiresIn - sessionConfig.updateAge)) return rest;
	}
	const judged = await api.getSession({ headers: request.headers });
	if (!judged) return null;
	const user = await findPerson(judged.user.id, locals.today);
	return user ? { user, sessionId: judged.session.id, unreadCount: await countUnread(db, user.id) } : null;
}

/** What better-auth signed as `value.signature` (HMAC-SHA-256, base64); null where it did not. */
function signedValue(cookie: string, secret: string): string | null {
	const dot = cookie.lastIndexOf('.');
	if (dot < 1) return null;
	const value = cookie.slice(0, dot);
	const given = Buffer.from(cookie.slice(dot + 1), 'base64');
	const right = createHmac('sha256', secret).update(value).digest();
	return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}

/** A person who is not disabled, with all that they may do on the day; also for what acts in their place (tokens, calendars). */
export async function findPerson(id: string, today: IsoDate): Promise<User | null> {
	return findActingPerson(db, id, today);
}

export function forgetSessionCookie({ cookies }: RequestEvent) {
	cookies.delete(COOKIE, { path: '/' });
}
