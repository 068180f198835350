import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/db/schema.ts';
import { findSetting } from '#lib/server/queries/setting.ts';

/** Under which terms public data may be reused, as the office has set it. */
export type Licence = { name: string | null; title_th: string; title_en: string | null; path: string };

/** Finds the licence of public data; null where the office has set none. */
export async function findLicence(
	db: Kysely<DB>
): Promise<{ licence: Licence | null; lock_version: number }> {
	const setting = await findSetting(db, 'data_licence');
	return {
		licence: (setting?.value as Licence | null | undefined) ?? null,
		lock_version: setting?.lock_version ?? 1
	};
}
