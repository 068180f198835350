import { randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import type { Transaction } from 'kysely';
import { Problem } from '#lib/server/api/problem.ts';
import { db } from '#lib/server/db/database.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Conflict } from '#lib/server/errors.ts';
import { actingOf } from '#lib/server/form-write.ts';
import { KEY_FIELD, once, type Changes } from '#lib/server/idempotency.ts';
import type { Acting } from '#lib/server/operations/acting.ts';
import { nameToken } from '#lib/server/queries/api-token.ts';
import { actInNameOf } from '#lib/server/queries/audit.ts';
import type { User } from '#lib/server/session.ts';

type Event = Pick<RequestEvent, 'locals' | 'request' | 'route' | 'params'>;

/** Writes are made by token, and by one that was made for this. */
export function requireWriter(
	{ locals }: Pick<Event, 'locals'>,
	scope: 'writes_reports' | 'writes_money'
): User {
	if (!locals.user || !locals.token) throw new Problem(401, 'sign_in');
	if (!locals.token[scope]) throw new Problem(403, 'token_scope');
	return locals.user;
}

/** The key of a write; where it may be left out, null. */
export function readKey(request: Request, isRequired: boolean): string | null {
	const key =
		request.headers
			.get('idempotency-key')
			?.trim()
			.replace(/^"(.*)"$/, '$1') ?? null;
	if (key === null ? isRequired : !/^[\w:-]{16,80}$/.test(key)) throw new Problem(400, 'no_key');
	return key;
}

/**
 * Does a program's write once, in a transaction whose audit events name the token, and gives what `act` gave, the first
 * time or now. Somebody who wrote meanwhile makes it a failed precondition.
 */
export async function writeOnce(
	event: Event,
	key: string | null,
	body: unknown,
	act: (trx: Transaction<DB>, acting: Acting) => Promise<string>,
	changes: Changes = 'all'
) {
	const { locals, request, route, params } = event;
	// The key is kept apart from those of forms: whoever guesses one of theirs gets nothing from it.
	const sent = {
		[KEY_FIELD]: `api:${locals.token!.id}:${key ?? randomUUID()}`,
		body: JSON.stringify([params, body])
	};
	let isReplayed = true;
	try {
		const location = await once(
			db,
			{ user: locals.user!, route: `${request.method} ${route.id}`, body: sent },
			async (trx) => {
				isReplayed = false;
				const acting = actingOf(event);
				await nameToken(trx, locals.token!);
				if (acting.on_behalf_of) await actInNameOf(trx, acting.on_behalf_of);
				return act(trx, acting);
			},
			changes
		);
		return { location, isReplayed };
	} catch (error) {
		if (error instanceof Conflict && error.code === 'conflict') throw new Problem(412, 'precondition_failed');
		throw error;
	}
}
