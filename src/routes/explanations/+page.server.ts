import { readCause } from '#lib/domain/cause.ts';
import { readFilter } from '#lib/domain/filter.ts';
import { cached } from '#lib/server/cache.ts';
import { readDataTime } from '#lib/server/cache/versions.ts';
import { db } from '#lib/server/db/database.ts';
import { countLate, listCauses, listLate } from '#lib/server/queries/explanations.ts';
import { listFilterChoices } from '#lib/server/queries/filter-choices.ts';
import { findFiscalYears, offeredYears } from '#lib/server/queries/fiscal-years.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';

const MOST = 200;

export const load = async ({ url, locals }) => {
	const requested = readFilter(url.searchParams);
	const cause = readCause(url.searchParams.get('cause'));
	const { scope, user, today } = locals;
	const { period, as, closedAt } = await settlePeriod(db, requested, scope);
	const counted = {
		scope,
		sample: requested.sample,
		period,
		plan: requested.plan,
		organisation: requested.organisation,
		place: requested.place
	};
	// The list is the viewer's own; the counts are of their scope, as everywhere.
	const listed = { ...counted, scope: 'all' as const, dimension: requested.dimension, cause, as };
	const viewer = { actor: user, today };
	const [lines, rows, total, choices, years, changedAt] = await Promise.all([
		cached(db, ['causes', counted], () => listCauses(db, counted)),
		listLate(db, listed, viewer, { limit: MOST, offset: 0 }),
		countLate(db, listed, viewer),
		cached(db, ['filter-choices', requested.sample], () => listFilterChoices(db, requested.sample)),
		cached(db, ['fiscal-years'], () => findFiscalYears(db)),
		readDataTime(db)
	]);
	return {
		requested,
		cause,
		period,
		as,
		closedAt,
		lines,
		rows,
		total,
		choices,
		years: offeredYears(years, period.fiscalYear, today),
		changedAt: changedAt.getTime()
	};
};
