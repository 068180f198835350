import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { findShownPeriod } from '#lib/server/queries/portfolio.ts';
import { listLeftOut } from '#lib/server/queries/left-out.ts';

const MOST = 500;

export const load = async ({ locals, url }) => {
	const asked = readFilter(url.searchParams);
	const period = await findShownPeriod(db, asked, locals.scope);
	// One more than is shown tells whether the list was cut.
	const rows = await listLeftOut(db, { ...asked, period, scope: locals.scope }, { actor: locals.user, today: locals.today }, MOST + 1);
	return { period, rows: rows.slice(0, MOST), isCut: rows.length > MOST };
};
