import type { Period } from '#lib/domain/calendar.ts';

/** The address of the same page with one parameter set, or taken out (null). Path and query only: never a host. */
export function withParameter(url: URL, name: string, value: string | null): string {
	const parameters = new URLSearchParams(url.searchParams);
	if (value === null) parameters.delete(name);
	else parameters.set(name, value);
	const query = parameters.toString();
	return url.pathname + (query ? `?${query}` : '');
}

/** The same page's figures as at the close of its period, or with what was corrected since; the period is named for good. */
export function addressAtClose(url: URL, { fiscalYear, quarter }: Period, atClose: boolean): string {
	const named = new URL(url);
	named.searchParams.set('year', String(fiscalYear));
	named.searchParams.set('quarter', String(quarter));
	return withParameter(named, 'as', atClose ? 'close' : null);
}
