import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { periodKey } from '#lib/domain/calendar.ts';
import { canReport, writeNames } from '#lib/domain/permission.ts';
import { formFailure, writeForm } from '#lib/server/form-write.ts';
import { requiredLines } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { actAs, allow } from '#lib/server/guard.ts';
import { reviseReport } from '#lib/server/operations/revise-report.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { headOf, loadReport } from '../load-report.ts';

const schema = v.object({ reason: requiredLines(2_000) });

export const load: PageServerLoad = async (event) => {
	const page = await loadReport(event);
	allow(event, canReport(event.locals.user, page.subject));
	if ((page.taken !== 'open' && page.taken !== 'closed') || page.inWork || !page.approved)
		redirect(303, `/initiatives/${page.subject.code}/reports/${periodKey(page.period)}`);
	return { ...headOf(page), lock_version: page.approved.lock_version };
};

export const actions: Actions = {
	default: async (event) => {
		const { subject, period, approved } = await loadReport(event);
		allow(event, canReport(event.locals.user, subject));
		actAs(event, writeNames(event.locals.user!, subject));
		const { values, text } = await readForm(event);
		const parsed = parseForm(schema, values);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		return writeForm(
			event,
			values,
			async (trx, acting) => {
				await reviseReport(
					trx,
					{ initiative_id: subject.id, period, lock_version: Number(text('lock_version')) },
					parsed.output.reason,
					acting
				);
				return `/initiatives/${subject.code}/reports/${periodKey(period)}`;
			},
			async () => ({ values: {}, lock_version: approved?.lock_version ?? null }),
			'noted'
		);
	}
};
