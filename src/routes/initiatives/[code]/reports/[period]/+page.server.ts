import { periodKey } from '#lib/domain/calendar.ts';
import { canReport } from '#lib/domain/permission.ts';
import { isInHand, stepReport } from '#lib/domain/report-flow.ts';
import type { ReportValues } from '#lib/domain/report-values.ts';
import { db } from '#lib/server/db/database.ts';
import { Expected } from '#lib/server/errors.ts';
import { refused, withChoices, writeForm, actingOf } from '#lib/server/form-write.ts';
import { readForm, type FormValues } from '#lib/server/forms.ts';
import { allow } from '#lib/server/guard.ts';
import { once } from '#lib/server/idempotency.ts';
import { saveReport } from '#lib/server/operations/save-report.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { blankReport, headOf, loadReport, type ReportPage } from './load-report.ts';
import { findLast } from './preview.ts';
import { parseReport, reportFields } from './report-form.ts';

export const load: PageServerLoad = async (event) => {
	const report = await loadReport(event);
	const { inWork, approved, reports, mayWrite, mayReview, milestones } = report;
	const isEditable = mayWrite && stepReport((inWork ?? approved)?.state ?? null, 'save', { period: report.taken }).ok;
	return {
		...headOf(report),
		reports,
		milestones,
		isEditable,
		mayReview: mayReview && inWork?.state === 'submitted' && inWork.submitted_by !== event.locals.user?.id,
		mayRevise: mayWrite && report.taken === 'open' && !inWork && approved !== undefined,
		mayWrite,
		last: isEditable ? await findLast(report.subject.id, report.period) : null,
		fields: reportFields(inWork?.values ?? blankReport(milestones), event.locals.lang),
		lock_version: inWork?.lock_version ?? null,
		saved: event.url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	save: (event) => keep(event, '?saved=1'),
	check: (event) => keep(event, '/check'),
	/** Asked by the page itself while one types: the answer tells the new lock_version, and nothing moves. */
	autosave: async (event) => {
		const { page, sent, parsed, address } = await read(event);
		if (!parsed.ok) return refused(422, sent, parsed.errors);
		const version = await once(db, { user: event.locals.user!, route: `${event.route.id}?/autosave`, body: sent }, async (trx) =>
			String((await saveReport(trx, address, withUnknown(parsed.output, page), actingOf(event))).lock_version)
		);
		return { lock_version: Number(version), at: event.locals.now };
	}
};

async function keep(event: RequestEvent, next: string) {
	const { page, sent: typed, parsed, address } = await read(event);
	if (!parsed.ok) return refused(422, typed, parsed.errors);
	// As it was understood, so that two versions can be told apart by what they say.
	const sent = { ...typed, ...reportFields(parsed.output, event.locals.lang) };
	const here = `/initiatives/${page.initiative.code}/reports/${periodKey(page.period)}`;
	try {
		return await writeForm(event, sent, async (trx, acting) => {
			await saveReport(trx, address, withUnknown(parsed.output, page), acting);
			return `${here}${next}`;
		}, () => savedVersion(event));
	} catch (error) {
		// Handed in or approved meanwhile: the page says so, with what was typed.
		if (error instanceof Expected && error.code === 'state') return refused(409, sent, {});
		throw error;
	}
}

async function read(event: RequestEvent) {
	const page = await loadReport(event);
	allow(event, canReport(event.locals.user, page.subject));
	const form = await readForm(event);
	const saved = page.inWork && isInHand(page.inWork.state) ? reportFields(page.inWork.values, event.locals.lang) : {};
	const sent: FormValues = withChoices(form.values, saved);
	const parsed = parseReport(sent, page.milestones.map(({ id }) => id), event.locals.today);
	const version = form.text('lock_version');
	return { page, sent, parsed, address: { initiative_id: page.subject.id, period: page.period, lock_version: /^\d{1,9}$/.test(version) ? Number(version) : null } };
}

/** The initiative's own percentage is asked for only where it has no milestones. */
function withUnknown(values: ReportValues, { milestones }: ReportPage): ReportValues {
	return milestones.length > 0 ? { ...values, physical_percent: null } : values;
}

async function savedVersion(event: RequestEvent) {
	const { inWork, milestones } = await loadReport(event);
	return { values: reportFields(inWork?.values ?? blankReport(milestones), event.locals.lang), lock_version: inWork?.lock_version ?? null };
}
