import { isRedirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { db } from '#lib/server/db/database.ts';
import { ORIGIN } from '#lib/server/origin.ts';
import { lockVersion, optionalChoice, requiredInteger, requiredText } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { grantSchema } from '#lib/server/grant-form.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import {
	createPasswordLink,
	editPerson,
	grantRole,
	revokeRole,
	setDisabled
} from '#lib/server/operations/change-person.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listGrantChoices } from '#lib/server/queries/grant-choices.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, RequestEvent } from './$types';

const placeOf = (event: RequestEvent, done: string) => `/admin/people/${event.params.id}?done=${done}`;

export const personActions = {
	edit: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const { organisations } = await listGrantChoices(db);
		const schema = v.object({
			name: requiredText(200),
			organisation_code: optionalChoice(organisations.map(({ code }) => code)),
			lock_version: lockVersion
		});
		const parsed = parseForm(schema, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(event, form, user, async (trx, by) => {
			await editPerson(trx, user, event.params.id, parsed.output, by);
			return placeOf(event, 'edit');
		});
	},
	grant: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(grantSchema(await listGrantChoices(db)), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(event, form, user, async (trx, by) => {
			await grantRole(trx, user, event.params.id, parsed.output, by);
			return placeOf(event, 'grant');
		});
	},
	revoke: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(v.object({ grant: requiredInteger(1, Number.MAX_SAFE_INTEGER) }), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(event, form, user, async (trx, by) => {
			await revokeRole(trx, user, event.params.id, parsed.output.grant, by);
			return placeOf(event, 'revoke');
		});
	},
	link: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		let token: string | undefined;
		const make = async (...[trx, by]: Parameters<Parameters<typeof submit>[3]>) => {
			token = await createPasswordLink(trx, user, event.params.id, by);
			return placeOf(event, 'link');
		};
		// Shown once, and kept nowhere: the same form sent again leads to the page without it.
		return submit(event, form, user, make).catch((leave) => {
			if (token === undefined || !isRedirect(leave)) throw leave;
			return { link: `${ORIGIN}/password/${token}` };
		});
	},
	disable: (event) => enable(event, false),
	enable: (event) => enable(event, true)
} satisfies Actions;

async function enable(event: RequestEvent, isEnabled: boolean) {
	const user = requireAdministrator(event);
	const form = await readForm(event);
	return submit(event, form, user, async (trx, by) => {
		await setDisabled(trx, user, event.params.id, isEnabled ? null : new Date(event.locals.now), by);
		return placeOf(event, isEnabled ? 'enable' : 'disable');
	});
}
