import * as v from 'valibot';
import { roles } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { InvalidFields } from '#lib/server/errors.ts';
import { emailAddress, optionalChoice, requiredText } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { createUser } from '#lib/server/operations/create-user.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listOrganisations } from '#lib/server/queries/organisation.ts';
import { findEmailTaken } from '#lib/server/queries/people.ts';
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
		const organisations = (await listOrganisations(db)).map(({ code }) => code);
		const schema = v.object({
			name: requiredText(200),
			email: emailAddress,
			organisation_code: optionalChoice(organisations),
			role: optionalChoice(roles)
		});
		const parsed = parseForm(schema, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { name, email, organisation_code, role } = parsed.output;
		if (role === 'officer' && !organisation_code)
			return unaccepted(form, { organisation_code: 'officer_needs_organisation' });
		// Whoever belongs to an organisation begins with that one; more is granted on the person's own page.
		const narrowing = {
			organisation_code: role === 'officer' ? organisation_code : null,
			dimension_code: null,
			place_code: null
		};
		return submit(event, form, user, async (trx, by) => {
			if (await findEmailTaken(trx, email)) throw new InvalidFields({ email: 'taken' });
			const grants = role ? [{ role, ...narrowing }] : [];
			const id = await createUser(
				trx,
				{ name, email, password: null, organisation_code, is_sample: user.is_sample, grants },
				by
			);
			return `/admin/people/${id}?done=create`;
		});
	}
};
