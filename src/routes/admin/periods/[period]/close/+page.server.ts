import { isRedirect, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { version } from '$app/environment';
import { parsePeriodKey, periodKey, type Period } from '#lib/domain/calendar.ts';
import { refuseClose, reportStandings } from '#lib/domain/period-close.ts';
import { periodFileSpecs } from '#lib/domain/period-file.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { lockVersion, tick } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { startPeriodFiles } from '#lib/server/jobs/period-files.ts';
import { log } from '#lib/server/log.ts';
import { closePeriod } from '#lib/server/operations/close-period.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { countStandings, findCloseFacts, listStanding } from '#lib/server/queries/period-close.ts';
import { findShownFiles } from '#lib/server/shown-files.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST = 300;
const schema = v.object({
	lock_version: lockVersion,
	confirmed: v.pipe(tick, v.literal(true, 'not_confirmed'))
});

function periodOfAddress(text: string): Period {
	const period = parsePeriodKey(text);
	if (!period) throw new NotFound('period');
	return period;
}

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const period = periodOfAddress(event.params.period);
	const facts = await findCloseFacts(db, period);
	if (!facts) throw new NotFound('period');
	const requested = event.url.searchParams.get('missing');
	const standing = reportStandings.find((one) => one === requested) ?? null;
	const [counts, rows, [kept]] = await Promise.all([
		countStandings(db, period),
		standing ? listStanding(db, period, standing, MOST) : [],
		findShownFiles(db, event.locals.user, period)
	]);
	return {
		period,
		due_date: facts.due_date,
		/** Of the initiative that may report longest. */
		last_due: facts.last_due,
		lock_version: facts.lock_version,
		is_sample: facts.is_sample,
		closed: facts.closed_at && {
			at: facts.closed_at.getTime(),
			by: facts.closed_by ?? '',
			counts: facts.close_counts!
		},
		refusals: refuseClose(period, facts, event.locals.today).filter((reason) => reason !== 'closed'),
		files: kept?.files ?? [],
		filesWanted: periodFileSpecs(period).length,
		counts,
		standing,
		rows,
		most: MOST
	};
};

export const actions: Actions = {
	close: async (event) => {
		const user = requireAdministrator(event);
		const period = periodOfAddress(event.params.period);
		const form = await readForm(event);
		const parsed = parseForm(schema, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		return submit(event, form, user, async (trx, by) => {
			await closePeriod(
				trx,
				user,
				period,
				{ lock_version: parsed.output.lock_version },
				event.locals.today,
				by
			);
			return `/admin/periods/${periodKey(period)}/close?done=1`;
		}).catch((leave: unknown) => {
			// Closed for good, whatever becomes of the files.
			if (isRedirect(leave)) startPeriodFiles(db, version, log);
			throw leave;
		});
	},
	/** Makes the files that are missing, in the background: what is there already stays. */
	files: async (event) => {
		requireAdministrator(event);
		const period = periodOfAddress(event.params.period);
		// Asks for nothing, and still takes no body that no form of ours sends.
		await readForm(event);
		startPeriodFiles(db, version, log);
		redirect(303, `/admin/periods/${periodKey(period)}/close`);
	}
};
