import * as v from 'valibot';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { optionalLines, requiredInteger, requiredText } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { setTarget } from '#lib/server/operations/set-target.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listTargetVersions } from '#lib/server/queries/disbursement-target.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';
import { parseTargets, targetField } from './target-form.ts';

const schema = v.object({
	source: requiredText(300),
	reason: optionalLines(1_000),
	version: requiredInteger(0, 1_000_000)
});

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const fiscalYear = yearOf(event.params.year);
	const versions = await listTargetVersions(db, fiscalYear);
	const now = versions[0];
	const fields = Object.fromEntries(
		(now?.values ?? []).map(({ measure, expense, quarter, percent }) => [
			targetField(measure, expense, quarter),
			percent
		])
	);
	return { fiscalYear, versions, fields: { ...fields, source: now?.source ?? '' } as Record<string, string> };
};

export const actions: Actions = {
	default: async (event) => {
		const user = requireAdministrator(event);
		const fiscal_year = yearOf(event.params.year);
		const form = await readForm(event);
		const [own, targets] = [parseForm(schema, form.values), parseTargets(form.values)];
		if (!own.ok || !targets.ok)
			return unaccepted(form, { ...(own.ok ? {} : own.errors), ...(targets.ok ? {} : targets.errors) });
		const { version, ...words } = own.output;
		if (targets.output.length === 0) return unaccepted(form, { disbursed_all_4: 'required' });
		if (version > 0 && words.reason === null) return unaccepted(form, { reason: 'required' });
		return submit(event, form, user, async (trx, by) => {
			await setTarget(
				trx,
				user,
				{ fiscal_year, ...words, reason: version > 0 ? words.reason : null, values: targets.output },
				version,
				by
			);
			return `/admin/targets/${fiscal_year}?done=1`;
		});
	}
};

function yearOf(text: string): number {
	const year = /^\d{4}$/.test(text) ? Number(text) : 0;
	if (year < 2484 || year > 2700) throw new NotFound('year');
	return year;
}
