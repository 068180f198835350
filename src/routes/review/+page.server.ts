import { fail } from '@sveltejs/kit';
import { canReviewAny } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { readForm } from '#lib/server/forms.ts';
import { allow } from '#lib/server/guard.ts';
import { countReviewable, listReviewable } from '#lib/server/queries/waiting.ts';
import type { Actions, PageServerLoad } from './$types';
import { approveChosen, type Chosen } from './approve-chosen.ts';
import { warningsOf } from './warnings-of.ts';

const PER_PAGE = 25;
const MOST_CHOSEN = 200;

export const load: PageServerLoad = async (event) => {
	const { user, today } = event.locals;
	allow(event, canReviewAny(user));
	const total = await countReviewable(db, user!, today);
	const pages = Math.max(1, Math.ceil(total / PER_PAGE));
	const page = Math.min(
		pages,
		Math.max(1, Number(/^\d{1,6}$/.exec(event.url.searchParams.get('page') ?? '')?.[0] ?? 1))
	);
	const waiting = await listReviewable(db, user!, today, { limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
	const reports = [];
	// One after the other: a page of them must not take all connections.
	for (const report of waiting) reports.push({ ...report, ...(await warningsOf(event, report)) });
	return { reports, total, page, pages };
};

export const actions: Actions = {
	approve: async (event) => {
		allow(event, canReviewAny(event.locals.user));
		const form = await readForm(event);
		const chosen = form.list('report').flatMap(parseChosen).slice(0, MOST_CHOSEN);
		if (chosen.length === 0) return fail(422, { nothing: true as const, approved: [], left: [] });
		return { nothing: false as const, ...(await approveChosen(event, form.text('idempotency_key'), chosen)) };
	}
};

/** '123:4' = report 123 as it was in version 4, on the page that was ticked. */
function parseChosen(text: string): Chosen[] {
	const match = /^(\d{1,15}):(\d{1,9})$/.exec(text);
	return match ? [{ id: Number(match[1]), lock_version: Number(match[2]) }] : [];
}
