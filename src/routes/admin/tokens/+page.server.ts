import * as v from 'valibot';
import { db } from '#lib/server/db/database.ts';
import { requiredInteger } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { revokeToken } from '#lib/server/operations/change-api-token.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listTokens } from '#lib/server/queries/api-token.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	return { tokens: await listTokens(db) };
};

export const actions: Actions = {
	revoke: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(v.object({ token: requiredInteger(1, Number.MAX_SAFE_INTEGER) }), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(event, form, user, async (trx, by) => {
			await revokeToken(trx, user, parsed.output.token, by);
			return '/admin/tokens?done=revoke';
		});
	}
};
