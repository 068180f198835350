import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { initiativeColumns } from '#lib/server/exports/initiatives/columns.ts';
import { initiativeBatches } from '#lib/server/exports/initiatives/initiative-rows.ts';
import { countInitiatives } from '#lib/server/queries/initiatives.ts';

/** The list that the same query shows as a page, whole. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const edition = await findEdition(db, readFilter(event.url.searchParams), asking);
		const viewer = { actor: asking.user, today: asking.today };
		const subject = {
			name: 'initiatives' as const,
			columns: initiativeColumns,
			batches: (most?: number) => initiativeBatches(db, edition.filter, viewer, most),
			count: () => countInitiatives(db, edition.filter, viewer)
		};
		return exportTable(subject, event.params.format, edition);
	});
