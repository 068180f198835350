import { redirect } from '@sveltejs/kit';
import { periodKey } from '#lib/domain/calendar.ts';
import { canRecallReport, canReport, writeNames } from '#lib/domain/permission.ts';
import { writeForm } from '#lib/server/form-write.ts';
import { readForm } from '#lib/server/forms.ts';
import { actAs, allow } from '#lib/server/guard.ts';
import { recallReport } from '#lib/server/operations/recall-report.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { headOf, loadReport } from '../load-report.ts';

/** Only what waits can be taken back: else on to the report, which says how it stands. */
export const load: PageServerLoad = async (event) => {
	const { page, here } = await loadRecallable(event);
	if (page.inWork?.state !== 'submitted') redirect(303, here);
	return {
		...headOf(page),
		lock_version: page.inWork.lock_version,
		submitted_at: page.inWork.submitted_at!.getTime()
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { page, here } = await loadRecallable(event);
		const { user } = event.locals;
		const names = writeNames(user!, page.subject);
		// Who handed it in may take it back in their own name, whatever they were lent since.
		actAs(event, page.inWork?.submitted_by === user!.id && names.length === 0 ? [null] : names);
		const { values, text } = await readForm(event);
		const address = {
			initiative_id: page.subject.id,
			period: page.period,
			lock_version: Number(text('lock_version'))
		};
		return writeForm(
			event,
			values,
			async (trx, acting) => {
				await recallReport(trx, address, acting);
				return `${here}?recalled=1`;
			},
			async () => ({ values: {}, lock_version: page.inWork?.lock_version ?? null }),
			'noted'
		);
	}
};

async function loadRecallable(event: Pick<RequestEvent, 'locals' | 'url' | 'params'>) {
	const page = await loadReport(event);
	const { inWork, subject, period } = page;
	allow(
		event,
		inWork?.state === 'submitted'
			? canRecallReport(event.locals.user, subject, inWork)
			: canReport(event.locals.user, subject)
	);
	return { page, here: `/initiatives/${subject.code}/reports/${periodKey(period)}` };
}
