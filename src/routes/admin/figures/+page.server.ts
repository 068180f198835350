import { db } from '#lib/server/db/database.ts';
import { requireAdministrator } from '#lib/server/guard.ts';
import { findLastCheck, listDrift, type Differences } from '#lib/server/queries/figure-drift.ts';
import type { PageServerLoad } from './$types';

const MOST = 300;

export const load: PageServerLoad = async (event) => {
	requireAdministrator(event);
	const [check, rows] = await Promise.all([findLastCheck(db), listDrift(db, MOST)]);
	return {
		check: check ? { ...check, finished_at: check.finished_at.getTime() } : null,
		rows: rows.map((row) => ({
			...row,
			differences: Object.entries(row.differences as unknown as Differences)
		})),
		most: MOST
	};
};
