import type { Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import type { By } from '#lib/server/operations/create-user.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import { deleteFeed, replaceFeed } from '#lib/server/queries/calendar-feed.ts';

/** A new secret address of a person's calendar (hash = what is kept of it; null = none any more); the one before ends. */
export async function setCalendarFeed(
	trx: Transaction<DB>,
	userId: string,
	hash: string | null,
	by: By
): Promise<void> {
	if (hash === null) await deleteFeed(trx, userId);
	else await replaceFeed(trx, userId, hash);
	await insertAuditEvent(trx, {
		...by,
		action: hash === null ? 'calendar.remove' : 'calendar.create',
		record_type: 'app_user',
		record_id: userId
	});
}
