import { download } from '#lib/server/exports/download.ts';
import type { Edition } from '#lib/server/exports/edition.ts';
import { renderPdf } from '#lib/server/exports/pdf/render-pdf.ts';
import { sectionsPaper, type SectionsReport } from '#lib/server/exports/sections/sections-paper.ts';
import { sectionsWorkbook } from '#lib/server/exports/sections/sections-workbook.ts';
import { renderXlsx } from '#lib/server/exports/xlsx/render-xlsx.ts';

/** A report in sections as the file that was asked for. */
export async function downloadSections(
	report: SectionsReport,
	edition: Edition,
	name: string,
	format: 'pdf' | 'xlsx'
): Promise<Response> {
	return download(await sectionsBytes(report, edition, format), name, format);
}

export function sectionsBytes(
	report: SectionsReport,
	edition: Edition,
	format: 'pdf' | 'xlsx'
): Promise<Uint8Array> {
	return format === 'pdf'
		? renderPdf('/sections.typ', sectionsPaper(report, edition))
		: renderXlsx(edition.lang, sectionsWorkbook(report, edition));
}
