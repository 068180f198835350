import * as v from 'valibot';
import { canAdminister, canCreateAny } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { fiscalYear } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { allow, requireAdministrator } from '#lib/server/guard.ts';
import { draftNextYear } from '#lib/server/operations/draft-next-year.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { countYearItems, listClosedYears } from '#lib/server/queries/year-items.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { user, today } = event.locals;
	allow(event, canCreateAny(user));
	const years = await listClosedYears(db);
	const counted = await Promise.all(
		years.map(async (row) => ({
			...row,
			closed_at: row.closed_at?.getTime() ?? null,
			drafted_at: row.drafted_at?.getTime() ?? null,
			counts: await countYearItems(db, row.fiscal_year + 1, user!, today)
		}))
	);
	return { years: counted, mayDraft: canAdminister(user) === true };
};

export const actions: Actions = {
	draft: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(v.object({ fiscal_year: fiscalYear }), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { fiscal_year } = parsed.output;
		return submit(event, form, user, async (trx, by) => {
			await draftNextYear(trx, user, fiscal_year, by);
			return `/next-year/${fiscal_year}?done=draft`;
		});
	}
};
