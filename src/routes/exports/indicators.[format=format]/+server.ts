import { readFilter } from '#lib/domain/filter.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { indicatorColumns } from '#lib/server/exports/indicators/columns.ts';
import { indicatorBatches } from '#lib/server/exports/indicators/indicator-rows.ts';
import { countIndicators } from '#lib/server/queries/initiatives.ts';

/** The indicators of the list that the same query shows as a page. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const edition = await findEdition(db, readFilter(event.url.searchParams), asking);
		const viewer = { actor: asking.user, today: asking.today };
		const subject = {
			name: 'indicators' as const,
			columns: indicatorColumns,
			batches: (most?: number) => indicatorBatches(db, edition.filter, viewer, most),
			count: () => countIndicators(db, edition.filter, viewer)
		};
		return exportTable(subject, event.params.format, edition);
	});
