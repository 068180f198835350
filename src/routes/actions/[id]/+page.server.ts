import type { ActionFailure } from '@sveltejs/kit';
import type { Transaction } from 'kysely';
import { actionFields, actionPlanFields, actionOutcomeFields } from '#lib/server/action-fields.ts';
import { db } from '#lib/server/db/database.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { InvalidFields } from '#lib/server/errors.ts';
import {
	formFailure,
	withChoices,
	writeForm,
	type FormFailure as Unaccepted
} from '#lib/server/form-write.ts';
import { readForm, type FormValues } from '#lib/server/forms.ts';
import { allow } from '#lib/server/guard.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { planAction, reportAction } from '#lib/server/operations/change-action.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listOwnerChoices } from '#lib/server/queries/action-record.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { loadAction } from './load-action.ts';

export const load: PageServerLoad = async (event) => {
	const { action, subject, manages, reports } = await loadAction(event);
	const { user, lang } = event.locals;
	const plans = manages === true && action.state === 'open';
	// People, and what was said among them, are for those who are signed in.
	const {
		owner_user_id: ___,
		owner_name,
		closed_by_name,
		created_by_name,
		minutes,
		minutes_link,
		closed_by: _,
		created_by: __,
		...open
	} = action;
	const inside = user
		? { owner_name, closed_by_name, created_by_name, minutes, minutes_link }
		: { owner_name: null, closed_by_name: null, created_by_name: null, minutes: null, minutes_link: null };
	return {
		action: {
			...open,
			...inside,
			created_at: action.created_at.getTime(),
			closed_at: action.closed_at?.getTime() ?? null
		},
		fields: plans || reports === true ? actionFields(action, lang) : {},
		may: { plan: plans, report: reports === true },
		choices: plans ? await listOwnerChoices(db, subject) : null,
		saved: event.url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	plan: async (event) => {
		const { action, manages } = await loadAction(event);
		allow(event, manages);
		const values = withChoices((await readForm(event)).values, actionFields(action, event.locals.lang));
		const parsed = parseForm(actionPlanFields, values);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		const { lock_version, ...plan } = parsed.output;
		return change(event, values, (trx, acting) =>
			planAction(trx, { id: action.id, lock_version }, plan, acting)
		);
	},
	report: async (event) => {
		const { action, reports } = await loadAction(event);
		allow(event, reports);
		const values = withChoices((await readForm(event)).values, actionFields(action, event.locals.lang));
		const parsed = parseForm(actionOutcomeFields, values);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		const { lock_version, ...outcome } = parsed.output;
		return change(event, values, (trx, acting) =>
			reportAction(trx, { id: action.id, lock_version }, outcome, acting)
		);
	}
};

async function change(
	event: RequestEvent,
	values: FormValues,
	write: (trx: Transaction<DB>, acting: Acting) => Promise<void>
): Promise<ActionFailure<Unaccepted>> {
	try {
		return await writeForm(
			event,
			values,
			async (trx, acting) => {
				await write(trx, acting);
				return `/actions/${event.params.id}?saved=1`;
			},
			async () => {
				const { action } = await loadAction(event);
				return { values: actionFields(action, event.locals.lang), lock_version: action.lock_version };
			}
		);
	} catch (error) {
		if (!(error instanceof InvalidFields)) throw error;
		return formFailure(422, values, error.errors);
	}
}
