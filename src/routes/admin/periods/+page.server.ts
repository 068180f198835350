import * as v from 'valibot';
import type { Quarter } from '#lib/domain/calendar.ts';
import { db } from '#lib/server/db/database.ts';
import { fiscalYear, lockVersion, optionalDay, requiredInteger } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { openPeriod, setDueDate } from '#lib/server/operations/open-period.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { listPeriods } from '#lib/server/queries/period.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const period = {
	fiscal_year: fiscalYear,
	quarter: v.pipe(requiredInteger(1, 4), v.transform((n) => n as Quarter))
};

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	return { periods: await listPeriods(db) };
};

export const actions: Actions = {
	open: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(v.object({ ...period, due_date: optionalDay }), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { fiscal_year, quarter, due_date } = parsed.output;
		return submit(event, form, user, async (trx, by) => {
			await openPeriod(trx, user, { fiscalYear: fiscal_year, quarter }, due_date, event.locals.today, by);
			return '/admin/periods?done=open';
		});
	},
	due: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const parsed = parseForm(v.object({ ...period, new_due_date: optionalDay, lock_version: lockVersion }), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		const { fiscal_year, quarter, new_due_date, lock_version } = parsed.output;
		return submit(event, form, user, async (trx, by) => {
			await setDueDate(trx, user, { fiscalYear: fiscal_year, quarter }, { due_date: new_due_date, lock_version }, by);
			return '/admin/periods?done=due';
		});
	}
};
