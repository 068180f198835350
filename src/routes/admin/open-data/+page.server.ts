import * as v from 'valibot';
import { db } from '#lib/server/db/database.ts';
import { lockVersion, optionalText } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { setDataLicence } from '#lib/server/operations/set-data-licence.ts';
import { parseForm, type FieldErrors } from '#lib/server/parse-form.ts';
import { findLicence } from '#lib/server/queries/data-licence.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	name: optionalText(100),
	title_th: optionalText(300),
	title_en: optionalText(300),
	path: optionalText(500),
	lock_version: lockVersion
});

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	return findLicence(db);
};

export const actions: Actions = {
	default: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(schema, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { lock_version, name, title_th, title_en, path } = parsed.output;
		const isSet = [name, title_th, title_en, path].some((value) => value !== null);
		const errors: FieldErrors = {};
		if (isSet && title_th === null) errors['title_th'] = 'required';
		if (isSet && path === null) errors['path'] = 'required';
		else if (path !== null && !(URL.canParse(path) && /^https?:\/\//i.test(path))) errors['path'] = 'invalid';
		if (name !== null && !/^[\w.-]+$/.test(name)) errors['name'] = 'invalid';
		if (Object.keys(errors).length > 0) return unaccepted(form, errors);
		const licence = isSet ? { name, title_th: title_th!, title_en, path: path! } : null;
		return submit(event, form, user, async (trx, by) => {
			await setDataLicence(trx, user, { licence, lock_version }, by);
			return '/admin/open-data?done=1';
		});
	}
};
