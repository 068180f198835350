import type { Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { canTakeMadeFile } from '#lib/domain/made-file.ts';
import { makeToken } from '#lib/server/api/token-text.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { failureText } from '#lib/server/jobs/deliver.ts';
import { Unknown, type PostMail } from '#lib/server/jobs/outlets.ts';
import { subscriptionMail } from '#lib/server/jobs/subscription-text.ts';
import { findFilePiece } from '#lib/server/queries/attachment.ts';
import { findActingPerson } from '#lib/server/queries/person.ts';
import { MOST_TRIES } from '#lib/server/queries/reminder-outbox.ts';
import {
	claimDelivery,
	markDelivered,
	markUndelivered,
	remakeForDelivery
} from '#lib/server/queries/subscription-outbox.ts';
import { deleteUnusedFile, lockFile } from '#lib/server/queries/stored-file.ts';
import { updateDelivery } from '#lib/server/queries/subscription.ts';

/** A larger file is not attached: mail servers would refuse it. */
const MOST_ATTACHED = 5_000_000;

/**
 * One try to send what an occasion made. Throws where it failed and is to be tried again. What was made with grants that its person
 * has lost since is not sent: it is made anew first.
 */
export async function deliverSubscription(
	db: Kysely<DB>,
	id: number,
	{ post, origin }: { post: PostMail; origin: string },
	today: IsoDate
): Promise<'sent' | 'given_up' | 'not_mine' | 'made_anew'> {
	const delivery = await claimDelivery(db, id);
	if (!delivery) return 'not_mine';
	const giveUp = async (why: string) => {
		await markUndelivered(db, id, why, true);
		return 'given_up' as const;
	};
	const { user_id, file_id, file_state, file_name, hash, size, grants, attempts } = delivery;
	const person = await findActingPerson(db, user_id, today);
	if (!person || person.is_sample) return giveUp('nobody');
	if (delivery.has_ended) return giveUp('done');
	if (file_id === null || file_state !== 'ready' || !hash || !grants || !file_name || size === null)
		return giveUp('no_file');
	if (canTakeMadeFile(person, { user_id, grants }) !== true) {
		await db.transaction().execute(async (trx) => {
			await lockFile(trx, hash);
			await remakeForDelivery(trx, id, file_id);
			await deleteUnusedFile(trx, hash);
		});
		return 'made_anew';
	}
	const isAttached = size <= MOST_ATTACHED;
	// A mail's own secret: what is kept of it is the hash of the newest.
	const { token, hash: token_hash } = makeToken();
	await updateDelivery(db, id, { token_hash });
	const stop = `${origin}/unsubscribe/${token}`;
	try {
		await post({
			id: `subscription-${id}`,
			to: { name: person.name, address: person.email },
			...subscriptionMail(
				{ ...delivery, name: person.name, file_id, file_name, isAttached },
				{ origin, stop }
			),
			headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
			...(isAttached && {
				attachments: [
					{
						filename: file_name,
						content: await findFilePiece(db, hash, 0, size),
						contentType: delivery.media_type!
					}
				]
			})
		});
	} catch (error) {
		if (error instanceof Unknown) return giveUp('unknown');
		const isLast = attempts >= MOST_TRIES;
		await markUndelivered(db, id, failureText(error), isLast);
		if (isLast) return 'given_up';
		throw error;
	}
	await markDelivered(db, id);
	return 'sent';
}
