import { readActionFilter, withActionFilter } from './action-filter.ts';
import { readFilter, withFilter, type Filter } from './filter.ts';
import { readMoneyBy } from './money-line.ts';
import { hasRole, type Actor, type Verdict } from './permission.ts';
import { readReporting, writeReporting } from './reporting.ts';

/** The lists that a view can be of, and the file that takes each away. */
export const viewPages = {
	'/initiatives': { list: 'initiatives', file: '/exports/initiatives' },
	'/money': { list: 'money', file: '/exports/money' },
	'/actions': { list: 'actions', file: '/exports/actions' },
	'/reporting': { list: 'reporting', file: '/exports/reporting' },
	'/reporting/list': { list: 'reporting_list', file: '/exports/reporting-list' }
} as const;
export type ViewPage = keyof typeof viewPages;
export const MOST_VIEWS = 100;

export function isViewPage(text: string): text is ViewPage {
	return Object.hasOwn(viewPages, text);
}

/** Changes that a view's query takes: no period (the newest is shown whenever it is opened), or the one of an occasion. */
export type PeriodOfView = Pick<Filter, 'period' | 'as'> | null;

/** The query of a list's address as a view keeps it: in the list's own codec, from its first page on. `period` left out: as it stands. */
export function viewQuery(page: ViewPage, text: string, period?: PeriodOfView): string {
	const parameters = new URLSearchParams(text);
	const change = { page: 1, ...(period === undefined ? {} : (period ?? { period: null, as: null })) };
	return addressIn(page, parameters, change).slice(page.length).replace(/^\?/, '');
}

function addressIn(page: ViewPage, parameters: URLSearchParams, change: Partial<Filter>): string {
	if (page === '/actions')
		return withActionFilter(page, { ...readActionFilter(parameters), ...change, as: null });
	if (page === '/reporting' || page === '/reporting/list') {
		const { filter, view } = readReporting(parameters);
		return `${page}?${writeReporting({ ...filter, ...change, as: null }, view)}`;
	}
	const address = withFilter(page, { ...readFilter(parameters), ...change });
	const by = page === '/money' ? readMoneyBy(parameters) : 'dimension';
	return by === 'dimension' ? address : `${address}${address.includes('?') ? '&' : '?'}by=${by}`;
}

/** Where a view opens. */
export function viewAddress({ page, query }: { page: string; query: string }): string {
	return query ? `${page}?${query}` : page;
}

export type ViewActor = Actor & { organisation_code: string | null };
export type ViewSubject = { user_id: string; organisation_code: string | null; is_sample: boolean };

/** A person may see their own views and those shared with their organisation; what a sample account shared, only sample accounts see. */
export function canSeeView(actor: ViewActor | null, view: ViewSubject): Verdict {
	if (!actor) return 'not_visible';
	if (view.user_id === actor.id) return true;
	if (view.organisation_code === null || (view.is_sample && !actor.is_sample)) return 'not_visible';
	return view.organisation_code === actor.organisation_code || hasRole(actor, 'administrator')
		? true
		: 'not_visible';
}

/** The author may edit a view, and administrators one that is shared; a sample account only a sample one. */
export function canEditView(actor: ViewActor | null, view: ViewSubject): Verdict {
	const seen = canSeeView(actor, view);
	if (seen !== true || view.user_id === actor!.id) return seen;
	if (!hasRole(actor, 'administrator')) return 'role';
	return actor!.is_sample && !view.is_sample ? 'sample_only' : true;
}
