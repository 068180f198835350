import type { Kysely } from 'kysely';
import type { Filter } from '#lib/domain/filter.ts';
import { cached } from '#lib/server/cache.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Viewer } from '#lib/server/queries/initiative-scope.ts';
import { listTimelineHeadings, listTimelinePlans } from '#lib/server/queries/timeline-records.ts';
import { findTimelineExtent, listTimelineRows, type TimelineWindow } from '#lib/server/queries/timeline.ts';

/** One window of the timeline with all that its component needs; kept in memory until the data or the day change. */
export async function loadTimeline(db: Kysely<DB>, filter: Filter, viewer: Viewer, window: TimelineWindow) {
	const who = [viewer.actor?.id, viewer.actor?.grants, viewer.today];
	const found = { ...filter, page: 1, sort: 'code', descending: false };
	const extent = await cached(db, ['timeline-extent', who, found, window.group], () => findTimelineExtent(db, filter, viewer, window.group));
	return cached(db, ['timeline', who, { ...filter, page: 1 }, window], async () => {
		const rows = await listTimelineRows(db, filter, viewer, window);
		const codes = [...new Set(rows.map((row) => row.group_code).filter((code) => code !== null))];
		const plans = window.group === 'plan' ? await listTimelinePlans(db, codes) : [];
		const headings = window.group !== 'dimension' && window.group !== 'organisation' ? [] : await listTimelineHeadings(db, window.group, codes);
		return { rows, plans, headings, group: window.group, extent };
	});
}
