import type { Kysely } from 'kysely';
import type { Filter } from '#lib/domain/filter.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { csvLines, streamText } from '#lib/server/exports/csv.ts';
import { download, type Format } from '#lib/server/exports/download.ts';
import { editionLines, findEdition, type ReaderContext } from '#lib/server/exports/edition.ts';
import { exportFileName } from '#lib/server/exports/file-name.ts';
import { renderPdf } from '#lib/server/exports/pdf/render-pdf.ts';
import { planActualColumns } from '#lib/server/exports/plan-actual/plan-actual-columns.ts';
import { planActualLines, withCoverage, type PlanActualBy } from '#lib/server/exports/plan-actual/lines.ts';
import { planActualNotes } from '#lib/server/exports/plan-actual/notes.ts';
import { planActualPaper } from '#lib/server/exports/plan-actual/paper.ts';
import { planActualSheets } from '#lib/server/exports/plan-actual/sheets.ts';
import { renderXlsx } from '#lib/server/exports/xlsx/render-xlsx.ts';

/** The table of an address: of the newest data, or as it was kept at a close. */
export async function readPlanActual(
	db: Kysely<DB>,
	filter: Filter,
	by: PlanActualBy,
	asking: ReaderContext
) {
	const edition = await findEdition(db, { ...filter, undated: false }, asking, { isOfNow: true });
	return {
		edition,
		table: await planActualLines(db, edition, { actor: asking.user, today: asking.today }, by)
	};
}

/** The table as a file. */
export async function exportPlanActual(
	db: Kysely<DB>,
	filter: Filter,
	by: PlanActualBy,
	format: Format,
	asking: ReaderContext
): Promise<Response> {
	const { edition, table } = await readPlanActual(db, filter, by, asking);
	asking.progress?.('laying_out');
	const { lang, period } = edition;
	const { dimension, plan, organisation, place } = edition.filter;
	const name = exportFileName(
		period,
		[dimension, plan, organisation, place, 'plan-actual', by === 'plan' ? 'by-plan' : null],
		lang,
		format
	);
	if (format === 'xlsx')
		return download(await renderXlsx(lang, planActualSheets(table, edition)), name, format);
	if (format === 'pdf')
		return download(await renderPdf('/plan-actual.typ', planActualPaper(table, edition)), name, format);
	const columns = planActualColumns(period.fiscalYear, by);
	return download(
		streamText(
			csvLines(
				columns,
				batches(withCoverage(table.lines)),
				[...editionLines(edition), ...planActualNotes(table, lang)],
				lang
			)
		),
		name,
		format
	);
}

/** `by` in an address; what is not understood groups by dimension. */
export function readBy(parameters: URLSearchParams): PlanActualBy {
	return parameters.get('by') === 'plan' ? 'plan' : 'dimension';
}

async function* batches<Row>(rows: Row[]): AsyncGenerator<Row[]> {
	yield rows;
}
