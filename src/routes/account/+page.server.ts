import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Transaction } from 'kysely';
import { auth } from '#lib/server/auth.ts';
import { db } from '#lib/server/db/database.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireUser } from '#lib/server/guard.ts';
import { once } from '#lib/server/idempotency.ts';
import { checkNewPassword, PASSWORD_FIELDS } from '#lib/server/new-password.ts';
import { setPassword } from '#lib/server/operations/set-password.ts';
import { hashPassword, verifyPassword } from '#lib/server/password-hash.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { listRunningDelegations } from '#lib/server/queries/delegation.ts';
import { findOrganisation } from '#lib/server/queries/organisation.ts';
import { deleteSessionOf, deleteSessionsOf, listSessions } from '#lib/server/queries/session.ts';
import { findPasswordHash, listGrantsInWords } from '#lib/server/queries/user.ts';
import { spendAttempt } from '#lib/server/throttle.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = requireUser(event);
	const [grants, sessions, running, organisation] = await Promise.all([
		listGrantsInWords(db, user.id),
		listSessions(db, user.id),
		listRunningDelegations(db, user.id, event.locals.today),
		user.organisation_code ? findOrganisation(db, user.organisation_code) : undefined
	]);
	return {
		grants,
		running,
		sessions: sessions.map((session) => ({ ...session, isThis: session.id === event.locals.sessionId })),
		organisation
	};
};

export const actions: Actions = {
	password: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event, { raw: PASSWORD_FIELDS });
		const { password, errors } = checkNewPassword(form);
		const current = form.text('current_password');
		if (!current) errors['current_password'] = 'required';
		if (Object.keys(errors).length > 0) return fail(422, { errors });

		await spendAttempt(user.email, event.getClientAddress());
		const kept = await findPasswordHash(db, user.id);
		if (!kept || !(await verifyPassword({ hash: kept, password: current })))
			return fail(422, { errors: { current_password: 'wrong_password' as const } });
		if (current === password) return fail(422, { errors: { new_password: 'same_password' as const } });
		const hash = await hashPassword(password);
		const body = { idempotency_key: form.text('idempotency_key') };
		await once(
			db,
			{ user, route: '/account?/password', body },
			async (trx) => {
				await setPassword(trx, user.id, hash, { actor_id: user.id, request_id: event.locals.requestId });
				return '/account?done=password';
			},
			'own'
		);
		// All sessions have ended, this one too: on with a new token.
		await (
			await auth()
		).api.signInEmail({ body: { email: user.email, password }, headers: event.request.headers });
		redirect(303, '/account?done=password');
	},
	end: async (event) => {
		const form = await readForm(event);
		return endSessions(event, form.values, (trx, userId) =>
			deleteSessionOf(trx, userId, form.text('session'))
		);
	},
	endOthers: async (event) => {
		const form = await readForm(event);
		return endSessions(event, form.values, (trx, userId) =>
			deleteSessionsOf(trx, userId, event.locals.sessionId)
		);
	}
};

type End = (trx: Transaction<DB>, userId: string) => Promise<void>;

async function endSessions(event: RequestEvent, body: Parameters<typeof once>[1]['body'], end: End) {
	const user = requireUser(event);
	const location = await once(
		db,
		{ user, route: '/account?/end', body },
		async (trx) => {
			await end(trx, user.id);
			await insertAuditEvent(trx, {
				actor_id: user.id,
				action: 'session.end',
				record_type: 'app_user',
				record_id: user.id,
				request_id: event.locals.requestId
			});
			return '/account?done=end';
		},
		'own'
	);
	redirect(303, location);
}
