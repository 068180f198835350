import type { RequestEvent } from '@sveltejs/kit';
import { scopeOf } from '#lib/domain/permission.ts';
import { Problem } from '#lib/server/api/problem.ts';
import { hashToken, isTokenText } from '#lib/server/api/token-text.ts';
import { db } from '#lib/server/db/database.ts';
import { findLiveToken, updateTokenUsed } from '#lib/server/queries/api-token.ts';
import { findPerson } from '#lib/server/session.ts';
import { isSignInRequired } from '#lib/server/sign-in-required.ts';

/** Who asks, by token alone: a cookie counts for nothing here, so no page of anybody's can make a browser write. */
export async function readBearer({ locals, request }: RequestEvent): Promise<void> {
	const sent = request.headers.get('authorization');
	if (sent === null) {
		if (await isSignInRequired(locals.now)) throw new Problem(401, 'sign_in');
		return;
	}
	const [, text = ''] = /^Bearer ([^\s]+)$/i.exec(sent) ?? [];
	const found = isTokenText(text) ? await findLiveToken(db, hashToken(text)) : undefined;
	const user = found && (await findPerson(found.user_id, locals.today));
	if (!found || !user) throw new Problem(401, 'token');
	await updateTokenUsed(db, found.id);
	locals.token = found;
	locals.user = user;
	locals.scope = scopeOf(locals.user);
}
