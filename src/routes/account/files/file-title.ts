import type { Choices } from '#lib/components/filter/selects.ts';
import { readFilter, type Filter } from '#lib/domain/filter.ts';
import { initiativeOf } from '#lib/domain/made-file.ts';
import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import gallery from '#lib/i18n/gallery.ts';
import myFiles from '#lib/i18n/my-files.ts';
import { filterInWords } from '../../initiatives/filter-in-words.ts';
import { REPORTS } from '../../reports/gallery.ts';

const nothing = { ...readFilter(new URLSearchParams()), period: { fiscalYear: 2563, quarter: 4 } as const };
/** Stands for an initiative's code. */
const SOME = '-';
const reports = new Map(
	REPORTS.toReversed().flatMap(({ id, isOfOne, files }) =>
		files({
			filter: nothing,
			initiative: isOfOne ? SOME : null,
			digits: null,
			donorPlans: ['any'],
			standard: null,
			count: 0
		}).map(({ path }) => [path, id] as const)
	)
);

/** What a file is: the view's own name, else the report's, and its kind. */
export function fileTitle(
	{ path, query, title }: { path: string; query: string; title: string | null },
	lang: Lang
): string {
	const code = initiativeOf({ path, query });
	const id = reports.get(code ? path.replace(`/${code}/`, `/${SOME}/`) : path);
	const of = title ?? (id ? gallery(lang).reports[id].title : myFiles(lang).other);
	const name = code ? `${of}: ${code}` : of;
	return `${name} (${path.slice(path.lastIndexOf('.') + 1).toUpperCase()})`;
}

/** Of which period and filter it is. */
export function fileAbout(filter: Filter, choices: Choices, lang: Lang): string {
	return [
		filter.period ? formatPeriod(filter.period, lang) : myFiles(lang).newest,
		...filterInWords(filter, choices, null, lang)
	].join(' · ');
}
