import { APIError } from 'better-auth/api';
import { fail, redirect } from '@sveltejs/kit';
import { auth } from '#lib/server/auth.ts';
import { db } from '#lib/server/db/database.ts';
import { describeError } from '#lib/server/failure.ts';
import { readForm } from '#lib/server/forms.ts';
import { localPath } from '#lib/server/guard.ts';
import type { FieldErrors } from '#lib/server/parse-form.ts';
import { deleteSession } from '#lib/server/queries/session.ts';
import { forgiveAttempts, spendAttempt } from '#lib/server/throttle.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = localPath(url.searchParams.get('next'));
	if (locals.user) redirect(303, next);
	return { next, isPasswordSet: url.searchParams.has('set') };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event, { raw: ['password'] });
		const email = form.text('email').toLowerCase();
		const password = form.text('password');
		const errors: FieldErrors = {
			...(!email && { email: 'required' }),
			...(!password && { password: 'required' })
		};
		if (Object.keys(errors).length > 0) return fail(422, { email, errors });

		const address = event.getClientAddress();
		try {
			await spendAttempt(email, address);
			await (await auth()).api.signInEmail({ body: { email, password }, headers: event.request.headers });
		} catch (error) {
			if (error instanceof APIError) return fail(422, { email, errors: refusal(error) });
			const failure = describeError(error);
			if (failure?.status !== 429) throw error;
			event.setHeaders({ 'retry-after': String(failure.retryAfter) });
			return fail(429, { email, errors: { '': 'too_many_attempts' } as FieldErrors });
		}
		// The session that this browser had before ends: a sign-in never goes on with an old token.
		if (event.locals.sessionId) await deleteSession(db, event.locals.sessionId);
		await forgiveAttempts(email, address);
		redirect(303, localPath(form.text('next')));
	}
};

/** Whether the account exists is not told; that it is disabled only to who knows its password. */
function refusal(error: APIError): FieldErrors {
	return { email: error.body?.code === 'DISABLED' ? 'disabled' : 'wrong_sign_in' };
}
