import { isRedirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { canCreateAny } from '#lib/domain/permission.ts';
import { makeToken } from '#lib/server/api/token-text.ts';
import { db } from '#lib/server/db/database.ts';
import { choice, requiredInteger, requiredText, tick } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireUser } from '#lib/server/guard.ts';
import { createToken, revokeToken } from '#lib/server/operations/change-api-token.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listTokens } from '#lib/server/queries/api-token.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const DAYS = ['30', '90', '180', '365'] as const;
const schema = v.object({
	name: requiredText(100),
	days: v.pipe(choice(DAYS), v.transform(Number)),
	writes_reports: tick,
	writes_money: tick
});

export const load: PageServerLoad = async (event) => {
	const user = requireUser(event);
	return {
		tokens: await listTokens(db, user.id),
		days: DAYS.map(Number),
		mayWrite: canCreateAny(user) === true
	};
};

export const actions: Actions = {
	create: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const parsed = parseForm(schema, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const made = makeToken();
		let isKept = false;
		// Shown once, and kept nowhere: the same form sent again leads to the page without it.
		return submit(
			event,
			form,
			user,
			async (trx, by) => {
				await createToken(trx, user, parsed.output, made, by);
				isKept = true;
				return '/account/tokens?done=create';
			},
			'own'
		).catch((leave) => {
			if (!isKept || !isRedirect(leave)) throw leave;
			return { token: made.token };
		});
	},
	revoke: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const parsed = parseForm(v.object({ token: requiredInteger(1, Number.MAX_SAFE_INTEGER) }), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(
			event,
			form,
			user,
			async (trx, by) => {
				await revokeToken(trx, user, parsed.output.token, by);
				return '/account/tokens?done=revoke';
			},
			'own'
		);
	}
};
