import { db } from '#lib/server/db/database.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { findLastCheck } from '#lib/server/queries/figure-drift.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const check = await findLastCheck(db);
	return { openDrift: check?.open_drift ?? 0, drift: (check?.open_drift ?? 0) + (check?.closed_drift ?? 0) };
};
