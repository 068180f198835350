import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { parsePeriodKey, periodKey, type Period } from '#lib/domain/calendar.ts';
import { cleanText } from '#lib/domain/text.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { lockVersion, optionalDay, requiredDay, requiredLines } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { setDueDate } from '#lib/server/operations/open-period.ts';
import { changePlan, withdrawPlan } from '#lib/server/operations/plan-period.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { findPeriodRow } from '#lib/server/queries/period.ts';
import { listDueChanges } from '#lib/server/queries/period-due-change.ts';
import { listExtensions } from '#lib/server/queries/period-extension.ts';
import { findPlannedPeriod } from '#lib/server/queries/planned-period.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

function periodOfAddress(text: string): Period {
	const period = parsePeriodKey(text);
	if (!period || period.fiscalYear > 2700) throw new NotFound('period');
	return period;
}

/** `?code=` leads on to that initiative's own page of this period. */
export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const period = periodOfAddress(event.params.period);
	const [row, planned] = await Promise.all([findPeriodRow(db, period), findPlannedPeriod(db, period)]);
	if (!row && !planned) throw new NotFound('period');
	const code = cleanText(event.url.searchParams.get('code') ?? '').slice(0, 100);
	const found = code && row ? await findInitiativeSubject(db, code, event.locals.today) : undefined;
	if (found)
		redirect(303, `/initiatives/${encodeURIComponent(found.code)}/reports/${periodKey(period)}/extension`);
	const [changes, extensions] = row
		? await Promise.all([listDueChanges(db, period), listExtensions(db, period)])
		: [[], []];
	return {
		period,
		row: row ?? null,
		planned: row ? null : (planned ?? null),
		unknownCode: code,
		changes,
		extensions
	};
};

export const actions: Actions = {
	due: async (event) => {
		const user = requireAdministrator(event);
		const period = periodOfAddress(event.params.period);
		const form = await readForm(event);
		const parsed = parseForm(
			v.object({ due_date: optionalDay, reason: requiredLines(1_000), lock_version: lockVersion }),
			form.values
		);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(event, form, user, async (trx, by) => {
			await setDueDate(trx, user, period, parsed.output, by);
			return `/admin/periods/${periodKey(period)}?done=due`;
		});
	},
	plan: async (event) => {
		const user = requireAdministrator(event);
		const period = periodOfAddress(event.params.period);
		const form = await readForm(event);
		const parsed = parseForm(
			v.object({ opens_on: requiredDay, due_date: optionalDay, lock_version: lockVersion }),
			form.values
		);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(event, form, user, async (trx, by) => {
			await changePlan(trx, user, period, parsed.output, event.locals.today, by);
			return `/admin/periods/${periodKey(period)}?done=change`;
		});
	},
	withdraw: async (event) => {
		const user = requireAdministrator(event);
		const period = periodOfAddress(event.params.period);
		const form = await readForm(event);
		const parsed = parseForm(v.object({ lock_version: lockVersion }), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(event, form, user, async (trx, by) => {
			await withdrawPlan(trx, user, period, parsed.output, by);
			return '/admin/periods?done=withdraw';
		});
	}
};
