import { periodKey } from '#lib/domain/calendar.ts';
import { canReport, writeNames } from '#lib/domain/permission.ts';
import { isInHand } from '#lib/domain/report-flow.ts';
import type { ReportValues } from '#lib/domain/report-values.ts';
import { db } from '#lib/server/db/database.ts';
import { Expected } from '#lib/server/errors.ts';
import { actingOf, formFailure, withChoices, writeForm } from '#lib/server/form-write.ts';
import { readForm, type FormValues } from '#lib/server/forms.ts';
import { actAs, allow } from '#lib/server/guard.ts';
import { writeNoted } from '#lib/server/noted-write.ts';
import { saveReport } from '#lib/server/operations/save-report.ts';
import type { Parsed } from '#lib/server/parse-form.ts';
import type { RequestEvent } from './$types';
import { withLastReport } from './copy-forward.ts';
import { withLastValues } from './indicator-fields.ts';
import { blankReport, loadReport, type ReportPage } from './load-report.ts';
import { findLast } from './preview.ts';
import { withMonths } from './quarter-months.ts';
import { parseDraft, reportFields } from './report-form.ts';

/** Saves what was typed as the draft, and goes on to `next`; on refusal the page keeps what was typed. `copied`: with what the last report says where nothing was typed, of its indicators or of all, or with what the quarter's months say of one field. */
export async function keepDraft(
	event: RequestEvent,
	next: string,
	copied: 'indicators' | 'all' | 'months' | null = null
) {
	const { page, sent: typed, draft, parsed, address } = await readReport(event, copied === 'months');
	if (!parsed.ok)
		return formFailure(
			422,
			{ ...typed, ...(await keepReadable(event, { page, draft, address })) },
			parsed.errors
		);
	const last = copied === 'all' ? await findLast(page.subject.id, page.period) : null;
	const kept = last ? withLastReport(parsed.output, last) : parsed.output;
	const values =
		copied === 'indicators' || copied === 'all'
			? { ...kept, indicators: withLastValues(kept.indicators, page.indicators) }
			: kept;
	// As it was understood, so that two versions can be told apart by what they say.
	const sent = { ...typed, ...reportFields(values, page.indicators, event.locals.lang) };
	const here = `/initiatives/${page.initiative.code}/reports/${periodKey(page.period)}`;
	try {
		return await writeForm(
			event,
			sent,
			async (trx, acting) => {
				await saveReport(trx, address, withUnknown(values, page), acting);
				return `${here}${next}`;
			},
			() => savedVersion(event),
			'noted'
		);
	} catch (error) {
		// Handed in or approved meanwhile: the page says so, with what was typed.
		if (error instanceof Expected && error.code === 'state') return formFailure(409, sent, {});
		throw error;
	}
}

type Sent = Pick<Awaited<ReturnType<typeof readReport>>, 'page' | 'draft' | 'address'>;

/** Nothing typed is lost with a closed page: the fields that were understood, and the others as they were typed. Whoever saved first keeps what they saved. Gives the version that the page then follows. */
async function keepReadable(
	event: RequestEvent,
	{ page, draft, address }: Sent
): Promise<{ lock_version?: string }> {
	const { output, unread } = draft;
	try {
		const { lock_version } = await writeNoted(db, (trx) =>
			saveReport(trx, address, withUnknown(output, page), actingOf(event), unread)
		);
		return { lock_version: String(lock_version) };
	} catch (error) {
		if (error instanceof Expected) return {};
		throw error;
	}
}

/** Who may report, what they sent, and how it is understood. */
export async function readReport(event: RequestEvent, takesMonths = false) {
	const page = await loadReport(event);
	allow(event, canReport(event.locals.user, page.subject));
	actAs(event, writeNames(event.locals.user!, page.subject));
	const form = await readForm(event);
	const saved =
		page.inWork && isInHand(page.inWork.state)
			? reportFields(page.inWork.values, page.indicators, event.locals.lang, page.inWork.unread)
			: {};
	const chosen: FormValues = withChoices(form.values, saved);
	const sent = takesMonths
		? await withMonths(chosen, event.url, page.subject.id, page.period, event.locals.lang)
		: chosen;
	const draft = parseDraft(
		sent,
		page.milestones.map(({ id }) => id),
		page.indicators,
		event.locals.today
	);
	const { output, unread, errors } = draft;
	const parsed: Parsed<ReportValues> = unread === null ? { ok: true, output } : { ok: false, errors };
	const version = form.text('lock_version');
	return {
		page,
		sent,
		draft,
		parsed,
		address: {
			initiative_id: page.subject.id,
			period: page.period,
			lock_version: /^\d{1,9}$/.test(version) ? Number(version) : null
		}
	};
}

/** The initiative's own percentage is asked for only where it has no milestones. */
export function withUnknown(values: ReportValues, { milestones }: ReportPage): ReportValues {
	return milestones.length > 0 ? { ...values, physical_percent: null } : values;
}

async function savedVersion(event: RequestEvent) {
	const page = await loadReport(event);
	const { inWork } = page;
	return {
		values: reportFields(
			inWork?.values ?? blankReport(page),
			page.indicators,
			event.locals.lang,
			inWork?.unread
		),
		lock_version: inWork?.lock_version ?? null
	};
}
