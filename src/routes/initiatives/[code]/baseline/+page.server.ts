import * as v from 'valibot';
import { db } from '#lib/server/db/database.ts';
import { formFailure, writeForm } from '#lib/server/form-write.ts';
import { requiredDay, requiredLines } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { approveBaseline } from '#lib/server/operations/approve-baseline.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import {
	listBaselineMilestones,
	listBaselines,
	listMilestonePlan
} from '#lib/server/queries/milestone-plan.ts';
import type { Actions, PageServerLoad } from './$types';
import { editHead, loadEditable } from '../load-editable.ts';

const schema = v.object({ approved_on: requiredDay, reason: requiredLines(2_000) });

export const load: PageServerLoad = async (event) => {
	const record = await loadEditable(event);
	const [baselines, plan] = await Promise.all([
		listBaselines(db, record.id),
		listMilestonePlan(db, record.id)
	]);
	const copies = await Promise.all(baselines.map(({ id }) => listBaselineMilestones(db, id)));
	const { start_date, start_precision, end_date, end_precision } = record;
	return {
		...editHead(record, event.url),
		plan: plan.map((one) => ({ ...one, milestone_id: one.id })),
		span: { start_date, start_precision, end_date, end_precision },
		baselines: baselines.map((baseline, i) => ({ ...baseline, copy: copies[i]! }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const record = await loadEditable(event);
		const form = await readForm(event);
		const parsed = parseForm(schema, form.values);
		if (!parsed.ok) return formFailure(422, form.values, parsed.errors);
		if (parsed.output.approved_on > event.locals.today)
			return formFailure(422, form.values, { approved_on: 'in_future' });
		return writeForm(
			event,
			form.values,
			async (trx, acting) => {
				await approveBaseline(
					trx,
					{ initiative_id: record.id, lock_version: Number(form.text('lock_version')), ...parsed.output },
					acting
				);
				return `/initiatives/${record.code}/baseline?saved=1`;
			},
			async () => ({ values: {}, lock_version: (await loadEditable(event)).lock_version })
		);
	}
};
