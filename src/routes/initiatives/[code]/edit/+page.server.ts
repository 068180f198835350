import { db } from '#lib/server/db/database.ts';
import { formFailure, withChoices, writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { updateInitiative } from '#lib/server/operations/update-initiative.ts';
import { listFormChoices } from '#lib/server/queries/form-choices.ts';
import type { Actions, PageServerLoad } from './$types';
import { initiativeFields, parseInitiative } from '#lib/server/record-forms/initiative-form.ts';
import { editHead, loadEditable } from '../load-editable.ts';

export const load: PageServerLoad = async (event) => {
	const record = await loadEditable(event);
	return {
		...editHead(record, event.url),
		choices: await listFormChoices(db, record.is_sample),
		fields: initiativeFields(record, event.locals.lang)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const record = await loadEditable(event);
		const form = await readForm(event);
		const saved = initiativeFields(record, event.locals.lang);
		const values = withChoices(form.values, saved);
		const parsed = parseInitiative(values, await listFormChoices(db, record.is_sample), record);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		const { values: initiative, status, changed_from } = parsed.output;
		const change = {
			initiative_id: record.id,
			lock_version: Number(form.text('lock_version')),
			values: initiative,
			changed_from,
			status
		};
		return writeForm(
			event,
			values,
			async (trx, acting) => {
				await updateInitiative(trx, change, acting);
				return `/initiatives/${record.code}/edit?saved=1`;
			},
			async () => {
				const now = await loadEditable(event);
				return { values: initiativeFields(now, event.locals.lang), lock_version: now.lock_version };
			}
		);
	}
};
