import * as v from 'valibot';
import { lockVersion, optionalText } from '#lib/server/form-fields.ts';
import { ORGANISATION_IDENTIFIER } from '#lib/server/exports/iati/reporter.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { setIatiReporter } from '#lib/server/operations/change-settings.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { RequestEvent } from './$types';

const identifier = v.pipe(
	optionalText(60),
	v.check((text) => text === null || ORGANISATION_IDENTIFIER.test(text), 'invalid')
);

/** Keeps the registered identifier of our organisation, or none. */
export async function saveIatiReporter(event: RequestEvent) {
	const user = requireAdministrator(event);
	const form = await readForm(event);
	const parsed = parseForm(
		v.object({ iati_reporting_org: identifier, lock_version: lockVersion }),
		form.values
	);
	if (!parsed.ok) return unaccepted(form, parsed.errors);
	const { iati_reporting_org: value, lock_version } = parsed.output;
	return submit(event, form, user, async (trx, by) => {
		await setIatiReporter(trx, user, { value, lock_version }, by);
		return '/admin/settings?done=iati';
	});
}
