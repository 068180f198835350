import { readForm } from '#lib/server/forms.ts';
import { approveReport } from '#lib/server/operations/approve-report.ts';
import type { Actions, PageServerLoad } from './$types';
import { decide, loadReview } from '../load-review.ts';

export const load: PageServerLoad = (event) => loadReview(event);

export const actions: Actions = {
	default: async (event) => decide(event, (await readForm(event)).values, approveReport)
};
