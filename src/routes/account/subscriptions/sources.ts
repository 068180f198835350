import { readFilter, writeFilter } from '#lib/domain/filter.ts';
import { viewPages, type ViewPage } from '#lib/domain/saved-view.ts';
import { REPORTS } from '../../reports/gallery.ts';

/** What can be subscribed to: a view or a report, the files it can come as, and the query that they are asked with. */
export type Source = {
	view_id: number | null;
	view_name: string | null;
	report: string | null;
	query: string;
	files: string[];
};

export function viewSource({
	id,
	name,
	page,
	query
}: {
	id: number;
	name: string;
	page: ViewPage;
	query: string;
}): Source {
	return {
		view_id: id,
		view_name: name,
		report: null,
		query,
		files: ['xlsx', 'pdf', 'csv'].map((kind) => `${viewPages[page].file}.${kind}`)
	};
}

/** A report of the gallery for a scope, or for the initiative of this code, of whatever period is the newest; null where there is none of this name, or it is of one initiative and none is named. */
export function reportSource(id: string, text: string, initiative: string | null): Source | null {
	const report = REPORTS.find((one) => one.id === id);
	const parameters = new URLSearchParams(text);
	const filter = { ...readFilter(parameters), period: null, as: null, page: 1, columns: null };
	const files =
		report
			?.files({
				filter: { ...filter, period: { fiscalYear: 2563, quarter: 4 } },
				initiative: report.isOfOne ? initiative : null,
				donorPlans: filter.plan ? [filter.plan] : ['any'],
				digits: null,
				standard: null,
				count: 0
			})
			.map(({ path }) => path) ?? [];
	if (!report || files.length === 0) return null;
	const query = new URLSearchParams(writeFilter(filter));
	if (report.isOfOne && initiative) query.set('initiative', initiative);
	if (parameters.get('digits') === 'thai') query.set('digits', 'thai');
	return { view_id: null, view_name: null, report: id, query: query.toString(), files };
}
