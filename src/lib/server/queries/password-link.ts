import { createHash, randomBytes } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';

const HOURS = 72;

/** Makes the user's one link; older ones stop working. Gives the token, of which only a hash is kept. */
export async function insertPasswordLink(
	trx: Transaction<DB>,
	userId: string,
	createdBy: string
): Promise<string> {
	const token = randomBytes(24).toString('base64url');
	await trx.deleteFrom('password_link').where('user_id', '=', userId).execute();
	await trx
		.insertInto('password_link')
		.values({
			token_hash: hashOf(token),
			user_id: userId,
			created_by: createdBy,
			expires_at: sql<Date>`now() + make_interval(hours => ${HOURS}::int)`
		})
		.execute();
	return token;
}

/** The link's user while it works: not used, not expired, user not disabled. */
export async function findPasswordLink(db: Kysely<DB>, token: string) {
	return db
		.selectFrom('password_link as l')
		.innerJoin('app_user as u', 'u.id', 'l.user_id')
		.select(['l.token_hash', 'u.id as user_id', 'u.name', 'u.email'])
		.where('l.token_hash', '=', hashOf(token))
		.where('l.used_at', 'is', null)
		.where('l.expires_at', '>', (eb) => eb.fn<Date>('now'))
		.where('u.disabled_at', 'is', null)
		.executeTakeFirst();
}

/** Marks a link as used; false where somebody used it meanwhile. */
export async function updatePasswordLinkUsed(trx: Transaction<DB>, tokenHash: string): Promise<boolean> {
	const result = await trx
		.updateTable('password_link')
		.set((eb) => ({ used_at: eb.fn<Date>('now') }))
		.where('token_hash', '=', tokenHash)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return Number(result.numUpdatedRows) === 1;
}

function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
