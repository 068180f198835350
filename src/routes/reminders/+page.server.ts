import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { db } from '#lib/server/db/database.ts';
import { optionalDecimal } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { requireUser } from '#lib/server/guard.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import { countUnread, listOwnReminders, updateRead } from '#lib/server/queries/reminder-list.ts';
import { unaccepted } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST = 100;

export const load: PageServerLoad = async (event) => {
	const user = requireUser(event);
	const [reminders, unread] = await Promise.all([
		listOwnReminders(db, user, event.locals.today, MOST),
		countUnread(db, user.id)
	]);
	return { reminders, unread, isCut: reminders.length === MOST };
};

const schema = v.object({
	id: v.pipe(
		optionalDecimal({ min: 1, max: Number.MAX_SAFE_INTEGER, scale: 0 }),
		v.transform((id) => (id === null ? null : Number(id)))
	)
});

export const actions: Actions = {
	/** One of one's own, or all; sent twice it changes nothing more, so it needs no key. */
	read: async (event) => {
		const user = requireUser(event);
		const form = await readForm(event);
		const parsed = parseForm(schema, form.values);
		if (!parsed.ok) return unaccepted(form, parsed.errors);
		await updateRead(db, user.id, parsed.output.id);
		redirect(303, '/reminders');
	}
};
