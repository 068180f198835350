import { isRedirect } from '@sveltejs/kit';
import { makeToken } from '#lib/server/api/token-text.ts';
import { ORIGIN } from '#lib/server/origin.ts';
import { db } from '#lib/server/db/database.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireUser } from '#lib/server/guard.ts';
import { setCalendarFeed } from '#lib/server/operations/change-calendar-feed.ts';
import { findFeed } from '#lib/server/queries/calendar-feed.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	feed: (await findFeed(db, requireUser(event).id)) ?? null
});

export const actions: Actions = {
	create: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const made = makeToken();
		let isKept = false;
		// Shown once, and kept nowhere.
		return submit(
			event,
			form,
			user,
			async (trx, by) => {
				await setCalendarFeed(trx, user.id, made.hash, by);
				isKept = true;
				return '/account/calendar?done=create';
			},
			'own'
		).catch((leave) => {
			if (!isKept || !isRedirect(leave)) throw leave;
			return { address: `${ORIGIN}/calendar/${made.token}.ics?lang=${event.locals.lang}` };
		});
	},
	remove: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		return submit(
			event,
			form,
			user,
			async (trx, by) => {
				await setCalendarFeed(trx, user.id, null, by);
				return '/account/calendar?done=remove';
			},
			'own'
		);
	}
};
