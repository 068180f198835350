import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { editOrganisation } from '#lib/server/operations/change-organisation.ts';
import { organisationSchema } from '#lib/server/organisation-form.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { findOrganisation, listOrganisations } from '#lib/server/queries/organisation.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const { code } = event.params;
	const [organisation, organisations] = await Promise.all([
		findOrganisation(db, code),
		listOrganisations(db)
	]);
	if (!organisation) throw new NotFound('organisation');
	return { organisation, organisations: organisations.filter((row) => row.code !== code) };
};

export const actions: Actions = {
	default: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const { code } = event.params;
		const parents = (await listOrganisations(db)).map((row) => row.code);
		const parsed = parseForm(organisationSchema(parents), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(event, form, user, async (trx, by) => {
			await editOrganisation(trx, user, code, parsed.output, by);
			return `/admin/organisations/${code}?done=edit`;
		});
	}
};
