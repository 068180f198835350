import { writeFilter } from '#lib/domain/filter.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { groupings, zooms } from './record.ts';
import type { Grouping, Zoom } from './record.ts';

/** What of a timeline's address is not the filter. */
export type View = { zoom: Zoom; group: Grouping };

/** Rows on a page of the timeline. */
export const WINDOW_ROWS = 200;

/** Reads zoom and grouping; what is not understood is at its default. */
export function readView(parameters: URLSearchParams): View {
	return {
		zoom: zooms.find((zoom) => zoom === parameters.get('zoom')) ?? 'all',
		group: groupings.find((group) => group === parameters.get('group')) ?? 'plan'
	};
}

/** Address of a timeline; `readView` and `readFilter` of it give the same back. */
export function timelineHref(filter: Partial<Filter>, view: Partial<View>): string {
	const parameters = new URLSearchParams(writeFilter(filter));
	if (view.zoom && view.zoom !== 'all') parameters.set('zoom', view.zoom);
	if (view.group && view.group !== 'plan') parameters.set('group', view.group);
	const query = parameters.toString();
	return query ? `/timeline?${query}` : '/timeline';
}
