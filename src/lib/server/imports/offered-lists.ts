import type { Kysely } from 'kysely';
import type { Actor } from '#lib/domain/permission.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { loadNames } from '#lib/server/imports/rows/context.ts';
import type { Lists } from '#lib/server/imports/sheet/opened.ts';
import { listNamedInitiatives } from '#lib/server/queries/import-rows.ts';

/** What a workbook that is handed to this person offers to choose from. */
export async function offeredLists(db: Kysely<DB>, actor: Actor, today: IsoDate): Promise<Lists> {
	const { listed } = await loadNames(db, actor.is_sample);
	return {
		organisations: listed.organisation,
		plans: listed.plan,
		dimensions: listed.dimension,
		places: listed.place,
		people: listed.person,
		initiatives: await listNamedInitiatives(db, { actor, today })
	};
}
