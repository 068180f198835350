import { canRecallReport, canReviewReport } from '#lib/domain/permission.ts';
import { stepReport } from '#lib/domain/report-flow.ts';
import { db } from '#lib/server/db/database.ts';
import { actingOf } from '#lib/server/form-write.ts';
import { once } from '#lib/server/idempotency.ts';
import { saveReport } from '#lib/server/operations/save-report.ts';
import type { Actions, PageServerLoad } from './$types';
import { keepDraft, readReport, withUnknown } from './keep-draft.ts';
import { blankReport, headOf, loadReport, turnOf } from './load-report.ts';
import { readPart } from './parts.ts';
import { findLast, findMoneyContext } from './preview.ts';
import { findQuarterMonths } from './quarter-months.ts';
import { parseDraft, reportFields } from './report-form.ts';

export const load: PageServerLoad = async (event) => {
	const report = await loadReport(event);
	const { user } = event.locals;
	const { inWork, approved, reports, mayWrite, mayReview, mayExtend, milestones, indicators } = report;
	const isEditable =
		mayWrite && stepReport((inWork ?? approved)?.state ?? null, 'save', { period: report.taken }).ok;
	const fields = reportFields(
		inWork?.values ?? blankReport(report),
		indicators,
		event.locals.lang,
		inWork?.unread
	);
	return {
		...headOf(report),
		reports,
		milestones,
		indicators,
		isEditable,
		mayExtend,
		mayReview: mayReview && inWork !== undefined && canReviewReport(user, report.subject, inWork) === true,
		mayRecall: inWork !== undefined && canRecallReport(user, report.subject, inWork) === true,
		turn: await turnOf(event, report),
		part: readPart(event.url),
		mayRevise:
			mayWrite && (report.taken === 'open' || report.taken === 'closed') && !inWork && approved !== undefined,
		mayWrite,
		months: isEditable ? await findQuarterMonths(report.subject.id, report.period) : null,
		// What the same report told before obligations were balances: nothing is made of it.
		obligatedBefore: (inWork ?? approved)?.obligated ?? null,
		moneyContext: isEditable ? await findMoneyContext(report.subject.id, report.period) : null,
		last: isEditable ? await findLast(report.subject.id, report.period) : null,
		fields,
		// Of what was typed and could not be understood.
		errors:
			isEditable && inWork?.unread
				? parseDraft(
						fields,
						milestones.map(({ id }) => id),
						indicators,
						event.locals.today
					).errors
				: {},
		lock_version: inWork?.lock_version ?? null,
		saved: event.url.searchParams.has('saved'),
		recalled: event.url.searchParams.has('recalled')
	};
};

export const actions: Actions = {
	save: (event) => keepDraft(event, '?saved=1'),
	/** One part a page: the draft, and on to the part that the address names. */
	next: (event) => keepDraft(event, `?saved=1&part=${readPart(event.url) ?? 'progress'}`),
	check: (event) => keepDraft(event, '/check'),
	evidence: (event) => keepDraft(event, '/evidence'),
	/** Without JavaScript too: the draft with last quarter's values in the empty fields. */
	copy: (event) => keepDraft(event, '?saved=1#indicators', 'indicators'),
	copyAll: (event) => keepDraft(event, '?saved=1', 'all'),
	/** One field as the quarter's months have it. */
	months: (event) => {
		const part = readPart(event.url);
		return keepDraft(event, part ? `?saved=1&part=${part}` : '?saved=1#money', 'months');
	},
	/** Asked by the page itself while one types: the answer tells the new lock_version, and nothing moves. */
	autosave: async (event) => {
		const {
			page,
			sent,
			draft: { output, unread },
			address
		} = await readReport(event);
		const version = await once(
			db,
			{ user: event.locals.user!, route: `${event.route.id}?/autosave`, body: sent },
			async (trx) =>
				String(
					(await saveReport(trx, address, withUnknown(output, page), actingOf(event), unread)).lock_version
				),
			'noted'
		);
		return { lock_version: Number(version), at: event.locals.now, isWhole: unread === null };
	}
};
