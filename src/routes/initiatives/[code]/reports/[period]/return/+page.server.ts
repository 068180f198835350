import * as v from 'valibot';
import { formFailure } from '#lib/server/form-write.ts';
import { requiredLines } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { returnReport } from '#lib/server/operations/return-report.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { decide, loadReview } from '../load-review.ts';

const schema = v.object({ comment: requiredLines(2_000) });

export const load: PageServerLoad = (event) => loadReview(event);

export const actions: Actions = {
	default: async (event) => {
		await loadReview(event);
		const { values } = await readForm(event);
		const parsed = parseForm(schema, values);
		if (!parsed.ok) return formFailure(422, values, parsed.errors);
		return decide(event, values, (trx, address, acting) =>
			returnReport(trx, address, parsed.output.comment, acting)
		);
	}
};
