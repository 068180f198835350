import { canCreateAny, canCreateInitiative, createdSubject, writeNames } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { formFailure, writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { actAs, allow } from '#lib/server/guard.ts';
import { createInitiative } from '#lib/server/operations/create-initiative.ts';
import { listFormChoices } from '#lib/server/queries/form-choices.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { parseInitiative } from '#lib/server/record-forms/initiative-form.ts';

export const load: PageServerLoad = async (event) => {
	const choices = await choicesOf(event);
	const only = choices.organisations.length === 1 ? choices.organisations[0]!.code : '';
	return {
		choices,
		fields: {
			visibility: 'public',
			status: 'active',
			start_precision: 'day',
			end_precision: 'day',
			organisation_code: only
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const choices = await choicesOf(event);
		const { values } = await readForm(event);
		const parsed = parseInitiative(values, choices, null);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		const { code, values: initiative, status } = parsed.output;
		const user = event.locals.user!;
		allow(event, canCreateInitiative(user, initiative.organisation_code, user.is_sample));
		actAs(event, writeNames(user, createdSubject(initiative.organisation_code, user.is_sample)));
		try {
			return await writeForm(event, values, async (trx, acting) => {
				await createInitiative(
					trx,
					{ code, values: initiative, status: status!.status, is_sample: user.is_sample },
					acting
				);
				return `/initiatives/${code}/milestones?saved=1`;
			});
		} catch (error) {
			if ((error as { constraint?: unknown } | null)?.constraint === 'initiative_code_key')
				return formFailure(422, values, { code: 'taken' });
			throw error;
		}
	}
};

/** Only organisations that the one who asks may make an initiative for. */
async function choicesOf(event: RequestEvent) {
	allow(event, canCreateAny(event.locals.user));
	const user = event.locals.user!;
	const choices = await listFormChoices(db, user.is_sample);
	return {
		...choices,
		organisations: choices.organisations.filter(
			({ code }) => canCreateInitiative(user, code, user.is_sample) === true
		)
	};
}
