import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { initiativeSubject } from '#lib/server/exports/initiatives/subject.ts';

/** The list that the same query shows as a page, whole. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const edition = await findEdition(db, readFilter(event.url.searchParams), asking);
		const viewer = { actor: asking.user, today: asking.today };
		return exportTable(initiativeSubject(db, edition.filter, viewer), event.params.format, edition);
	});
