import type { RequestEvent } from '@sveltejs/kit';
import { periodKey } from '#lib/domain/calendar.ts';
import { canReviewInitiative, canReviewReport, reviewNames } from '#lib/domain/permission.ts';
import type { FormValues } from '#lib/server/forms.ts';
import { writeForm, type SavedVersion } from '#lib/server/form-write.ts';
import { actAs, allow } from '#lib/server/guard.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import type { ReportAddress } from '#lib/server/operations/lock-report.ts';
import type { Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { headOf, loadReport } from './load-report.ts';
import { previewReport } from './preview.ts';

type ReviewEvent = Pick<RequestEvent, 'locals' | 'url' | 'route'> & {
	params: { code: string; period: string };
};

/** The report that waits, with the figures it would give and the report before; report null = none waits. */
export async function loadReview(event: ReviewEvent) {
	const page = await loadReport(event);
	allow(event, canReviewInitiative(event.locals.user, page.subject));
	const report = page.inWork?.state === 'submitted' ? page.inWork : null;
	const preview = report && (await previewReport(page, report.values, event.locals.today));
	return {
		...headOf(page),
		milestones: page.milestones,
		indicators: page.indicators,
		report,
		preview,
		isOwn: report !== null && reviewNames(event.locals.user!, page.subject, report).length === 0
	};
}

/** Asks once more, for this very report, then decides; a report that changed after it was read is shown again (409). */
export async function decide(
	event: ReviewEvent,
	values: FormValues,
	act: (trx: Transaction<DB>, address: ReportAddress, acting: Acting) => Promise<void>
) {
	const { subject, period, inWork } = await loadReport(event);
	const verdict = inWork
		? canReviewReport(event.locals.user, subject, inWork)
		: canReviewInitiative(event.locals.user, subject);
	// Whether it waits still is the operation's to say: a form sent twice gets the first one's answer.
	allow(event, verdict === 'state' ? true : verdict);
	if (inWork) actAs(event, reviewNames(event.locals.user!, subject, inWork));
	const address = { initiative_id: subject.id, period, lock_version: Number(values['lock_version']) };
	const saved = async (): Promise<SavedVersion> => ({
		values: {},
		lock_version: inWork?.lock_version ?? null
	});
	return writeForm(
		event,
		values,
		async (trx, acting) => {
			await act(trx, address, acting);
			return `/initiatives/${subject.code}/reports/${periodKey(period)}`;
		},
		saved,
		'noted'
	);
}
