import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { indicatorSubject } from '#lib/server/exports/indicators/subject.ts';

/** The indicators of the list that the same query shows as a page. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const edition = await findEdition(db, readFilter(event.url.searchParams), asking);
		const viewer = { actor: asking.user, today: asking.today };
		return exportTable(indicatorSubject(db, edition.filter, viewer), event.params.format, edition);
	});
