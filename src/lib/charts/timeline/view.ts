import { isIsoDate } from '#lib/domain/calendar.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { writeFilter } from '#lib/domain/filter.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { grids, groupings, zooms } from './record.ts';
import type { Grid, Grouping, Zoom } from './record.ts';

/** What of a timeline's address is not the filter; at = a day of the month or week shown. */
export type View = { zoom: Zoom; group: Grouping; grid: Grid; at: IsoDate | null };

/** Rows on a page of the timeline. */
export const WINDOW_ROWS = 200;
/** Days that a month or a week may be asked for by: all their days have a Buddhist year, and a fiscal one. */
const [FIRST, LAST] = ['1941-02-01', '2500-12-31'];

/** Reads zoom, grouping and grid; what is not understood is at its default. */
export function readView(parameters: URLSearchParams): View {
	const at = parameters.get('at');
	return {
		zoom: zooms.find((zoom) => zoom === parameters.get('zoom')) ?? 'all',
		group: groupings.find((group) => group === parameters.get('group')) ?? 'plan',
		grid: grids.find((grid) => grid === parameters.get('grid')) ?? 'fiscal',
		at: isIsoDate(at) && at >= FIRST! && at <= LAST! ? at : null
	};
}

/** Address of a timeline; `readView` and `readFilter` of it give the same back. */
export function timelineHref(filter: Partial<Filter>, view: Partial<View>, path = '/timeline'): string {
	const parameters = new URLSearchParams(writeFilter(filter));
	for (const [name, value] of viewEntries(view)) parameters.set(name, value);
	const query = parameters.toString();
	return query ? `${path}?${query}` : path;
}

/** What stands in the address for a view: nothing for what is at its default. */
export function viewEntries({ zoom = 'all', group = 'plan', grid = 'fiscal', at = null }: Partial<View>): [string, string][] {
	const entries: [string, string][] = [['zoom', zoom === 'all' ? '' : zoom], ['group', group === 'plan' ? '' : group], ['grid', grid === 'fiscal' ? '' : grid]];
	if (zoom === 'month' || zoom === 'week') entries.push(['at', at ?? '']);
	return entries.filter(([, value]) => value !== '');
}
