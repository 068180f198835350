import type { Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { NotFound, InvalidFields } from '#lib/server/errors.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { lockFilesOf } from '#lib/server/queries/made-file.ts';
import {
	countSubscriptionsOf,
	insertSubscription,
	updateSubscriptionEnded,
	type NewSubscription
} from '#lib/server/queries/subscription.ts';

/** What one person may have sent to them. */
export const MOST_SUBSCRIPTIONS = 20;

/** Has a view or report sent to a person from the next occasion on. The caller has checked that they may see it. */
export async function subscribe(trx: Transaction<DB>, row: NewSubscription, by: By): Promise<number> {
	await lockFilesOf(trx, row.user_id);
	if ((await countSubscriptionsOf(trx, row.user_id)) >= MOST_SUBSCRIPTIONS)
		throw new InvalidFields({ '': 'too_many_subscriptions' });
	const id = await insertSubscription(trx, row);
	await insertAuditEvent(trx, {
		...by,
		action: 'subscription.create',
		record_type: 'subscription',
		record_id: id,
		after: row
	});
	return id;
}

/** Ends a subscription, for its owner or by a mail's link; ending it twice is no error. */
export async function unsubscribe(
	trx: Transaction<DB>,
	userId: string,
	id: number,
	by: By,
	how: 'page' | 'link'
): Promise<void> {
	if (await updateSubscriptionEnded(trx, userId, id))
		await insertAuditEvent(trx, {
			...by,
			action: 'subscription.end',
			record_type: 'subscription',
			record_id: id,
			after: { how }
		});
	else if (how === 'page') throw new NotFound('subscription');
}
