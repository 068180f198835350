import { db } from '#lib/server/db/database.ts';
import { formFailure, withChoices, writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { saveMilestones } from '#lib/server/operations/save-milestones.ts';
import { listBudgetRows } from '#lib/server/queries/money-form.ts';
import { listMilestonePlan } from '#lib/server/queries/milestone-plan.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { editHead, loadEditable } from '../load-editable.ts';
import { milestoneFields, parseMilestones } from '#lib/server/record-forms/milestone-form.ts';

export const load: PageServerLoad = async (event) => {
	const { record, milestones, fields } = await current(event);
	return {
		...editHead(record, event.url),
		milestones,
		fields,
		budgets: await listBudgetRows(db, record.id)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { record, milestones, fields } = await current(event);
		const form = await readForm(event);
		const values = withChoices(form.values, fields);
		const parsed = parseMilestones(values, milestones);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		return writeForm(
			event,
			values,
			async (trx, acting) => {
				await saveMilestones(
					trx,
					{ initiative_id: record.id, lock_version: Number(form.text('lock_version')) },
					parsed.output,
					acting
				);
				return `/initiatives/${record.code}/milestones?saved=1`;
			},
			async () => {
				const now = await current(event);
				return { values: now.fields, lock_version: now.record.lock_version };
			}
		);
	}
};

async function current(event: Pick<RequestEvent, 'locals' | 'url' | 'params'>) {
	const record = await loadEditable(event);
	const milestones = await listMilestonePlan(db, record.id);
	return { record, milestones, fields: milestoneFields(milestones, event.locals.lang) };
}
