import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { reportingSubject } from '#lib/server/exports/reporting/subject.ts';

/** The matrix that the same query shows as a page. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const { subject, edition } = await reportingSubject(db, event.url.searchParams, asking);
		return exportTable(subject, event.params.format, edition);
	});
