import { json } from '@sveltejs/kit';
import { readView, WINDOW_ROWS } from '#lib/charts/timeline/view.ts';
import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { loadTimelineRows } from '#lib/server/queries/load-timeline.ts';

/** One window (page) of the rows that the same query shows as a timeline, for a page that is scrolled. */
export const GET = async ({ locals, url }) => {
	const filter = readFilter(url.searchParams);
	const viewer = { actor: locals.user, today: locals.today };
	return json(
		await loadTimelineRows(db, filter, viewer, {
			...readView(url.searchParams),
			limit: WINDOW_ROWS,
			offset: (filter.page - 1) * WINDOW_ROWS
		})
	);
};
