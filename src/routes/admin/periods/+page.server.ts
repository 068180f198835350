import * as v from 'valibot';
import { db } from '#lib/server/db/database.ts';
import { fiscalYear, optionalDay, requiredInteger } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { openPeriod } from '#lib/server/operations/open-period.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listPeriods } from '#lib/server/queries/period.ts';
import { listPlannedPeriods } from '#lib/server/queries/planned-period.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Quarter } from '#lib/domain/calendar.ts';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	fiscal_year: fiscalYear,
	quarter: v.pipe(
		requiredInteger(1, 4),
		v.transform((n) => n as Quarter)
	),
	due_date: optionalDay
});

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const [periods, planned] = await Promise.all([listPeriods(db), listPlannedPeriods(db)]);
	return { periods, planned };
};

export const actions: Actions = {
	open: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(schema, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { fiscal_year, quarter, due_date } = parsed.output;
		return submit(event, form, user, async (trx, by) => {
			await openPeriod(trx, user, { fiscalYear: fiscal_year, quarter }, due_date, event.locals.today, by);
			return '/admin/periods?done=open';
		});
	}
};
