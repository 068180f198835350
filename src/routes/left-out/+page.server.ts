import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { listLeftOut } from '#lib/server/queries/left-out.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

const MOST = 500;

export const load = async ({ locals, url }) => {
	const requested = readFilter(url.searchParams);
	const { period, as, closedAt } = await settlePeriod(db, requested, locals.scope);
	// One more than is shown tells whether the list was cut.
	const rows = await listLeftOut(
		db,
		{ ...requested, period, scope: locals.scope },
		{ actor: locals.user, today: locals.today },
		MOST + 1
	);
	return { period, as, closedAt, rows: rows.slice(0, MOST), isCut: rows.length > MOST };
};
