import { readFilter } from '#lib/domain/filter.ts';
import { ownPeriod } from '#lib/domain/own-period.ts';
import { canSeeInitiative } from '#lib/domain/permission.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { briefData } from '#lib/server/exports/documents/brief.ts';
import { download } from '#lib/server/exports/download.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportFileName } from '#lib/server/exports/file-name.ts';
import { renderPdf } from '#lib/server/exports/pdf/render-pdf.ts';
import { briefWorkbook } from '#lib/server/exports/xlsx/brief-workbook.ts';
import { renderXlsx } from '#lib/server/exports/xlsx/render-xlsx.ts';
import { allow } from '#lib/server/guard.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { listInitiativeCurve } from '#lib/server/queries/initiative-figures.ts';
import { findShownPeriod } from '#lib/server/queries/portfolio.ts';

/** One page of one initiative, and what it is made of as a workbook; what one may not see does not exist. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const subject = await findInitiativeSubject(db, event.params.code, asking.today);
		if (!subject) throw new NotFound('initiative');
		allow(event, canSeeInitiative(asking.user, subject));
		const requested = readFilter(event.url.searchParams);
		const curve = await listInitiativeCurve(db, subject.id);
		const period = ownPeriod(curve, requested.period, await findShownPeriod(db, requested, asking.scope));
		const edition = await findEdition(
			db,
			{ ...readFilter(new URLSearchParams()), period, as: requested.as },
			asking,
			{ initiative: subject.id }
		);
		const { format } = event.params;
		const bytes =
			format === 'pdf'
				? await renderPdf('/brief.typ', await briefData(db, subject.id, edition))
				: await renderXlsx(asking.lang, await briefWorkbook(db, subject.id, edition));
		return download(bytes, exportFileName(period, [subject.code], asking.lang, format), format);
	});
