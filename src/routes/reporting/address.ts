import reporting from '#lib/i18n/reporting.ts';
import type { Period } from '#lib/domain/calendar.ts';
import type { Filter } from '#lib/domain/filter.ts';
import { rowFilter, writeReporting, type ReportingView } from '#lib/domain/reporting.ts';

/** A path of reporting with its query. */
export function reportingHref(path: string, filter: Partial<Filter>, view: ReportingView): string {
	const query = writeReporting(filter, view);
	return query ? `${path}?${query}` : path;
}

type Name = { code: string; name_th: string; name_en: string | null };

/** The filter's place by name; "none" is a choice of these pages alone. */
export function placeNamed(filter: Filter, place: Name | null): Name | null {
	return filter.place === 'none'
		? { code: 'none', name_th: reporting.th.noPlace, name_en: reporting.en.noPlace }
		: place;
}

type Line = { code: string | null; is_total: boolean };

/** The list behind one number of a line: of one period, or (null) of all that are shown. */
export function listHref(
	filter: Filter & { period: Period },
	view: ReportingView,
	line: Line,
	period: Period | null,
	state: ReportingView['state']
): string {
	const of = line.is_total ? { ...filter, page: 1 } : rowFilter(filter, view.rows, line.code);
	return reportingHref(
		'/reporting/list',
		{ ...of, period: period ?? filter.period },
		{ ...view, span: period ? '1' : view.span, state }
	);
}
