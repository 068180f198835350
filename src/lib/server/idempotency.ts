import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { publishChange } from '#lib/server/cache/versions.ts';
import { withRetry } from '#lib/server/db/failures.ts';
import { notedChanges } from '#lib/server/db/noted-changes.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { BadRequest, Conflict } from '#lib/server/errors.ts';
import type { FormValues } from '#lib/server/forms.ts';
import { GENERAL } from '#lib/server/queries/data-version.ts';
import {
	findIdempotencyKey,
	insertIdempotencyKey,
	finishIdempotencyKey
} from '#lib/server/queries/idempotency-key.ts';

export const KEY_FIELD = 'idempotency_key';
const KEY = /^[\w:-]{16,100}$/;

/**
 * What a write changes of what is shown: anything ('all'); what its operations noted and nothing else ('noted': noted-changes.ts);
 * or only what is one person's own, such as files and views ('own'), so that documents stay of the data's time.
 */
export type Changes = 'all' | 'noted' | 'own';

export interface Write {
	user: { id: string };
	/** The route's id and the action: '/admin/people?/create'. */
	route: string;
	/** The form's values as sent, the key among them. */
	body: FormValues;
}

/**
 * Opens the transaction of a form's write, does it once, and gives the place to go to next. The same form sent
 * again (double click, lost answer) changes nothing and gets the first one's answer; the same key with other
 * contents is a Conflict. What `act` throws undoes all, the key too. The versions of what it changes are raised here, last.
 */
export async function once(
	db: Kysely<DB>,
	write: Write,
	act: (trx: Transaction<DB>) => Promise<string>,
	changes: Changes = 'all'
): Promise<string> {
	const key = write.body[KEY_FIELD];
	if (typeof key !== 'string' || !KEY.test(key)) throw new BadRequest(422, 'no_key');
	const row = { key, user_id: write.user.id, route: write.route, request_hash: hashOf(write.body) };
	let isRaised = false;
	const location = await withRetry(() =>
		db.transaction().execute(async (trx) => {
			if (await insertIdempotencyKey(trx, row)) {
				const location = await act(trx);
				const topics = [
					...(changes === 'all' ? [GENERAL] : []),
					...(changes === 'own' ? [] : notedChanges(trx))
				];
				isRaised = topics.length > 0;
				await finishIdempotencyKey(trx, row, location, topics);
				return location;
			}
			const first = await findIdempotencyKey(trx, row);
			if (first.route !== row.route || first.request_hash !== row.request_hash)
				throw new Conflict({}, {}, 'already_sent');
			return first.location!;
		})
	);
	if (isRaised) await publishChange(db);
	return location;
}

function hashOf(body: FormValues): string {
	const fields = Object.entries(body).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
