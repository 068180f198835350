import type { Transaction } from 'kysely';
import { canAdministerRow, type Actor } from '#lib/domain/permission.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { Expected, Forbidden, NotFound, InvalidFields } from '#lib/server/errors.ts';
import {
	countLiveTokens,
	insertToken,
	lockToken,
	updateTokenRevoked
} from '#lib/server/queries/api-token.ts';
import { insertAuditEvent } from '#lib/server/queries/audit.ts';
import type { By } from '#lib/server/operations/create-user.ts';

/** Of one person at a time. */
const MOST = 20;

export type TokenWish = { name: string; writes_reports: boolean; writes_money: boolean; days: number };

/** Keeps a person's new token, of which the caller knows the text and this only the hash. It can do what its owner can, and no more. */
export async function createToken(
	trx: Transaction<DB>,
	owner: Actor,
	wish: TokenWish,
	made: { prefix: string; hash: string },
	by: By
): Promise<number> {
	if ((await countLiveTokens(trx, owner.id)) >= MOST) throw new InvalidFields({ name: 'too_many_tokens' });
	const { id, expires_at } = await insertToken(trx, {
		...wish,
		user_id: owner.id,
		prefix: made.prefix,
		token_hash: made.hash
	});
	const { days: _, ...after } = wish;
	await insertAuditEvent(trx, {
		...by,
		action: 'token.create',
		record_type: 'api_token',
		record_id: id,
		after: { ...after, prefix: made.prefix, expires_at, user_id: owner.id }
	});
	return id;
}

/** Ends a token at once: one's own, or anybody's for an administrator (a sample account: of sample accounts only). */
export async function revokeToken(trx: Transaction<DB>, actor: Actor, id: number, by: By): Promise<void> {
	const token = await lockToken(trx, id);
	if (!token) throw new NotFound('token');
	if (token.user_id !== actor.id) {
		const verdict = canAdministerRow(actor, token);
		// Who may not administer is not told which tokens there are.
		if (verdict === 'sample_only') throw new Forbidden(verdict);
		if (verdict !== true) throw new NotFound('token');
	}
	if (token.revoked_at) throw new Expected(409, 'state');
	await updateTokenRevoked(trx, id, actor.id);
	await insertAuditEvent(trx, {
		...by,
		action: 'token.revoke',
		record_type: 'api_token',
		record_id: id,
		before: { name: token.name, user_id: token.user_id }
	});
}
