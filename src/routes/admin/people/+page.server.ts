import { db } from '#lib/server/db/database.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { listPeople } from '#lib/server/queries/people.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	return { people: await listPeople(db) };
};
