import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { quarterlyData } from '#lib/server/exports/documents/quarterly.ts';
import { renderDocx } from '#lib/server/exports/docx/render-docx.ts';
import { quarterlyDocument } from '#lib/server/exports/docx/report-documents.ts';
import { download } from '#lib/server/exports/download.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportFileName } from '#lib/server/exports/file-name.ts';
import { renderPdf } from '#lib/server/exports/pdf/render-pdf.ts';
import { renderXlsx } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { quarterlyWorkbook } from '#lib/server/exports/xlsx/report-workbooks.ts';

export const GET = (event) =>
	answerFile(event, async (asking) => {
		// Roll-ups know no search: the list in the same report must not be narrower than they are.
		const edition = await findEdition(
			db,
			{ ...readFilter(event.url.searchParams), text: '', undated: false },
			asking
		);
		const { dimension, plan, organisation, place } = edition.filter;
		const { format } = event.params;
		const name = exportFileName(edition.period, [dimension, plan, organisation, place], asking.lang, format);
		if (format === 'xlsx')
			return download(
				await renderXlsx(asking.lang, await quarterlyWorkbook(db, edition, asking)),
				name,
				format
			);
		const data = await quarterlyData(db, edition, asking);
		asking.progress?.('laying_out');
		return download(
			format === 'docx'
				? await renderDocx(quarterlyDocument(data, edition))
				: await renderPdf('/quarterly.typ', data),
			name,
			format
		);
	});
