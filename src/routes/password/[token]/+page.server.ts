import { fail, redirect } from '@sveltejs/kit';
import { db } from '#lib/server/db/database.ts';
import { Expected } from '#lib/server/errors.ts';
import { readForm } from '#lib/server/forms.ts';
import { checkNewPassword, PASSWORD_FIELDS } from '#lib/server/new-password.ts';
import { setPassword } from '#lib/server/operations/set-password.ts';
import { hashPassword } from '#lib/server/password-hash.ts';
import { findPasswordLink, updatePasswordLinkUsed } from '#lib/server/queries/password-link.ts';
import type { Actions, PageServerLoad } from './$types';

const gone = () => new Expected(410, 'link_used');

export const load: PageServerLoad = async ({ params, setHeaders }) => {
	// The address is the secret: it goes to nobody, and nothing keeps the page.
	// The link goes to no other site; 'no-referrer' would make the browser send the form with Origin: null, which is refused.
	setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'private, no-store' });
	const link = await findPasswordLink(db, params.token);
	if (!link) throw gone();
	return { name: link.name, email: link.email };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event, { raw: PASSWORD_FIELDS });
		const { password, errors } = checkNewPassword(form);
		if (Object.keys(errors).length > 0) return fail(422, { errors });
		const link = await findPasswordLink(db, event.params.token);
		if (!link) throw gone();
		const hash = await hashPassword(password);
		await db.transaction().execute(async (trx) => {
			if (!(await updatePasswordLinkUsed(trx, link.token_hash))) throw gone();
			await setPassword(trx, link.user_id, hash, {
				actor_id: link.user_id,
				request_id: event.locals.requestId
			});
		});
		redirect(303, '/sign-in?set=1');
	}
};
