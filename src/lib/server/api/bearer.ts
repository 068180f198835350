import type { RequestEvent } from '@sveltejs/kit';
import { scopeOf } from '#lib/domain/permission.ts';
import { Problem } from '#lib/server/api/problem.ts';
import { hashToken, isTokenText } from '#lib/server/api/token-text.ts';
import { db } from '#lib/server/db/database.ts';
import { findLiveToken, updateTokenUsed } from '#lib/server/queries/api-token.ts';
import { findActiveUser, listGrants } from '#lib/server/queries/user.ts';
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
	const [user, grants] = found ? await Promise.all([findActiveUser(db, found.user_id), listGrants(db, found.user_id)]) : [];
	if (!found || !user || !grants) throw new Problem(401, 'token');
	await updateTokenUsed(db, found.id);
	locals.token = found;
	locals.user = { ...user, grants };
	locals.scope = scopeOf(locals.user);
}
