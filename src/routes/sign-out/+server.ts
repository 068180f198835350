import { redirect } from '@sveltejs/kit';
import { auth } from '#lib/server/auth.ts';
import { forgetSessionCookie } from '#lib/server/session.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	if (event.locals.user) await (await auth()).api.signOut({ headers: event.request.headers });
	forgetSessionCookie(event);
	redirect(303, '/');
};
