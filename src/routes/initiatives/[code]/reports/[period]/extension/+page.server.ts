import * as v from 'valibot';
import { periodKey } from '#lib/domain/calendar.ts';
import { canAdministerRow } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { lockVersion, requiredDay, requiredLines } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { allow } from '#lib/server/guard.ts';
import { extendReport, withdrawExtension } from '#lib/server/operations/extend-report.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { findExtension } from '#lib/server/queries/period-extension.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { headOf, loadReport } from '../load-report.ts';

/** The initiative in a period that was opened, for an administrator who may change it. */
async function loadExtendable(event: Pick<RequestEvent, 'locals' | 'url' | 'params'>) {
	const page = await loadReport(event);
	allow(event, canAdministerRow(event.locals.user, page.subject));
	if (page.taken === 'not_open') throw new NotFound('period');
	return page;
}

export const load: PageServerLoad = async (event) => {
	const page = await loadExtendable(event);
	return { ...headOf(page), extension: (await findExtension(db, page.subject.id, page.period)) ?? null };
};

const schema = v.object({ due_date: requiredDay, reason: requiredLines(1_000), lock_version: lockVersion });

export const actions: Actions = {
	extend: async (event) => {
		const { subject, period } = await loadExtendable(event);
		const form = await readForm(event);
		const parsed = parseForm(schema, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(event, form, event.locals.user!, async (trx, by) => {
			await extendReport(trx, event.locals.user!, subject, period, parsed.output, by);
			return `/admin/periods/${periodKey(period)}?done=extend`;
		});
	},
	withdraw: async (event) => {
		const { subject, period } = await loadExtendable(event);
		const form = await readForm(event);
		const parsed = parseForm(v.object({ lock_version: lockVersion }), form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(event, form, event.locals.user!, async (trx, by) => {
			await withdrawExtension(trx, event.locals.user!, subject, period, parsed.output, by);
			return `/admin/periods/${periodKey(period)}?done=unextend`;
		});
	}
};
