import { readCause } from '#lib/domain/cause.ts';
import { readFilter } from '#lib/domain/filter.ts';
import explanations from '#lib/i18n/explanations.ts';
import { db } from '#lib/server/db/database.ts';
import { answerFile } from '#lib/server/exports/answer-file.ts';
import { findEdition } from '#lib/server/exports/edition.ts';
import { explanationColumns } from '#lib/server/exports/explanations/explanation-columns.ts';
import { exportTable } from '#lib/server/exports/export-table.ts';
import { pageBatches } from '#lib/server/exports/page-batches.ts';
import { countLate, listLate } from '#lib/server/queries/explanations.ts';

/** The late initiatives and their causes that the same query shows as a page, whole. */
export const GET = (event) =>
	answerFile(event, async (asking) => {
		const edition = await findEdition(db, readFilter(event.url.searchParams), asking);
		const cause = readCause(event.url.searchParams.get('cause'));
		// Scoped as the page's list is: by the initiative, not by what the figure held.
		const filter = { ...edition.filter, scope: 'all' as const, cause };
		const viewer = { actor: asking.user, today: asking.today };
		const subject = {
			name: 'explanations' as const,
			columns: explanationColumns,
			more: cause ? `cause=${cause}` : '',
			batches: (most?: number) => pageBatches((page) => listLate(db, filter, viewer, page), most),
			count: () => countLate(db, filter, viewer)
		};
		const words = cause
			? ` · ${explanations(asking.lang).cause} ${explanations(asking.lang).kinds[cause]}`
			: '';
		return exportTable(subject, event.params.format, { ...edition, filterLine: edition.filterLine + words });
	});
