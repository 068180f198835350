import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportFileName } from '#lib/server/exports/file-name.ts';
import { downloadSections } from '#lib/server/exports/sections/download-sections.ts';
import { lastBegunQuarter, yearCloseReport } from '#lib/server/exports/year-close/year-close.ts';
import { findShownPeriod } from '#lib/server/queries/portfolio.ts';

/** A fiscal year at its end, whatever quarter is asked for. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const asked = { ...readFilter(event.url.searchParams), text: '', undated: false };
		const { fiscalYear } = await findShownPeriod(db, asked, asking.scope);
		const edition = await findEdition(db, { ...asked, period: lastBegunQuarter(fiscalYear, asking.today) }, asking);
		const { dimension, plan, organisation, place } = edition.filter;
		const name = exportFileName(edition.period, [dimension, plan, organisation, place, 'year-close'], asking.lang, event.params.format);
		return downloadSections(await yearCloseReport(db, edition, asking), edition, name, event.params.format);
	});
