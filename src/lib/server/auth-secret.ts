import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { findSetting, insertSettingOnce } from '#lib/server/queries/setting.ts';

const KEY = 'auth_secret';

/** AUTH_SECRET, else one made once and kept in the database (which is .data/ with the embedded one). */
export async function findAuthSecret(db: Kysely<DB>): Promise<string> {
	const given = process.env['AUTH_SECRET'];
	if (given) return given;
	const kept = await findSetting(db, KEY);
	if (kept) return kept.value as string;
	await insertSettingOnce(db, KEY, randomBytes(32).toString('base64url'));
	return (await findSetting(db, KEY))!.value as string;
}
