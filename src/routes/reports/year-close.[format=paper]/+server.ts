import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { exportFileName } from '#lib/server/exports/file-name.ts';
import { downloadSections } from '#lib/server/exports/sections/download-sections.ts';
import { findYearEdition, yearCloseReport } from '#lib/server/exports/year-close/year-close.ts';

/** A fiscal year at its end, whatever quarter is asked for. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const edition = await findYearEdition(db, readFilter(event.url.searchParams), asking);
		const { dimension, plan, organisation, place } = edition.filter;
		const name = exportFileName(
			edition.period,
			[dimension, plan, organisation, place, 'year-close'],
			asking.lang,
			event.params.format
		);
		return downloadSections(await yearCloseReport(db, edition, asking), edition, name, event.params.format);
	});
