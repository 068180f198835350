import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { boundedLines } from '#lib/server/exports/plan-actual/bounded.ts';
import { readBy, readPlanActual } from '#lib/server/exports/plan-actual/export-plan-actual.ts';
import { headRows } from '#lib/server/exports/plan-actual/heads.ts';
import { planActualNotes } from '#lib/server/exports/plan-actual/notes.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

/** On a page more would be too much to draw; sums are of all. */
const MOST_ROWS = 100;

/** The table as the files hold it, to look at before it is taken. */
export const load = async ({ locals, url }) => {
	const by = readBy(url.searchParams);
	const { lang, scope, today, user } = locals;
	const { edition, table } = await readPlanActual(db, readFilter(url.searchParams), by, {
		lang,
		scope,
		today,
		user
	});
	const { as, closedAt } = await settlePeriod(db, edition.filter, scope);
	const { periodLine, asOfLine, scopeLine, filterLine, filter } = edition;
	return {
		by,
		filter,
		as,
		closedAt,
		about: [periodLine, asOfLine, scopeLine, filterLine],
		heads: headRows(edition.period.fiscalYear, lang),
		...boundedLines(table, MOST_ROWS, lang),
		notes: planActualNotes(table, lang)
	};
};
