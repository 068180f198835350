import { rm } from 'node:fs/promises';
import { isRedirect, redirect } from '@sveltejs/kit';
import { db } from '#lib/server/db/database.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { log } from '#lib/server/log.ts';
import { removeSampleSet } from '#lib/server/operations/remove-sample-set.ts';
import { countSample, findHasSample } from '#lib/server/queries/sample.ts';
import { forgetSessionCookie } from '#lib/server/session.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where the first start left the sample accounts' passwords; src/launch says so, with the embedded database only. */
const ACCOUNTS = process.env['TIDTAM_ACCOUNTS'];

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	return { sample: (await findHasSample(db)) ? await countSample(db) : null };
};

export const actions: Actions = {
	default: async (event) => {
		const user = requireAdministrator(event);
		const form = await readForm(event);
		const remove: Parameters<typeof submit>[3] = async (trx, by) => {
			await removeSampleSet(trx, event.locals.today, by);
			return user.is_sample ? '/sign-in' : '/admin/sample';
		};
		return submit(event, form, user, remove).catch(async (leave) => {
			if (!isRedirect(leave)) throw leave;
			if (ACCOUNTS)
				await rm(ACCOUNTS, { force: true }).catch((error) =>
					log.error({ err: error }, 'the file of sample accounts could not be removed')
				);
			// A sample administrator has just removed the own account.
			if (user.is_sample) forgetSessionCookie(event);
			redirect(303, leave.location);
		});
	}
};
