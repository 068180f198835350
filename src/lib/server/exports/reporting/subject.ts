import type { Kysely } from 'kysely';
import { formatPeriod } from '#lib/domain/format-date.ts';
import type { Lang } from '#lib/domain/lang.ts';
import { reportingStates, seesWork, writeReporting } from '#lib/domain/reporting.ts';
import reporting from '#lib/i18n/reporting.ts';
import reportingFiles from '#lib/i18n/reporting-files.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findEdition, type ReaderContext, type Edition } from '#lib/server/exports/edition.ts';
import type { ExportSubject } from '#lib/server/exports/export-table.ts';
import { reportingColumns, type ReportingRecord } from '#lib/server/exports/reporting/reporting-columns.ts';
import { reportingListColumns } from '#lib/server/exports/reporting/list-columns.ts';
import { countReporting, listReporting, type ReportingLine } from '#lib/server/queries/reporting-list.ts';
import { loadReportingMatrix, settleReporting, type ShownReporting } from '#lib/server/shown-reporting.ts';

const BATCH = 10_000;

/** The matrix that the same query shows as a page, all its lines. */
export async function reportingSubject(
	db: Kysely<DB>,
	parameters: URLSearchParams,
	asking: ReaderContext
): Promise<{ subject: ExportSubject<ReportingRecord>; edition: Edition }> {
	const shown = await settleReporting(db, parameters, { actor: asking.user, today: asking.today });
	const [{ lines, total, heads }, edition] = await Promise.all([
		loadReportingMatrix(db, shown),
		editionOf(db, { ...shown, view: { ...shown.view, state: null } }, asking)
	]);
	const records = matrixRecords([total, ...lines], heads);
	const sees = seesWork(asking.user);
	const subject = {
		name: 'reporting' as const,
		more: writeReporting({}, shown.view),
		columns: reportingColumns(shown.view.rows, sees),
		legend: legendOf(asking.lang, sees, shown.view.rows === 'province'),
		async *batches(most = records.length) {
			yield records.slice(0, most);
		},
		count: async () => records.length
	};
	return { subject, edition };
}

/** The matrix as records: a line in a period each. */
export function matrixRecords(
	lines: ReportingRecord['line'][],
	heads: NonNullable<ReportingRecord['head']>[]
): ReportingRecord[] {
	return lines.flatMap((line) =>
		line.cells.flatMap((cell) =>
			cell
				? [
						{
							line,
							cell,
							head: heads.find(
								(head) => head.fiscal_year === cell.fiscal_year && head.quarter === cell.quarter
							)
						}
					]
				: []
		)
	);
}

/** The list that the same query shows as a page, whole. */
export async function reportingListSubject(
	db: Kysely<DB>,
	parameters: URLSearchParams,
	asking: ReaderContext
): Promise<{ subject: ExportSubject<ReportingLine>; edition: Edition }> {
	const shown = await settleReporting(db, parameters, { actor: asking.user, today: asking.today });
	const { scope, view } = shown;
	const subject = {
		name: 'reporting_list' as const,
		more: writeReporting({}, view),
		columns: reportingListColumns,
		legend: legendOf(asking.lang, seesWork(asking.user), false),
		async *batches(most = Number.POSITIVE_INFINITY) {
			for (let offset = 0; offset < most; offset += BATCH) {
				const rows = await listReporting(db, scope, view.state, {
					limit: Math.min(BATCH, most - offset),
					offset
				});
				if (rows.length > 0) yield rows;
				if (rows.length < BATCH) return;
			}
		},
		count: async () => (await countReporting(db, scope, view.state)).reports
	};
	return { subject, edition: await editionOf(db, shown, asking) };
}

/** The edition of the last period, told of all that are shown. */
async function editionOf(
	db: Kysely<DB>,
	{ filter, view, scope }: ShownReporting,
	asking: ReaderContext
): Promise<Edition> {
	const { lang } = asking;
	const edition = await findEdition(db, filter, asking);
	const w = reporting(lang);
	const [first, last] = [scope.periods[0]!, scope.periods.at(-1)!];
	return {
		...edition,
		periodLine: w.periods(formatPeriod(first, lang, 'long'), formatPeriod(last, lang, 'long')),
		filterLine:
			view.state === null
				? edition.filterLine
				: `${edition.filterLine} · ${reportingFiles(lang).stateFilter(w.states[view.state])}`
	};
}

function legendOf(lang: Lang, sees: boolean, isByProvince: boolean): string[] {
	const w = reporting(lang);
	const states = reportingStates.filter((state) => sees || (state !== 'draft' && state !== 'returned'));
	return [
		...states.map((state) => `${w.states[state]}: ${w.meanings[state]}`),
		...(sees ? [] : [w.workHidden]),
		...(isByProvince ? [w.severalProvinces] : [])
	];
}
