import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { optionalText, requiredDay, requiredInteger, requiredText } from '#lib/server/form-fields.ts';
import { readForm } from '#lib/server/forms.ts';
import { nameDelegate, withdrawDelegate } from '#lib/server/operations/name-delegate.ts';
import { parseForm } from '#lib/server/parse-form.ts';
import type { User } from '#lib/server/session.ts';
import { submit, unaccepted } from '#lib/server/submit.ts';

const named = {
	to_user_id: requiredText(100),
	starts_on: requiredDay,
	ends_on: requiredDay,
	reason: optionalText(300)
};

/** Names a delegate: for oneself, or where `mayChoose` for the one who was chosen. */
export async function nameFromForm(event: RequestEvent, user: User, here: string, mayChoose: boolean) {
	const form = await readForm(event);
	const parsed = mayChoose
		? parseForm(v.object({ from_user_id: requiredText(100), ...named }), form.values)
		: parseForm(v.object(named), form.values);
	if (!parsed.ok) return unaccepted(form, parsed.errors);
	const delegation = { from_user_id: user.id, ...parsed.output };
	return submit(event, form, user, async (trx, by) => {
		await nameDelegate(trx, user, delegation, event.locals.today, by);
		return `${here}?done=name`;
	});
}

export async function withdrawFromForm(event: RequestEvent, user: User, here: string) {
	const form = await readForm(event);
	const parsed = parseForm(
		v.object({ delegation: requiredInteger(1, Number.MAX_SAFE_INTEGER) }),
		form.values
	);
	if (!parsed.ok) return unaccepted(form, parsed.errors);
	return submit(event, form, user, async (trx, by) => {
		await withdrawDelegate(trx, user, parsed.output.delegation, by);
		return `${here}?done=withdraw`;
	});
}
