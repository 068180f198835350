import * as v from 'valibot';
import { db } from '#lib/server/db/database.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { createOrganisation } from '#lib/server/operations/change-organisation.ts';
import { codeField, organisationSchema } from '#lib/server/organisation-form.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listOrganisations } from '#lib/server/queries/organisation.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	return { organisations: await listOrganisations(db) };
};

export const actions: Actions = {
	default: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parents = (await listOrganisations(db)).map(({ code }) => code);
		const parsed = parseForm(
			v.object({ code: codeField, ...organisationSchema(parents).entries }),
			form.values
		);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { code, ...fields } = parsed.output;
		return submit(event, form, user, async (trx, by) => {
			await createOrganisation(trx, user, code, fields, by);
			return `/admin/organisations/${code}?done=create`;
		});
	}
};
