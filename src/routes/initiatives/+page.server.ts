import { readFilter } from '#lib/domain/filter.ts';
import { canCreateAny } from '#lib/domain/permission.ts';
import { cached } from '#lib/server/cache.ts';
import { db } from '#lib/server/db/database.ts';
import { findDefaultPeriod } from '#lib/server/queries/default-period.ts';
import { findPlaceName, listFilterChoices } from '#lib/server/queries/filter-choices.ts';
import { countInitiatives, countUndated, listInitiatives, listInitiativesOfAnyPeriod } from '#lib/server/queries/initiatives.ts';

export const load = async ({ url, locals }) => {
	const asked = readFilter(url.searchParams);
	const viewer = { actor: locals.user, today: locals.today };
	// Who looks decides what is found; the page itself does not change a count.
	const key = [locals.user?.id, locals.user?.grants, locals.today];
	const period = asked.period ?? (await cached(db, ['default-period', locals.scope, asked.sample], () => findDefaultPeriod(db, locals.scope, asked.sample)));
	const filter = { ...asked, period };
	const counted = { ...filter, page: 1, size: 50, sort: 'code', descending: false };
	const [choices, place, total, undated] = await Promise.all([
		cached(db, ['filter-choices', filter.sample], () => listFilterChoices(db, filter.sample)),
		filter.place && filter.place.length !== 2 ? findPlaceName(db, filter.place) : undefined,
		cached(db, ['count-initiatives', key, counted], () => countInitiatives(db, filter, viewer)),
		cached(db, ['count-undated', key, filter.sample], () => countUndated(db, viewer, filter.sample))
	]);
	const pages = Math.max(1, Math.ceil(total / filter.size));
	const page = Math.min(filter.page, pages);
	const rows = total === 0 ? [] : await listInitiatives(db, filter, viewer, { limit: filter.size, offset: (page - 1) * filter.size });
	const elsewhere = total === 0 && filter.text ? await listInitiativesOfAnyPeriod(db, filter, viewer, 5) : [];
	return {
		asked: { ...asked, page },
		filter: { ...filter, page },
		choices: { ...choices, places: place ? [...choices.provinces, place] : choices.provinces },
		total, pages, rows, elsewhere, undated,
		canCreate: canCreateAny(locals.user) === true
	};
};
