import { redirect } from '@sveltejs/kit';
import { periodKey } from '#lib/domain/calendar.ts';
import { canReport, writeNames } from '#lib/domain/permission.ts';
import { stepReport } from '#lib/domain/report-flow.ts';
import { formFailure, writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { actAs, allow } from '#lib/server/guard.ts';
import { submitReport } from '#lib/server/operations/submit-report.ts';
import type { Actions, PageServerLoad } from './$types';
import { headOf, loadReport } from '../load-report.ts';
import { previewReport } from '../preview.ts';
import { missingToSubmit } from '../report-form.ts';

export const load: PageServerLoad = async (event) => {
	const page = await loadReport(event);
	const { inWork, subject, period, milestones, indicators } = page;
	allow(event, canReport(event.locals.user, subject));
	if (!inWork || inWork.unread || !stepReport(inWork.state, 'submit', { period: page.taken }).ok)
		redirect(303, `/initiatives/${subject.code}/reports/${periodKey(period)}`);
	const { figure, warnings } = await previewReport(page, inWork.values, event.locals.today);
	const missing = missingToSubmit(inWork.values, milestones.length > 0);
	return { ...headOf(page), report: inWork, milestones, indicators, figure, warnings, missing };
};

export const actions: Actions = {
	default: async (event) => {
		const { inWork, subject, period, milestones } = await loadReport(event);
		// Whether it is a draft still is the operation's to say: a form sent twice gets the first one's answer.
		allow(event, canReport(event.locals.user, subject));
		actAs(event, writeNames(event.locals.user!, subject));
		const form = await readForm(event);
		if (inWork) {
			const missing = missingToSubmit(inWork.values, milestones.length > 0);
			if (inWork.unread) return formFailure(422, form.values, { '': 'unread' });
			if (Object.keys(missing).length > 0) return formFailure(422, form.values, missing);
		}
		const address = { initiative_id: subject.id, period, lock_version: Number(form.text('lock_version')) };
		const next = `/initiatives/${subject.code}/reports/${periodKey(period)}`;
		// Somebody changed the draft after it was checked: it is checked again, as it is now.
		return writeForm(
			event,
			form.values,
			async (trx, acting) => {
				await submitReport(trx, address, acting);
				return next;
			},
			async () => ({ values: {}, lock_version: inWork?.lock_version ?? null }),
			'noted'
		);
	}
};
