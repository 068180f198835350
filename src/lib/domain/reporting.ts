import { comparePeriods, FIRST_FISCAL_YEAR, previousPeriod, type Period, type Quarter } from './calendar.ts';
import { readFilter, writeFilter, type Filter } from './filter.ts';
import { hasRole, type Actor, type Verdict } from './permission.ts';

/**
 * Where the report of an initiative in a period stands, the most pressing first; each stands in one. overdue: owed and past its
 * due date, begun or not; returned, draft, due: owed, not past it; missed: its period closed without it; not_owed: nothing is asked.
 */
export const reportingStates = [
	'overdue',
	'returned',
	'draft',
	'due',
	'submitted',
	'missed',
	'approved',
	'not_owed'
] as const;
export type ReportingState = (typeof reportingStates)[number];
/** Those for which the organisation must act: what queries/duties.ts counts. */
export const owedStates: readonly ReportingState[] = ['overdue', 'returned', 'draft', 'due'];

export const reportingRowKinds = ['organisation', 'province'] as const;
export type ReportingRowKind = (typeof reportingRowKinds)[number];
/** Quarters shown: those of the fiscal year, or so many up to the period. */
export const spans = ['year', '1', '4', '8', '12'] as const;
export type Span = (typeof spans)[number];

/** What the pages and files of reporting have beside the list's filter. state: null = all; 'owed' = any that is owed. */
export type ReportingView = { rows: ReportingRowKind; span: Span; state: ReportingState | 'owed' | null };
export type Reporting = { filter: Filter; view: ReportingView };

const oneOf = <T extends string>(value: string | null, allowed: readonly T[]): T | null =>
	allowed.includes(value as T) ? (value as T) : null;

/** Reads filter and view from an address; what is not understood is left at its default. */
export function readReporting(parameters: URLSearchParams): Reporting {
	return {
		// Undated initiatives owe nothing in any period.
		filter: { ...readFilter(parameters), undated: false },
		view: {
			rows: oneOf(parameters.get('rows'), reportingRowKinds) ?? 'organisation',
			span: oneOf(parameters.get('span'), spans) ?? '4',
			state: oneOf(parameters.get('state'), ['owed', ...reportingStates] as const)
		}
	};
}

/** The address query of a filter and a view; `readReporting` of it gives the same. */
export function writeReporting(filter: Partial<Filter>, { rows, span, state }: ReportingView): string {
	const parameters = new URLSearchParams(writeFilter(filter));
	if (rows !== 'organisation') parameters.set('rows', rows);
	if (span !== '4') parameters.set('span', span);
	if (state) parameters.set('state', state);
	return parameters.toString();
}

/** The quarters of a span that ends with (a year: that holds) the period, oldest first; none before the first fiscal year that can be named. */
export function periodsOf(span: Span, end: Period): Period[] {
	if (span === 'year')
		return ([1, 2, 3, 4] as Quarter[]).map((quarter) => ({ fiscalYear: end.fiscalYear, quarter }));
	const periods = [end];
	const first: Period = { fiscalYear: FIRST_FISCAL_YEAR, quarter: 1 };
	while (periods.length < Number(span) && comparePeriods(periods[0]!, first) > 0)
		periods.unshift(previousPeriod(periods[0]!));
	return periods;
}

/** The filter of one line of the matrix: what the page is narrowed to, and the line. A code of null stands for "not stated". */
export function rowFilter(filter: Filter, rows: ReportingRowKind, code: string | null): Filter {
	if (rows === 'organisation') return { ...filter, organisation: code ?? 'none', page: 1 };
	const isWithin = code !== null && filter.place?.startsWith(code);
	return { ...filter, place: isWithin ? filter.place : (code ?? 'none'), page: 1 };
}

/** Whoever reviews may remind, of what lies in their scope. */
export function canRemind(actor: Actor | null): Verdict {
	if (!actor) return 'sign_in';
	return hasRole(actor, 'administrator') || hasRole(actor, 'reviewer') ? true : 'role';
}

/** Whether the actor sees drafts and returned reports of anything at all (permission.ts `canSeeUnapproved`); everyone else reads "not yet reported". */
export function seesWork(actor: Actor | null): boolean {
	return (['administrator', 'officer', 'reviewer'] as const).some((role) => hasRole(actor, role));
}
