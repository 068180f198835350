import { hashToken, isTokenText } from '#lib/server/api/token-text.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { readForm } from '#lib/server/forms.ts';
import { subscribedName } from '#lib/server/jobs/subscription-text.ts';
import { unsubscribe } from '#lib/server/operations/subscribe.ts';
import { findDeliveryByToken } from '#lib/server/queries/subscription-outbox.ts';
import type { Actions, PageServerLoad } from './$types';

async function findSubscription(token: string) {
	const found = isTokenText(token) ? await findDeliveryByToken(db, hashToken(token)) : undefined;
	if (!found) throw new NotFound('subscription');
	return found;
}

export const load: PageServerLoad = async ({ params, setHeaders, locals }) => {
	// As with links that set a password: the address is the secret.
	setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'private, no-store' });
	const found = await findSubscription(params.token);
	return { name: subscribedName(found, locals.lang), hasEnded: found.ended_at !== null };
};

export const actions: Actions = {
	/** By the page's button, or by a mail program's one click; the second time it changes nothing. */
	default: async (event) => {
		await readForm(event);
		const { id, user_id } = await findSubscription(event.params.token);
		await db
			.transaction()
			.execute((trx) =>
				unsubscribe(trx, user_id, id, { actor_id: user_id, request_id: event.locals.requestId }, 'link')
			);
		return { done: true };
	}
};
