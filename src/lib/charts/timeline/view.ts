import { isIsoDate } from '#lib/domain/calendar.ts';
import type { DateRange, IsoDate } from '#lib/domain/calendar.ts';
import { writeFilter } from '#lib/domain/filter.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { grids, groupings, levels, zooms } from './record.ts';
import type { Grid, Grouping, Level, Zoom } from './record.ts';
import type { Row } from './row.ts';
import { FIRST_SHOWN, LAST_SHOWN, shownRange } from './zoom.ts';

/**
 * What of a timeline's address is not the filter. at = a day of the month or week shown; range = these very days instead of the zoom's;
 * fold = codes of the groups that are shut ('none' = the one without a code), open = codes of initiatives whose milestones stand under them.
 */
export type View = {
	zoom: Zoom;
	group: Grouping;
	grid: Grid;
	at: IsoDate | null;
	range: DateRange | null;
	level: Level;
	fold: string[];
	open: string[];
};
export const DEFAULT_VIEW: View = {
	zoom: 'all',
	group: 'plan',
	grid: 'fiscal',
	at: null,
	range: null,
	level: 'initiative',
	fold: [],
	open: []
};

/** Where a press opens or shuts what stands under a row; null = nothing does. */
export type Toggle = (row: Row) => { href: string; isOpen: boolean } | null;

/** Initiatives on a page of the timeline, and in one window of rows that is fetched. */
export const WINDOW_ROWS = 50;
const MOST_CODES = 200;

/** Reads zoom, grouping and grid; what is not understood is at its default. */
export function readView(parameters: URLSearchParams): View {
	const at = parameters.get('at');
	const [from, to] = [parameters.get('from'), parameters.get('to')];
	const one = <T extends string>(name: string, allowed: readonly T[], fallback: T) =>
		allowed.find((value) => value === parameters.get(name)) ?? fallback;
	return {
		zoom: one('zoom', zooms, 'all'),
		group: one('group', groupings, 'plan'),
		grid: one('grid', grids, 'fiscal'),
		level: one('level', levels, 'initiative'),
		at: isIsoDate(at) && at >= FIRST_SHOWN && at <= LAST_SHOWN ? at : null,
		range: isIsoDate(from) && isIsoDate(to) ? shownRange(from, to) : null,
		fold: codesOf(parameters.get('fold')),
		open: codesOf(parameters.get('open'))
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
export function viewEntries(given: Partial<View>): [string, string][] {
	const view = { ...DEFAULT_VIEW, ...given };
	const entries = (['zoom', 'group', 'grid', 'level'] as const).map((name): [string, string] => [
		name,
		view[name] === DEFAULT_VIEW[name] ? '' : view[name]
	]);
	if (view.range) entries.push(['from', view.range.start], ['to', view.range.end]);
	else if (view.zoom === 'month' || view.zoom === 'week') entries.push(['at', view.at ?? '']);
	entries.push(['fold', view.fold.join(',')], ['open', view.open.join(',')]);
	return entries.filter(([, value]) => value !== '');
}

/** The list with the code in it, or without it where it was. */
export function toggled(codes: string[], code: string): string[] {
	return codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
}

function codesOf(text: string | null): string[] {
	return [...new Set((text ?? '').split(',').filter((code) => /^[A-Za-z0-9._-]{1,80}$/.test(code)))].slice(
		-MOST_CODES
	);
}
